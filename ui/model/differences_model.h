// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/difference.h"

#include <QAbstractTableModel>

#include <array>

namespace swimscope::ui {

/// In what two runs differ, one thing a row: whose life, or who believes what about whom, on one
/// side and on the other. UI thread only.
class DifferencesModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { MemberColumn, ObserverColumn, HereColumn, ThereColumn, kColumns };

    explicit DifferencesModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void show(const trace::Differences& differences);
    /// What the two sides are called.
    void setNames(const QString& here, const QString& there);
    const trace::Difference& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(const trace::Difference& difference, int column) const;
    static QString life(const std::optional<trace::HostedNode::Life>& life);
    static QString belief(const std::optional<trace::MemberState>& state,
                          std::uint32_t incarnation);
    QString sentence(const trace::Difference& difference) const;

    std::vector<trace::Difference> rows_;
    std::array<QString, 2> names_;
};

} // namespace swimscope::ui
