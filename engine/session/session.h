// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/host/command.h"
#include "engine/session/past.h"
#include "engine/trace/event.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::session {

/// What a session is of; decides what the UI offers and says.
enum class Kind : std::uint8_t { live, simulated, recorded, observed };

class Playback;
class Search;

/// All that it takes to run a simulation again up to a moment, which comes to the same each time:
/// so it takes little room, however long the run. Never changes, and outlives the session it is of.
class Origin {
  public:
    /// Where two runs part.
    struct Parting {
        Instant at;
        EventId event = EventId::none; ///< the first that only one of them has
    };

    virtual ~Origin() = default;

    /// Up to where: the last event, with all that came of the same thing, and the time.
    virtual EventId last() const = 0;
    virtual Instant at() const = 0;

    /// Where this run and another one of the same simulation part; nothing where one is the other's
    /// beginning, or not of the same simulation.
    virtual std::optional<Parting> parting(const Origin& other) const = 0;
};

/// The one thing the UI and the tools hold of the engine: post commands, take events.
/// All calls from one thread (the UI's); none of them blocks.
class Session {
  public:
    virtual ~Session() = default;

    virtual Kind kind() const = 0;

    /// The run's time at this moment. Of a simulation, everything that happened up to it can be
    /// taken.
    virtual Instant now() const = 0;

    /// Hands a command on. What comes of it comes as events: CommandGiven, then its effects or
    /// CommandFailed.
    virtual void post(host::Command command) = 0;

    /// A host name or address to join, as a person wrote it ([NAME/]HOST[:PORT]); resolved on the
    /// way, then joined by `node`. An address that can't be resolved is part of the JoinFinished.
    virtual void join(NodeId node, std::vector<std::string> addresses, RequestId request) = 0;

    /// Everything that happened since the last call, in order. Cheap when there is nothing.
    virtual trace::Batch take() = 0;

    /// How its time may be led; nothing where time is what it is. Lives as long as the session.
    virtual Playback* playback() { return nullptr; }

    /// Where its time may be led: lets it go on from its present until a search is over, whether it
    /// is paused or not. The search has seen everything that take() has returned. False where that
    /// is not all that has happened, or time is not to be led: then nothing comes of it.
    virtual bool lookOn(const std::shared_ptr<Search>& /*search*/) { return false; }

    /// All of it, where it is over: to be gone through at will. Given once; nothing for runs that
    /// still go on, whose events come by take().
    virtual std::unique_ptr<Past> past() { return nullptr; }

    /// What it takes to run it again up to this event and this time, which is not before the event;
    /// nothing for runs that can't be repeated.
    virtual std::shared_ptr<const Origin> origin(EventId last, Instant at) const {
        static_cast<void>(last);
        static_cast<void>(at);
        return nullptr;
    }

    /// A fork: another session, which hands out all of the origin's run from its beginning and then
    /// goes on by itself, on this one's clock. That stands where the origin ends from then on; who
    /// is further already waits there. Nothing where it can't be.
    virtual std::unique_ptr<Session> beside(const Origin& origin) {
        static_cast<void>(origin);
        return nullptr;
    }

    /// A sentence about what does not work any more while the run goes on: a recording that is not
    /// written, or not read, to its end. Nothing where all is well.
    virtual std::optional<std::string> problem() const { return std::nullopt; }
};

} // namespace swimscope::session
