// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/frame.h"

#include <algorithm>
#include <optional>

namespace swimscope::capture {
namespace {

constexpr std::uint16_t kIpV4 = 0x0800;
constexpr std::uint16_t kIpV6 = 0x86DD;
constexpr std::uint16_t kVlan = 0x8100;
constexpr std::uint16_t kOuterVlan = 0x88A8;

constexpr std::uint8_t kTcp = 6;
constexpr std::uint8_t kUdp = 17;

// IPv6's headers between its own and what it carries.
constexpr std::uint8_t kHopByHop = 0;
constexpr std::uint8_t kRouting = 43;
constexpr std::uint8_t kFragment = 44;
constexpr std::uint8_t kDestination = 60;

/// Reads big-endian numbers from the front. Once something was missing nothing more is there.
class Cursor {
  public:
    explicit Cursor(ByteView bytes) : rest_(bytes) {}

    bool ok() const { return ok_; }
    ByteView rest() const { return rest_; }

    ByteView take(std::size_t count) {
        if (count > rest_.size()) {
            ok_ = false;
            rest_ = {};
            return {};
        }
        const ByteView taken = rest_.first(count);
        rest_ = rest_.subspan(count);
        return taken;
    }
    std::uint32_t number(std::size_t count) {
        std::uint32_t value = 0;
        for (const std::uint8_t byte : take(count))
            value = value << 8 | byte;
        return value;
    }
    std::uint8_t byte() { return static_cast<std::uint8_t>(number(1)); }
    std::uint16_t word() { return static_cast<std::uint16_t>(number(2)); }

  private:
    ByteView rest_;
    bool ok_ = true;
};

/// An IP packet's transport, and what belongs to it.
struct Transport {
    std::uint8_t protocol = 0;
    IpAddress from;
    IpAddress to;
    ByteView bytes;
};

/// What was not captured is cut short; what was, and contradicts itself, is damaged.
Unread missing(const Frame& frame) {
    return frame.bytes.size() < frame.size ? Unread::cutShort : Unread::damaged;
}

/// Takes off the link's header; returns the type of what follows, 0 for none of ours.
std::uint16_t takeLink(const Frame& frame, Cursor& cursor) {
    const auto ipByVersion = [&]() -> std::uint16_t {
        if (cursor.rest().empty())
            return 0;
        const int version = cursor.rest()[0] >> 4;
        return version == 4 ? kIpV4 : version == 6 ? kIpV6 : 0;
    };
    std::uint16_t type = 0;
    switch (frame.link) {
    case Link::ethernet:
        cursor.take(12);
        type = cursor.word();
        while (type == kVlan || type == kOuterVlan) {
            cursor.take(2);
            type = cursor.word();
        }
        return type;
    case Link::cooked:
        cursor.take(14);
        return cursor.word();
    case Link::cooked2:
        type = cursor.word();
        cursor.take(18);
        return type;
    case Link::loopback: // the family's number differs between systems, and its order of bytes too
        cursor.take(4);
        return ipByVersion();
    case Link::raw:
        return ipByVersion();
    }
    return 0;
}

std::variant<Unread, Transport> takeIpV4(const Frame& frame, ByteView bytes) {
    Cursor cursor(bytes);
    const std::size_t header = std::size_t{cursor.byte()} % 16 * 4;
    cursor.take(1);
    std::size_t total = cursor.word();
    cursor.take(2);
    const std::uint16_t fragment = cursor.word();
    cursor.take(1);
    Transport transport;
    transport.protocol = cursor.byte();
    cursor.take(2);
    const auto from = IpAddress::fromBytes(cursor.take(4));
    const auto to = IpAddress::fromBytes(cursor.take(4));
    if (!cursor.ok())
        return missing(frame);
    if (transport.protocol != kTcp && transport.protocol != kUdp)
        return Unread::foreign;
    if (total == 0) // a network card was to cut it up and fill this in
        total = bytes.size();
    if (header < 20 || total < header)
        return Unread::damaged;
    if (total > bytes.size())
        return missing(frame);
    constexpr std::uint16_t kMoreOrOffset = 0x3FFF;
    if ((fragment & kMoreOrOffset) != 0)
        return Unread::fragment;
    transport.from = from.value_or(IpAddress());
    transport.to = to.value_or(IpAddress());
    transport.bytes = bytes.subspan(header, total - header);
    return transport;
}

std::variant<Unread, Transport> takeIpV6(const Frame& frame, ByteView bytes) {
    Cursor cursor(bytes);
    cursor.take(4);
    const std::size_t length = cursor.word();
    std::uint8_t next = cursor.byte();
    cursor.take(1);
    const auto from = IpAddress::fromBytes(cursor.take(16));
    const auto to = IpAddress::fromBytes(cursor.take(16));
    if (!cursor.ok() || length > cursor.rest().size())
        return missing(frame);
    Cursor payload(length == 0 ? cursor.rest() : cursor.rest().first(length));
    while (next == kHopByHop || next == kRouting || next == kDestination) {
        next = payload.byte();
        payload.take(std::size_t{payload.byte()} * 8 + 6);
        if (!payload.ok())
            return Unread::damaged;
    }
    if (next == kFragment)
        return Unread::fragment;
    if (next != kTcp && next != kUdp)
        return Unread::foreign;
    return Transport{next, from.value_or(IpAddress()), to.value_or(IpAddress()), payload.rest()};
}

Carried takeUdp(const Transport& ip) {
    Cursor cursor(ip.bytes);
    const std::uint16_t from = cursor.word();
    const std::uint16_t to = cursor.word();
    const std::size_t length = cursor.word();
    cursor.take(2);
    constexpr std::size_t kHeader = 8;
    if (!cursor.ok() || length < kHeader || length - kHeader > cursor.rest().size())
        return Unread::damaged;
    return Datagram{{ip.from.canonical(), from},
                    {ip.to.canonical(), to},
                    cursor.rest().first(length - kHeader)};
}

Carried takeTcp(const Transport& ip) {
    Cursor cursor(ip.bytes);
    Segment segment;
    segment.from = {ip.from.canonical(), cursor.word()};
    segment.to = {ip.to.canonical(), cursor.word()};
    segment.sequence = cursor.number(4);
    segment.acknowledged = cursor.number(4);
    const std::size_t header = std::size_t{cursor.byte()} / 16 * 4;
    const std::uint8_t flags = cursor.byte();
    if (!cursor.ok() || header < 20 || header > ip.bytes.size())
        return Unread::damaged;
    segment.fin = (flags & 0x01U) != 0;
    segment.syn = (flags & 0x02U) != 0;
    segment.reset = (flags & 0x04U) != 0;
    segment.ack = (flags & 0x10U) != 0;
    segment.payload = ip.bytes.subspan(header);
    return segment;
}

} // namespace

Carried carriedBy(const Frame& frame) {
    Cursor cursor(frame.bytes);
    const std::uint16_t type = takeLink(frame, cursor);
    if (!cursor.ok())
        return missing(frame);
    if (type != kIpV4 && type != kIpV6)
        return Unread::foreign;
    const auto ip = type == kIpV4 ? takeIpV4(frame, cursor.rest()) : takeIpV6(frame, cursor.rest());
    if (const auto* unread = std::get_if<Unread>(&ip))
        return *unread;
    const auto& transport = std::get<Transport>(ip);
    return transport.protocol == kUdp ? takeUdp(transport) : takeTcp(transport);
}

} // namespace swimscope::capture
