// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/random.h"
#include "engine/base/time.h"
#include "engine/swim/slot_index.h"
#include "engine/trace/node_events.h"
#include "engine/trace/roster.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::swim {

/// One line of a node's member table.
struct Member {
    trace::MemberRow row;
    Instant stateSince; ///< when its state last became another

    bool deadOrLeft() const {
        return row.state == wire::MemberState::dead || row.state == wire::MemberState::left;
    }
};

/// Everyone a node knows, itself included, and the order in which it probes them (SWIM 4.3;
/// memberlist's nodes and nodeMap). A value: slots, not pointers, lead to its members.
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
    /// The member at an address; the one best off where several claim it. Where very many do, only
    /// the first of them are looked at.
    std::optional<Slot> at(const Endpoint& endpoint) const;
    const Member& operator[](Slot slot) const { return members_[static_cast<std::size_t>(slot)]; }

    /// Lists a new member, at a random place of the probe order so that all nodes probe in
    /// different orders.
    Slot add(trace::MemberRow row, Instant now, Random& chance);

    /// Lists all members of the roster, in a random order, as alive since now. Nobody else may be
    /// listed but `self`, whose row stays; returns its slot, which is another one.
    Slot takeRoster(const trace::Roster& roster, Slot self, Instant now, Random& chance);

    /// Gives a member what it announced: its whole row, under the same name. `stateSince` moves
    /// only if the state does.
    void replace(Slot slot, const trace::MemberRow& row, Instant now);
    void setState(Slot slot, wire::MemberState state, std::uint32_t incarnation, Instant now);
    void setIncarnation(Slot slot, std::uint32_t incarnation);

    /// The order of probing, of push/pull rows and of random choices.
    std::span<const Slot> order() const { return order_; }

    /// Begins another round of probing: forgets who is dead or left for longer than `keep` (but
    /// never `self`) and shuffles the rest (memberlist's resetNodes). Returns the forgotten names.
    std::vector<std::string> startRound(Instant now, Duration keep, Slot self, Random& chance);

  private:
    Member& mutableAt(Slot slot) { return members_[static_cast<std::size_t>(slot)]; }
    Slot list(Member member);
    void noteState(Member& member, wire::MemberState state, Instant now);
    std::uint64_t hashOfName(std::string_view name) const;
    std::uint64_t hashOfEndpoint(const Endpoint& endpoint) const;
    void indexEndpoint(Slot slot);
    void rebuildNames();
    void rebuildEndpoints();

    std::uint64_t salt_;
    std::vector<Member> members_; ///< by slot; those of free slots are blank
    std::vector<Slot> free_;
    std::vector<Slot> order_;
    SlotIndex byName_;
    SlotIndex byEndpoint_; ///< may hold some under addresses that they have left
    std::array<std::size_t, 4> counts_{};
};

} // namespace swimscope::swim
