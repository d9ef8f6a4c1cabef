// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/flight_painter.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace swimscope::ui {
namespace {

/// Past these numbers of messages at once, their paths would be a tangle that costs much to paint,
/// and then their tails too.
constexpr std::size_t kMostPaths = 120;
constexpr std::size_t kMostTails = 300;
/// Past this number of streams at once, as while a large cluster joins, they are hairlines.
constexpr std::size_t kMostBroad = 60;

void append(QPainterPath& path, const Curve& curve) {
    path.moveTo(curve.from);
    path.quadTo(curve.control, curve.to);
}

/// Where the tail of a message begins: it grows at the start and is drawn in at the end.
double tailStart(const FlightView& flight) {
    constexpr double kLongest = 90;
    const double share = std::min(kLongest / std::max(flight.path.length(), 1.0), 0.3);
    return std::max(flight.progress - share * std::min(1.0, 4 * (1 - flight.progress)), 0.0);
}

double angleOf(QPointF direction) {
    return std::atan2(direction.y(), direction.x());
}

} // namespace

void FlightPainter::paint(QPainter& painter, const Scene& scene, const SpriteAtlas& atlas,
                          const Theme& theme) const {
    painter.setBrush(Qt::NoBrush);
    paintBands(painter, scene, theme);
    paintPaths(painter, scene, theme);
    paintShapes(painter, scene, atlas);
}

void FlightPainter::paintBands(QPainter& painter, const Scene& scene, const Theme& theme) {
    const bool broad = scene.bands.size() <= kMostBroad;
    const double width = broad ? std::clamp(scene.radius * 0.34, 3.0, 9.0) : 0;
    for (const BandView& band : scene.bands) {
        QPainterPath path;
        append(path, band.path);
        QColor colour = theme.tcp;
        colour.setAlphaF(static_cast<float>((theme.isDark ? 0.42 : 0.34) * band.opacity));
        QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap);
        if (band.broken)
            pen.setDashPattern({1.2, 1.6});
        painter.strokePath(path, pen);
    }
}

/// Hairlines: one device pixel is all that stays cheap to smooth.
void FlightPainter::paintPaths(QPainter& painter, const Scene& scene, const Theme& theme) {
    if (scene.flights.size() > kMostPaths)
        return;
    for (const FlightView& flight : scene.flights) {
        if (flight.falling || flight.kind == FlightKind::tcp)
            continue;
        QColor colour = theme.of(flight.kind);
        colour.setAlphaF(static_cast<float>((theme.isDark ? 0.2 : 0.26) * flight.opacity));
        QPainterPath path;
        append(path, flight.path);
        painter.strokePath(path, QPen(colour, 0));
    }
}

void FlightPainter::paintShapes(QPainter& painter, const Scene& scene, const SpriteAtlas& atlas) {
    SpriteBatch batch(atlas);
    const bool withTails = scene.flights.size() <= kMostTails;
    for (const FlightView& flight : scene.flights) {
        const bool along = flight.kind == FlightKind::tcp;
        if (withTails && !flight.falling && !along)
            batch.addTail(flight.kind, flight.path.at(tailStart(flight)), flight.place,
                          flight.opacity);
        const double turn =
            flight.turn + (along ? angleOf(flight.path.direction(flight.progress)) : 0);
        batch.add(SpriteAtlas::flight(flight.kind, flight.scale), flight.place, 1, turn,
                  flight.opacity);
        if (flight.falling)
            batch.add(SpriteAtlas::Sprite::lostMark, flight.path.at(flight.progress), 1, 0,
                      std::min(1.0, flight.opacity * 1.6));
    }
    batch.draw(painter);
}

} // namespace swimscope::ui
