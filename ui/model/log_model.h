// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/narrator.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>

namespace swimscope::ui {

class ClusterModel;

/// The run told in sentences, newest last. Bounded: the oldest sentences make room. Rows come once
/// a frame; a sentence is made when somebody looks at it.
class LogModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Time, Sentence, ColumnCount };
    enum Role {
        ToneRole = Qt::UserRole, ///< Tone, as int
        TopicRole,               ///< Topic, as int
        MemberRole,              ///< the member to look at, QString
        PeopleRole,              ///< all members named in the note, QStringList
        AheadRole,               ///< whether it is still to come at the playhead
        EventRole                ///< number of the first event's id, qulonglong
    };

    explicit LogModel(ClusterModel* cluster, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// How many sentences are kept.
    void setLimit(int sentences);
    const Note& note(int row) const { return notes_[static_cast<std::size_t>(row)]; }

    /// The first row that is still to come at the playhead; as many as there are rows where none
    /// is.
    int ahead() const { return ahead_; }

  signals:
    /// Another row is the first that is still to come.
    void playheadMoved();

  private:
    void clear();
    void take(const trace::Batch& batch);
    void notePlayhead();
    void tell(const trace::Batch& batch);
    /// Adds the note's voice to the row that tells the same; false if there is none.
    bool joinVoices(const Note& note, std::vector<Note>& fresh);
    void announceChanges();
    void append(std::vector<Note> fresh);
    void trim();

    ClusterModel* cluster_;
    Narrator narrator_;
    std::deque<Note> notes_;
    std::uint64_t removed_ = 0; ///< rows that made room; row + removed_ never changes
    std::unordered_map<std::string, std::uint64_t> recent_; ///< key → row + removed_
    Instant recentSince_;
    EventId first_ = EventId::none; ///< told from this event on,
    int ahead_ = 0;                 ///< the first row behind the playhead
    EventId last_ = EventId::none;  ///< up to this one
    int changedFrom_ = -1;          ///< rows that gained voices in the present batch; -1: none
    int changedTo_ = -1;
    std::size_t limit_ = 20'000;
};

} // namespace swimscope::ui
