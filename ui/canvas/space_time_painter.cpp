// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/space_time_painter.h"

#include "ui/canvas/quiet_stretches.h"
#include "ui/canvas/shapes.h"
#include "ui/model/text_format.h"

#include <algorithm>

namespace swimscope::ui {

namespace {

using session::SpaceTime;

constexpr double kBandHeight = 7;
constexpr double kBetweenTicks = 110;
/// With more lines than this, each is drawn without smoothing: many at once look the same.
constexpr std::size_t kFine = 500;
constexpr double kTimerGap = 4; ///< below the band

} // namespace

double SpaceTimeScene::yOf(SpaceTime::Lane lane) const {
    const int row = lane < rowOf.size() ? rowOf[lane] : -1;
    return row < 0 ? -1 : top + (row + 0.5) * rowHeight - scrolled;
}

QLineF SpaceTimeScene::pathOf(const SpaceTime::Line& line) const {
    if (line.from == SpaceTime::kNobody)
        return {};
    const QPointF from(xOf(line.sent), yOf(line.from));
    if (line.to == SpaceTime::kNobody)
        return {from, from + QPointF(6, -rowHeight / 2)};
    const bool seen = line.arrived != Instant::max();
    const QPointF to(seen ? xOf(line.arrived) : from.x() + 4, yOf(line.to));
    return seen && !line.lost ? QLineF(from, to) : QLineF(from, (from + to) / 2);
}

void SpaceTimePainter::paint() {
    painter_.setRenderHint(QPainter::Antialiasing);
    painter_.save();
    painter_.setClipRect(QRectF(scene_.left, 0, size_.width() - scene_.left, size_.height()));
    paintTimes();
    paintQuiet();
    painter_.setClipRect(
        QRectF(scene_.left, scene_.top, size_.width() - scene_.left, size_.height() - scene_.top));
    paintShades();
    for (const Lane lane : scene_.rows)
        if (isInSight(lane))
            paintBand(lane);
    paintLines();
    paintTimers();
    for (const Lane lane : scene_.rows)
        if (isInSight(lane))
            paintLives(lane);
    paintSpread();
    painter_.setClipRect(QRectF(scene_.left, 0, size_.width() - scene_.left, size_.height()));
    paintPlayhead();
    painter_.restore();
    paintNames();
}

bool SpaceTimePainter::isInSight(Lane lane) const {
    const double y = scene_.yOf(lane);
    return y > scene_.top - scene_.rowHeight && y < size_.height() + scene_.rowHeight;
}

// ---- time ---------------------------------------------------------------------------------------

/// As fine as the grid.
QString SpaceTimePainter::timeText(Instant time, Duration step) const {
    const QString clock = TextFormat::clock(time);
    if (step >= std::chrono::milliseconds(1))
        return clock;
    const auto micros =
        std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count() %
        1000;
    return clock + QStringLiteral(" %1").arg(micros, 3, 10, QLatin1Char('0'));
}

void SpaceTimePainter::paintTimes() {
    const Duration step = scene_.scale.tickStep(kBetweenTicks);
    QColor grid = theme_.line;
    for (const Instant tick : scene_.scale.ticks(kBetweenTicks)) {
        const double x = scene_.xOf(tick);
        painter_.setPen(QPen(grid, 1));
        painter_.drawLine(QPointF(x, scene_.top - 4), QPointF(x, size_.height()));
        painter_.setPen(theme_.mutedText);
        painter_.drawText(QRectF(x - 60, 0, 120, scene_.top - 5), Qt::AlignCenter,
                          timeText(tick, step));
    }
}

/// A stretch that is drawn in less room than it takes looks torn at both ends, and says how long it
/// is.
void SpaceTimePainter::paintQuiet() {
    constexpr double kTooth = 4;
    constexpr double kRoomForLength = 36;
    for (const TimeScale::Piece& piece : scene_.scale.pieces()) {
        if (!isQuiet(piece, scene_.end))
            continue;
        const double x1 = scene_.xOf(piece.from);
        const double x2 = scene_.xOf(piece.to);
        painter_.fillRect(QRectF(x1, 0, x2 - x1, size_.height()), theme_.panel);
        painter_.setPen(QPen(theme_.mutedText, 1));
        for (const double x : {x1, x2}) {
            QPolygonF edge;
            int tooth = 0;
            for (double y = scene_.top; y < size_.height() + kTooth; y += kTooth)
                edge << QPointF(x + (tooth++ % 2 == 0 ? -1.5 : 1.5), y);
            painter_.drawPolyline(edge);
        }
        if (x2 - x1 >= kRoomForLength)
            painter_.drawText(QRectF(x1 - 10, 0, x2 - x1 + 20, scene_.top - 5), Qt::AlignCenter,
                              TextFormat::duration(piece.to - piece.from));
    }
}

void SpaceTimePainter::paintPlayhead() {
    const double end = scene_.xOf(scene_.end);
    if (end < size_.width()) {
        QColor later = theme_.ground;
        later.setAlphaF(0.6F);
        painter_.fillRect(QRectF(end, scene_.top, size_.width() - end, size_.height()), later);
    }
    const double x = scene_.xOf(scene_.now);
    painter_.setPen(QPen(theme_.accent, 1.5));
    painter_.drawLine(QPointF(x, scene_.top - 6), QPointF(x, size_.height()));
    painter_.setBrush(theme_.accent);
    painter_.setPen(Qt::NoPen);
    painter_.drawPolygon(
        QPolygonF({{x - 5, scene_.top - 8}, {x + 5, scene_.top - 8}, {x, scene_.top - 1}}));
}

// ---- members ------------------------------------------------------------------------------------

/// Faults in force, over the lanes of those whom they concern.
void SpaceTimePainter::paintShades() {
    QColor shade = theme_.nack;
    shade.setAlphaF(0.12F);
    for (const SpaceTime::Shade& fault : scene_.view.shades) {
        const double x1 = scene_.xOf(fault.since);
        const double x2 =
            fault.until == Instant::max() ? scene_.xOf(scene_.end) : scene_.xOf(fault.until);
        for (const Lane lane : scene_.rows) {
            const std::string& name = scene_.names[lane];
            if (fault.names.empty() || std::ranges::binary_search(fault.names, name))
                painter_.fillRect(QRectF(x1, scene_.yOf(lane) - scene_.rowHeight / 2,
                                         std::max(2.0, x2 - x1), scene_.rowHeight),
                                  QBrush(shade));
        }
    }
}

void SpaceTimePainter::paintBand(Lane lane) {
    const auto& bands = scene_.view.believed[lane];
    const double y = scene_.yOf(lane);
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const Instant until = i + 1 < bands.size() ? bands[i + 1].since : scene_.end;
        const double x1 = std::max(scene_.left, scene_.xOf(bands[i].since));
        const double x2 = std::min(size_.width(), scene_.xOf(until));
        if (x2 > x1 || i + 1 < bands.size())
            paintStretch(bands[i].state, x1, std::max(x2, x1 + 1), y);
    }
}

