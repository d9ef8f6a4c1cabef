// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fault_book.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace swimscope::ui {

class ClusterModel;

/// The faults that are in force at the playhead, in the order in which they were raised: what each
/// does, and what it has done so far. A checked one acts, an unchecked one is muted; checking asks
/// for it (muteWanted), and the trace makes it so. Figures change when refresh() is called, which
/// whoever shows it does while it is seen.
class FaultsModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role {
        IdRole = Qt::UserRole, ///< the number of the fault, uint
        DetailRole,            ///< its toll and its age in a line, QString
        MutedRole,             ///< bool
        KindRole               ///< trace::FaultKind, int
    };

    explicit FaultsModel(ClusterModel* cluster, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    FaultId faultAt(const QModelIndex& index) const;
    QModelIndex indexOf(FaultId fault) const;

    /// Whether they can be muted now, or only be looked at.
    void setChangeable(bool changeable);

  public slots:
    void refresh();

  signals:
    void muteWanted(swimscope::FaultId fault, bool muted);

  private:
    struct Row {
        FaultId fault = FaultId::none;
        QString sentence;
        QString detail;
        bool muted = false;
        trace::FaultKind kind = trace::FaultKind::loss;

        friend bool operator==(const Row&, const Row&) = default;
    };
    Row rowOf(const trace::FaultBook::Entry& entry) const;

    ClusterModel* cluster_;
    std::vector<Row> rows_;
    bool changeable_ = false;
};

} // namespace swimscope::ui
