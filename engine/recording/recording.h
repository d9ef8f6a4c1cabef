// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/recording/database.h"
#include "engine/recording/packet_bytes.h"
#include "engine/session/past.h"
#include "engine/trace/event.h"
#include "engine/trace/roster.h"
#include "engine/trace/standing.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::recording {

/// What a recording says of itself.
struct Summary {
    std::vector<std::pair<std::string, std::string>>
        setup;             ///< by key; see docs/recording-format.md
    bool complete = false; ///< it was closed; else its writer ended before, or still writes
    std::uint64_t events = 0;
    EventId first = EventId::none;
    EventId last = EventId::none;
    Instant begin{}; ///< of the first event
    Instant end{};   ///< of the last event
    std::vector<std::pair<NodeId, std::string>> nodes;
    std::vector<std::pair<std::string, std::uint64_t>> kinds; ///< how many of each, most first
    std::optional<BytesCount> bytes; ///< of packets; nothing where it has none
};

struct FilledBytes;

/// A recording that is read. Whatever the file holds, reading ends in events or in a sentence. A
/// file that was being written when its writer ended is read up to there. One thread at a time.
class Recording {
  public:
    /// What becomes of a file of an earlier format: one of the present format, if it was closed and
    /// can be written; or it stays as it is.
    enum class Older : std::uint8_t { migrates, stays };
    /// Whether the packets' bytes can be put into it; nothing else of it ever changes.
    enum class Access : std::uint8_t { reads, fills };
    static Result<Recording> open(const std::string& path, Older older = Older::migrates,
                                  Access access = Access::reads);

    /// What opening it did to it, as a sentence.
    const std::optional<std::string>& migrated() const { return migrated_; }

    using Names = std::vector<std::pair<NodeId, std::string>>;

    /// Looks at all of the file.
    Result<Summary> summary();

    /// The nodes of the run, by their latest names.
    Result<Names> nodes();

    /// So many events at most, from this id on; none behind the last one. A trace that was kept
    /// whole begins with 1 and has no gaps.
    Result<trace::Batch> read(EventId from, std::size_t most);

    /// The first event at or after a time; none where there is none. Does not look at all of them.
    Result<EventId> firstAt(Instant time);

    /// The time of the last event; that of the beginning where there is none.
    Result<Instant> end();

    /// The moments of which it keeps how things stood, in their order.
    std::vector<session::Mark> marks();
    /// How they stood there; null where that is damaged. Folding on from it comes to the same as
    /// folding from the beginning.
    std::shared_ptr<const trace::Standing> standingAt(const session::Mark& mark);

    /// How many bytes of packets it has; nothing where nobody wanted them, and in older files.
    Result<std::optional<BytesCount>> bytesCount();
    /// Those of an event that sends or reads a packet, or writes to a stream or reads from it.
    /// Nothing where it has none, or the file says nonsense there.
    Result<std::optional<PacketBytes>> bytesOf(EventId event);

  private:
    friend Result<FilledBytes> fillBytes(Recording& recording);
    explicit Recording(Database database) : database_(std::move(database)) {}

    Result<void> prepare();
    Result<void> prepareBytes();
    Result<void> beginToFill();
    void giveRoster(trace::Event& event);
    trace::RosterPtr rosterMadeBy(EventId made);

    Database database_;
    std::int64_t format_ = 0;
    std::optional<std::string> migrated_;
    Statement readFrom_;
    Statement nearest_;
    Statement one_;
    Statement bytesOf_;
    bool hasBytes_ = false;
    /// The last that a RosterGiven named: many name the same.
    std::pair<EventId, trace::RosterPtr> roster_{EventId::none, nullptr};
};

} // namespace swimscope::recording
