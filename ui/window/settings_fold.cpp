// SPDX-License-Identifier: MPL-2.0
#include "ui/window/settings_fold.h"

#include "ui/window/knob_editor.h"

#include <QScreen>

#include <algorithm>

namespace swimscope::ui {

SettingsFold::SettingsFold(KnobEditor* settings, bool open, QWidget* dialog)
    : QToolButton(dialog), settings_(settings) {
    setObjectName(QStringLiteral("allSettings"));
    setText(tr("&All settings"));
    setCheckable(true);
    setChecked(open);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::toggled, this, [this](bool wanted) {
        unfold(wanted);
        fitDialog();
    });
    unfold(open);
}

void SettingsFold::unfold(bool open) {
    setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    settings_->setVisible(open);
}

void SettingsFold::fitDialog() {
    QWidget* dialog = window();
    const QRect free = dialog->screen()->availableGeometry();
    const QSize wanted = dialog->sizeHint().expandedTo({dialog->width(), 0}).boundedTo(free.size());
    dialog->resize(wanted);
    if (dialog->isVisible())
        dialog->move(std::max(free.left(), std::min(dialog->x(), free.right() - wanted.width())),
                     std::max(free.top(), std::min(dialog->y(), free.bottom() - wanted.height())));
}

} // namespace swimscope::ui
