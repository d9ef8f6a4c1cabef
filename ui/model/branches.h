// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/session.h"

#include <QAbstractItemModel>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace swimscope::ui {

/// The runs that have come of a simulation by forking it, as a tree: below each run those that
/// were forked from it. One that is not shown is kept as what it takes to run it again, which is
/// little, however long it was. Names can be edited. UI thread only.
class Branches : public QAbstractItemModel {
    Q_OBJECT

  public:
    enum Column { NameColumn, FromColumn, UntilColumn, kColumns };
    enum Role { ShownRole = Qt::UserRole };
    using Id = int;
    static constexpr Id kNone = -1;

    explicit Branches(QObject* parent = nullptr) : QAbstractItemModel(parent) {}

    /// None are left, and numbers begin anew.
    void clear();
    /// A run that nobody forked; it is shown. An empty name: the original.
    Id begin(const QString& name);
    /// Forked from another one at this moment; it is shown.
    Id fork(Id parent, Instant at);
    /// It is shown no more, and kept.
    void keep(Id id, std::shared_ptr<const session::Origin> origin);
    /// It is shown again; what it takes to run it up to where it was.
    std::shared_ptr<const session::Origin> takeOut(Id id);
    /// One that is not shown goes; what was forked from it moves up to its parent.
    void remove(Id id);

    bool isShown(Id id) const;
    QString name(Id id) const;
    /// "Fork 2 · from Original at 0:12.400"; of one that nobody forked the name alone.
    QString caption(Id id) const;
    std::size_t count() const { return branches_.size(); }

    Id idAt(const QModelIndex& index) const;
    QModelIndex indexOf(Id id) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

  signals:
    /// What a branch is called is another text.
    void renamed();

  private:
    struct Branch {
        QString name;
        Id parent = kNone;
        Instant from;                                  ///< of one that was forked
        std::shared_ptr<const session::Origin> kept{}; ///< while it is not shown
        std::vector<Id> forks{};                       ///< in the order in which they came
    };
    const std::vector<Id>& below(Id parent) const;
    std::vector<Id>& below(Id parent);
    Id append(Branch branch);
    void tellOf(Id id);

    std::map<Id, Branch> branches_; ///< those that nobody forked, too
    std::vector<Id> roots_;
    Id last_ = kNone;
    int forked_ = 0; ///< so many there have been
};

} // namespace swimscope::ui
