// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/sprite_atlas.h"

#include <QLinearGradient>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace swimscope::ui {
namespace {

using Sprite = SpriteAtlas::Sprite;
using wire::MemberState;

/// As flights grow with their content.
constexpr std::array<double, SpriteAtlas::kFlightSizes> kScales{0.9, 1.05, 1.2, 1.4, 1.6};
constexpr double kLostMarkScale = 1.36;
/// A tail as painted; drawn, it is stretched to the way that it stands for.
constexpr double kTailLength = 56;
constexpr double kTailWidth = 2.4;

std::size_t number(Sprite sprite) {
    return static_cast<std::size_t>(sprite);
}

bool isIn(Sprite sprite, Sprite first, std::size_t count) {
    return number(sprite) >= number(first) && number(sprite) < number(first) + count;
}

std::optional<MemberState> stateOf(std::size_t index) {
    return index < 4 ? std::optional(static_cast<MemberState>(index)) : std::nullopt;
}

std::size_t indexOf(std::optional<MemberState> state) {
    return state ? static_cast<std::size_t>(*state) : 4;
}

} // namespace

namespace measure {

double ringRadius(double disc) {
    return disc * 1.3;
}
double ringWidth(double disc) {
    return std::clamp(disc * 0.13, 1.2, 4.0);
}
double arcRadius(double disc) {
    return disc * 1.6;
}
double arcWidth(double disc) {
    return std::clamp(disc * 0.16, 1.6, 4.5);
}
double selectionRadius(double disc) {
    return disc * 1.88;
}
double haloRadius(double disc) {
    return std::max(selectionRadius(disc), disc + 4);
}
double flightRadius(double disc) {
    return std::clamp(disc * 0.21, 3.2, 6.0);
}
double badgeRadius(double disc) {
    return std::clamp(disc * 0.4, 6.0, 13.0);
}

} // namespace measure

namespace {

/// What faults put on members; false where the sprite is something else.
bool paintedOfFault(QPainter& painter, const Theme& theme, Sprite sprite, double radius) {
    if (isIn(sprite, Sprite::faultBadge, kFaultMarks)) {
        const std::size_t mark = number(sprite) - number(Sprite::faultBadge);
        paintFaultBadge(painter, theme, static_cast<FaultMark>(mark), measure::badgeRadius(radius));
        return true;
    }
    if (!isIn(sprite, Sprite::side, kSidePens))
        return false;
    const QPen pen = sidePen(theme, number(sprite) - number(Sprite::side), 1.6);
    QColor inside = pen.color();
    inside.setAlphaF(0.22F);
    painter.setPen(pen);
    painter.setBrush(inside);
    const double r = measure::haloRadius(radius) + 2;
    painter.drawEllipse(QPointF(), r, r);
    return true;
}

} // namespace

Sprite SpriteAtlas::disc(std::optional<MemberState> state, bool foreign) {
    return at(Sprite::disc, indexOf(state) + (foreign ? 5 : 0));
}

Sprite SpriteAtlas::flight(FlightKind kind, double scale) {
    const auto nearest = std::ranges::min_element(
        kScales, {}, [scale](double each) { return std::abs(each - scale); });
    return at(Sprite::flight, static_cast<std::size_t>(kind) * kFlightSizes +
                                  static_cast<std::size_t>(nearest - kScales.begin()));
}

Sprite SpriteAtlas::ring(std::optional<MemberState> state) {
    return at(Sprite::ring, indexOf(state));
}

/// How far a sprite reaches from its middle, in logical pixels as painted.
QSizeF SpriteAtlas::reachOf(Sprite sprite) const {
    const auto square = [](double reach) { return QSizeF(reach, reach); };
    if (isIn(sprite, Sprite::disc, 10))
        return square(radius_ * 1.12 + 1);
    if (isIn(sprite, Sprite::ring, 5))
        return square(measure::ringRadius(radius_) + measure::ringWidth(radius_));
    if (isIn(sprite, Sprite::badge, kBadges + kFaultMarks))
        return square(measure::badgeRadius(radius_) + 1);
    if (isIn(sprite, Sprite::tail, kFlightKinds))
        return {kTailLength / 2, kTailWidth / 2 + 1};
    if (sprite == Sprite::arcTrack)
        return square(measure::arcRadius(radius_) + measure::arcWidth(radius_));
    if (isIn(sprite, Sprite::side, kSidePens))
        return square(measure::haloRadius(radius_) + 4);
    if (sprite == Sprite::selected)
        return square(measure::haloRadius(radius_) + 2);
    if (sprite == Sprite::pipOn || sprite == Sprite::pipOff)
        return square(5);
    if (sprite == Sprite::lostMark)
        return square(measure::flightRadius(radius_) * kLostMarkScale * 1.2 + 1);
    // No larger than the shape needs: there may be thousands.
    const std::size_t flight = number(sprite) - number(Sprite::flight);
    const double size = measure::flightRadius(radius_) * kScales[flight % kFlightSizes];
    if (static_cast<FlightKind>(flight / kFlightSizes) == FlightKind::tcp)
        return {size * 1.7 + 1, size * 0.62 + 1};
    return square(size * 1.3 + 1);
}

/// Fades out towards where the message comes from.
void SpriteAtlas::paintTail(QPainter& painter, FlightKind kind) const {
    QLinearGradient fade(-kTailLength / 2, 0, kTailLength / 2, 0);
    QColor colour = theme_.of(kind);
    colour.setAlphaF(0.85F);
    fade.setColorAt(1, colour);
    colour.setAlphaF(0);
    fade.setColorAt(0, colour);
    painter.fillRect(QRectF(-kTailLength / 2, -kTailWidth / 2, kTailLength, kTailWidth), fade);
}

