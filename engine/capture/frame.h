// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"
#include "engine/base/time.h"

#include <cstddef>
#include <cstdint>
#include <variant>

/// What one captured frame carries, below memberlist: the link's header, IP, and UDP or TCP.
namespace swimscope::capture {

/// How the frames of a file begin.
enum class Link : std::uint8_t {
    ethernet,
    cooked,   ///< Linux's "any" device, version 1
    cooked2,  ///< and version 2
    loopback, ///< BSD's: four bytes that name the family
    raw,      ///< IP at once
};

/// A frame as it stands in the file.
struct Frame {
    Duration unixTime{};
    Link link = Link::ethernet;
    ByteView bytes;
    std::size_t size = 0; ///< on the wire; more than there are bytes where the capture cut it short
};

/// A whole UDP datagram.
struct Datagram {
    Endpoint from;
    Endpoint to;
    ByteView payload;
};

/// A TCP segment.
struct Segment {
    Endpoint from;
    Endpoint to;
    std::uint32_t sequence = 0;     ///< of its first byte, or of its SYN
    std::uint32_t acknowledged = 0; ///< what comes next from the other side, if `ack`
    bool syn = false;
    bool ack = false;
    bool fin = false;
    bool reset = false;
    ByteView payload;
};

/// Why a frame carries nothing that can be read.
enum class Unread : std::uint8_t {
    foreign,  ///< neither UDP nor TCP over IP: not ours to mind
    cutShort, ///< the capture kept only its beginning
    fragment, ///< a piece of a larger IP packet
    damaged,  ///< its own lengths contradict each other
};

using Carried = std::variant<Unread, Datagram, Segment>;

/// Takes off the headers. Refers to the frame's bytes. Checksums are not looked at: captures on the
/// machine that sends are full of those that its network card would have filled in.
Carried carriedBy(const Frame& frame);

} // namespace swimscope::capture
