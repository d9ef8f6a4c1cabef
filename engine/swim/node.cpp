// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/node.h"

#include "engine/base/check.h"
#include "engine/swim/held_sends.h"
#include "engine/swim/node_state.h"
#include "engine/swim/periodic.h"
#include "engine/swim/probe.h"
#include "engine/swim/receive.h"
#include "engine/swim/roster.h"
#include "engine/swim/self.h"
#include "engine/swim/settings.h"
#include "engine/swim/user_messages.h"

#include <utility>
#include <variant>

namespace swimscope::swim {
namespace {

void fire(Step& step, const TimerQueue::Due& due) {
    const std::uint64_t subject = due.timer.subject;
    switch (due.timer.kind) {
    case TimerKind::handoff:
        return handleGossip(step);
    case TimerKind::probeTick:
        return probeTicked(step, due.at);
    case TimerKind::probeTimeout:
        return probeTimedOut(step);
    case TimerKind::probeDeadline:
        return probeDeadlinePassed(step);
    case TimerKind::gossipTick:
    case TimerKind::gossipResumed:
        return gossipTicked(step);
    case TimerKind::pushPullTick:
        return pushPullTicked(step);
    case TimerKind::suspicion:
        return suspicionRanOut(step, Slot{static_cast<std::uint32_t>(subject)});
    case TimerKind::relay:
        return relayTimedOut(step, static_cast<std::uint32_t>(subject));
    case TimerKind::ping:
        return pingTimedOut(step, static_cast<std::uint32_t>(subject));
    case TimerKind::stream:
        return streamTimedOut(step, StreamId{subject});
    case TimerKind::leaveIntent:
        return leaveIntentTimedOut(step);
    case TimerKind::leave:
        return leaveTimedOut(step);
    }
}

void wake(Step& step) {
    while (const auto due = step.node.timers.takeDue(step.now()))
        fire(step, *due);
}

/// Hands each kind of input to the part of the behaviour that it is for.
struct Dispatcher {
    Step& step;

    void operator()(const trace::NodeStarted& input) {
        announceSelf(step, input.meta, step.input());
        startTicks(step);
    }
    void operator()(const trace::Woke&) { wake(step); }
    void operator()(const trace::PacketReceived& input) { receivePacket(step, input); }
    void operator()(const trace::StreamAccepted& input) { streamAccepted(step, input); }
    void operator()(const trace::StreamOpened& input) { streamOpened(step, input); }
    void operator()(const trace::StreamReceived& input) { streamReceived(step, input); }
    void operator()(const trace::StreamDrained& input) { streamDrained(step, input); }
    void operator()(const trace::StreamClosed& input) { streamClosed(step, input); }
    void operator()(const trace::StreamFailed& input) { streamFailed(step, input); }
    void operator()(const trace::SendFailed& input) {
        probeSendFailed(step, input.packet);
        pingSendFailed(step, input);
    }
    void operator()(const trace::JoinRequested& input) { startJoin(step, input); }
    void operator()(const trace::LeaveRequested& input) { startLeave(step, input); }
    void operator()(const trace::MetaRequested& input) { changeMeta(step, input); }
    void operator()(const trace::SendRequested& input) { sendUserMessage(step, input); }
    void operator()(const trace::PingRequested& input) { startPing(step, input); }
    void operator()(const trace::SettingsRequested& input) { changeSettings(step, input); }
    void operator()(const trace::ProbeRequested& input) { probeNow(step, input); }
    void operator()(const trace::KeysChanged& input) { step.node.keys = input.keys; }
    void operator()(const trace::UserStateProvided& input) { step.node.userState = input.state; }
    void operator()(const trace::AckPayloadProvided& input) {
        step.node.ackPayload = input.payload;
    }
    void operator()(const trace::RosterGiven& input) { takeRoster(step, input); }
    void operator()(const trace::SendsHeld& input) { sendsHeld(step, input); }
};

} // namespace

Node::Node() = default;
Node::Node(const Node& other)
    : state_(other.state_ ? std::make_unique<NodeState>(*other.state_) : nullptr) {}
Node::Node(Node&& other) noexcept = default;
Node& Node::operator=(const Node& other) {
    return *this = Node(other);
}
Node& Node::operator=(Node&& other) noexcept = default;
Node::~Node() = default;

void Node::step(Instant now, const trace::Input& input, Outbox& out) {
    SWIMSCOPE_CHECK(now == out.now());
    if (const auto* started = std::get_if<trace::NodeStarted>(&input)) {
        // Whoever starts nodes validates settings; a damaged recording may not have.
        Result<Config> config = configFromText(started->settings);
        state_ = std::make_unique<NodeState>(*started, config ? *config : Config{});
    }
    if (!state_)
        return;
    Step step(*state_, out);
    std::visit(Dispatcher{step}, input);
}

std::optional<Instant> Node::nextDeadline() const {
    return state_ ? state_->timers.next() : std::nullopt;
}

const std::string& Node::name() const {
    SWIMSCOPE_CHECK(state_);
    return state_->name;
}

const Config& Node::config() const {
    SWIMSCOPE_CHECK(state_);
    return state_->config;
}

const MemberTable& Node::members() const {
    SWIMSCOPE_CHECK(state_);
    return state_->members;
}

std::optional<trace::MemberRow> Node::row(std::string_view member) const {
    const std::optional<Slot> slot = members().find(member);
    return slot ? std::optional(members()[*slot].row()) : std::nullopt;
}

std::optional<trace::Suspicion> Node::suspicion(std::string_view member) const {
    const std::optional<Slot> slot = members().find(member);
    if (!slot)
        return std::nullopt;
    const RunningSuspicion* running = state_->suspicions.find(*slot);
    if (!running)
        return std::nullopt;
    const Suspicion& timer = running->suspicion;
    return trace::Suspicion{timer.accusers(), running->incarnation, timer.wanted(),
                            timer.min(),      timer.max(),          timer.started(),
                            timer.deadline(), running->started};
}

std::uint32_t Node::health() const {
    SWIMSCOPE_CHECK(state_);
    return state_->health.score();
}

std::uint32_t Node::incarnation() const {
    SWIMSCOPE_CHECK(state_);
    return state_->selfMember().incarnation;
}

std::uint32_t Node::keys() const {
    SWIMSCOPE_CHECK(state_);
    return state_->keys;
}

bool Node::left() const {
    SWIMSCOPE_CHECK(state_);
    return state_->leaving.left;
}

std::size_t Node::queuedBroadcasts() const {
    SWIMSCOPE_CHECK(state_);
    return state_->broadcasts.size() + state_->userBroadcasts.size();
}

std::size_t Node::openStreams() const {
    SWIMSCOPE_CHECK(state_);
    return state_->streams.open.size();
}

std::string_view Node::probing() const {
    SWIMSCOPE_CHECK(state_);
    return state_->probing.current ? std::string_view(state_->probing.current->member)
                                   : std::string_view();
}

std::optional<Instant> Node::nextTick(trace::Ticker ticker, Instant now) const {
    SWIMSCOPE_CHECK(state_);
    return swim::nextTick(*state_, ticker, now);
}

} // namespace swimscope::swim
