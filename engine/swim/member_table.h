// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/place_index.h"
#include "engine/base/random.h"
#include "engine/base/time.h"
#include "engine/trace/roster.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::swim {

/// A member's place in its node's table. It stays the same as long as the member is listed; after
/// that it may be another's.
enum class Slot : std::uint32_t {};

/// One line of a node's member table, as it reads until the table changes.
struct Member {
    const trace::Identity& identity; ///< what it last announced
    wire::MemberState state;
    std::uint32_t incarnation;
    Instant stateSince; ///< when its state last became another
    bool settled;       ///< see MemberTable::settle

    bool deadOrLeft() const {
        return state == wire::MemberState::dead || state == wire::MemberState::left;
    }
    trace::MemberRow row() const { return {identity, incarnation, state}; }
};

/// Everyone a node knows, itself included, and the order in which it probes them (SWIM 4.3;
/// memberlist's nodes and nodeMap). A value: slots, not pointers, lead to its members.
///
/// What members announced is immutable and shared: with copies of the table, and with all tables
/// that began with the same roster, indexes included. Of a member that is still as the roster has
/// it, a table holds no more than twenty bytes of its own.
class MemberTable {
  public:
    /// `salt` keys the hashes of names and addresses; any number from the node's seed.
    explicit MemberTable(std::uint64_t salt = 0) : salt_(salt) {}

    /// All members, the dead and left that are not forgotten yet included.
    std::size_t size() const { return order_.size(); }
    std::size_t count(wire::MemberState state) const {
        return counts_[static_cast<std::size_t>(state)];
    }

    std::optional<Slot> find(std::string_view name) const;
    /// The same where foresee() has looked already.
    std::optional<Slot> find(std::string_view name, std::optional<Slot> foreseen) const;
    /// Where a member probably lies of whom a message says something that is handled a little
    /// later: by then its line has come from memory, for which the handling would have to wait. In
    /// large simulations that is most of what a message costs.
    std::optional<Slot> foresee(std::string_view name) const;
    /// The member at an address; the one best off where several claim it. Where very many do, only
    /// the first of them are looked at.
    std::optional<Slot> at(const Endpoint& endpoint) const;
    Member operator[](Slot slot) const {
        const Entry& entry = entryOf(slot);
        return {identityOf(entry), entry.state, entry.incarnation, entry.stateSince,
                entry.settled != 0};
    }

    /// Lists a new member, at a random place of the probe order so that all nodes probe in
    /// different orders.
    Slot add(const trace::MemberRow& row, Instant now, Random& chance);

    /// Lists all members of the roster, in a random order, as alive since now. Nobody else may be
    /// listed but `self`, who stays as it is; returns its slot, which is another one.
    Slot takeRoster(trace::RosterPtr roster, Slot self, Instant now, Random& chance);

    /// Gives a member what it announced: its whole row, under the same name. `stateSince` moves
    /// only if the state does.
    void replace(Slot slot, const trace::MemberRow& row, Instant now);
    void setState(Slot slot, wire::MemberState state, std::uint32_t incarnation, Instant now);
    void setIncarnation(Slot slot, std::uint32_t incarnation);
    /// Accusations of this suspect change nothing any more, until its state is another: so its
    /// suspicion need not be asked about each of them.
    void settle(Slot slot);

    /// The order of probing, of push/pull rows and of random choices.
    std::span<const Slot> order() const { return order_; }

    /// Begins another round of probing: forgets who is dead or left for longer than `keep` (but
    /// never `self`) and shuffles the rest (memberlist's resetNodes). Returns the forgotten names.
    std::vector<std::string> startRound(Instant now, Duration keep, Slot self, Random& chance);

  private:
    /// Where an identity lies: at this place of the roster, or behind it among the table's own.
    using Source = std::uint32_t;
    static constexpr Source kNowhere = (Source{1} << 29) - 1;

    /// What the node itself holds of a member.
    struct Entry {
        Entry() = default; ///< of a free slot
        Entry(Instant since, std::uint32_t of, Source lies, wire::MemberState in)
            : stateSince(since), incarnation(of), source(lies), state(in) {}

        Instant stateSince;
        std::uint32_t incarnation = 0;
        Source source : 29 = kNowhere;
        Source settled : 1 = 0;
        wire::MemberState state : 2 = wire::MemberState::alive;
    };

    const Entry& entryOf(Slot slot) const { return entries_[static_cast<std::size_t>(slot)]; }
    Entry& entryOf(Slot slot) { return entries_[static_cast<std::size_t>(slot)]; }
    const trace::Identity& identityOf(const Entry& entry) const {
        return entry.source < rosterSize_ ? roster_->rows()[entry.source]
                                          : *own_[entry.source - rosterSize_];
    }
    Slot list(Entry entry);
    Source placeFor(const trace::Identity& identity);
    void drop(Source source);
    void noteState(Entry& entry, wire::MemberState state, Instant now);
    std::uint64_t hashOfName(std::string_view name) const;
    std::uint64_t hashOfEndpoint(const Endpoint& endpoint) const;
    /// The roster's at this place, to which its indexes lead; null beyond it.
    const trace::MemberRow* rosterRow(Slot slot) const;
    void indexName(Slot slot);
    void indexEndpoint(Slot slot);
    void rebuildNames();
    void rebuildEndpoints();

    std::uint64_t salt_;
    std::vector<Entry> entries_; ///< by slot; those of free slots lead nowhere
    std::vector<Slot> free_;
    std::vector<Slot> order_;
    trace::RosterPtr roster_;
    std::uint32_t rosterSize_ = 0;
    std::vector<std::shared_ptr<const trace::Identity>> own_;
    std::vector<std::uint32_t> freeOwn_;
    PlaceIndex byName_;     ///< those to whom the roster's does not lead
    PlaceIndex byEndpoint_; ///< the same; may hold some under addresses that they have left
    std::array<std::size_t, 4> counts_{};
};

} // namespace swimscope::swim
