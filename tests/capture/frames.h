// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/capture/frame.h"

#include <string_view>

/// Makes frames by hand, as a capture of an Ethernet link holds them.
namespace swimscope::test {

inline void put(Bytes& bytes, std::uint64_t number, int size) {
    for (int i = size - 1; i >= 0; --i)
        bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

inline void put(Bytes& bytes, ByteView more) {
    bytes.insert(bytes.end(), more.begin(), more.end());
}

/// An IP packet, of version 4 or 6 as its addresses are.
inline Bytes ipPacket(std::uint8_t protocol, const IpAddress& from, const IpAddress& to,
                      ByteView payload) {
    Bytes bytes;
    if (from.isV4()) {
        put(bytes, 0x4500, 2);
        put(bytes, 20 + payload.size(), 2);
        put(bytes, 0x00004000, 4); // may not be cut up
        put(bytes, 64, 1);
        put(bytes, protocol, 1);
        put(bytes, 0, 2);
    } else {
        put(bytes, 0x60000000, 4);
        put(bytes, payload.size(), 2);
        put(bytes, protocol, 1);
        put(bytes, 64, 1);
    }
    put(bytes, from.bytes());
    put(bytes, to.bytes());
    put(bytes, payload);
    return bytes;
}

inline Bytes udpPacket(const Endpoint& from, const Endpoint& to, ByteView payload) {
    Bytes udp;
    put(udp, from.port, 2);
    put(udp, to.port, 2);
    put(udp, 8 + payload.size(), 2);
    put(udp, 0, 2);
    put(udp, payload);
    return ipPacket(17, from.ip, to.ip, udp);
}

struct Flags {
    bool syn = false;
    bool ack = false;
    bool fin = false;
    bool reset = false;
};

inline Bytes tcpPacket(const Endpoint& from, const Endpoint& to, std::uint32_t sequence,
                       Flags flags, ByteView payload = {}) {
    Bytes tcp;
    put(tcp, from.port, 2);
    put(tcp, to.port, 2);
    put(tcp, sequence, 4);
    put(tcp, 0, 4);
    put(tcp, 0x50, 1);
    put(tcp,
        (flags.fin ? 1U : 0U) | (flags.syn ? 2U : 0U) | (flags.reset ? 4U : 0U) |
            (flags.ack ? 16U : 0U),
        1);
    put(tcp, 0xFFFF, 2);
    put(tcp, 0, 4);
    put(tcp, payload);
    return ipPacket(6, from.ip, to.ip, tcp);
}

/// The packet on an Ethernet link.
inline Bytes onEthernet(const Bytes& ip) {
    Bytes bytes(12, 2);
    put(bytes, ip.at(0) >> 4 == 4 ? 0x0800 : 0x86DD, 2);
    put(bytes, ip);
    return bytes;
}

inline capture::Frame frameOf(const Bytes& bytes, capture::Link link = capture::Link::ethernet) {
    return {std::chrono::seconds(1), link, bytes, bytes.size()};
}

} // namespace swimscope::test
