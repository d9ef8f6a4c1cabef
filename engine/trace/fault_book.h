// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::trace {

/// The faults that are in force, as the trace tells of them. A value.
class FaultBook {
  public:
    struct Entry {
        FaultRaised fault;
        Instant since;

        template <class Self, class Visitor>
        static void fields(Self& self, Visitor&& visit) {
            visit("fault", self.fault);
            visit("since", self.since);
        }
    };

    void take(std::span<const Event> batch);

    /// Nothing if it is not in force.
    const Entry* entry(FaultId fault) const;
    /// All, in the order in which they were raised.
    const std::map<FaultId, Entry>& all() const { return inForce_; }
    /// Those that sit on a node itself: it reads late, or is blocked again and again.
    std::vector<const Entry*> on(std::string_view node) const;
    /// The last one of a kind on this node.
    const Entry* on(std::string_view node, FaultKind kind) const;
    /// The last one that does the same to the same ones, whatever its number.
    const Entry* like(const FaultRaised& fault) const;

    /// Grows with each change.
    std::uint64_t version() const { return version_; }

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("inForce", self.inForce_);
        visit("onNodes", self.onNodes_);
        visit("version", self.version_);
    }

  private:
    std::map<FaultId, Entry> inForce_;
    std::map<std::string, std::vector<FaultId>, std::less<>> onNodes_;
    std::uint64_t version_ = 0;
};

} // namespace swimscope::trace
