// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/capture/byte_order.h"
#include "engine/capture/frame.h"
#include "engine/capture/trouble.h"
#include "engine/wire/stream.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace swimscope::capture {

/// What one side of a stream said: a message, or why there is none. Neither: it said nothing.
struct Said {
    std::size_t bytes = 0;
    std::vector<wire::Type> layers; ///< outermost first
    wire::MessagePtr message;
    std::optional<Undecodable> trouble;
};

/// A TCP connection, decoded.
struct Stream {
    Duration unixTime{}; ///< of its first frame
    Endpoint from;       ///< who dialled; of one that began before the capture, who spoke first
    Endpoint to;
    Said said;
    Said answered;
};

/// One TCP connection of a capture while it goes on.
class Conversation {
  public:
    /// `first`: its first segment. `access`: the cluster's label and keys, as for `take`.
    Conversation(Duration unixTime, const Segment& first, const wire::Admission& access);

    void take(const Segment& segment, const wire::Admission& access);

    /// Whether this SYN is the one that it began with, sent again.
    bool beganWith(const Segment& syn) const;
    /// Both sides have said all, or one has broken it off.
    bool over() const;
    /// What it amounts to. `captureEnds`: more might have come.
    Stream result(bool captureEnds) const;

    /// Bytes that it takes.
    std::size_t held() const;

  private:
    struct Side {
        Endpoint endpoint;
        bool begun = false;        ///< its first byte's number is known
        bool sawBeginning = false; ///< from its SYN
        ByteOrder order;
        wire::StreamDecoder decoder;

        /// More of its bytes would change nothing.
        bool settled() const { return decoder.message() || decoder.error(); }
        bool over() const { return order.complete() || (settled() && order.ended()); }
    };
    Side& sideOf(const Endpoint& from);
    Said saidBy(const Side& side, bool captureEnds) const;

    Duration unixTime_;
    std::optional<std::uint32_t> dialled_; ///< the number of the dialler's SYN
    Side dialler_;
    Side acceptor_;
    bool reset_ = false;
};

} // namespace swimscope::capture
