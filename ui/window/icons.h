// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace swimscope::ui {

/// One of the program's line icons (resources/icons), drawn in a colour of the theme, dimmed where
/// its action is off. Empty for a name that does not exist.
QIcon lineIcon(const QString& name, const QColor& colour);

/// The program's own icon.
QIcon programIcon();

} // namespace swimscope::ui
