// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace swimscope {

/// An IPv4 or IPv6 address as memberlist carries it: 4 or 16 bytes, or none at all.
/// A 16-byte IPv4-mapped address stays 16 bytes, so that what was read can be written again,
/// but compares equal to none but itself; `canonical` makes it the 4-byte form.
class IpAddress {
  public:
    constexpr IpAddress() = default;
    static constexpr IpAddress v4(std::uint8_t a, std::uint8_t b, std::uint8_t c, std::uint8_t d) {
        IpAddress ip;
        ip.octets_ = {a, b, c, d};
        ip.size_ = 4;
        return ip;
    }
    static constexpr IpAddress loopback() { return v4(127, 0, 0, 1); }
    /// From 0, 4 or 16 bytes; nothing for any other length.
    static std::optional<IpAddress> fromBytes(ByteView bytes);
    /// From text such as 10.0.0.1, ::1 or [::1]; nothing for host names.
    static std::optional<IpAddress> fromText(std::string_view text);

    bool empty() const { return size_ == 0; }
    bool isV4() const { return size_ == 4; }
    bool isV6() const { return size_ == 16; }
    bool isUnspecified() const;
    ByteView bytes() const { return {octets_.data(), size_}; }
    IpAddress canonical() const;
    /// Without brackets; empty for no address.
    std::string text() const;

    friend auto operator<=>(const IpAddress&, const IpAddress&) = default;

  private:
    std::array<std::uint8_t, 16> octets_{};
    std::uint8_t size_ = 0;
};

/// An address and a port: where a member is reached, by UDP and TCP alike.
struct Endpoint {
    IpAddress ip;
    std::uint16_t port = 0;

    /// 127.0.0.1:7946 or [::1]:7946.
    std::string text() const;
    friend auto operator<=>(const Endpoint&, const Endpoint&) = default;
};

/// A host (a name or an address, without brackets) and a port, as a person writes them.
struct HostPort {
    std::string host;
    std::uint16_t port = 0;
    friend bool operator==(const HostPort&, const HostPort&) = default;
};

/// Reads HOST, HOST:PORT, [V6] or [V6]:PORT; `defaultPort` stands in where there is none.
Result<HostPort> parseHostPort(std::string_view text, std::uint16_t defaultPort);

} // namespace swimscope

template <>
struct std::hash<swimscope::Endpoint> {
    std::size_t operator()(const swimscope::Endpoint& e) const noexcept {
        return swimscope::hashOf(e.ip.bytes()) * 31 + e.port;
    }
};
