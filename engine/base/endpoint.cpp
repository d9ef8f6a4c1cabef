// SPDX-License-Identifier: MPL-2.0
#include "engine/base/endpoint.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace swimscope {
namespace {

constexpr std::array<std::uint8_t, 12> kMappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

} // namespace

std::optional<IpAddress> IpAddress::fromBytes(ByteView bytes) {
    if (!bytes.empty() && bytes.size() != 4 && bytes.size() != 16)
        return std::nullopt;
    IpAddress ip;
    std::copy(bytes.begin(), bytes.end(), ip.octets_.begin());
    ip.size_ = static_cast<std::uint8_t>(bytes.size());
    return ip;
}

std::optional<IpAddress> IpAddress::fromText(std::string_view text) {
    if (text.size() >= 2 && text.front() == '[' && text.back() == ']')
        text = text.substr(1, text.size() - 2);
    if (text.find('\0') != std::string_view::npos)
        return std::nullopt; // inet_pton would stop reading there
    const std::string terminated(text);
    IpAddress ip;
    if (inet_pton(AF_INET, terminated.c_str(), ip.octets_.data()) == 1)
        ip.size_ = 4;
    else if (inet_pton(AF_INET6, terminated.c_str(), ip.octets_.data()) == 1)
        ip.size_ = 16;
    else
        return std::nullopt;
    return ip;
}

bool IpAddress::isUnspecified() const {
    return !empty() && std::ranges::all_of(bytes(), [](std::uint8_t b) { return b == 0; });
}

IpAddress IpAddress::canonical() const {
    const bool mapped =
        isV6() && std::equal(kMappedPrefix.begin(), kMappedPrefix.end(), octets_.begin());
    return mapped ? v4(octets_[12], octets_[13], octets_[14], octets_[15]) : *this;
}

std::string IpAddress::text() const {
    if (empty())
        return {};
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    inet_ntop(isV4() ? AF_INET : AF_INET6, octets_.data(), buffer.data(), buffer.size());
    return buffer.data();
}

std::string Endpoint::text() const {
    const std::string address = ip.isV6() ? "[" + ip.text() + "]" : ip.text();
    return address + ":" + std::to_string(port);
}

Result<HostPort> parseHostPort(std::string_view text, std::uint16_t defaultPort) {
    const std::string given(text);
    std::string_view host = text;
    std::string_view port;
    bool hasPort = false;
    if (!text.empty() && text.front() == '[') {
        const auto close = text.find(']');
        if (close == std::string_view::npos)
            return Error{"\"" + given + "\": the bracket is not closed; write [ADDRESS]:PORT"};
        host = text.substr(1, close - 1);
        const std::string_view rest = text.substr(close + 1);
        if (!rest.empty() && rest.front() != ':')
            return Error{"\"" + given + "\": after the bracket comes :PORT"};
        hasPort = !rest.empty();
        port = hasPort ? rest.substr(1) : rest;
    } else if (std::ranges::count(text, ':') == 1) {
        const auto colon = text.find(':');
        host = text.substr(0, colon);
        port = text.substr(colon + 1);
        hasPort = true;
    }
    if (host.empty())
        return Error{"\"" + given + "\": there is no host; write HOST:PORT"};
    HostPort result{std::string(host), defaultPort};
    if (hasPort) {
        const auto [end, failure] =
            std::from_chars(port.data(), port.data() + port.size(), result.port);
        if (failure != std::errc{} || end != port.data() + port.size())
            return Error{"\"" + given + "\": the port is a number from 0 to 65535"};
    }
    return result;
}

} // namespace swimscope
