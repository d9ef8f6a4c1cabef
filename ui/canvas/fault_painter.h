// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/geometry/scene.h"

#include <QPainter>
#include <QPainterPath>

#include <vector>

namespace swimscope::ui {

class SpriteAtlas;

/// Paints the faults between members: the areas of a split lie below everything else, links under
/// faults below the messages, and their signs above these. What sits on members NodePainter paints.
class FaultPainter {
  public:
    /// `shown`: the one that the person looks at elsewhere; none: none.
    void paintBelow(QPainter& painter, const Scene& scene, const SpriteAtlas& atlas,
                    const Theme& theme, FaultId shown) const;
    void paintSigns(QPainter& painter, const Scene& scene, const Theme& theme, const QFont& font,
                    FaultId shown) const;
};

/// Around a convex polygon, with round corners, this far from it.
QPainterPath outlineAround(const std::vector<QPointF>& hull, double distance);

/// The head of an arrow whose tip is here.
void paintArrowHead(QPainter& painter, QPointF tip, QPointF direction, double size);

} // namespace swimscope::ui
