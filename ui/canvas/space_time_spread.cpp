// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/space_time_spread.h"

#include "ui/canvas/space_time_painter.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace swimscope::ui {

using session::SpaceTime;

SpreadStrokes::SpreadStrokes(SpreadPtr spread, const std::vector<std::string>& lanes)
    : spread_(std::move(spread)) {
    if (!spread_)
        return;
    std::map<std::string_view, SpaceTime::Lane> places;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane)
        places.emplace(lanes[lane], static_cast<SpaceTime::Lane>(lane));
    const auto laneOf = [&places](const std::string& name) {
        const auto found = places.find(name);
        return found == places.end() ? SpaceTime::kNobody : found->second;
    };
    const std::vector<why::Learner>& learners = spread_->tree().learners;
    for (std::size_t i = 0; i < learners.size(); ++i) {
        const why::Learner& learner = learners[i];
        SpreadStroke stroke{.from =
                                learner.from.empty() ? SpaceTime::kNobody : laneOf(learner.from),
                            .to = laneOf(learner.node),
                            .sent = learner.at,
                            .learned = learner.at,
                            .learner = i,
                            .share = spread_->share(learner),
                            .begins = i == 0};
        if (stroke.from != SpaceTime::kNobody && learner.sent != EventId::none) {
            stroke.sent = learner.sentAt;
            longest_ = std::max(longest_, stroke.learned - stroke.sent);
        }
        if (stroke.to != SpaceTime::kNobody)
            all_.push_back(stroke);
    }
}

std::vector<SpreadStroke> SpreadStrokes::in(Instant from, Instant to) const {
    const auto begin = std::ranges::lower_bound(all_, from, {}, &SpreadStroke::learned);
    const auto end =
        std::ranges::upper_bound(begin, all_.end(), to + longest_, {}, &SpreadStroke::learned);
    const auto step = static_cast<std::size_t>(end - begin) / kMost + 1;
    std::vector<SpreadStroke> strokes;
    for (auto stroke = begin; stroke < end;) {
        if (stroke->sent <= to)
            strokes.push_back(*stroke);
        stroke += std::min(static_cast<std::ptrdiff_t>(step), end - stroke);
    }
    return strokes;
}

/// What has not happened by the playhead is faint, and dashed.
void SpaceTimePainter::paintSpread() {
    for (const SpreadStroke& stroke : scene_.spread) {
        const bool happened = stroke.learned <= scene_.now;
        QColor colour = theme_.spread(stroke.share);
        colour.setAlphaF(happened ? 1.0F : 0.45F);
        const QPointF end(scene_.xOf(stroke.learned), scene_.yOf(stroke.to));
        if (stroke.from != SpaceTime::kNobody) {
            QPen pen(colour, happened ? 2.4 : 1.4);
            if (!happened)
                pen.setDashPattern({3, 3});
            painter_.setPen(pen);
            painter_.drawLine(QPointF(scene_.xOf(stroke.sent), scene_.yOf(stroke.from)), end);
        }
        if (!isInSight(stroke.to))
            continue;
        painter_.setPen(QPen(theme_.ground, 1));
        painter_.setBrush(colour);
        painter_.drawEllipse(end, 4.2, 4.2);
        if (stroke.from != SpaceTime::kNobody && !stroke.begins)
            continue;
        // Nobody of ours told it.
        painter_.setBrush(Qt::NoBrush);
        painter_.setPen(QPen(colour, stroke.begins ? 2 : 1.2));
        painter_.drawEllipse(end, 7.5, 7.5);
    }
}

} // namespace swimscope::ui
