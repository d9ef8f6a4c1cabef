// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"
#include "engine/sim/simulation.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace swimscope::lab {

/// A simulated cluster to experiment on: members n1, n2, ... that know each other from the first
/// moment and whose timers start at random phases. Everything but the settings is from the seed.
class Testbed {
  public:
    struct Setup {
        std::size_t nodes = 0; ///< none: whoever experiments starts them
        swim::Config config;
        std::uint64_t seed = 0;
        trace::Level level = trace::Level::changes;
    };
    explicit Testbed(const Setup& setup);

    sim::Simulation& simulation() { return simulation_; }
    Instant now() const { return simulation_.now(); }
    std::size_t nodes() const { return nodes_; }
    /// The index-th member, from 0.
    static NodeId node(std::size_t index) { return NodeId(static_cast<std::uint32_t>(index + 1)); }
    static std::string name(std::size_t index) { return "n" + std::to_string(index + 1); }
    static std::size_t indexOf(NodeId node) { return number(node) - 1; }
    /// Of a member's name.
    static std::size_t indexOf(const std::string& name);

    void execute(const host::Command& command) { simulation_.execute(command); }

    /// Lets time pass and forgets what happened.
    void settle(Duration length, const Stop& stop) {
        watch(length, stop, [](const trace::Event&) { return true; });
    }

    /// Lets time pass, at most so much, and shows every event that was kept, in order; ends with
    /// the slice of time in which `look` has returned false. The trace is forgotten as it is shown.
    template <class Look>
    void watch(Duration length, const Stop& stop, Look look,
               Duration slice = std::chrono::milliseconds(250)) {
        const Instant end = now() + length;
        for (bool goOn = true; goOn && now() < end && !stop;) {
            simulation_.runUntil(std::min(now() + slice, end));
            room_ = simulation_.takeEvents(std::move(room_));
            for (const trace::Event& event : room_)
                goOn = look(event) && goOn;
            room_.clear();
        }
    }

  private:
    std::size_t nodes_;
    sim::Simulation simulation_;
    trace::Batch room_;
};

} // namespace swimscope::lab
