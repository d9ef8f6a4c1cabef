// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/trace/standing.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace swimscope::session {

/// How things stood at moments of a run, from which it can be folded on: so that no moment is far
/// from one of them. Where they would take more than memory's share, every second one goes, and
/// those to come are twice as far apart.
class Keyframes {
  public:
    struct Keyframe {
        EventId last = EventId::none; ///< folded up to and with this event
        Instant at;
        std::shared_ptr<const trace::Standing> standing;
        std::size_t weight = 0;
    };

    explicit Keyframes(std::size_t mostBytes = std::size_t{96} << 20) : mostBytes_(mostBytes) {
        clear();
    }

    /// So many events were folded, and came to this. Keeps it if it is time.
    void passed(std::size_t events, const trace::Standing& standing);

    /// The last one that lies before an event, or before all that happened at a time; the first one
    /// where there is none.
    const Keyframe& before(EventId event) const;
    const Keyframe& before(Instant time) const;

    /// What led up to this event is not kept any more: nobody can fold on from before it.
    void forgetBefore(EventId event);

    std::size_t count() const { return kept_.size(); }
    /// Memory that they take, about.
    std::size_t bytes() const { return bytes_; }
    /// Forgets all; the beginning of every run is one.
    void clear();

  private:
    static constexpr std::size_t kMost = 1024;
    static constexpr std::size_t kLeastGap = 4096;

    const Keyframe& beforePlace(std::ptrdiff_t place) const;
    void thin();

    std::size_t mostBytes_;
    std::vector<Keyframe> kept_;
    std::size_t gap_ = kLeastGap;
    std::size_t since_ = 0; ///< events folded since the last one
    std::size_t bytes_ = 0;
};

} // namespace swimscope::session
