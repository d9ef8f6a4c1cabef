// SPDX-License-Identifier: MPL-2.0
#include "ui/model/members_filter.h"

#include "ui/model/members_model.h"

namespace swimscope::ui {

namespace {

std::uint32_t bit(int state) {
    return 1U << static_cast<unsigned>(state + 1);
}

} // namespace

MembersFilter::MembersFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    natural_.setNumericMode(true);
}

void MembersFilter::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    invalidateFilter();
}

void MembersFilter::setStateShown(State state, bool shown) {
    const std::uint32_t own = bit(state ? static_cast<int>(*state) : -1);
    const std::uint32_t hidden = shown ? hidden_ & ~own : hidden_ | own;
    if (hidden == hidden_)
        return;
    hidden_ = hidden;
    invalidateFilter();
}

bool MembersFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex first = sourceModel()->index(row, MemberLine::Name, parent);
    if ((hidden_ & bit(first.data(MembersModel::StateRole).toInt())) != 0)
        return false;
    if (text_.isEmpty())
        return true;
    for (const int column :
         {MemberLine::Name, MemberLine::Address, MemberLine::Metadata, MemberLine::Process})
        if (first.siblingAtColumn(column).data().toString().contains(text_, Qt::CaseInsensitive))
            return true;
    return false;
}

bool MembersFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant one = left.data(MembersModel::SortRole);
    const QVariant other = right.data(MembersModel::SortRole);
    if (one != other) {
        if (one.typeId() == QMetaType::QString)
            return natural_.compare(one.toString(), other.toString()) < 0;
        return one.toULongLong() < other.toULongLong();
    }
    // The source is in the order of the names, which holds among equals either way.
    return sortOrder() == Qt::AscendingOrder || left.column() == MemberLine::Name
               ? left.row() < right.row()
               : left.row() > right.row();
}

} // namespace swimscope::ui
