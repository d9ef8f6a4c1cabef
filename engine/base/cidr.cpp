// SPDX-License-Identifier: MPL-2.0
#include "engine/base/cidr.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace swimscope {
namespace {

constexpr std::string_view kAll = "all";
constexpr std::size_t kMappedBits = 96; ///< of ::ffff:0.0.0.0, before the IPv4 address

std::size_t bitsOf(const IpAddress& ip) {
    return ip.bytes().size() * 8;
}

std::optional<std::size_t> readBits(std::string_view text) {
    std::size_t bits = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), bits);
    if (failure != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return bits;
}

/// The address with zeros behind its first bits.
IpAddress masked(const IpAddress& ip, std::size_t bits) {
    Bytes bytes(ip.bytes().begin(), ip.bytes().end());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::size_t kept = std::clamp<std::size_t>(bits, i * 8, i * 8 + 8) - i * 8;
        bytes[i] = static_cast<std::uint8_t>(bytes[i] & (0xFF00U >> kept));
    }
    return *IpAddress::fromBytes(bytes);
}

} // namespace

Result<Cidr> Cidr::fromText(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto ip = IpAddress::fromText(text.substr(0, slash));
    if (!ip)
        return Error{fmt::format("\"{}\" does not begin with an IP address; write a network such "
                                 "as 10.0.0.0/8 or fd00::/8",
                                 text)};
    if (slash == std::string_view::npos)
        return Error{fmt::format("\"{}\" has no prefix length; write {}/{} for this "
                                 "address alone, or fewer bits for a network",
                                 text, ip->text(), bitsOf(*ip))};
    const auto bits = readBits(text.substr(slash + 1));
    if (!bits || *bits > bitsOf(*ip))
        return Error{fmt::format("\"{}\": behind the slash comes a number of bits, 0 to {}", text,
                                 bitsOf(*ip))};
    const bool mapped = ip->canonical() != *ip && *bits >= kMappedBits;
    const IpAddress network = mapped ? ip->canonical() : *ip;
    const std::size_t prefix = mapped ? *bits - kMappedBits : *bits;
    return Cidr(masked(network, prefix), prefix);
}

bool Cidr::contains(const IpAddress& ip) const {
    const IpAddress address = ip.canonical();
    return address.bytes().size() == network_.bytes().size() && masked(address, bits_) == network_;
}

std::string Cidr::text() const {
    return fmt::format("{}/{}", network_.text(), bits_);
}

Result<AllowList> AllowList::fromText(std::string_view text) {
    AllowList list;
    if (text.empty() || text == kAll)
        return list;
    for (bool more = true; more;) {
        const std::size_t comma = text.find(',');
        const auto network = Cidr::fromText(text.substr(0, comma));
        if (!network)
            return network.error();
        list.add(*network);
        more = comma != std::string_view::npos;
        if (more)
            text.remove_prefix(comma + 1);
    }
    return list;
}

void AllowList::add(const Cidr& network) {
    if (std::ranges::find(networks_, network) == networks_.end())
        networks_.push_back(network);
}

bool AllowList::allows(const IpAddress& ip) const {
    return allowsAll() || std::ranges::any_of(
                              networks_, [&](const Cidr& network) { return network.contains(ip); });
}

std::string AllowList::text() const {
    if (allowsAll())
        return std::string(kAll);
    std::string text;
    for (const Cidr& network : networks_)
        text += (text.empty() ? "" : ",") + network.text();
    return text;
}

} // namespace swimscope
