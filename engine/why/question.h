// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/why.h"

#include <cstdint>
#include <string>

namespace swimscope::why {

/// A question as a person puts it: by names, so that it outlives the nodes that it is about.
struct Question {
    enum class Asks : std::uint8_t {
        belief,         ///< why the observer believes of the subject what it believes at that time
        notKnown,       ///< why it does not know then what others know
        spreadOfBelief, ///< what came of the change that made it believe that
        event,          ///< why the event happened
        spreadOfEvent,  ///< what came of it
    };

    Asks asks = Asks::belief;
    std::string observer; ///< a node of ours
    std::string subject;
    Instant at{};
    EventId event = EventId::none;

    friend bool operator==(const Question&, const Question&) = default;
};

/// Empty where nobody is called so, or where there is no such event.
Answer answerTo(Past& past, const Question& question);

} // namespace swimscope::why
