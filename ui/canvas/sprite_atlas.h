// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/fault_shapes.h"
#include "ui/canvas/shapes.h"
#include "ui/canvas/theme.h"

#include <QPainter>
#include <QPixmap>
#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace swimscope::ui {

/// The shapes of everything that there may be thousands of, painted once for a theme, a size and a
/// pixel density, and then only copied: what is neither scaled nor turned is by far the cheapest.
class SpriteAtlas {
  public:
    /// Makes the sprites if they are not made for these already. `radius` is that of the discs, in
    /// logical pixels.
    void prepare(const Theme& theme, double radius, double pixelRatio);

    /// Messages grow with their content in so many steps.
    static constexpr std::size_t kFlightSizes = 5;

    enum class Sprite : std::uint8_t {
        disc = 0,                        ///< by state and unknown, ours and foreign
        ring = disc + 10,                ///< a belief ring on which all agree, by state and unknown
        badge = ring + 5,                ///< by Badge
        faultBadge = badge + kBadges,    ///< by FaultMark
        side = faultBadge + kFaultMarks, ///< lies below a member of a side of a split
        flight = side + kSidePens,       ///< by FlightKind and size
        lostMark = flight + kFlightKinds * kFlightSizes, ///< where a message was lost
        tail,                                            ///< the way just flown, by FlightKind
        arcTrack = tail + kFlightKinds, ///< the circle on which a suspicion's arc runs down
        selected,                       ///< lies below a selected member
        pipOn,                          ///< of the local health gauge
        pipOff,
        count
    };
    static Sprite disc(std::optional<wire::MemberState> state, bool foreign);
    static Sprite ring(std::optional<wire::MemberState> state);
    static Sprite badge(Badge badge) { return at(Sprite::badge, static_cast<std::size_t>(badge)); }
    static Sprite badge(FaultMark mark) {
        return at(Sprite::faultBadge, static_cast<std::size_t>(mark));
    }
    /// From 0; patterns come again where there are many sides.
    static Sprite side(std::size_t side) { return at(Sprite::side, side % kSidePens); }
    /// In the size that is nearest to this scale.
    static Sprite flight(FlightKind kind, double scale);
    static Sprite tail(FlightKind kind) { return at(Sprite::tail, static_cast<std::size_t>(kind)); }

    const QPixmap& pixmap() const { return pixmap_; }
    /// Where a sprite lies, in the pixmap's own pixels: those of the screen.
    const QRectF& source(Sprite sprite) const { return sources_[static_cast<std::size_t>(sprite)]; }
    /// Of those to a logical one.
    double pixelRatio() const { return pixelRatio_; }
    double radius() const { return radius_; }

  private:
    static Sprite at(Sprite first, std::size_t offset) {
        return static_cast<Sprite>(static_cast<std::size_t>(first) + offset);
    }
    void paint(QPainter& painter, Sprite sprite) const;
    void paintTail(QPainter& painter, FlightKind kind) const;
    QSizeF reachOf(Sprite sprite) const;

    Theme theme_;
    double radius_ = 0;
    double pixelRatio_ = 0;
    QPixmap pixmap_;
    std::vector<QRectF> sources_;
};

/// Sizes of what belongs to a node, by the radius of its disc.
namespace measure {
double ringRadius(double disc);
double ringWidth(double disc);
double arcRadius(double disc);
double arcWidth(double disc);
double selectionRadius(double disc);
double haloRadius(double disc); ///< the same, but visible around the smallest discs, too
double flightRadius(double disc);
double badgeRadius(double disc);
} // namespace measure

/// Sprites gathered for one call of the painter. Places are logical, and rounded to whole pixels of
/// the screen.
class SpriteBatch {
  public:
    explicit SpriteBatch(const SpriteAtlas& atlas) : atlas_(atlas) {}
    void add(SpriteAtlas::Sprite sprite, QPointF centre, double scale = 1, double turn = 0,
             double opacity = 1);
    /// A tail from one point to another, stretched or shrunk to fit.
    void addTail(FlightKind kind, QPointF from, QPointF to, double opacity);
    /// Draws them in the order in which they came, and forgets them.
    void draw(QPainter& painter);

  private:
    const SpriteAtlas& atlas_;
    std::vector<QPainter::PixmapFragment> fragments_;
};

} // namespace swimscope::ui
