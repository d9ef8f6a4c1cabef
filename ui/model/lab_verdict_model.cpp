// SPDX-License-Identifier: MPL-2.0
#include "ui/model/lab_verdict_model.h"

#include "ui/model/lab_texts.h"

namespace swimscope::ui {

void LabVerdictModel::setVerdicts(const std::vector<lab::Verdict>& verdicts) {
    if (verdicts.size() != verdicts_.size()) {
        beginResetModel();
        verdicts_ = verdicts;
        endResetModel();
    } else if (!verdicts.empty()) {
        verdicts_ = verdicts;
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int LabVerdictModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(verdicts_.size());
}

int LabVerdictModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LabVerdictModel::data(const QModelIndex& index, int role) const {
    const lab::Verdict& verdict = verdicts_[static_cast<std::size_t>(index.row())];
    if (role == OutcomeRole)
        return static_cast<int>(verdict.outcome);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Outcome:
        return LabTexts::outcome(verdict.outcome);
    case Claim:
        return QString::fromStdString(verdict.claim);
    case Figure:
        return QString::fromStdString(verdict.figure);
    default:
        return {};
    }
}

QVariant LabVerdictModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Outcome:
        return tr("Verdict");
    case Claim:
        return tr("What is held");
    case Figure:
        return tr("Measured");
    default:
        return {};
    }
}

} // namespace swimscope::ui
