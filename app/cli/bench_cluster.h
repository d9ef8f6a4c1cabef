// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/bench_sightings.h"
#include "engine/live/live_session.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <thread>
#include <utility>

namespace swimscope::cli {

/// A cluster of live nodes with the LAN profile that is watched from outside: its whole trace is
/// written and read, counted, and forgotten.
class BenchCluster {
  public:
    /// Between two looks at the trace. Short while something is awaited, so that the next command
    /// follows at once; else about what a window's frame takes.
    static constexpr Duration kEager = std::chrono::microseconds(200);
    static constexpr Duration kCalm = std::chrono::milliseconds(20);

    /// Told of each event before it is forgotten.
    using Look = std::function<void(const trace::Event&)>;

    explicit BenchCluster(Look look = {}) : look_(std::move(look)) {}

    Instant now() const { return session_.now(); }
    const Sightings& seen() const { return seen_; }

    /// Starts nodes, each of which joins the first as soon as the one before has joined (and the
    /// pace has passed). False where one did not start or join within the limit.
    bool grow(std::size_t nodes, Duration pace, Instant limit);

    void kill(NodeId node) { session_.post(host::Kill{node}); }
    /// The same node again, without memory. It joins through another one.
    void restart(NodeId node) { session_.post(host::Restart{node, NodeId::none}); }

    /// Whether all of `nodes` members see all.
    bool allSeeAll(std::size_t nodes) const { return seen_.pairs() == nodes * nodes; }

    /// Takes in what happened until the condition holds or the limit is over; what it says then.
    template <class Until>
    bool waitFor(Until until, Instant limit, Duration between) {
        for (;;) {
            takeIn();
            if (until())
                return true;
            if (session_.now() >= limit)
                return false;
            std::this_thread::sleep_for(between);
        }
    }
    /// Lets time pass.
    void watch(Duration length) {
        waitFor([] { return false; }, now() + length, kCalm);
    }

  private:
    void takeIn();
    bool failed() const { return !seen_.whatFailed().empty(); }

    Look look_;
    live::LiveSession session_;
    Sightings seen_;
};

} // namespace swimscope::cli
