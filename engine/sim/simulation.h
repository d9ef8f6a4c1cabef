// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/latency.h"
#include "engine/base/time.h"
#include "engine/host/cluster.h"
#include "engine/host/command.h"
#include "engine/host/nonces.h"
#include "engine/sim/event_queue.h"
#include "engine/sim/network.h"
#include "engine/trace/level.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace swimscope::sim {

/// What decides a whole run, besides the commands and when they are given.
struct Setup {
    std::uint64_t seed = 1;
    Latency latency;
    bool makeBytes = false;      ///< see NetworkSetup
    bool takesLabelsOff = false; ///< see NetworkSetup
    trace::Level level = trace::Level::all;
    std::string version; ///< of this program, for the trace
};

/// Real nodes in virtual time: a cluster, the network between its nodes, and a clock that jumps
/// from one thing that happens to the next. Nothing depends on how long that takes, or on how the
/// time is divided between calls: the same setup and commands give the same trace, to the last
/// byte. A value: a copy is a fork. Not thread-safe; simulations share nothing.
class Simulation {
  public:
    explicit Simulation(const Setup& setup = {});

    Instant now() const { return now_; }

    /// Gives a command now.
    void execute(const host::Command& command);
    /// Gives it when the time has come, before all else that happens at that instant.
    void schedule(Instant at, host::Command command);

    /// When something happens next: an arrival, a deadline, a scheduled command; nothing if never.
    std::optional<Instant> next() const;
    /// Lets the next thing happen: one command, one arrival, or one node's wake-up.
    void step();
    /// Lets things happen until something has arrived somewhere; for a minute at most.
    void stepUntilArrival();
    /// Lets everything happen up to and including `end`; then it is `end`.
    void runUntil(Instant end);
    void run(Duration length) { runUntil(now_ + length); }
    /// Lets time pass until `done` holds, asked after each thing that happens, or `most` has
    /// passed; whether it held.
    bool runUntil(const std::function<bool()>& done, Duration most);

    /// The events that were kept since the last call (trace::Log::take).
    trace::Batch takeEvents(trace::Batch room = {}) { return cluster_.takeEvents(std::move(room)); }
    /// Of all that has happened, whatever was kept.
    std::string digest() const { return cluster_.log().digest()->hex(); }
    /// How many events there were, kept or not.
    std::uint64_t events() const { return number(cluster_.log().next()) - 1; }
    const Traffic& traffic() const { return network_.traffic(); }

    /// How many things have happened, each by a step(): with now(), and the commands until then, it
    /// says exactly how far the simulation has got.
    std::uint64_t things() const { return things_; }

    /// For comparison with what is folded; views read the trace.
    const host::Cluster& cluster() const { return cluster_; }

  private:
    enum class Source { command, arrival, wake };
    struct Next {
        Instant at;
        Source source = Source::wake;
    };

    host::World world() { return {now_, network_, nonces_}; }
    std::optional<Next> nextThing() const;
    void happen(Next what);

    Instant now_;
    std::uint64_t things_ = 0;
    host::SeededNonces nonces_;
    Network network_;
    host::Cluster cluster_;
    EventQueue<host::Command> commands_;
};

} // namespace swimscope::sim
