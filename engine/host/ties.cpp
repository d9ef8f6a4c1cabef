// SPDX-License-Identifier: MPL-2.0
#include "engine/host/ties.h"

#include <algorithm>

namespace swimscope::host {
namespace {

/// More than a socket's buffer holds of small packets in a busy moment is surely lost.
constexpr std::size_t kMostPerLink = 256;

/// Streams whose other side is not ours are never closed by it: some must go.
constexpr std::size_t kMostStreams = 8192;

} // namespace

void DatagramTies::sent(NodeId from, NodeId to, Sending sending) {
    auto& link = links_[{from, to}];
    if (link.size() == kMostPerLink)
        link.pop_front();
    link.push_back(std::move(sending));
}

Sending DatagramTies::arrived(NodeId from, NodeId to, std::uint64_t hash) {
    const auto link = links_.find({from, to});
    if (link == links_.end())
        return {};
    const auto match = std::ranges::find(link->second, hash, &Sending::hash);
    if (match == link->second.end())
        return {};
    Sending sending = std::move(*match);
    link->second.erase(match);
    return sending;
}

void DatagramTies::drop(NodeId node) {
    std::erase_if(links_, [node](const auto& link) {
        return link.first.first == node || link.first.second == node;
    });
}

void StreamTies::wrote(const Addresses& addresses, bool byDialler, EventId message) {
    if (ties_.size() >= kMostStreams && !ties_.contains(addresses))
        ties_.erase(ties_.begin());
    Tie& tie = ties_[addresses];
    (byDialler ? tie.byDialler : tie.byAcceptor) = message;
}

EventId StreamTies::read(const Addresses& addresses, bool byDialler) const {
    const auto found = ties_.find(addresses);
    if (found == ties_.end())
        return EventId::none;
    return byDialler ? found->second.byAcceptor : found->second.byDialler;
}

void StreamTies::closed(const Addresses& addresses) {
    const auto found = ties_.find(addresses);
    if (found == ties_.end())
        return;
    if (found->second.half)
        ties_.erase(found);
    else
        found->second.half = true;
}

} // namespace swimscope::host
