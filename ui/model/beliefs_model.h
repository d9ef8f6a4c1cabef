// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/trace/fold.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::ui {

class BeliefTimes;
class ClusterModel;

/// Who believes what about whom: a row for each living node of ours, a column for each member.
///
/// Lazy: only the order of rows and columns is kept, and a cell is looked up when it is shown. Has
/// no clock: whoever shows it asks for refresh(), which does something only when the fold's version
/// is another one.
class BeliefsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum class Order : std::uint8_t { byDisagreement, byName };

    /// One cell.
    struct Cell {
        std::optional<wire::MemberState> state; ///< nothing: the observer does not list the member
        bool deviates = false;                  ///< most observers hold another state
        bool self = false;                      ///< what a node holds of itself
    };

    /// How the observers agree.
    struct Agreement {
        std::size_t observers = 0;
        std::size_t members = 0;
        std::size_t disputed = 0; ///< members that not all observers hold in one state
        friend bool operator==(const Agreement&, const Agreement&) = default;
    };

    explicit BeliefsModel(ClusterModel* cluster, QObject* parent = nullptr);

    /// Since when somebody has believed something is told by these, which are not owned.
    void setTimes(const BeliefTimes* times) { times_ = times; }
    void setOrder(Order order);
    Order order() const { return order_; }
    /// Brings rows and columns up to the fold; true if there was anything to do.
    bool refresh();
    /// The fold is another one, or stands elsewhere: everything is made anew.
    void reset();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// The state as a word, and as tool tip and description the belief as a sentence.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    Cell cell(int row, int column) const;
    const Agreement& agreement() const { return agreement_; }
    /// "All 8 observers agree about all 8 members", or how many are disputed.
    QString summary() const;
    QString observerAt(int row) const;
    QString memberAt(int column) const;
    /// Whether the observers hold the member in different states.
    bool isDisputed(int column) const;
    /// -1 for none.
    int rowOf(const QString& observer) const;
    int columnOf(const QString& member) const;

  private:
    struct Observer {
        NodeId node = NodeId::none;
        std::string name;
        std::uint32_t deviations = 0; ///< of how many members it holds another state than most
        friend bool operator==(const Observer&, const Observer&) = default;
    };
    struct Subject {
        std::string name;
        std::optional<wire::MemberState> majority;
        std::uint32_t dissenters = 0; ///< observers that do not hold that state
        friend bool operator==(const Subject&, const Subject&) = default;
    };

    std::vector<Subject> subjectsNow() const;
    std::vector<Observer> observersNow(const std::vector<Subject>& subjects) const;
    void countDeviations(std::vector<Observer>& observers,
                         const std::vector<Subject>& subjects) const;
    void show(std::vector<Observer> observers, std::vector<Subject> subjects);
    void reorder(std::vector<Observer> observers, std::vector<Subject> subjects);
    QString sentence(int row, int column) const;
    QString headerHelp(int section, Qt::Orientation orientation) const;

    ClusterModel* cluster_;
    const BeliefTimes* times_ = nullptr;
    Order order_ = Order::byDisagreement;
    std::vector<Observer> observers_;
    std::vector<Subject> subjects_;
    Agreement agreement_;
    std::uint64_t version_ = 0; ///< of the fold that is shown
    bool stale_ = true;
};

} // namespace swimscope::ui
