// SPDX-License-Identifier: MPL-2.0
#include "engine/host/transit.h"

#include "engine/base/overloaded.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

namespace swimscope::host {
namespace {

constexpr std::size_t kMostBytes = 256U << 20;
/// What one takes beside its bytes, about.
constexpr std::size_t kOverheadPerFlight = 256;

std::size_t sizeOf(const Flight& flight) {
    const auto size = Overloaded{[](const Bytes& bytes) { return bytes.size(); },
                                 [](const auto& parcel) { return std::size_t{parcel.bytes}; }};
    return kOverheadPerFlight +
           std::visit(Overloaded{[&](const DelayedDatagram& f) { return std::visit(size, f.what); },
                                 [](const DelayedArrival& f) { return f.bytes.size(); },
                                 [&](const DelayedWrite& f) { return std::visit(size, f.what); },
                                 [](const DelayedClose&) { return std::size_t{0}; }},
                      flight);
}

std::optional<std::pair<NodeId, StreamId>> streamOf(const Flight& flight) {
    if (const auto* write = std::get_if<DelayedWrite>(&flight))
        return std::pair(write->node, write->stream);
    if (const auto* close = std::get_if<DelayedClose>(&flight))
        return std::pair(close->node, close->stream);
    return std::nullopt;
}

FaultId faultOf(const Flight& flight) {
    return std::visit(Overloaded{[](const DelayedClose&) { return FaultId::none; },
                                 [](const auto& held) { return held.fault; }},
                      flight);
}

} // namespace

bool Transit::put(Instant until, Flight flight) {
    if (bytes_ + sizeOf(flight) > kMostBytes)
        return false;
    keep(until, std::move(flight));
    return true;
}

void Transit::putOnStream(NodeId node, StreamId stream, Instant until, Flight flight) {
    OnStream& known = streams_[{node, stream}];
    known.last = std::max(known.last, until);
    ++known.flights;
    keep(known.last, std::move(flight));
}

void Transit::keep(Instant until, Flight flight) {
    bytes_ += sizeOf(flight);
    flights_.emplace(std::pair(until, put_++), std::move(flight));
}

void Transit::dropStreams(NodeId node) {
    std::erase_if(streams_, [node](const auto& entry) { return entry.first.first == node; });
    std::erase_if(flights_, [&](const auto& entry) {
        const auto stream = streamOf(entry.second);
        const bool gone = stream && stream->first == node;
        bytes_ -= gone ? sizeOf(entry.second) : 0;
        return gone;
    });
}

void Transit::release(FaultId fault, Instant now) {
    std::set<std::pair<NodeId, StreamId>> streams;
    for (const auto& [place, flight] : flights_)
        if (const auto stream = streamOf(flight); stream && faultOf(flight) == fault)
            streams.insert(*stream);
    for (const auto& stream : streams)
        streams_.at(stream).last = now;
    std::vector<Flights::node_type> free;
    for (auto each = flights_.begin(); each != flights_.end();) {
        const auto stream = streamOf(each->second);
        const bool waits = each->first.first > now;
        const auto next = std::next(each);
        if (waits && (stream ? streams.contains(*stream) : faultOf(each->second) == fault))
            free.push_back(flights_.extract(each));
        each = next;
    }
    for (Flights::node_type& flight : free) {
        flight.key().first = now;
        flights_.insert(std::move(flight));
    }
}

std::optional<Instant> Transit::next() const {
    return flights_.empty() ? std::nullopt : std::optional(flights_.begin()->first.first);
}

std::optional<Flight> Transit::takeDue(Instant now) {
    if (flights_.empty() || flights_.begin()->first.first > now)
        return std::nullopt;
    Flight flight = std::move(flights_.extract(flights_.begin()).mapped());
    bytes_ -= sizeOf(flight);
    if (const auto stream = streamOf(flight))
        if (const auto known = streams_.find(*stream); known != streams_.end())
            if (--known->second.flights == 0)
                streams_.erase(known);
    return flight;
}

} // namespace swimscope::host
