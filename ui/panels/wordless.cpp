// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/wordless.h"

#include <QStyle>
#include <QToolButton>

namespace swimscope::ui {

void setWordless(QToolButton* button, bool wordless) {
    const auto style = wordless ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    if (button->toolButtonStyle() == style)
        return;
    button->setToolButtonStyle(style);
    // Rules of the style sheet depend on it, which is not noticed by itself.
    button->style()->unpolish(button);
    button->style()->polish(button);
    button->updateGeometry();
}

} // namespace swimscope::ui
