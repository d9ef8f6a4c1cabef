// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/outbox.h"

#include <string>
#include <string_view>
#include <utility>

namespace swimscope::swim {

struct NodeState;

/// One step of a node: its state, and where the step's events and orders go. Lives as long as the
/// step; every part of the member's behaviour is a function of one.
class Step {
  public:
    Step(NodeState& state, Outbox& out) : node(state), out_(out) {}

    NodeState& node;

    Instant now() const { return out_.now(); }
    /// The event of the input that this step answers.
    EventId input() const { return out_.input(); }
    template <class Fact>
    EventId record(Fact&& fact, EventId cause) {
        return out_.record(std::forward<Fact>(fact), cause);
    }
    /// The same of a kind that is only made if somebody wants it.
    template <class Kind, class... Parts>
    EventId make(EventId cause, Parts&&... parts) {
        return out_.wants<Kind>() ? record(Kind{std::forward<Parts>(parts)...}, cause)
                                  : out_.skip();
    }
    void order(Effect effect) { out_.order(std::move(effect)); }
    template <class M>
    wire::MessagePtr share(M message) {
        return out_.share(std::move(message));
    }

    /// Says that a message that was read has no effect. `reason` is a short fixed phrase.
    void ignore(EventId received, std::string_view reason) {
        if (out_.wants<trace::MessageIgnored>())
            record(trace::MessageIgnored{received, std::string(reason)}, received);
        else
            out_.skip();
    }
    /// Says that a message has come.
    EventId received(EventId carrier, const Endpoint& from, const wire::MessagePtr& message,
                     EventId cause) {
        if (out_.wants<trace::MessageReceived>())
            return record(trace::MessageReceived{carrier, from, message}, cause);
        return out_.skip();
    }

  private:
    Outbox& out_;
};

} // namespace swimscope::swim
