// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/chunked_set.h"
#include "engine/base/ids.h"
#include "engine/base/place_index.h"
#include "engine/wire/messages.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::swim {

/// What waits to be gossiped.
struct Broadcast {
    std::string about; ///< the newer of two with the same name replaces the older; empty: unique
    wire::MessagePtr message;
    std::size_t size = 0;           ///< encoded, in bytes
    EventId queued = EventId::none; ///< its BroadcastQueued
};

/// One transmission of a broadcast.
struct TakenBroadcast {
    wire::MessagePtr message;
    EventId queued = EventId::none;
    std::size_t size = 0;
    bool finished = false; ///< that was its last; it is out of the queue
};

/// The transmit-limited queue of gossip (SWIM 4.1; memberlist's queue.go). What was sent least
/// often goes first, then what is largest, then what is newest. A value; every call costs little
/// more than the logarithm of the queue's length for each broadcast that it touches.
class BroadcastQueue {
  public:
    /// `salt` keys the hashes of names; any number from the node's seed.
    explicit BroadcastQueue(std::uint64_t salt = 0) : salt_(salt) {}

    /// Adds one. Returns the BroadcastQueued of the one that it replaces, if any.
    std::optional<EventId> queue(Broadcast broadcast);

    /// Takes out what goes into one packet: as much as fits into `limit` bytes where each message
    /// costs its size and `overhead` more. A broadcast that has thereby been sent `transmitLimit`
    /// times (retransmitLimit) leaves the queue. Appends to `taken`, which the caller may reuse;
    /// returns the bytes used, overheads included.
    std::size_t take(std::size_t overhead, std::size_t limit, std::uint32_t transmitLimit,
                     std::vector<TakenBroadcast>& taken);

    /// Drops those sent most often until at most `most` are left; returns their BroadcastQueued.
    std::vector<EventId> prune(std::size_t most);

    std::size_t size() const { return order_.size(); }
    bool empty() const { return order_.empty(); }

  private:
    /// Where an entry lies. It stays there while its place in the order changes.
    using Slot = std::uint32_t;
    /// Entries of few transmits come first; within them the largest; within those the newest.
    struct Place {
        std::uint32_t transmits = 0;
        std::uint32_t size = 0;
        std::uint64_t sequence = 0;
        Slot slot = 0;

        friend bool operator<(const Place& a, const Place& b) {
            if (a.transmits != b.transmits)
                return a.transmits < b.transmits;
            if (a.size != b.size)
                return a.size > b.size;
            return a.sequence > b.sequence;
        }
    };
    using Order = ChunkedSet<Place>;
    struct Entry {
        std::string about;
        wire::MessagePtr message;
        EventId queued = EventId::none;
        Place place;
    };

    std::uint64_t hashOfName(std::string_view name) const { return hashOf(viewOf(name), salt_); }
    Slot freeSlot();
    std::span<const Place> sendAll(std::vector<Place>& chosen, std::uint32_t transmitLimit,
                                   std::vector<TakenBroadcast>& taken);
    /// Takes out an entry whose place in the order is given up already. Returns its queued.
    EventId remove(Slot slot);
    Order::Place nextThatFits(Order::Place at, std::size_t free) const;

    std::uint64_t salt_;
    Order order_;
    std::vector<Entry> entries_; ///< by slot; those of free slots are blank
    std::vector<Slot> free_;
    PlaceIndex named_;
    std::uint64_t lastSequence_ = 0;
};

} // namespace swimscope::swim
