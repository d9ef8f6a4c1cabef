// SPDX-License-Identifier: MPL-2.0
#include "ui/model/log_filter.h"

#include "ui/model/log_model.h"

#include <algorithm>
#include <vector>

namespace swimscope::ui {

LogFilter::LogFilter(QObject* parent) : QAbstractProxyModel(parent) {
    next_.setSingleShot(true);
    connect(&next_, &QTimer::timeout, this, &LogFilter::searchOn);
}

// ---- what passes --------------------------------------------------------------------------------

void LogFilter::setMembers(const QStringList& members) {
    if (members == members_)
        return;
    members_ = members;
    searchAnew();
}

void LogFilter::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    searchAnew();
}

void LogFilter::setTopicShown(Topic topic, bool shown) {
    const std::uint32_t hidden = shown ? hidden_ & ~bit(topic) : hidden_ | bit(topic);
    if (hidden == hidden_)
        return;
    hidden_ = hidden;
    searchAnew();
}

bool LogFilter::accepts(int sourceRow) const {
    const QModelIndex index = sourceModel()->index(sourceRow, LogModel::Sentence);
    if (hidden_ != 0 && !isTopicShown(static_cast<Topic>(index.data(LogModel::TopicRole).toInt())))
        return false;
    if (!members_.isEmpty()) {
        const QStringList people = index.data(LogModel::PeopleRole).toStringList();
        const auto isNamed = [&people](const QString& member) { return people.contains(member); };
        if (std::none_of(members_.begin(), members_.end(), isNamed))
            return false;
    }
    return text_.isEmpty() ||
           index.data(Qt::DisplayRole).toString().contains(text_, Qt::CaseInsensitive);
}

// ---- searching ----------------------------------------------------------------------------------

void LogFilter::searchAnew() {
    beginResetModel();
    shown_.clear();
    unseen_ = sourceModel() ? sourceModel()->rowCount() : 0;
    endResetModel();
    searchOn();
}

void LogFilter::searchOn() {
    const int first = std::max(0, unseen_ - kSlice);
    std::vector<std::uint64_t> found;
    for (int row = first; row < unseen_; ++row)
        if (accepts(row))
            found.push_back(lasting(row));
    unseen_ = first;
    if (!found.empty()) {
        beginInsertRows({}, 0, static_cast<int>(found.size()) - 1);
        shown_.insert(shown_.begin(), found.begin(), found.end());
        endInsertRows();
    }
    if (unseen_ > 0)
        next_.start(0);
}

// ---- the source's changes -----------------------------------------------------------------------

void LogFilter::setSourceModel(QAbstractItemModel* source) {
    if (sourceModel())
        sourceModel()->disconnect(this);
    QAbstractProxyModel::setSourceModel(source);
    connect(source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { onInserted(first, last); });
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) { beginForget(last - first + 1); });
    connect(source, &QAbstractItemModel::rowsRemoved, this, &LogFilter::endForget);
    connect(source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) {
                onChanged(from.row(), to.row());
            });
    connect(source, &QAbstractItemModel::modelReset, this, &LogFilter::searchAnew);
    searchAnew();
}

void LogFilter::onInserted(int first, int last) {
    std::vector<std::uint64_t> found;
    for (int row = first; row <= last; ++row)
        if (accepts(row))
            found.push_back(lasting(row));
    if (found.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(found.size()) - 1);
    shown_.insert(shown_.end(), found.begin(), found.end());
    endInsertRows();
}

void LogFilter::beginForget(int count) {
    forgetting_ = count;
    forgettingShown_ = static_cast<int>(placeOf(lasting(count)));
    if (forgettingShown_ > 0)
        beginRemoveRows({}, 0, forgettingShown_ - 1);
}

void LogFilter::endForget() {
    shown_.erase(shown_.begin(), shown_.begin() + forgettingShown_);
    gone_ += static_cast<std::uint64_t>(forgetting_);
    unseen_ = std::max(0, unseen_ - forgetting_);
    if (forgettingShown_ > 0)
        endRemoveRows();
}

/// A row that changed may come to pass, or pass no more.
void LogFilter::onChanged(int first, int last) {
    for (int row = std::max(first, unseen_); row <= last; ++row) {
        const std::size_t place = placeOf(lasting(row));
        const bool shown = place < shown_.size() && shown_[place] == lasting(row);
        const bool passes = accepts(row);
        const int at = static_cast<int>(place);
        const auto position = shown_.begin() + at;
        if (shown && passes) {
            emit dataChanged(index(at, 0), index(at, columnCount() - 1));
        } else if (shown) {
            beginRemoveRows({}, at, at);
            shown_.erase(position);
            endRemoveRows();
        } else if (passes) {
            beginInsertRows({}, at, at);
            shown_.insert(position, lasting(row));
            endInsertRows();
        }
    }
}

// ---- a model ------------------------------------------------------------------------------------

std::size_t LogFilter::placeOf(std::uint64_t row) const {
    const auto place = std::lower_bound(shown_.begin(), shown_.end(), row);
    return static_cast<std::size_t>(place - shown_.begin());
}

QModelIndex LogFilter::mapToSource(const QModelIndex& index) const {
    if (!index.isValid() || !sourceModel())
        return {};
    const std::uint64_t row = shown_[static_cast<std::size_t>(index.row())] - gone_;
    return sourceModel()->index(static_cast<int>(row), index.column());
}

QModelIndex LogFilter::mapFromSource(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const std::size_t place = placeOf(lasting(index.row()));
    const bool shown = place < shown_.size() && shown_[place] == lasting(index.row());
    return shown ? this->index(static_cast<int>(place), index.column()) : QModelIndex();
}

QModelIndex LogFilter::index(int row, int column, const QModelIndex& parent) const {
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int LogFilter::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int LogFilter::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

QVariant LogFilter::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal && sourceModel()
               ? sourceModel()->headerData(section, orientation, role)
               : QVariant();
}

} // namespace swimscope::ui
