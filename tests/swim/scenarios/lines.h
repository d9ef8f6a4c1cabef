// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::test {

/// Turns events into the lines of a scenario's output: time, node, what happened, and the kind of
/// event that caused it. Ids are left out, so that a new event somewhere does not change every line
/// after it.
class Lines {
  public:
    Lines();

    /// Must be given every event of the run, in order.
    std::string of(const trace::Event& event);

    bool shows(const trace::Event& event) const;
    /// By the kind of event, or by the kind of message for those that are sent.
    void show(const std::string& kind) { hidden_.erase(kind), messages_.insert(kind); }
    void hide(const std::string& kind) { hidden_.insert(kind), messages_.erase(kind); }

  private:
    std::string_view kindOf(EventId id) const;
    std::string bodyText(const trace::Body& body) const;
    std::string withoutIds(const std::string& text) const;

    std::set<std::string, std::less<>> hidden_;
    std::set<std::string, std::less<>> messages_;
    std::vector<std::string_view> kinds_; ///< by id, from 1
    std::map<NodeId, std::string> names_;
};

} // namespace swimscope::test
