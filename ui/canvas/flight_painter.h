// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/sprite_atlas.h"
#include "ui/canvas/theme.h"
#include "ui/geometry/scene.h"

#include <QPainter>

namespace swimscope::ui {

/// Paints what moves between members: streams as bands, then the paths of messages, then their
/// shapes in one batch.
class FlightPainter {
  public:
    void paint(QPainter& painter, const Scene& scene, const SpriteAtlas& atlas,
               const Theme& theme) const;

  private:
    static void paintBands(QPainter& painter, const Scene& scene, const Theme& theme);
    static void paintPaths(QPainter& painter, const Scene& scene, const Theme& theme);
    static void paintShapes(QPainter& painter, const Scene& scene, const SpriteAtlas& atlas);
};

} // namespace swimscope::ui
