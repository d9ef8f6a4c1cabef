// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/ip_packet.h"

#include <array>
#include <cstdint>

namespace swimscope::capture {
namespace {

constexpr std::uint8_t kTcpInside = 6;
constexpr std::uint8_t kUdpInside = 17;
constexpr std::uint8_t kHops = 64;

void putBig(Bytes& bytes, std::uint64_t number, int size) {
    for (int i = size - 1; i >= 0; --i)
        bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

void putAll(Bytes& bytes, ByteView more) {
    bytes.insert(bytes.end(), more.begin(), more.end());
}

/// The sum of 16-bit words that IP, UDP and TCP have in their headers (RFC 1071).
class Checksum {
  public:
    /// Only the last of several may have an odd length.
    void add(ByteView bytes) {
        for (std::size_t i = 0; i < bytes.size(); ++i)
            sum_ += static_cast<std::uint64_t>(bytes[i]) << (i % 2 == 0 ? 8 : 0);
    }
    void add(std::size_t number) { sum_ += (number >> 16) + (number & 0xFFFFU); }
    std::uint16_t value() const {
        std::uint64_t sum = sum_;
        while (sum > 0xFFFF)
            sum = (sum >> 16) + (sum & 0xFFFFU);
        return static_cast<std::uint16_t>(~sum);
    }

  private:
    std::uint64_t sum_ = 0;
};

void putChecksum(Bytes& bytes, std::size_t at, std::uint16_t sum) {
    bytes[at] = static_cast<std::uint8_t>(sum >> 8);
    bytes[at + 1] = static_cast<std::uint8_t>(sum);
}

struct Addresses {
    Bytes from;
    Bytes to;
    bool v6 = false;
};

Addresses addressesOf(const IpAddress& from, const IpAddress& to) {
    Addresses both{{}, {}, from.isV6() || to.isV6()};
    const auto put = [&both](Bytes& bytes, const IpAddress& ip) {
        constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
        if (both.v6 && !ip.isV6())
            putAll(bytes, mapped);
        putAll(bytes, ip.empty() ? IpAddress::v4(0, 0, 0, 0).bytes() : ip.bytes());
    };
    put(both.from, from);
    put(both.to, to);
    return both;
}

/// What UDP and TCP count into their sums beside themselves.
std::uint16_t sumOf(const Addresses& addresses, std::uint8_t protocol, ByteView transport) {
    Checksum sum;
    sum.add(addresses.from);
    sum.add(addresses.to);
    sum.add(std::size_t{protocol});
    sum.add(transport.size());
    sum.add(transport);
    return sum.value();
}

Bytes inIp(const Addresses& addresses, std::uint8_t protocol, ByteView transport) {
    Bytes packet;
    packet.reserve(40 + transport.size());
    if (addresses.v6) {
        putBig(packet, 0x60000000, 4);
        putBig(packet, transport.size(), 2);
        putBig(packet, protocol, 1);
        putBig(packet, kHops, 1);
    } else {
        constexpr std::size_t kHeader = 20;
        putBig(packet, 0x4500, 2);
        putBig(packet, kHeader + transport.size(), 2);
        putBig(packet, 0x00004000, 4); // may not be cut up
        putBig(packet, kHops, 1);
        putBig(packet, protocol, 1);
        putBig(packet, 0, 2);
    }
    putAll(packet, addresses.from);
    putAll(packet, addresses.to);
    if (!addresses.v6) {
        Checksum sum;
        sum.add(packet);
        putChecksum(packet, 10, sum.value());
    }
    putAll(packet, transport);
    return packet;
}

} // namespace

Bytes ipPacketOf(const Datagram& datagram) {
    const Addresses addresses = addressesOf(datagram.from.ip, datagram.to.ip);
    const ByteView payload = datagram.payload;
    Bytes udp;
    udp.reserve(8 + payload.size());
    putBig(udp, datagram.from.port, 2);
    putBig(udp, datagram.to.port, 2);
    putBig(udp, 8 + payload.size(), 2);
    putBig(udp, 0, 2);
    putAll(udp, payload);
    // A sum of 0 would say that there is none.
    const std::uint16_t sum = sumOf(addresses, kUdpInside, udp);
    putChecksum(udp, 6, sum == 0 ? 0xFFFF : sum);
    return inIp(addresses, kUdpInside, udp);
}

Bytes ipPacketOf(const Segment& segment) {
    // A length, then how far the window is shifted (14 is the most), filled up to whole words.
    constexpr std::array<std::uint8_t, 8> options{
        2, 4, kSegmentMost >> 8, kSegmentMost & 0xFF, 1, 3, 3, 14};
    const Addresses addresses = addressesOf(segment.from.ip, segment.to.ip);
    Bytes tcp;
    tcp.reserve(28 + segment.payload.size());
    putBig(tcp, segment.from.port, 2);
    putBig(tcp, segment.to.port, 2);
    putBig(tcp, segment.sequence, 4);
    putBig(tcp, segment.ack ? segment.acknowledged : 0, 4);
    putBig(tcp, segment.syn ? 0x70 : 0x50, 1);
    putBig(tcp,
           (segment.fin ? 0x01U : 0U) | (segment.syn ? 0x02U : 0U) | (segment.reset ? 0x04U : 0U) |
               (segment.payload.empty() ? 0U : 0x08U) | (segment.ack ? 0x10U : 0U),
           1);
    putBig(tcp, 0xFFFF, 2);
    putBig(tcp, 0, 4);
    if (segment.syn)
        putAll(tcp, options);
    putAll(tcp, segment.payload);
    putChecksum(tcp, 16, sumOf(addresses, kTcpInside, tcp));
    return inIp(addresses, kTcpInside, tcp);
}

} // namespace swimscope::capture
