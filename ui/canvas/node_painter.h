// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/highlights.h"
#include "ui/canvas/labels.h"
#include "ui/canvas/split_rings.h"
#include "ui/canvas/sprite_atlas.h"
#include "ui/canvas/theme.h"
#include "ui/geometry/scene.h"

#include <QPainter>

#include <string>

namespace swimscope::ui {

/// Paints the members of a scene. What all have comes from sprites in one batch; only what sets
/// a member apart (a split belief, a suspicion, a selection) is painted by itself.
class NodePainter {
  public:
    void paint(QPainter& painter, const Scene& scene, const SpriteAtlas& atlas, const Theme& theme,
               const Highlights& highlights, Labels& labels);

  private:
    struct Look {
        const Scene& scene;
        const Theme& theme;
        const Highlights& highlights;
        Labels& labels;

        double radius() const { return scene.radius; }
    };
    static void paintArc(QPainter& painter, const Look& look, const PlacedNode& node);
    static void paintSelection(QPainter& painter, const Look& look, const PlacedNode& node);
    static void paintDifference(QPainter& painter, const Look& look, const PlacedNode& node);
    static void addGauge(SpriteBatch& batch, const Look& look, const PlacedNode& node);
    static void addBadges(SpriteBatch& batch, const Look& look, const PlacedNode& node);
    static void paintName(QPainter& painter, const Look& look, const PlacedNode& node);
    static bool isFocal(const Look& look, const PlacedNode& node);
    static bool hasGauge(const Look& look, const PlacedNode& node);
    static bool fitsInside(const Look& look, const PlacedNode& node);
    static double reachOf(const Look& look, const PlacedNode& node);

    SplitRings splitRings_;
};

} // namespace swimscope::ui