/// By pattern too: alive is solid, suspect hatched, dead hollow, left dashed, unknown a hairline.
void SpaceTimePainter::paintStretch(std::optional<wire::MemberState> state, double x1, double x2,
                                    double y) {
    const QRectF box(x1, y - kBandHeight / 2, x2 - x1, kBandHeight);
    if (!state) {
        painter_.setPen(QPen(theme_.unknown, 1));
        painter_.drawLine(QPointF(x1, y), QPointF(x2, y));
        return;
    }
    const QColor& colour = theme_.of(*state);
    painter_.setPen(Qt::NoPen);
    switch (*state) {
    case wire::MemberState::alive:
        painter_.fillRect(box, colour);
        break;
    case wire::MemberState::suspect:
        painter_.setBrush(QBrush(colour, Qt::BDiagPattern));
        painter_.setPen(QPen(colour, 1));
        painter_.drawRect(box.adjusted(0, 0.5, 0, -0.5));
        break;
    case wire::MemberState::dead:
        painter_.setBrush(Qt::NoBrush);
        painter_.setPen(QPen(colour, 1.4));
        painter_.drawRect(box.adjusted(0, 0.5, 0, -0.5));
        break;
    case wire::MemberState::left:
        painter_.setPen(QPen(colour, 2, Qt::DashLine));
        painter_.drawLine(QPointF(x1, y), QPointF(x2, y));
        break;
    }
}

/// What the process of a member of ours did: a cross where it ended, a bar for each end of a
/// freeze, and a dimmed lane while it does nothing.
void SpaceTimePainter::paintLives(Lane lane) {
    using Life = trace::HostedNode::Life;
    const auto& lives = scene_.view.lived[lane];
    const double y = scene_.yOf(lane);
    QColor dim = theme_.ground;
    dim.setAlphaF(0.55F);
    for (std::size_t i = 0; i < lives.size(); ++i) {
        const Instant until = i + 1 < lives.size() ? lives[i + 1].since : scene_.end;
        const double x1 = scene_.xOf(lives[i].since);
        const double x2 = std::min(size_.width(), scene_.xOf(until));
        if (lives[i].life == Life::running)
            continue;
        const double from = std::max(x1, scene_.left);
        painter_.fillRect(
            QRectF(from, y - kBandHeight, std::max(0.0, x2 - from), 2 * kBandHeight),
            QBrush(lives[i].life == Life::frozen ? theme_.frozen : dim,
                   lives[i].life == Life::frozen ? Qt::Dense6Pattern : Qt::SolidPattern));
        painter_.setPen(QPen(lives[i].life == Life::frozen ? theme_.frozen : theme_.text, 1.8));
        if (lives[i].life == Life::killed) {
            painter_.drawLine(QPointF(x1 - 4, y - 4), QPointF(x1 + 4, y + 4));
            painter_.drawLine(QPointF(x1 - 4, y + 4), QPointF(x1 + 4, y - 4));
        } else {
            painter_.drawLine(QPointF(x1, y - 6), QPointF(x1, y + 6));
        }
    }
}

