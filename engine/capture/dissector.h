// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/capture/conversation.h"
#include "engine/capture/frame.h"
#include "engine/wire/packet.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace swimscope::capture {

/// A UDP packet, decoded.
struct Packet {
    Duration unixTime{};
    Endpoint from;
    Endpoint to;
    std::size_t bytes = 0;
    wire::DecodedPacket content;
    std::vector<Undecodable> troubles; ///< the whole, or parts of it
};

/// A frame that carries something, but not whole.
struct Torn {
    Duration unixTime{};
    Undecodable trouble;
};

using Found = std::variant<Packet, Stream, Torn>;

/// Makes memberlist's packets and streams of captured frames, in the frames' order; a stream is
/// found when it is over. What is neither UDP nor TCP is passed over. Bounded in memory: the oldest
/// streams are given up where too many are open, or hold too much.
class Dissector {
  public:
    /// The keys that may open what is encrypted, and the label that the cluster has. What comes
    /// unencrypted is read as well: a cluster may be on its way to encryption.
    explicit Dissector(wire::Keyring keys = {}, std::string label = {});

    /// Takes one frame and appends what it completes.
    void take(const Frame& frame, std::vector<Found>& found);
    /// The capture is at its end: appends the streams that are not over.
    void finish(std::vector<Found>& found);

  private:
    using Ends = std::pair<Endpoint, Endpoint>; ///< the lesser first
    struct Connection {
        std::optional<Conversation> conversation; ///< none: it is over, and told of
        std::uint64_t number = 0;                 ///< in the order of their beginnings
        std::size_t held = 0;
    };
    using Connections = std::map<Ends, Connection>;

    wire::Admission access();
    Packet packetOf(Duration at, const Datagram& datagram);
    void takeSegment(Duration at, const Segment& segment, std::vector<Found>& found);
    Connections::iterator begin(const Ends& ends, Duration at, const Segment& segment);
    void tell(Connection& connection, bool captureEnds, std::vector<Found>& found);
    void forget(Connections::iterator connection);
    void keepBounds(std::vector<Found>& found);

    wire::Keyring keys_;
    std::string label_;
    Connections connections_;
    std::map<std::uint64_t, Ends> byAge_;
    std::uint64_t lastNumber_ = 0;
    std::size_t held_ = 0;
};

} // namespace swimscope::capture
