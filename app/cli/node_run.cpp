// SPDX-License-Identifier: MPL-2.0
#include "app/cli/node_run.h"

#include <utility>
#include <variant>

namespace swimscope::cli {
namespace {

constexpr Duration kLeaveTimeout = std::chrono::seconds(10);
/// Beyond its own timeout a leave may still be held up, on a machine that has no time for it.
constexpr Duration kLeavePatience = kLeaveTimeout + std::chrono::seconds(5);

} // namespace

NodeRun::NodeRun(session::Session& session, NodePlan plan, NodeReport::Lines lines,
                 NodeReport::Log log, Duration unixTimeOfZero)
    : session_(session), plan_(std::move(plan)),
      report_(std::move(lines), std::move(log), plan_.pings, unixTimeOfZero) {
    session_.post(plan_.node);
    plan_.node.keys.clear();
}

void NodeRun::poll() {
    for (const trace::Event& event : session_.take()) {
        report_.take(event);
        react(event);
        if (exitCode_)
            return;
    }
    const Instant now = session_.now();
    report_.catchUp(now);
    if (endAt_ && now >= *endAt_ && !stopping_)
        stop();
    if (giveUpAt_ && now >= *giveUpAt_)
        end(1);
}

void NodeRun::react(const trace::Event& event) {
    if (std::holds_alternative<trace::NodeStarted>(event.body)) {
        onReady(event.at);
    } else if (std::holds_alternative<trace::CommandFailed>(event.body)) {
        if (!ready())
            end(1); // there is no node, and the line before said why
    } else if (std::holds_alternative<trace::LeaveFinished>(event.body)) {
        leaving_ = Leaving::done;
        if (stopping_)
            end(0);
    } else if (std::holds_alternative<trace::NodeStopped>(event.body)) {
        end(stopping_ ? 0 : 1);
    }
}

void NodeRun::onReady(Instant at) {
    if (plan_.duration)
        endAt_ = at + *plan_.duration;
    if (!plan_.joins.empty())
        session_.join(report_.node(), plan_.joins, lastRequest_ = after(lastRequest_));
}

void NodeRun::command(std::string_view line) {
    if (exitCode_ || isBlank(line))
        return;
    const auto parsed = parseConsole(line);
    if (!parsed) {
        report_.error(session_.now(), parsed.error().message);
        return;
    }
    std::visit([this](const auto& command) { obey(command); }, *parsed);
}

void NodeRun::refuseLine(const std::string& why) {
    if (!exitCode_)
        report_.error(session_.now(), why);
}

void NodeRun::stop() {
    if (exitCode_)
        return;
    if (stopping_ || !ready() || leaving_ == Leaving::done) {
        end(0);
        return;
    }
    stopping_ = true;
    giveUpAt_ = session_.now() + kLeavePatience;
    const trace::HostedNode* node = report_.fold().node(report_.node());
    if (node && node->life == trace::HostedNode::Life::frozen)
        session_.post(host::Thaw{report_.node()}); // who ends it wants it to be able to leave
    if (leaving_ == Leaving::no)
        obey(LeaveCluster{});
}

void NodeRun::quit() {
    if (!exitCode_)
        end(0);
}

void NodeRun::fail(const std::string& why) {
    if (exitCode_)
        return;
    report_.error(session_.now(), why);
    end(1);
}

void NodeRun::end(int code) {
    report_.bye(session_.now());
    exitCode_ = code;
}

void NodeRun::obey(const ListMembers&) {
    poll(); // what has happened by now belongs into the answer
    if (!exitCode_)
        report_.members(session_.now());
}

void NodeRun::obey(const JoinAddress& command) {
    session_.join(report_.node(), {command.address}, lastRequest_ = after(lastRequest_));
}

void NodeRun::obey(const LeaveCluster&) {
    if (leaving_ != Leaving::no) {
        report_.error(session_.now(), "leave: it has left, or is about to");
        return;
    }
    leaving_ = Leaving::asked;
    session_.post(host::Leave{report_.node(), kLeaveTimeout, false});
}

void NodeRun::obey(const ChangeMeta& command) {
    session_.post(host::SetMeta{report_.node(), command.meta});
}

void NodeRun::obey(const SendText& command) {
    session_.post(
        host::SendUser{report_.node(), command.delivery, command.member, command.payload});
}

void NodeRun::obey(const PingName& command) {
    session_.post(host::PingMember{report_.node(), command.member});
}

void NodeRun::obey(const FreezeFor& command) {
    session_.post(host::Freeze{report_.node(), command.length});
}

void NodeRun::obey(const TellMetrics&) {
    poll(); // as for the members
    if (!exitCode_)
        report_.metrics(session_.now());
}

void NodeRun::obey(const ChangeKey& command) {
    session_.post(host::ChangeKeys{report_.node(), command.change, command.key});
}

void NodeRun::obey(const Quit&) {
    quit();
}

} // namespace swimscope::cli
