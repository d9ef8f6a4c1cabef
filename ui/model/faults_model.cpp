// SPDX-License-Identifier: MPL-2.0
#include "ui/model/faults_model.h"

#include "ui/model/cluster_model.h"
#include "ui/model/fault_texts.h"
#include "ui/model/text_format.h"

#include <algorithm>
#include <utility>

namespace swimscope::ui {

FaultsModel::FaultsModel(ClusterModel* cluster, QObject* parent)
    : QAbstractListModel(parent), cluster_(cluster) {
    for (auto signal :
         {&ClusterModel::sessionChanged, &ClusterModel::sideChanged, &ClusterModel::rewound})
        connect(cluster, signal, this, &FaultsModel::refresh);
}

int FaultsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

FaultsModel::Row FaultsModel::rowOf(const trace::FaultBook::Entry& entry) const {
    const trace::FaultTerms& terms = entry.fault.terms();
    QStringList details;
    if (entry.muted)
        details << tr("muted", "a fault");
    if (const QString toll = FaultTexts::toll(entry); !toll.isEmpty())
        details << toll;
    const Duration age = cluster_->now() - entry.since;
    if (terms.lasts > Duration::zero())
        //: %1: a length of time
        details << tr("%1 left").arg(TextFormat::age(std::max(terms.lasts - age, Duration())));
    else
        //: when a fault began; %1: a length of time
        details << tr("raised %1 ago").arg(TextFormat::age(std::max(age, Duration())));
    return {entry.fault.fault, FaultTexts::line(entry.fault), details.join(QStringLiteral(" · ")),
            entry.muted, entry.fault.kind};
}

void FaultsModel::refresh() {
    const auto& faults = cluster_->faults().all();
    for (int row = rowCount() - 1; row >= 0; --row)
        if (!faults.contains(rows_[static_cast<std::size_t>(row)].fault)) {
            beginRemoveRows({}, row, row);
            rows_.erase(rows_.begin() + row);
            endRemoveRows();
        }
    int row = 0;
    for (const auto& [id, entry] : faults) {
        Row fresh = rowOf(entry);
        const auto place = rows_.begin() + row;
        if (row == rowCount() || place->fault != id) {
            beginInsertRows({}, row, row);
            rows_.insert(place, std::move(fresh));
            endInsertRows();
        } else if (*place != fresh) {
            *place = std::move(fresh);
            emit dataChanged(index(row), index(row));
        }
        ++row;
    }
}

QVariant FaultsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.sentence;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1. %2").arg(row.sentence, row.detail);
    case Qt::ToolTipRole:
        return TextFormat::toolTip(FaultTexts::meaning(row.kind));
    case Qt::CheckStateRole:
        return row.muted ? Qt::Unchecked : Qt::Checked;
    case IdRole:
        return static_cast<uint>(number(row.fault));
    case DetailRole:
        return row.detail;
    case MutedRole:
        return row.muted;
    case KindRole:
        return static_cast<int>(row.kind);
    default:
        return {};
    }
}

bool FaultsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !changeable_ || !index.isValid())
        return false;
    emit muteWanted(faultAt(index), value.toInt() == Qt::Unchecked);
    return true;
}

Qt::ItemFlags FaultsModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (changeable_ && index.isValid())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

FaultId FaultsModel::faultAt(const QModelIndex& index) const {
    return index.isValid() && index.row() < rowCount()
               ? rows_[static_cast<std::size_t>(index.row())].fault
               : FaultId::none;
}

QModelIndex FaultsModel::indexOf(FaultId fault) const {
    for (int row = 0; row < rowCount(); ++row)
        if (rows_[static_cast<std::size_t>(row)].fault == fault)
            return index(row);
    return {};
}

void FaultsModel::setChangeable(bool changeable) {
    if (std::exchange(changeable_, changeable) != changeable && rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace swimscope::ui
