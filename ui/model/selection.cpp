// SPDX-License-Identifier: MPL-2.0
#include "ui/model/selection.h"

namespace swimscope::ui {

Selection::Selection(QObject* parent) : QObject(parent) {}

void Selection::select(const QString& member) {
    if (member == member_)
        return;
    member_ = member;
    emit changed();
}

void Selection::hover(const QString& member) {
    if (member == hovered_)
        return;
    hovered_ = member;
    emit hoverChanged();
}

} // namespace swimscope::ui
