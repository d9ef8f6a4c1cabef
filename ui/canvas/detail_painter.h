// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/highlights.h"
#include "ui/canvas/theme.h"
#include "ui/geometry/scene.h"

#include <QFont>
#include <QPainter>

namespace swimscope::ui {

/// Writes below each member in sight what it is busy with: for a scene that is detailed, which
/// means large enough for that.
class DetailPainter {
  public:
    void paint(QPainter& painter, const Scene& scene, const Theme& theme,
               const Highlights& highlights, const QFont& font, const QRectF& visible) const;
};

} // namespace swimscope::ui
