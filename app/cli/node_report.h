// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/lines.h"
#include "app/cli/rejections.h"
#include "engine/trace/event.h"
#include "engine/trace/fold.h"
#include "engine/trace/metrics.h"

#include <functional>
#include <string>

namespace swimscope::cli {

/// Tells the trace of a run with one hosted node as JSON lines (docs/cli.md). It only reads events:
/// whoever feeds it those of a recording gets the same lines.
class NodeReport {
  public:
    using Lines = std::function<void(const Json&)>;
    using Log = std::function<void(const std::string&)>;

    /// `lines` takes what goes to standard output, `log` what goes to standard error.
    /// With `probes` it tells of the node's own probes as well. `unixTimeOfZero` is when the run
    /// began, for what is told before its first event, which says so itself.
    NodeReport(Lines lines, Log log, bool probes, Duration unixTimeOfZero = {});

    /// Takes the run's next event.
    void take(const trace::Event& event);

    /// Tells what waited, for the sake of brevity, until now.
    void catchUp(Instant now);

    // Lines that no event makes.
    void members(Instant now);
    void metrics(Instant now);
    void error(Instant now, const std::string& message);
    /// The last line. What waited is told before it.
    void bye(Instant now);

    /// The node's metrics in Prometheus' text format.
    std::string prometheus() const;

    /// The node's id once it runs.
    NodeId node() const { return node_; }
    const trace::Fold& fold() const { return fold_; }

  private:
    // One for each kind of event that is told; the others need nothing.
    template <class Fact>
    void tell(Instant, const Fact&) {}
    void tell(Instant at, const trace::RunStarted& fact);
    void tell(Instant at, const trace::NodeStarted& fact);
    void tell(Instant at, const trace::MemberChanged& fact);
    void tell(Instant at, const trace::SuspicionStarted& fact);
    void tell(Instant at, const trace::SuspicionConfirmed& fact);
    void tell(Instant at, const trace::SelfRefuted& fact);
    void tell(Instant at, const trace::ConflictSeen& fact);
    void tell(Instant at, const trace::UserReceived& fact);
    void tell(Instant at, const trace::UserStateReceived& fact);
    void tell(Instant at, const trace::MergeRefused& fact);
    void tell(Instant at, const trace::ProbeSucceeded& fact);
    void tell(Instant at, const trace::ProbeFailed& fact);
    void tell(Instant at, const trace::PingFinished& fact);
    void tell(Instant at, const trace::JoinFinished& fact);
    void tell(Instant at, const trace::LeaveFinished& fact);
    void tell(Instant at, const trace::RequestFinished& fact);
    void tell(Instant at, const trace::InputRejected& fact);
    void tell(Instant at, const trace::AddressTaken& fact);
    void tell(Instant at, const trace::CommandFailed& fact);
    void tell(Instant at, const trace::KeysChanged& fact);

    void tellMember(std::string_view event, Instant at, const trace::MemberRow& row);
    void tellRejection(Instant at, const Rejection& rejection);
    bool changesMeta(const trace::MemberRow& row) const;
    Json line(std::string_view event, Instant at) const;

    Lines lines_;
    Log log_;
    bool probes_;
    Duration unixTime_;
    NodeId node_ = NodeId::none;
    std::string name_;
    trace::Fold fold_;
    trace::MetricsFold metrics_;
    Rejections rejections_;
};

} // namespace swimscope::cli
