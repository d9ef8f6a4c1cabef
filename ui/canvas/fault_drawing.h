// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/geometry/scene.h"

#include <QLineF>
#include <QPainter>
#include <QString>
#include <QStringList>

namespace swimscope::ui {

class SpriteAtlas;

/// What a person who draws a fault sees of it before letting go.

/// Who is on which side of a line, which goes on beyond its ends.
struct DrawnSides {
    QStringList one;
    QStringList other;
};
DrawnSides sidesOf(const Scene& scene, const QLineF& line);

/// An arrow from a member to another, or, where there is none, to the pointer.
void paintDrawnLink(QPainter& painter, const Scene& scene, const Theme& theme,
                    const PlacedNode& from, const PlacedNode* to, QPointF pointer);

/// Everybody in the colour of their side; lies below the members.
void paintDrawnSides(QPainter& painter, const Scene& scene, const SpriteAtlas& atlas,
                     const QLineF& line);
/// The line itself.
void paintDrawnLine(QPainter& painter, const Theme& theme, const QLineF& line);

/// Words beside the pointer, inside the bounds.
void paintPointerLabel(QPainter& painter, const Theme& theme, const QFont& font,
                       const QString& text, QPointF pointer, const QRectF& bounds);

/// The handle that a link is drawn with.
void paintLinkHandle(QPainter& painter, const Theme& theme, QPointF place, QPointF direction);

} // namespace swimscope::ui
