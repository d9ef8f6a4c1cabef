// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/table.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace swimscope::ui {

/// A table of an experiment's findings. One that has only grown or changed keeps its rows, so that
/// what is selected stays.
class LabTableModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const lab::Table& table);
    const lab::Table& table() const { return table_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

  private:
    lab::Table table_;
};

/// The same sorted by what its cells mean: numbers and times by their size, before words. As the
/// experiment has it until somebody sorts.
class LabTableOrder : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

  protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace swimscope::ui
