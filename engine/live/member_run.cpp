// SPDX-License-Identifier: MPL-2.0
#include "engine/live/member_run.h"

#include "engine/trace/failure_text.h"

#include <pthread.h>

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>

namespace swimscope::live {
namespace {

/// Whether it tells what became of a request; if so, of which.
std::optional<RequestId> answeredBy(const trace::Event& event) {
    return std::visit(
        [](const auto& fact) -> std::optional<RequestId> {
            using Fact = std::decay_t<decltype(fact)>;
            if constexpr (std::is_same_v<Fact, trace::JoinFinished> ||
                          std::is_same_v<Fact, trace::LeaveFinished> ||
                          std::is_same_v<Fact, trace::PingFinished> ||
                          std::is_same_v<Fact, trace::RequestFinished>)
                return fact.request;
            else
                return std::nullopt;
        },
        event.body);
}

/// Whether it is the whole answer to the command that caused it.
bool settlesCommand(const trace::Event& event) {
    return std::holds_alternative<trace::CommandFailed>(event.body) ||
           std::holds_alternative<trace::NodeStarted>(event.body) ||
           std::holds_alternative<trace::NodeStopped>(event.body) ||
           std::holds_alternative<trace::KeysChanged>(event.body);
}

} // namespace

MemberRun::MemberRun()
    : session_({.seed = std::nullopt,
                .told =
                    [this] {
                        engineThread_ = std::this_thread::get_id();
                        wake();
                    }}),
      thread_([this] { run(); }) {}

MemberRun::~MemberRun() {
    ending_ = true;
    wake();
    thread_.join();
}

Result<trace::Event> MemberRun::ask(host::Command command) {
    if (onEngineThread())
        return Error{"a delegate can't wait for its own member; hand this to another thread"};
    std::unique_lock lock(mutex_);
    const auto ticket = post(std::move(command));
    changed_.wait(lock, [&] { return ticket->second.answer.has_value(); });
    trace::Event answer = std::move(*ticket->second.answer);
    tickets_.erase(ticket);
    if (const auto* failed = std::get_if<trace::CommandFailed>(&answer.body))
        return Error{trace::explain(failed->failure, failed->detail)};
    return answer;
}

void MemberRun::give(host::Command command) {
    const std::lock_guard lock(mutex_);
    post(std::move(command))->second.awaited = false;
}

MemberRun::Tickets::iterator MemberRun::post(host::Command command) {
    const auto ticket = tickets_.try_emplace(++lastTurn_).first;
    std::visit(
        [&](auto& c) {
            if constexpr (requires { c.request; })
                c.request = ticket->second.request = static_cast<RequestId>(++lastRequest_);
        },
        command);
    session_.post(std::move(command));
    return ticket;
}

bool MemberRun::waitUntil(const std::function<bool(const trace::Fold&)>& condition,
                          Duration limit) {
    // Beyond this nobody waits, and the sum with the present moment must not overflow.
    constexpr Duration kLongest = std::chrono::hours(24 * 365);
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::min(limit, kLongest), [&] { return condition(fold_); });
}

bool MemberRun::onEngineThread() const {
    return engineThread_.load() == std::this_thread::get_id();
}

// ---- the thread ---------------------------------------------------------------------------------

void MemberRun::wake() {
    ++news_;
    news_.notify_one();
}

void MemberRun::run() {
    pthread_setname_np(pthread_self(), "member");
    while (!ending_) {
        const std::uint32_t seen = news_;
        for (trace::Batch batch = session_.take(); !batch.empty(); batch = session_.take())
            take(batch);
        news_.wait(seen);
    }
}

void MemberRun::take(const trace::Batch& batch) {
    {
        const std::lock_guard lock(mutex_);
        for (const trace::Event& event : batch) {
            if (std::holds_alternative<trace::NodeStarted>(event.body))
                metrics_ = trace::MetricsFold(event.node);
            metrics_.apply(event);
            answer(event);
        }
        fold_.apply(batch);
    }
    changed_.notify_all();
}

/// Commands are carried out in the order in which they were given, and that they were is the first
/// thing that the trace says of each.
void MemberRun::answer(const trace::Event& event) {
    if (std::holds_alternative<trace::CommandGiven>(event.body)) {
        tickets_.at(++carriedOut_).command = event.id;
        return;
    }
    if (const std::optional<RequestId> request = answeredBy(event)) {
        hand(event, [&](const Ticket& ticket) { return ticket.request == *request; });
    } else if (settlesCommand(event)) {
        hand(event, [&](const Ticket& ticket) {
            return ticket.command != EventId::none && ticket.command == event.cause;
        });
    }
    if (!std::holds_alternative<trace::NodeStopped>(event.body))
        return;
    // What was under way ended with the node.
    trace::Event stopped = event;
    stopped.body = trace::CommandFailed{trace::Failure::stopped, {}};
    hand(stopped, [](const Ticket& ticket) { return ticket.command != EventId::none; });
}

/// Gives those who still wait and are meant their answer.
template <class Meant>
void MemberRun::hand(const trace::Event& event, Meant meant) {
    for (auto ticket = tickets_.begin(); ticket != tickets_.end();) {
        const bool answered = !ticket->second.answer && meant(ticket->second);
        if (answered)
            ticket->second.answer = event;
        ticket = answered && !ticket->second.awaited ? tickets_.erase(ticket) : std::next(ticket);
    }
}

} // namespace swimscope::live
