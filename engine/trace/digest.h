// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"
#include "engine/trace/kinds.h"

#include <array>
#include <cstdint>
#include <string>

namespace swimscope::trace {

/// A fingerprint of a run, taken as it happens: two runs with the same digest went the same way.
/// It covers a fixed core (inputs, messages sent, verdicts, changes of tables, suspicions and
/// health), so that it does not depend on how much of a trace is kept. Against accidents, not
/// against malice. A value.
class Digest {
  public:
    /// The parts of an event that all kinds have.
    struct Head {
        EventId id = EventId::none;
        Instant at{};
        NodeId node = NodeId::none;
        EventId cause = EventId::none;
    };

    void add(const Event& event) {
        add({event.id, event.at, event.node, event.cause}, viewOf(event.body));
    }
    /// The same of an event that is not made: its body stays where it is.
    void add(const Head& head, BodyView body);

    /// Thirty-two hexadecimal digits.
    std::string hex() const;

    /// The kinds of events that belong to the core.
    static Kinds covers();

  private:
    std::array<std::uint64_t, 2> state_{0x243f6a8885a308d3ULL, 0x13198a2e03707344ULL};
};

} // namespace swimscope::trace
