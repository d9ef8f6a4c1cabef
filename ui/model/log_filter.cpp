// SPDX-License-Identifier: MPL-2.0
#include "ui/model/log_filter.h"

#include "ui/model/log_model.h"

namespace swimscope::ui {

LogFilter::LogFilter(QObject* parent) : QSortFilterProxyModel(parent) {}

void LogFilter::setMember(const QString& member) {
    if (member == member_)
        return;
    member_ = member;
    invalidateFilter();
}

void LogFilter::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    invalidateFilter();
}

void LogFilter::setTopicShown(Topic topic, bool shown) {
    const std::uint32_t hidden = shown ? hidden_ & ~bit(topic) : hidden_ | bit(topic);
    if (hidden == hidden_)
        return;
    hidden_ = hidden;
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, LogModel::Sentence, parent);
    if (hidden_ != 0 && !isTopicShown(static_cast<Topic>(index.data(LogModel::TopicRole).toInt())))
        return false;
    if (!member_.isEmpty() && !index.data(LogModel::PeopleRole).toStringList().contains(member_))
        return false;
    return text_.isEmpty() ||
           index.data(Qt::DisplayRole).toString().contains(text_, Qt::CaseInsensitive);
}

} // namespace swimscope::ui
