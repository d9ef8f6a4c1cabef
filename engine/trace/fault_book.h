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
    /// What a fault has done so far, as far as the trace was kept.
    struct Toll {
        std::uint64_t stopped = 0; ///< datagrams and connections, and messages taken out
        std::uint64_t delayed = 0; ///< datagrams, and what went over streams
        Duration waited{};         ///< all of those together
        std::uint64_t copies = 0;  ///< that were made
        std::uint64_t damaged = 0; ///< datagrams
        bool empty() const { return stopped + delayed + copies + damaged == 0; }
        friend bool operator==(const Toll&, const Toll&) = default;

        template <class Self, class Visitor>
        static void fields(Self& self, Visitor&& visit) {
            visit("stopped", self.stopped);
            visit("delayed", self.delayed);
            visit("waited", self.waited);
            visit("copies", self.copies);
            visit("damaged", self.damaged);
        }
    };
    struct Entry {
        FaultRaised fault;
        Instant since;
        bool muted = false;
        Toll toll{};

        template <class Self, class Visitor>
        static void fields(Self& self, Visitor&& visit) {
            visit("fault", self.fault);
            visit("since", self.since);
            visit("muted", self.muted);
            visit("toll", self.toll);
        }
    };

    void take(std::span<const Event> batch);

    /// Nothing if it is not in force.
    const Entry* entry(FaultId fault) const;
    /// All, in the order in which they were raised.
    const std::map<FaultId, Entry>& all() const { return inForce_; }
    /// Those that sit on a node itself (sitsOnNodes), and do something.
    std::vector<const Entry*> on(std::string_view node) const;
    /// The last one of a kind on this node.
    const Entry* on(std::string_view node, FaultKind kind) const;
    /// The last one that does the same to the same ones, whatever its number.
    const Entry* like(const FaultRaised& fault) const;

    /// Grows with each change, but for the tolls.
    std::uint64_t version() const { return version_; }

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("inForce", self.inForce_);
        visit("onNodes", self.onNodes_);
        visit("version", self.version_);
    }

  private:
    void take(const Event& event, const FaultRaised& fact);
    void take(const Event& event, const FaultLifted& fact);
    void take(const Event& event, const FaultMuted& fact);
    void take(const Event& event, const Judged& fact);
    void take(const Event& event, const Disturbed& fact);
    void take(const Event& event, const Delayed& fact);
    template <class Fact>
    void take(const Event&, const Fact&) {}
    Entry* known(FaultId fault);
    void forget(FaultId fault);

    std::map<FaultId, Entry> inForce_;
    std::map<std::string, std::vector<FaultId>, std::less<>> onNodes_;
    std::uint64_t version_ = 0;
};

} // namespace swimscope::trace
