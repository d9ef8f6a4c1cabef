// SPDX-License-Identifier: MPL-2.0
#include "ui/model/selection.h"

namespace swimscope::ui {

Selection::Selection(QObject* parent) : QObject(parent) {}

void Selection::select(const QString& member) {
    selectAll({member});
}

void Selection::toggle(const QString& member) {
    QStringList members = members_;
    if (members.removeAll(member) == 0)
        members.append(member);
    selectAll(members);
}

void Selection::selectAll(const QStringList& members) {
    QStringList chosen = members;
    chosen.removeAll(QString());
    chosen.removeDuplicates();
    if (chosen == members_)
        return;
    members_ = chosen;
    emit changed();
}

void Selection::hover(const QString& member) {
    if (member == hovered_)
        return;
    hovered_ = member;
    emit hoverChanged();
}

} // namespace swimscope::ui
