// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// When a node will do what it does again and again.
namespace swimscope::trace {

/// What a member does periodically (memberlist's schedule). It does not wake for a tick of gossip
/// while nothing is queued: such a tick passes unnoticed.
enum class Ticker : std::uint8_t { probe, gossip, pushPull };

constexpr std::string_view nameOf(Ticker ticker) {
    constexpr std::string_view names[] = {"probe", "gossip", "push/pull"};
    return names[static_cast<std::size_t>(ticker)];
}

/// A ticker was set, or switched off. Probe and gossip then tick at `next` and every `interval`
/// after it until they are set anew, so that their ticks need no events of their own: ticks missed
/// while the node was frozen are not made up for, and the phase stays. Push/pull is set each time.
struct TickerSet {
    Ticker ticker = Ticker::probe;
    Instant next = Instant::max();
    Duration interval{}; ///< zero: it is switched off

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("ticker", self.ticker);
        visit("next", self.next);
        visit("interval", self.interval);
    }
    static constexpr std::string_view eventName = "TickerSet";
};

} // namespace swimscope::trace
