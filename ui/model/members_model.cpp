// SPDX-License-Identifier: MPL-2.0
#include "ui/model/members_model.h"

#include "engine/base/natural_order.h"
#include "ui/model/cluster_model.h"
#include "ui/model/text_format.h"

#include <algorithm>

namespace swimscope::ui {

namespace {

/// Where the line of that name stands, or would stand.
template <class Lines>
auto placeOf(Lines& lines, const std::string& name) {
    return std::ranges::lower_bound(lines, name, NaturalLess{}, &MemberLine::name);
}

template <class Lines>
bool holds(Lines& lines, const std::string& name) {
    const auto place = placeOf(lines, name);
    return place != lines.end() && place->name == name;
}

} // namespace

MembersModel::MembersModel(ClusterModel* cluster, QObject* parent)
    : QAbstractTableModel(parent), cluster_(cluster) {
    for (auto signal : {&ClusterModel::sessionChanged, &ClusterModel::sideChanged})
        connect(cluster, signal, this, &MembersModel::clear);
    connect(cluster, &ClusterModel::rewound, this, [this] { stale_ = true; });
}

// ---- keeping up ---------------------------------------------------------------------------------

void MembersModel::setViewpoint(Viewpoint viewpoint) {
    if (viewpoint == viewpoint_)
        return;
    viewpoint_ = viewpoint;
    stale_ = true;
}

void MembersModel::clear() {
    beginResetModel();
    lines_.clear();
    stale_ = true;
    endResetModel();
}

/// Queues change with most messages, and so are not part of the fold's version.
bool MembersModel::queuesChanged() const {
    const trace::Fold& fold = cluster_->fold();
    return std::any_of(lines_.begin(), lines_.end(), [&fold](const MemberLine& line) {
        const trace::HostedNode* node = fold.node(line.node);
        return node && node->queued != line.queued;
    });
}

void MembersModel::refresh() {
    const trace::Fold& fold = cluster_->fold();
    if (!stale_ && fold.version() == version_ && !queuesChanged())
        return;
    stale_ = false;
    version_ = fold.version();
    std::vector<MemberLine> fresh = maker_.of(fold, viewpoint_);
    removeGone(fresh);
    insertNew(fresh);
    replaceChanged(std::move(fresh));
}

void MembersModel::removeGone(const std::vector<MemberLine>& fresh) {
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (holds(fresh, line(last).name))
            continue;
        int first = last;
        while (first > 0 && !holds(fresh, line(first - 1).name))
            --first;
        beginRemoveRows({}, first, last);
        lines_.erase(lines_.begin() + first, lines_.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void MembersModel::insertNew(const std::vector<MemberLine>& fresh) {
    for (std::size_t first = 0; first < fresh.size(); ++first) {
        if (first < lines_.size() && lines_[first].name == fresh[first].name)
            continue;
        std::size_t behind = first + 1;
        while (behind < fresh.size() && !holds(lines_, fresh[behind].name))
            ++behind;
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(behind) - 1);
        lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(first),
                      fresh.begin() + static_cast<std::ptrdiff_t>(first),
                      fresh.begin() + static_cast<std::ptrdiff_t>(behind));
        endInsertRows();
        first = behind - 1;
    }
}

/// The names are the same by now. Rows that changed side by side are announced together.
void MembersModel::replaceChanged(std::vector<MemberLine> fresh) {
    const auto differs = [&](std::size_t row) { return lines_[row] != fresh[row]; };
    for (std::size_t first = 0; first < lines_.size(); ++first) {
        if (!differs(first))
            continue;
        std::size_t behind = first;
        for (; behind < lines_.size() && differs(behind); ++behind)
            lines_[behind] = std::move(fresh[behind]);
        emit dataChanged(index(static_cast<int>(first), 0),
                         index(static_cast<int>(behind) - 1, MemberLine::ColumnCount - 1));
        first = behind;
    }
}

// ---- a model ------------------------------------------------------------------------------------

int MembersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int MembersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : MemberLine::ColumnCount;
}

QVariant MembersModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MemberLine& shown = line(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return MemberLines::text(shown, index.column());
    case Qt::ToolTipRole:
        return TextFormat::toolTip(MemberLines::text(shown, index.column()));
    case NameRole:
        return QString::fromStdString(shown.name);
    case StateRole:
        return shown.state ? static_cast<int>(*shown.state) : -1;
    case SortRole:
        return sortValue(shown, index.column());
    default:
        return {};
    }
}

QVariant MembersModel::sortValue(const MemberLine& line, int column) const {
    if (column == MemberLine::Metadata)
        return MemberLines::text(line, column);
    if (column == MemberLine::Address)
        return QString::fromStdString(line.endpoint.text());
    return static_cast<qulonglong>(MemberLines::sortKey(line, column));
}

QVariant MembersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return MemberLines::header(section);
    return role == Qt::ToolTipRole ? QVariant(MemberLines::headerHelp(section)) : QVariant();
}

int MembersModel::rowOf(const QString& member) const {
    const std::string name = member.toStdString();
    const auto place = placeOf(lines_, name);
    const bool found = place != lines_.end() && place->name == name;
    return found ? static_cast<int>(place - lines_.begin()) : -1;
}

} // namespace swimscope::ui
