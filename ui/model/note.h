// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/trace/event.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::ui {

/// How a sentence wants to be heard.
enum class Tone : std::uint8_t { neutral, good, warning, bad, problem };

/// What a sentence is about; what the log can be narrowed to.
enum class Topic : std::uint8_t { membership, suspicion, health, messages, faults, problems };

/// What a probe had tried when it failed.
struct ProbeEvidence {
    std::uint32_t relays = 0;
    bool tcp = false;
    Duration within{}; ///< from the ping to the verdict
};

/// A setting that became another, as text.
struct SettingChange {
    std::string_view knob; ///< of the table of knobs
    std::string from;
    std::string to;
};

/// One thing worth telling: an event, and what has to be known beside it to make a sentence of it.
/// The same news heard by many members is one note with many voices. A value, without language:
/// phrases.h makes the sentence when somebody looks.
struct Note {
    EventId id = EventId::none;
    Instant at;
    std::string actor;               ///< the node it happened to; empty for the host
    std::vector<std::string> voices; ///< all who told the same, in order; the first is the actor
    trace::Body body;

    std::string about; ///< the member it concerns, where that is another than the actor
    std::optional<ProbeEvidence> evidence;
    std::vector<SettingChange> changes;      ///< what new settings change
    Duration late{};                         ///< how long after its deadline a nack came
    std::uint32_t healthMost = 0;            ///< the worst health score of the actor's settings
    Duration probeInterval{};                ///< of the actor
    std::uint32_t times = 1;                 ///< how often the same happened
    std::optional<trace::FaultRaised> fault; ///< what was lifted, where it is known

    /// Notes with the same key soon after each other are told as one; empty: always on its own.
    std::string key;

    /// The member to look at when somebody follows the note.
    std::string_view member() const { return about.empty() ? actor : about; }
};

} // namespace swimscope::ui
