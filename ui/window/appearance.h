// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QPalette>
#include <QString>

namespace swimscope::ui {

/// Which look the person wants.
enum class Look : std::uint8_t { system, dark, light };

QString nameForSettings(Look look);
Look lookNamed(const QString& name);

/// The theme for a look. `system` is the palette of the desktop, as it was before this program
/// changed anything.
Theme themeFor(Look look, const QPalette& system);

/// What the standard widgets need beyond the palette.
QString styleSheetFor(const Theme& theme);

} // namespace swimscope::ui
