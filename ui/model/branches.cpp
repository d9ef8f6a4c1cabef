// SPDX-License-Identifier: MPL-2.0
#include "ui/model/branches.h"

#include "ui/model/text_format.h"

#include <algorithm>
#include <utility>

namespace swimscope::ui {

void Branches::clear() {
    beginResetModel();
    branches_.clear();
    roots_.clear();
    last_ = kNone;
    forked_ = 0;
    endResetModel();
}

const std::vector<Branches::Id>& Branches::below(Id parent) const {
    return parent == kNone ? roots_ : branches_.at(parent).forks;
}

std::vector<Branches::Id>& Branches::below(Id parent) {
    return parent == kNone ? roots_ : branches_.at(parent).forks;
}

Branches::Id Branches::append(Branch branch) {
    const Id parent = branch.parent;
    const int row = static_cast<int>(below(parent).size());
    beginInsertRows(indexOf(parent), row, row);
    const Id id = ++last_;
    branches_.emplace(id, std::move(branch));
    below(parent).push_back(id);
    endInsertRows();
    return id;
}

Branches::Id Branches::begin(const QString& name) {
    //: the run that others were forked from
    return append({.name = name.isEmpty() ? tr("Original") : name});
}

Branches::Id Branches::fork(Id parent, Instant at) {
    return append({.name = tr("Fork %1").arg(++forked_), .parent = parent, .from = at});
}

void Branches::keep(Id id, std::shared_ptr<const session::Origin> origin) {
    branches_.at(id).kept = std::move(origin);
    tellOf(id);
}

std::shared_ptr<const session::Origin> Branches::takeOut(Id id) {
    auto origin = std::exchange(branches_.at(id).kept, nullptr);
    tellOf(id);
    return origin;
}

void Branches::remove(Id id) {
    beginResetModel();
    const Branch gone = std::move(branches_.at(id));
    branches_.erase(id);
    for (const Id fork : gone.forks)
        branches_.at(fork).parent = gone.parent;
    auto& siblings = below(gone.parent);
    const auto place = siblings.erase(std::ranges::find(siblings, id));
    siblings.insert(place, gone.forks.begin(), gone.forks.end());
    endResetModel();
    emit renamed(); // who was forked from it is another's
}

bool Branches::isShown(Id id) const {
    return !branches_.at(id).kept;
}

QString Branches::name(Id id) const {
    return branches_.at(id).name;
}

QString Branches::caption(Id id) const {
    const Branch& branch = branches_.at(id);
    if (branch.parent == kNone)
        return branch.name;
    //: a branch, the one it was forked from, and when
    return tr("%1 · from %2 at %3")
        .arg(branch.name, name(branch.parent), TextFormat::clock(branch.from));
}

void Branches::tellOf(Id id) {
    const QModelIndex first = indexOf(id);
    emit dataChanged(first, first.siblingAtColumn(kColumns - 1));
}

// ---- as a model ---------------------------------------------------------------------------------

Branches::Id Branches::idAt(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Id>(index.internalId()) : kNone;
}

QModelIndex Branches::indexOf(Id id) const {
    if (id == kNone)
        return {};
    const auto& siblings = below(branches_.at(id).parent);
    const auto row = std::ranges::find(siblings, id) - siblings.begin();
    return createIndex(static_cast<int>(row), NameColumn, static_cast<quintptr>(id));
}

QModelIndex Branches::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    const Id id = below(idAt(parent))[static_cast<std::size_t>(row)];
    return createIndex(row, column, static_cast<quintptr>(id));
}

QModelIndex Branches::parent(const QModelIndex& child) const {
    const Id id = idAt(child);
    return id == kNone ? QModelIndex() : indexOf(branches_.at(id).parent);
}

int Branches::rowCount(const QModelIndex& parent) const {
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(below(idAt(parent)).size());
}

int Branches::columnCount(const QModelIndex& /*parent*/) const {
    return kColumns;
}

QVariant Branches::data(const QModelIndex& index, int role) const {
    const Id id = idAt(index);
    if (id == kNone)
        return {};
    const Branch& branch = branches_.at(id);
    if (role == ShownRole)
        return isShown(id);
    if (role == Qt::ToolTipRole)
        return TextFormat::toolTip(caption(id));
    if (role != Qt::DisplayRole && !(role == Qt::EditRole && index.column() == NameColumn))
        return {};
    switch (index.column()) {
    case NameColumn:
        return branch.name;
    case FromColumn:
        return branch.parent == kNone ? QString() : TextFormat::clock(branch.from);
    default:
        //: a branch that can be seen on the canvas
        return branch.kept ? TextFormat::clock(branch.kept->at()) : tr("shown");
    }
}

bool Branches::setData(const QModelIndex& index, const QVariant& value, int role) {
    constexpr qsizetype kLongestName = 60;
    const QString name = value.toString().simplified().left(kLongestName);
    if (role != Qt::EditRole || index.column() != NameColumn || idAt(index) == kNone ||
        name.isEmpty())
        return false;
    branches_.at(idAt(index)).name = name;
    tellOf(idAt(index));
    emit renamed();
    return true;
}

QVariant Branches::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Branch");
    case FromColumn:
        return tr("Forked at");
    default:
        return tr("Kept until");
    }
}

Qt::ItemFlags Branches::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractItemModel::flags(index);
    return index.column() == NameColumn ? usual | Qt::ItemIsEditable : usual;
}

} // namespace swimscope::ui
