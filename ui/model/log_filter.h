// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/note.h"

#include <QAbstractProxyModel>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <cstdint>
#include <deque>

namespace swimscope::ui {

/// Narrows the log: to some members, to some topics, to sentences that contain a text.
///
/// A log may be long, and a sentence is made anew each time that it is read. So another filter
/// looks through it from the newest row back in slices, one for each turn of the event loop: what
/// is new shows at once, and no keystroke waits for the whole. Its source is a log: rows come at
/// the end and go at the beginning.
class LogFilter : public QAbstractProxyModel {
    Q_OBJECT

  public:
    explicit LogFilter(QObject* parent = nullptr);

    /// Only notes that name one of these members; none: all.
    void setMembers(const QStringList& members);
    /// Only sentences that contain this, in any case; empty: all.
    void setText(const QString& text);
    void setTopicShown(Topic topic, bool shown);
    bool isTopicShown(Topic topic) const { return (hidden_ & bit(topic)) == 0; }
    /// Whether rows wait to be looked at.
    bool isSearching() const { return unseen_ > 0; }

    /// How many rows are looked at in one turn.
    static constexpr int kSlice = 500;

    void setSourceModel(QAbstractItemModel* source) override;
    QModelIndex mapToSource(const QModelIndex& index) const override;
    QModelIndex mapFromSource(const QModelIndex& index) const override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex&) const override { return {}; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

  private:
    static std::uint32_t bit(Topic topic) { return 1U << static_cast<unsigned>(topic); }
    bool accepts(int sourceRow) const;
    void searchAnew();
    void searchOn();
    void onInserted(int first, int last);
    void beginForget(int count);
    void endForget();
    void onChanged(int first, int last);
    /// The place among the shown rows that a source's row has or would have.
    std::size_t placeOf(std::uint64_t row) const;
    std::uint64_t lasting(int sourceRow) const {
        return gone_ + static_cast<std::uint64_t>(sourceRow);
    }

    QStringList members_;
    QString text_;
    std::uint32_t hidden_ = 0;

    std::deque<std::uint64_t> shown_; ///< rows of the source that pass, counted from its first ever
    std::uint64_t gone_ = 0;          ///< rows that left the source's beginning
    int unseen_ = 0;                  ///< of the source's first rows, not yet looked at
    int forgetting_ = 0;              ///< rows that are leaving the source just now
    int forgettingShown_ = 0;         ///< how many of them are shown
    QTimer next_;                     ///< the next slice's turn
};

} // namespace swimscope::ui
