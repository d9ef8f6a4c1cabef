// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <cstdint>

namespace swimscope::session {

/// What one step lets happen.
enum class Stride : std::uint8_t {
    event,   ///< the next thing: an arrival, a wake-up
    message, ///< until the next packet or piece of a stream has arrived
    period,  ///< one protocol period: ProbeInterval of the first node
};

/// Leads the time of a run that does not have to keep pace with ours. It knows no clock: whoever
/// shows the run tells it how much of people's time has passed, once a frame.
/// All calls from one thread; none of them blocks.
class Playback {
  public:
    static constexpr double kSlowest = 0.001;
    static constexpr double kFastest = 1000;

    virtual ~Playback() = default;

    /// So much of our time has passed; times speed, the run may go on. It is never far ahead of
    /// what has been computed: what can't be done in time makes it slower, not later.
    virtual void pass(Duration real) = 0;

    virtual bool paused() const = 0;
    virtual void setPaused(bool paused) = 0;
    /// Virtual seconds for each of ours.
    virtual double speed() const = 0;
    /// Kept within its limits.
    virtual void setSpeed(double factor) = 0;
    /// Pauses, and lets a little happen: when the next frame passes.
    virtual void step(Stride stride) = 0;
    /// Runs on its clock that have not got so far may go there. Nothing for those that have.
    virtual void reach(Instant until) { static_cast<void>(until); }
    /// How far the clock allows its runs to go. One that is further was there before another one
    /// began behind it.
    virtual Instant clock() const { return Instant::max(); }
    /// Whether computing does not keep up with the speed.
    virtual bool behind() const = 0;
};

} // namespace swimscope::session
