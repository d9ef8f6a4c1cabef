// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/base/short_vector.h"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace swimscope::host {

/// A datagram that left a hosted node: its PacketSent and its MessageSent events.
struct Sending {
    std::uint64_t hash = 0;
    EventId packet = EventId::none;
    ShortVector<EventId, 2> messages;
    bool overtaken = false; ///< something sent later has arrived: it is late, or lost
};

/// Ties the arrival of a datagram at one hosted node to its sending by another: between the same
/// two, in the order of sending, with the same bytes. What is not found has an unknown cause.
/// Holds a bounded number for each pair, since datagrams get lost, and nothing for the many pairs
/// between which none is on its way.
class DatagramTies {
  public:
    void sent(NodeId from, NodeId to, Sending sending);
    /// The sending of what just arrived; an empty one if there is none that fits, or if it may be
    /// either of two.
    Sending arrived(NodeId from, NodeId to, std::uint64_t hash);
    /// Forgets what a node sent and was sent: it begins another life.
    void drop(NodeId node);

  private:
    std::map<std::pair<NodeId, NodeId>, std::vector<Sending>> links_;
};

/// Ties what is read from a stream to what the other side wrote there, by the stream's two
/// addresses: the dialling side's own, and the one it dialled.
class StreamTies {
  public:
    using Addresses = std::pair<Endpoint, Endpoint>;

    /// A node of ours has a stream that it dialled.
    void opened(const Addresses& addresses, NodeId dialler);
    /// Who dialled it; none: somebody foreign, or one of ours whose connection stands only now.
    NodeId diallerOf(const Addresses& addresses) const;

    void wrote(const Addresses& addresses, bool byDialler, EventId message);
    /// What the other side wrote last; none if that is not known.
    EventId read(const Addresses& addresses, bool byDialler) const;
    /// One side is done; after the second nothing is kept.
    void closed(const Addresses& addresses);

  private:
    struct Tie {
        NodeId dialler = NodeId::none;
        EventId byDialler = EventId::none;
        EventId byAcceptor = EventId::none;
        bool half = false; ///< one side has closed
    };
    Tie& tieOf(const Addresses& addresses);

    std::map<Addresses, Tie> ties_;
};

} // namespace swimscope::host
