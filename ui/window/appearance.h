// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QString>

#include <optional>

namespace swimscope::ui {

/// Which look the person wants.
enum class Look : std::uint8_t { system, dark, light };

QString nameForSettings(Look look);
Look lookNamed(const QString& name);

/// The theme for a look; for the system's, as the desktop prefers, and dark where that is not
/// known. (Qt's palette would not tell: it is light where there is no desktop.)
Theme themeFor(Look look, std::optional<bool> desktopDark);

/// What the standard widgets need beyond the palette.
QString styleSheetFor(const Theme& theme);

} // namespace swimscope::ui