void SpriteAtlas::paint(QPainter& painter, Sprite sprite) const {
    if (paintedOfFault(painter, theme_, sprite, radius_))
        return;
    const double flightRadius = measure::flightRadius(radius_);
    if (isIn(sprite, Sprite::disc, 10)) {
        const std::size_t i = number(sprite) - number(Sprite::disc);
        paintDisc(painter, theme_, stateOf(i % 5), i >= 5, radius_);
    } else if (isIn(sprite, Sprite::ring, 5)) {
        const auto state = stateOf(number(sprite) - number(Sprite::ring));
        const double r = measure::ringRadius(radius_);
        QPen pen = beliefPen(theme_, state, measure::ringWidth(radius_));
        if (state == MemberState::alive) {
            // All is well: the ring steps back, so that any other stands out.
            QColor calm = pen.color();
            calm.setAlphaF(0.75F);
            pen.setColor(calm);
        }
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(), r, r);
    } else if (isIn(sprite, Sprite::badge, kBadges)) {
        paintBadge(painter, theme_, static_cast<Badge>(number(sprite) - number(Sprite::badge)),
                   measure::badgeRadius(radius_));
    } else if (isIn(sprite, Sprite::flight, kFlightKinds * kFlightSizes)) {
        const std::size_t i = number(sprite) - number(Sprite::flight);
        paintFlight(painter, theme_, static_cast<FlightKind>(i / kFlightSizes),
                    flightRadius * kScales[i % kFlightSizes]);
    } else if (isIn(sprite, Sprite::tail, kFlightKinds)) {
        paintTail(painter, static_cast<FlightKind>(number(sprite) - number(Sprite::tail)));
    } else if (sprite == Sprite::arcTrack) {
        QColor track = theme_.suspect;
        track.setAlphaF(0.22F);
        painter.setPen(QPen(track, measure::arcWidth(radius_) * 0.5));
        const double r = measure::arcRadius(radius_);
        painter.drawEllipse(QPointF(), r, r);
    } else if (sprite == Sprite::selected) {
        QColor halo = theme_.accent;
        halo.setAlphaF(0.16F);
        painter.setBrush(halo);
        painter.setPen(QPen(theme_.accent, 1));
        const double r = measure::haloRadius(radius_);
        painter.drawEllipse(QPointF(), r, r);
    } else if (sprite == Sprite::lostMark) {
        paintLostMark(painter, theme_, flightRadius * kLostMarkScale);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(sprite == Sprite::pipOn ? theme_.suspect : theme_.unknown);
        painter.drawRoundedRect(QRectF(-2, -3, 4, 6), 1.2, 1.2);
    }
}

void SpriteAtlas::prepare(const Theme& theme, double radius, double pixelRatio) {
    // Steps of a quarter pixel: an easing radius does not repaint everything each frame.
    const double rounded = std::max(std::round(radius * 4) / 4, 1.0);
    if (rounded == radius_ && pixelRatio == pixelRatio_ && theme == theme_)
        return;
    theme_ = theme;
    radius_ = rounded;
    pixelRatio_ = pixelRatio;

    constexpr int kBetween = 2;
    sources_.clear();
    int width = 0;
    int height = 0;
    for (std::size_t i = 0; i < number(Sprite::count); ++i) {
        const auto sprite = static_cast<Sprite>(i);
        const QSizeF reach = reachOf(sprite) * pixelRatio_;
        const int itsWidth = 2 * static_cast<int>(std::ceil(reach.width()));
        const int itsHeight = 2 * static_cast<int>(std::ceil(reach.height()));
        sources_.emplace_back(width, 0, itsWidth, itsHeight);
        width += itsWidth + kBetween;
        height = std::max(height, itsHeight);
    }
    pixmap_ = QPixmap(width, height);
    pixmap_.fill(Qt::transparent);
    QPainter painter(&pixmap_);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < sources_.size(); ++i) {
        painter.save();
        painter.translate(sources_[i].center());
        painter.scale(pixelRatio_, pixelRatio_);
        paint(painter, static_cast<Sprite>(i));
        painter.restore();
    }
}

void SpriteBatch::add(Sprite sprite, QPointF centre, double scale, double turn, double opacity) {
    fragments_.push_back(QPainter::PixmapFragment::create(centre * atlas_.pixelRatio(),
                                                          atlas_.source(sprite), scale, scale,
                                                          turn * 180 / std::numbers::pi, opacity));
}

void SpriteBatch::addTail(FlightKind kind, QPointF from, QPointF to, double opacity) {
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    fragments_.push_back(QPainter::PixmapFragment::create(
        (from + to) / 2 * atlas_.pixelRatio(), atlas_.source(SpriteAtlas::tail(kind)),
        length / kTailLength, 1, std::atan2(way.y(), way.x()) * 180 / std::numbers::pi, opacity));
}

void SpriteBatch::draw(QPainter& painter) {
    if (fragments_.empty())
        return;
    // In the screen's own pixels, where a copy needs no scaling.
    painter.save();
    painter.scale(1 / atlas_.pixelRatio(), 1 / atlas_.pixelRatio());
    // Sprites have soft edges of their own. To smooth the outline of a turned one as well makes so
    // many spans of a tail that Qt hands them to other threads, and waits for those.
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawPixmapFragments(fragments_.data(), static_cast<int>(fragments_.size()),
                                atlas_.pixmap());
    painter.restore();
    fragments_.clear();
}

} // namespace swimscope::ui
