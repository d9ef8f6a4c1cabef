// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"

#include <QAbstractTableModel>

#include <vector>

namespace swimscope::ui {

/// What an experiment's figures are held to, and whether they hold.
class LabVerdictModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column : int { Outcome, Claim, Figure, ColumnCount };
    /// The outcome itself, as an int, in every column.
    static constexpr int OutcomeRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setVerdicts(const std::vector<lab::Verdict>& verdicts);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

  private:
    std::vector<lab::Verdict> verdicts_;
};

} // namespace swimscope::ui
