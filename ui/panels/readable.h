// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

namespace swimscope::ui {

/// A state's colour as text on a panel: moved towards the theme's text colour until its contrast is
/// 4.5:1 at least. The colours themselves are chosen for shapes, which need less.
QColor readable(const QColor& colour, const Theme& theme);

} // namespace swimscope::ui
