// SPDX-License-Identifier: MPL-2.0
#include "engine/host/ties.h"

#include <algorithm>

namespace swimscope::host {
namespace {

/// More than a socket's buffer holds of small packets in a busy moment is surely lost.
constexpr std::size_t kMostPerLink = 256;

/// Streams whose other side is not ours are never closed by it: some must go.
constexpr std::size_t kMostStreams = 8192;

Sending take(std::vector<Sending>& sendings, std::ptrdiff_t index) {
    const auto place = sendings.begin() + index;
    Sending sending = std::move(*place);
    sendings.erase(place);
    return sending;
}

Sending takeMatch(std::vector<Sending>& sendings, std::uint64_t hash) {
    const auto fits = [hash](bool overtaken) {
        return [=](const Sending& s) { return s.hash == hash && s.overtaken == overtaken; };
    };
    const auto match = std::ranges::find_if(sendings, fits(false));
    if (match == sendings.end()) {
        const auto late = std::ranges::find_if(sendings, fits(true));
        return late == sendings.end() ? Sending{} : take(sendings, late - sendings.begin());
    }
    std::for_each(sendings.begin(), match, [](Sending& s) { s.overtaken = true; });
    Sending sending = take(sendings, match - sendings.begin());
    // The same bytes were sent before and seem lost; but they may as well be these, only late.
    const bool ambiguous = std::erase_if(sendings, fits(true)) > 0;
    return ambiguous ? Sending{} : sending;
}

} // namespace

void DatagramTies::sent(NodeId from, NodeId to, Sending sending) {
    auto& link = links_[{from, to}];
    if (link.size() == kMostPerLink)
        link.erase(link.begin());
    link.push_back(std::move(sending));
}

Sending DatagramTies::arrived(NodeId from, NodeId to, std::uint64_t hash) {
    const auto link = links_.find({from, to});
    if (link == links_.end())
        return {};
    Sending sending = takeMatch(link->second, hash);
    if (link->second.empty())
        links_.erase(link);
    return sending;
}

void DatagramTies::drop(NodeId node) {
    std::erase_if(links_, [node](const auto& link) {
        return link.first.first == node || link.first.second == node;
    });
}

StreamTies::Tie& StreamTies::tieOf(const Addresses& addresses) {
    if (ties_.size() >= kMostStreams && !ties_.contains(addresses))
        ties_.erase(ties_.begin());
    return ties_[addresses];
}

void StreamTies::opened(const Addresses& addresses, NodeId dialler) {
    tieOf(addresses).dialler = dialler;
}

NodeId StreamTies::diallerOf(const Addresses& addresses) const {
    const auto found = ties_.find(addresses);
    return found != ties_.end() ? found->second.dialler : NodeId::none;
}

void StreamTies::wrote(const Addresses& addresses, bool byDialler, EventId message) {
    Tie& tie = tieOf(addresses);
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
