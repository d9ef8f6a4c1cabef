// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fault_book.h"
#include "engine/trace/fold.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace swimscope::ui {

/// Something that happened to a member of ours and that the others have to find out, or to be told
/// of; who has come to know it when; and what the formulas say about that.
struct News {
    enum class Kind : std::uint8_t { crashed, froze, left, updated, joined };

    Kind kind = Kind::crashed;
    EventId id = EventId::none;
    Instant at;
    NodeId node = NodeId::none;
    std::string member;
    Bytes meta{};             ///< of updated: the new one
    std::size_t audience = 0; ///< living nodes of ours besides it: all of them should know at last
    /// When each of them came to suspect it, and to know: it holds it dead, or whatever is true.
    std::vector<Instant> suspected{};
    std::vector<Instant> known{};
    /// Until the first knows, in the median; zero where it tells itself.
    Duration expectedFirst{};
    /// From the first (or, where it tells itself, from the beginning) to the last.
    Duration expectedSpread{};

    /// Whether the others have to find out by themselves.
    bool mustBeDetected() const { return kind == Kind::crashed || kind == Kind::froze; }
    bool allKnow() const { return audience > 0 && known.size() >= audience; }
};

/// The last few of a run's news. Events that were taken already are left out when they come again.
class NewsBook {
  public:
    static constexpr std::size_t kMost = 8;

    /// The fold and the faults are those after the batch.
    void take(const trace::Batch& batch, const trace::Fold& fold, const trace::FaultBook& faults);
    void clear() { *this = NewsBook(); }

    /// Null while there are none.
    const News* last() const { return entries_.empty() ? nullptr : &entries_.back().news; }

  private:
    struct Entry {
        News news;
        std::set<NodeId> suspecting;
        std::set<NodeId> knowing;
    };

    static std::optional<News::Kind> kindOf(const trace::Event& event, const trace::Fold& fold);
    void open(News::Kind kind, const trace::Event& event, const trace::Fold& fold,
              const trace::FaultBook& faults);
    void hear(const trace::Event& event, const trace::MemberChanged& changed);
    void countAudiences(const trace::Fold& fold);

    std::deque<Entry> entries_;
    EventId taken_ = EventId::none;
};

/// News in sentences.
class NewsText {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::NewsText)

  public:
    /// "n3 was killed at 0:41.236".
    static QString title(const News& news);
    /// "First declared dead after 5.9 s (about 5.7 s expected); the last of 7 knew 310 ms later
    /// (at most 600 ms expected)".
    static QString outcome(const News& news);

  private:
    static QString detected(const News& news);
    static QString told(const News& news);
};

} // namespace swimscope::ui
