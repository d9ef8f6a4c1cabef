// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/host/command.h"
#include "engine/session/session.h"
#include "engine/sim/simulation.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace swimscope::session {

/// A command that is given when its time has come.
struct TimedCommand {
    Instant at;
    host::Command command;
};

/// A command that was given while a simulation ran, and exactly when.
struct GivenCommand {
    std::uint64_t things = 0; ///< so many had happened before (sim::Simulation::things)
    Instant at;
    EventId event = EventId::none; ///< its CommandGiven
    host::Command command;
};

/// How a simulation came to where it is. What was given is shared with those that have the same
/// beginning.
class SimOrigin : public Origin {
  public:
    using Given = std::vector<std::shared_ptr<const GivenCommand>>;

    sim::Setup setup;
    std::shared_ptr<const std::vector<TimedCommand>> opening; ///< never null
    Given given;                                              ///< in their order

    SimOrigin(const sim::Setup& world, std::vector<TimedCommand> first);
    /// The same up to here; what was given later is left out.
    SimOrigin upTo(EventId last, Instant at) const;

    EventId last() const override { return last_; }
    Instant at() const override { return at_; }
    std::optional<Parting> parting(const Origin& other) const override;

  private:
    bool isBefore(const GivenCommand& command) const;

    EventId last_ = EventId::none;
    Instant at_;
};

/// Runs a simulation again, piece by piece: it comes to the same state, to the last byte. A copy of
/// a run would be there at once, but has to be kept for every moment that somebody may fork at;
/// running it again keeps nothing, and tells the new run's whole past on the way.
class Rerun {
  public:
    explicit Rerun(SimOrigin origin) : origin_(std::move(origin)) {}

    /// As it begins.
    sim::Simulation begun() const;
    /// Lets so many things happen at most. Whether it is at its end.
    bool goOn(sim::Simulation& simulation, int most);

    const SimOrigin& origin() const { return origin_; }

  private:
    bool finish(sim::Simulation& simulation) const;

    SimOrigin origin_;
    std::size_t next_ = 0; ///< of what was given
};

} // namespace swimscope::session
