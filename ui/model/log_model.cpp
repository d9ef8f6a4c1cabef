// SPDX-License-Identifier: MPL-2.0
#include "ui/model/log_model.h"

#include "ui/model/cluster_model.h"
#include "ui/model/phrases.h"
#include "ui/model/text_format.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace swimscope::ui {

namespace {

/// News that spreads by gossip reaches everybody within a few intervals. What is told again later
/// than this is news again.
constexpr Duration kTogether = std::chrono::seconds(3);

QStringList peopleOf(const Note& note) {
    QStringList people;
    for (const std::string& voice : note.voices)
        people << QString::fromStdString(voice);
    people << QString::fromStdString(note.actor) << QString::fromStdString(note.about);
    people.removeAll(QString());
    people.removeDuplicates();
    return people;
}

} // namespace

LogModel::LogModel(ClusterModel* cluster, QObject* parent)
    : QAbstractTableModel(parent), cluster_(cluster) {
    connect(cluster, &ClusterModel::eventsArrived, this, &LogModel::take);
    connect(cluster, &ClusterModel::sessionChanged, this, &LogModel::clear);
    for (auto signal : {&ClusterModel::rewound, &ClusterModel::liveChanged})
        connect(cluster, signal, this, &LogModel::notePlayhead);
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(notes_.size());
}

int LogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Note& note = notes_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Time ? TextFormat::clock(note.at) : Phrases::sentence(note);
    case Qt::ToolTipRole:
        return TextFormat::toolTip(Phrases::sentence(note));
    case Qt::AccessibleTextRole:
        return index.column() == Time ? TextFormat::clock(note.at) : Phrases::sentence(note);
    case ToneRole:
        return static_cast<int>(Phrases::tone(note));
    case TopicRole:
        return static_cast<int>(Phrases::topic(note));
    case MemberRole:
        return QString::fromStdString(std::string(note.member()));
    case PeopleRole:
        return peopleOf(note);
    case AheadRole:
        return index.row() >= ahead_;
    case EventRole:
        return static_cast<qulonglong>(number(note.id));
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Time ? tr("Time") : tr("What happened");
}

void LogModel::setLimit(int sentences) {
    limit_ = static_cast<std::size_t>(std::max(1, sentences));
    trim();
}

/// What it has already stays: where the past is shown again, its events are known. Where what is
/// shown does not follow on what it has, it begins anew.
void LogModel::take(const trace::Batch& batch) {
    const bool follows =
        first_ == EventId::none || (batch.front().id >= first_ && batch.front().id <= after(last_));
    if (!follows)
        clear();
    if (first_ == EventId::none)
        first_ = batch.front().id;
    const auto fresh = std::ranges::upper_bound(batch, last_, {}, &trace::Event::id);
    if (fresh == batch.begin())
        tell(batch);
    else if (fresh != batch.end())
        tell(trace::Batch(fresh, batch.end()));
    notePlayhead();
}

/// Notes behind the playhead are told of as what is still to come.
void LogModel::notePlayhead() {
    const EventId shown = cluster_->isLive() ? last_ : cluster_->fold().last();
    const auto first = std::ranges::upper_bound(notes_, shown, {}, &Note::id);
    const int ahead = static_cast<int>(first - notes_.begin());
    const int before = std::exchange(ahead_, ahead);
    if (before == ahead)
        return;
    const int from = std::min(before, ahead);
    const int to = std::min(std::max(before, ahead), rowCount()) - 1;
    if (from <= to)
        emit dataChanged(index(from, Time), index(to, Sentence), {AheadRole});
    emit playheadMoved();
}

void LogModel::clear() {
    beginResetModel();
    ahead_ = 0;
    first_ = last_ = EventId::none;
    notes_.clear();
    recent_.clear();
    removed_ = 0;
    narrator_ = Narrator();
    recentSince_ = {};
    endResetModel();
}

void LogModel::tell(const trace::Batch& batch) {
    last_ = batch.back().id;
    if (batch.back().at - recentSince_ > kTogether) {
        // Keys older than that can no longer match; keep those of the running spell.
        std::erase_if(recent_, [this](const auto& entry) {
            return entry.second < removed_ || notes_[entry.second - removed_].at < recentSince_;
        });
        recentSince_ = batch.back().at;
    }
    std::vector<Note> fresh;
    for (Note& note : narrator_.take(batch, cluster_->fold())) {
        if (!note.key.empty() && joinVoices(note, fresh))
            continue;
        if (!note.key.empty())
            recent_[note.key] = removed_ + notes_.size() + fresh.size();
        fresh.push_back(std::move(note));
    }
    announceChanges();
    append(std::move(fresh));
}

void LogModel::announceChanges() {
    if (changedFrom_ < 0)
        return;
    emit dataChanged(index(changedFrom_, Sentence), index(changedTo_, Sentence));
    changedFrom_ = changedTo_ = -1;
}

bool LogModel::joinVoices(const Note& note, std::vector<Note>& fresh) {
    const auto known = recent_.find(note.key);
    if (known == recent_.end() || known->second < removed_)
        return false;
    const std::size_t row = known->second - removed_;
    const bool shown = row < notes_.size();
    Note& first = shown ? notes_[row] : fresh[row - notes_.size()];
    if (note.at - first.at > kTogether)
        return false;
    for (const std::string& voice : note.voices) {
        if (std::find(first.voices.begin(), first.voices.end(), voice) == first.voices.end())
            first.voices.push_back(voice);
        else
            ++first.times;
    }
    if (shown) {
        const int changed = static_cast<int>(row);
        changedFrom_ = changedFrom_ < 0 ? changed : std::min(changedFrom_, changed);
        changedTo_ = std::max(changedTo_, changed);
    }
    return true;
}

void LogModel::append(std::vector<Note> fresh) {
    if (fresh.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    std::move(fresh.begin(), fresh.end(), std::back_inserter(notes_));
    endInsertRows();
    trim();
}

void LogModel::trim() {
    if (notes_.size() <= limit_)
        return;
    const std::size_t surplus = notes_.size() - limit_;
    beginRemoveRows({}, 0, static_cast<int>(surplus) - 1);
    notes_.erase(notes_.begin(), notes_.begin() + static_cast<std::ptrdiff_t>(surplus));
    removed_ += surplus;
    ahead_ = std::max(0, ahead_ - static_cast<int>(surplus));
    first_ = notes_.front().id;
    endRemoveRows();
}

} // namespace swimscope::ui
