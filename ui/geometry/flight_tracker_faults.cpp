// SPDX-License-Identifier: MPL-2.0
// What faults do to messages on their way.
#include "ui/geometry/flight_tracker.h"

#include <algorithm>
#include <utility>

namespace swimscope::ui {
namespace {

Fate fateOf(trace::Verdict verdict) {
    switch (verdict) {
    case trace::Verdict::lost:
        return Fate::lost;
    case trace::Verdict::cut:
        return Fate::cut;
    case trace::Verdict::refused:
        return Fate::denied;
    case trace::Verdict::reset:
        return Fate::reset;
    case trace::Verdict::tooLarge:
        return Fate::tooLarge;
    case trace::Verdict::noRoom:
        return Fate::noRoom;
    case trace::Verdict::passed:
        break;
    }
    return Fate::arrives;
}

/// How a message ends that is taken out of its packet; nothing is where it is only disturbed.
Fate fateOf(trace::FaultKind kind) {
    switch (kind) {
    case trace::FaultKind::loss:
        return Fate::lost;
    case trace::FaultKind::cut:
        return Fate::cut;
    case trace::FaultKind::queueFull:
        return Fate::full;
    default:
        return Fate::arrives;
    }
}

} // namespace

void FlightTracker::take(const trace::Event&, const trace::Judged& fact, const trace::Fold&) {
    if (fact.verdict != trace::Verdict::passed)
        stop(fact.carrier, {.fate = fateOf(fact.verdict), .fault = fact.fault});
}

void FlightTracker::take(const trace::Event& event, const trace::Disturbed& fact,
                         const trace::Fold&) {
    Carrier* carrier = carrierOf(fact.carrier);
    if (!carrier)
        return;
    if (fateOf(fact.kind) != Fate::arrives)
        return takeOut(event, fact, *carrier);
    for (const std::uint64_t serial : carrier->serials)
        if (Flight* flight = flightOf(serial)) {
            flight->until = std::max(flight->until, fact.until);
            flight->copies += fact.kind == trace::FaultKind::duplicate ? fact.amount : 0;
            flight->damaged = flight->damaged || fact.kind == trace::FaultKind::corrupt;
            flight->fault = fact.fault;
        }
}

/// The message that the event names falls; others of its kind that fly with it fly on.
void FlightTracker::takeOut(const trace::Event& event, const trace::Disturbed& fact,
                            Carrier& carrier) {
    const auto falls = [&](Flight& flight) {
        flight.fate = fateOf(fact.kind);
        flight.fault = fact.fault;
    };
    FlightKind kind = FlightKind::ping;
    std::uint32_t bytes = 0;
    const auto joined = std::ranges::find(carrier.joined, event.cause, &Carrier::Joined::message);
    if (joined != carrier.joined.end()) {
        kind = joined->kind;
        bytes = joined->bytes;
    } else {
        const Flight* first = flight(event.cause);
        if (!first)
            return;
        kind = first->kind;
        std::uint32_t others = 0;
        for (const Carrier::Joined& each : carrier.joined)
            others += each.kind == kind ? each.bytes : 0;
        bytes = first->bytes > others ? first->bytes - others : first->bytes;
    }
    Flight* together = flightOf(carrier.serials[static_cast<std::size_t>(kind)]);
    if (!together)
        return;
    if (together->count == 1)
        return falls(*together);
    --together->count;
    together->bytes -= std::min(bytes, together->bytes);
    Flight apart = *together;
    apart.id = event.id; // after all that are drawn: they are found by their numbers
    apart.count = 1;
    apart.bytes = bytes;
    falls(apart);
    if (joined != carrier.joined.end())
        carrier.joined.erase(joined);
    draw(std::move(apart));
}

FlightTracker::Carrier* FlightTracker::carrierOf(EventId id) {
    for (auto* carriers : {&packets_, &streams_})
        if (const auto carrier = carriers->find(id); carrier != carriers->end())
            return &carrier->second;
    return nullptr;
}

} // namespace swimscope::ui