void SpaceTimePainter::paintNames() {
    painter_.save();
    painter_.fillRect(QRectF(0, 0, scene_.left, size_.height()), theme_.panel);
    painter_.setClipRect(QRectF(0, scene_.top, scene_.left, size_.height() - scene_.top));
    for (const Lane lane : scene_.rows) {
        if (!isInSight(lane))
            continue;
        const double y = scene_.yOf(lane);
        const QRectF box(8, y - scene_.rowHeight / 2, scene_.left - 14, scene_.rowHeight);
        if (scene_.selected[lane]) {
            QColor mark = theme_.accent;
            mark.setAlphaF(0.25F);
            painter_.fillRect(box.adjusted(-8, 1, 14, -1), mark);
        }
        painter_.setPen(theme_.text);
        const QString name = TextFormat::name(scene_.names[lane]);
        painter_.drawText(box, Qt::AlignVCenter | Qt::AlignRight,
                          painter_.fontMetrics().elidedText(name, Qt::ElideMiddle,
                                                            static_cast<int>(box.width())));
    }
    painter_.restore();
    painter_.setPen(QPen(theme_.line, 1));
    painter_.drawLine(QPointF(scene_.left, 0), QPointF(scene_.left, size_.height()));
}

// ---- messages and timers ------------------------------------------------------------------------

void SpaceTimePainter::paintLines() {
    const bool fine = scene_.view.lines.size() <= kFine;
    painter_.setRenderHint(QPainter::Antialiasing, fine);
    for (const SpaceTime::Line& line : scene_.view.lines) {
        const QLineF path = scene_.pathOf(line);
        if (path.isNull())
            continue;
        const bool hovered = line.id == scene_.hovered;
        QColor colour = theme_.of(flightKindOf(line.type));
        // Where news is shown, what else was said stands back.
        const float usual = scene_.spread.empty() ? (fine ? 0.95F : 0.6F) : 0.22F;
        colour.setAlphaF(hovered ? 0.95F : usual);
        QPen pen(colour, hovered ? 2.6 : 1);
        if (line.type == wire::Type::ack || line.type == wire::Type::nack)
            pen.setStyle(Qt::DashLine);
        else if (flightKindOf(line.type) == FlightKind::tcp)
            pen.setWidthF(2.2);
        painter_.setPen(pen);
        painter_.drawLine(path);
        if (line.lost && fine) {
            painter_.save();
            painter_.translate(path.p2());
            paintLostMark(painter_, theme_, 4);
            painter_.restore();
        }
    }
    painter_.setRenderHint(QPainter::Antialiasing);
}

/// Below the observer's band: from where it began to where it ended, or will end; a notch for each
/// confirmation, which shortened it; a filled end where it ran out.
void SpaceTimePainter::paintTimers() {
    for (const SpaceTime::Timer& timer : scene_.view.timers) {
        if (!isInSight(timer.observer))
            continue;
        const bool runs = timer.end == Instant::max();
        const double y = scene_.yOf(timer.observer) + kBandHeight / 2 + kTimerGap;
        const double x1 = scene_.xOf(timer.start);
        const double x2 = scene_.xOf(runs ? timer.deadline : timer.end);
        painter_.setPen(QPen(theme_.suspect, 1.3, runs ? Qt::DotLine : Qt::SolidLine));
        painter_.drawLine(QPointF(x1, y), QPointF(x2, y));
        painter_.setPen(QPen(theme_.suspect, 1.3));
        painter_.drawLine(QPointF(x1, y - 3), QPointF(x1, y + 3));
        for (const Instant confirmed : timer.confirmed) {
            const double x = scene_.xOf(confirmed);
            painter_.drawLine(QPointF(x, y), QPointF(x, y + 3));
        }
        painter_.setBrush(timer.ranOut ? QBrush(theme_.suspect) : QBrush(Qt::NoBrush));
        painter_.drawEllipse(QPointF(x2, y), 2.4, 2.4);
        if (x2 - x1 > 60) {
            painter_.setPen(theme_.mutedText);
            painter_.drawText(QPointF(x1 + 5, y + painter_.fontMetrics().ascent()),
                              TextFormat::name(scene_.names[timer.subject]));
        }
    }
}

} // namespace swimscope::ui
