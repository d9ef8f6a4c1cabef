// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/session/keyframes.h"
#include "engine/session/past.h"

#include <optional>
#include <vector>

namespace swimscope::session {

/// The keyframes that a past keeps itself, as recordings do: only where they are is known, and they
/// are read when somebody goes there. One that can't be read is forgotten, and the one before it
/// does instead.
class KeptKeyframes {
  public:
    /// Those of this one, which outlives it.
    explicit KeptKeyframes(Past& past);

    /// Whether one is named that lies before an event, or before all that happened at a time, and
    /// behind `known`. It may turn out that it can't be read.
    bool reach(EventId event, EventId known) const;
    bool reach(Instant time, EventId known) const;

    /// The last one that lies before that.
    std::optional<Keyframes::Keyframe> before(EventId event);
    std::optional<Keyframes::Keyframe> before(Instant time);

    /// Makes no use of the one behind this event any more.
    void forget(EventId last) {
        std::erase_if(marks_, [last](const Mark& mark) { return mark.last == last; });
    }

  private:
    using Place = std::vector<Mark>::const_iterator;

    Place placeOf(EventId event) const;
    Place placeOf(Instant time) const;
    bool reach(Place place, EventId known) const;
    template <class Moment>
    std::optional<Keyframes::Keyframe> readBefore(Moment moment);

    Past& past_;
    std::vector<Mark> marks_;
};

} // namespace swimscope::session
