// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/condition/condition.h"
#include "engine/trace/event.h"
#include "engine/trace/fold.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace swimscope::condition {

/// How many members most observers hold for what, kept while a run goes on: a change of one member
/// costs a look at that one. A value.
class Census {
  public:
    void recount(const trace::Fold& fold);
    void recount(const trace::Fold& fold, const std::string& member);

    std::uint32_t of(trace::MemberState state) const {
        return counts_[static_cast<std::size_t>(state)];
    }
    std::uint32_t all() const { return static_cast<std::uint32_t>(states_.size()); }

  private:
    std::map<std::string, trace::MemberState, std::less<>> states_;
    std::array<std::uint32_t, 4> counts_{};
};

/// Tells of the events with which a condition comes true: a state or a count that was not so
/// before, or a message that passes. An event that can't change the answer costs a look at its
/// kind. A value; any thread, one at a time.
class Watch {
  public:
    /// `fold`: how things stand now. What is so already has to end before it can come true.
    Watch(Condition condition, const trace::Fold& fold);

    /// Whether it comes true with this event, which is the fold's last. The fold is always the same
    /// one, or a copy of it.
    bool take(const trace::Fold& fold, const trace::Event& event);

    /// Whether it is so now. Messages are only ever so with their event.
    bool holds() const { return held_; }
    const Condition& condition() const { return condition_; }

  private:
    bool evaluate(const trace::Fold& fold, const trace::Event* event);
    bool keepCount(const trace::Fold& fold, const trace::Event& event);

    Condition condition_;
    bool states_ = false;       ///< it asks for states or counts,
    bool messages_ = false;     ///< and for messages,
    bool counts_ = false;       ///< and how many members there are
    bool held_ = false;         ///< after the last event
    std::uint64_t version_ = 0; ///< of the fold, when that was found
    Census census_;             ///< where it counts,
    bool uncounted_ = false;    ///< unless nodes are just being started,
    Instant uncountedAt_;       ///< at this time
    std::vector<bool> stack_;   ///< while it is evaluated
};

/// Goes through a run until a condition comes true, with a fold of its own. A value.
class Lookout {
  public:
    /// `from`: how things stand where it begins.
    Lookout(Condition condition, trace::Fold from);

    /// The first of these events with which it comes true, if there is one; those behind it are not
    /// looked at. Events that are part of the fold already are passed over.
    EventId take(const trace::Batch& events);

    const trace::Fold& fold() const { return fold_; }
    bool holds() const { return watch_.holds(); }

  private:
    trace::Fold fold_;
    Watch watch_;
};

} // namespace swimscope::condition
