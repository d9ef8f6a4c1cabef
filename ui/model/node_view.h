// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/trace/fault_book.h"
#include "engine/trace/fold.h"
#include "ui/model/viewpoint.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace swimscope::ui {

/// The suspicion of a member that runs out first, and how many others run.
struct SuspicionView {
    std::vector<std::string> accusers; ///< the first, then those who confirmed
    std::uint32_t wanted = 0;          ///< confirmations that bring it down to its minimum
    Duration longest{};                ///< what it started with: the full circle
    Instant deadline;
    std::uint32_t timers = 0; ///< observers that run one

    std::size_t confirmations() const { return accusers.empty() ? 0 : accusers.size() - 1; }
    /// What is left of the full circle, 0 to 1.
    double remaining(Instant now) const;
};

/// A suspicion timer that a member runs about another.
struct SuspectTimer {
    std::string member;
    Instant deadline;
};

/// One member as it is drawn, without its place. Changes only when the fold's version does, but for
/// what it is busy with.
struct NodeView {
    std::string name;
    NodeId node = NodeId::none; ///< none: a foreign member, not hosted by us
    /// In the viewpoint; nothing where the viewpoint does not list the member.
    std::optional<wire::MemberState> state;
    std::uint32_t incarnation = 0; ///< as the viewpoint has it
    trace::Tally tally;
    std::optional<SuspicionView> suspicion;

    trace::HostedNode::Life life = trace::HostedNode::Life::running;
    Instant frozenUntil = Instant::max();
    bool leaving = false;
    /// What sits on it, see NodeViewer::showFaults.
    std::optional<trace::FaultRaised> late{};
    std::optional<trace::FaultRaised> blocked{};
    std::uint32_t health = 0;
    std::uint32_t healthMost = 0; ///< the score's upper bound; 0 for foreign members

    std::uint32_t suspecting = 0;      ///< suspicion timers that it runs
    std::vector<SuspectTimer> soonest; ///< those that run out first, at most kMostTimers
    std::uint32_t queued = 0;          ///< see NodeViewer::refresh; broadcasts in its gossip queue
    std::string probing;               ///< see NodeViewer::refresh; whom it probes, or empty
    Instant probeDeadline;
    trace::Beats beats{}; ///< see NodeViewer::refresh; when its tickers tick

    static constexpr std::size_t kMostTimers = 3;

    bool foreign() const { return node == NodeId::none; }
    bool frozen() const { return !foreign() && life == trace::HostedNode::Life::frozen; }
    bool killed() const { return !foreign() && life == trace::HostedNode::Life::killed; }
    /// Ours, and its process lives.
    bool lives() const {
        return !foreign() && (life == trace::HostedNode::Life::running || frozen());
    }
};

/// Makes the views, and remembers what is slow to find out.
class NodeViewer {
  public:
    /// All members as the viewpoint has them, in the fold's order.
    std::vector<NodeView> viewsOf(const trace::Fold& fold, Viewpoint viewpoint);
    /// One member, whether somebody lists it or not.
    NodeView viewOf(const trace::Fold& fold, const std::string& name, Viewpoint viewpoint);

    /// Brings up to date what a member is busy with, which changes without the fold's version; true
    /// if that was something else before.
    static bool refresh(NodeView& view, const trace::Fold& fold);
    /// The same for the faults that sit on it.
    static void showFaults(NodeView& view, const trace::FaultBook& faults);

  private:
    NodeView withoutSuspicions(const trace::Fold& fold, const std::string& name,
                               Viewpoint viewpoint);
    struct HealthScale {
        std::string settings;
        std::uint32_t most = 0;
    };
    using Places = std::unordered_map<NodeId, std::size_t>; ///< of our nodes, in the views
    std::uint32_t healthMostOf(const trace::HostedNode& node);
    static void setSuspicions(std::vector<NodeView>& views, std::size_t member,
                              const Places& places, const trace::Fold& fold, Viewpoint viewpoint);

    std::map<NodeId, HealthScale> healthScales_;
};

} // namespace swimscope::ui
