// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/console.h"
#include "app/cli/node_options.h"
#include "app/cli/node_report.h"
#include "engine/session/session.h"

#include <optional>
#include <string>
#include <string_view>

namespace swimscope::cli {

/// One node from its start to its end, as `swimscope-cli node` runs it: commands in, lines out.
/// Knows neither sockets nor descriptors; use from the session's thread.
class NodeRun {
  public:
    /// The session must outlive it. The node is asked for at once. `unixTimeOfZero` as in
    /// NodeReport.
    NodeRun(session::Session& session, NodePlan plan, NodeReport::Lines lines, NodeReport::Log log,
            Duration unixTimeOfZero = {});

    /// Takes what happened since the last call, and looks at the clock.
    void poll();

    /// True once the node runs and may be told to do something.
    bool ready() const { return report_.node() != NodeId::none; }

    /// The node's metrics in Prometheus' text format.
    std::string prometheus() const { return report_.prometheus(); }

    /// One line of standard input. Only while ready and not over.
    void command(std::string_view line);

    /// A line that was too long to be taken in.
    void refuseLine(const std::string& why);

    /// Leave, then end. A second call ends at once.
    void stop();

    /// Ends at once, without leaving.
    void quit();

    /// Ends with exit code 1 because something outside the node went wrong.
    void fail(const std::string& why);

    /// The exit code once it is over and `bye` was told.
    std::optional<int> exitCode() const { return exitCode_; }

  private:
    enum class Leaving : std::uint8_t { no, asked, done };

    void react(const trace::Event& event);
    void onReady(Instant at);
    void end(int code);

    void obey(const ListMembers& command);
    void obey(const JoinAddress& command);
    void obey(const LeaveCluster& command);
    void obey(const ChangeMeta& command);
    void obey(const SendText& command);
    void obey(const PingName& command);
    void obey(const FreezeFor& command);
    void obey(const TellMetrics& command);
    void obey(const ChangeKey& command);
    void obey(const Quit& command);

    session::Session& session_;
    NodePlan plan_;
    NodeReport report_;
    std::optional<Instant> endAt_;    ///< when --duration is over
    std::optional<Instant> giveUpAt_; ///< when it stops waiting for its leave
    Leaving leaving_ = Leaving::no;
    bool stopping_ = false;
    RequestId lastRequest_ = RequestId::none;
    std::optional<int> exitCode_;
};

} // namespace swimscope::cli
