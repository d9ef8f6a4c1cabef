// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/viewport.h"

#include <algorithm>

namespace swimscope::ui {

void Viewport::zoomAbout(QPointF screen, double factor) {
    const QPointF kept = toLayout(screen);
    zoom_ = std::clamp(zoom_ * factor, kLeastZoom, kMostZoom);
    shift_ = screen - kept * zoom_;
}

} // namespace swimscope::ui
