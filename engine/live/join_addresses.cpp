// SPDX-License-Identifier: MPL-2.0
#include "engine/live/join_addresses.h"

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace swimscope::live {
namespace {

struct FreeAddresses {
    void operator()(addrinfo* list) const { freeaddrinfo(list); }
};

std::optional<IpAddress> addressOf(const sockaddr* address) {
    if (address->sa_family == AF_INET) {
        const auto& v4 = reinterpret_cast<const sockaddr_in*>(address)->sin_addr;
        return IpAddress::fromBytes({reinterpret_cast<const std::uint8_t*>(&v4), sizeof v4});
    }
    if (address->sa_family == AF_INET6) {
        const auto& v6 = reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr;
        return IpAddress::fromBytes({v6.s6_addr, sizeof v6.s6_addr});
    }
    return std::nullopt;
}

/// Asks the system for a host's addresses, in its order of preference.
Result<std::vector<IpAddress>> lookUp(const std::string& host) {
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM; // one entry for each address, not one for each protocol
    addrinfo* list = nullptr;
    const int failure = getaddrinfo(host.c_str(), nullptr, &hints, &list);
    const std::unique_ptr<addrinfo, FreeAddresses> owner(list);
    if (failure != 0)
        return Error{host + ": " + gai_strerror(failure)};
    std::vector<IpAddress> addresses;
    for (const addrinfo* entry = list; entry; entry = entry->ai_next) {
        const auto address = addressOf(entry->ai_addr);
        if (address && std::ranges::find(addresses, *address) == addresses.end())
            addresses.push_back(*address);
    }
    if (addresses.empty())
        return Error{host};
    return addresses;
}

Result<std::vector<IpAddress>> addressesOf(const std::string& host) {
    if (const auto literal = IpAddress::fromText(host))
        return std::vector{*literal};
    return lookUp(host);
}

void resolveOne(const std::string& text, std::vector<trace::JoinTarget>& targets) {
    trace::JoinTarget target;
    target.text = text;
    target.failure = trace::Failure::unresolved;
    const auto parsed = host::parseJoinAddress(text);
    if (!parsed) {
        target.failure = trace::Failure::badAddress;
        target.detail = parsed.error().message;
        targets.push_back(std::move(target));
        return;
    }
    target.member = parsed->member;
    const auto addresses = addressesOf(parsed->host.host);
    if (!addresses) {
        target.detail = addresses.error().message;
        targets.push_back(std::move(target));
        return;
    }
    target.failure = trace::Failure::none;
    for (const IpAddress& address : *addresses) {
        target.endpoint = {address, parsed->host.port};
        targets.push_back(target);
    }
}

} // namespace

bool needLookup(const std::vector<std::string>& addresses) {
    return std::ranges::any_of(addresses, [](const std::string& text) {
        const auto parsed = host::parseJoinAddress(text);
        return parsed && !IpAddress::fromText(parsed->host.host);
    });
}

std::vector<trace::JoinTarget> resolve(const std::vector<std::string>& addresses) {
    std::vector<trace::JoinTarget> targets;
    for (const std::string& text : addresses)
        resolveOne(text, targets);
    return targets;
}

} // namespace swimscope::live
