// SPDX-License-Identifier: MPL-2.0
#include "engine/session/overview.h"

#include <algorithm>
#include <limits>
#include <variant>

namespace swimscope::session {

namespace {

std::uint8_t markOf(const trace::Body& body) {
    if (std::holds_alternative<trace::SuspicionStarted>(body))
        return Overview::suspicion;
    if (const auto* changed = std::get_if<trace::MemberChanged>(&body))
        return changed->change == trace::Change::died ? Overview::death : 0;
    if (const auto* stopped = std::get_if<trace::NodeStopped>(&body))
        return stopped->killed ? Overview::disturbance : 0;
    const bool done = std::holds_alternative<trace::FaultRaised>(body) ||
                      std::holds_alternative<trace::NodeFrozen>(body);
    return done ? Overview::disturbance : 0;
}

void add(std::uint32_t& sum, std::uint32_t more) {
    sum = more > std::numeric_limits<std::uint32_t>::max() - sum
              ? std::numeric_limits<std::uint32_t>::max()
              : sum + more;
}

} // namespace

void Overview::take(const trace::Batch& batch) {
    for (const trace::Event& event : batch) {
        Bin& bin = binAt(event.at);
        add(bin.events, 1);
        bin.marks |= markOf(event.body);
        known_ = std::max(known_, event.at);
    }
}

Overview::Bin& Overview::binAt(Instant time) {
    const Duration since = std::max(time.time_since_epoch(), Duration::zero());
    while (since / width_ >= static_cast<Duration::rep>(kMostBins)) {
        for (std::size_t i = 1; i < bins_.size(); ++i) {
            Bin& merged = bins_[i / 2];
            if (i % 2 == 0) {
                merged = bins_[i];
                continue;
            }
            add(merged.events, bins_[i].events);
            merged.marks |= bins_[i].marks;
        }
        bins_.resize((bins_.size() + 1) / 2);
        width_ *= 2;
    }
    const auto place = static_cast<std::size_t>(since / width_);
    if (place >= bins_.size())
        bins_.resize(place + 1);
    return bins_[place];
}

} // namespace swimscope::session
