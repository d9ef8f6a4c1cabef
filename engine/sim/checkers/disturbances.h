// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/latency.h"
#include "engine/base/time.h"
#include "engine/swim/config.h"
#include "engine/trace/event.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::sim {

/// What has been done to the members of a run, and when: what explains that they doubt each other.
///
/// A freeze, reading late, being blocked, and losses and cuts on links from or to a member touch it
/// while they are in force. The beginning and the end of a life touch it for a moment, and so do a
/// leave and new settings. A join touches everybody: where two tables meet, what either side has
/// long believed is news to the other. A network that is slower than some member's ProbeTimeout
/// touches everybody always. That somebody is locked out, since its keys or its label are not those
/// of the others, no event tells: whoever does it says so, and it touches that member for as long.
class Disturbances {
  public:
    explicit Disturbances(const Latency& latency = {});

    /// Takes the next event.
    void take(const trace::Event& event);

    /// From now on the member's keys or label are not those of the others.
    void lockOut(const std::string& member, Instant at);
    /// They are again. Nothing if they were.
    void letIn(const std::string& member, Instant at);

    /// Whether something touched the member at `since` or later.
    bool touched(std::string_view member, Instant since) const;
    /// Since when nothing at all has been touched, by what is known until now; nothing while
    /// something is in force.
    std::optional<Instant> calmSince() const;

    /// How long a packet and its answer take at most, but for the tails of some latencies.
    Duration roundTrip() const { return roundTrip_; }

    /// The longest of any member's spans (spans.h), in a cluster of all that there ever were.
    Duration doubtSpan() const { return doubtSpan_; }
    std::optional<Duration> healingSpan() const { return healingSpan_; }

  private:
    /// What touches one member, or everybody.
    struct Touch {
        int inForce = 0;
        Instant last = Instant::min(); ///< until when something did, or will have
    };

    template <class Fact>
    void note(const trace::Event&, const Fact&) {}
    void note(const trace::Event& event, const trace::NodeStarted& fact);
    void note(const trace::Event& event, const trace::NodeStopped& fact);
    void note(const trace::Event& event, const trace::NodeFrozen& fact);
    void note(const trace::Event& event, const trace::NodeThawed& fact);
    void note(const trace::Event& event, const trace::JoinRequested& fact);
    void note(const trace::Event& event, const trace::LeaveRequested& fact);
    void note(const trace::Event& event, const trace::SettingsRequested& fact);
    void note(const trace::Event& event, const trace::FaultRaised& fact);
    void note(const trace::Event& event, const trace::FaultLifted& fact);

    void begin(const std::string& member, Instant at);
    void end(const std::string& member, Instant at);
    void touch(const std::string& member, Instant at);
    void settle(const std::string& settings);

    Duration roundTrip_;
    std::map<NodeId, std::string> names_;
    std::map<std::string, swim::Config> configs_; ///< all that some member had, by their texts
    std::map<std::string, Touch, std::less<>> touches_;  ///< by member; empty: everybody
    std::map<FaultId, std::vector<std::string>> faults_; ///< in force, and whom they touch
    std::set<NodeId> frozen_;
    std::set<std::string> lockedOut_;
    int inForce_ = 0;
    Instant last_;
    bool slow_ = false;
    Duration doubtSpan_{};
    std::optional<Duration> healingSpan_;
};

} // namespace swimscope::sim
