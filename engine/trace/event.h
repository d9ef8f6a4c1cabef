// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/trace/host_events.h"
#include "engine/trace/inputs.h"
#include "engine/trace/node_events.h"
#include "engine/trace/timer_events.h"

#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace swimscope::trace {

/// Every kind of event. Inputs come first, in Input's order. New kinds are added at the end of
/// their group; under which number a kind is stored is binary.cpp's business, and stays as it was.
using Body = std::variant<
    // what happens to a node
    NodeStarted, Woke, PacketReceived, StreamAccepted, StreamOpened, StreamReceived, StreamDrained,
    StreamClosed, StreamFailed, SendFailed, JoinRequested, LeaveRequested, MetaRequested,
    SendRequested, PingRequested, SettingsRequested, ProbeRequested, KeysChanged, UserStateProvided,
    AckPayloadProvided, RosterGiven, SendsHeld,
    // what a node does and believes
    PacketSent, StreamDialled, StreamFinished, MessageSent, MessageReceived, MessageIgnored,
    MemberChanged, MemberForgotten, ConflictSeen, SuspicionStarted, SuspicionConfirmed,
    SuspicionEnded, HealthChanged, SelfRefuted, ProbeStarted, ProbeWentIndirect, ProbeSucceeded,
    ProbeFailed, BroadcastQueued, BroadcastFinished, HandoffDropped, UserReceived,
    UserStateReceived, MergeRefused, JoinFinished, LeaveFinished, PingFinished, RequestFinished,
    TickerSet,
    // what the host does
    RunStarted, NodeStopped, NodeFrozen, NodeThawed, FaultRaised, FaultLifted, Judged,
    InputRejected, AddressTaken, CommandGiven, CommandFailed, RosterMade, Delayed, PaceChanged,
    FaultMuted, Disturbed>;

/// One immutable fact of a run.
struct Event {
    Event();
    /// From a body or from one of its kinds, which is made where it stays: moving bodies takes
    /// longer than most of what they tell of.
    template <class Fact>
    Event(EventId itself, Instant when, NodeId whom, EventId why, Fact&& fact)
        : id(itself), at(when), node(whom), cause(why), body(std::forward<Fact>(fact)) {}
    // In event.cpp: so many kinds take a compiler long, and would again in every file.
    Event(const Event& other);
    Event(Event&& other) noexcept;
    Event& operator=(const Event& other);
    Event& operator=(Event&& other) noexcept;
    ~Event();

    EventId id = EventId::none;
    Instant at{};
    NodeId node = NodeId::none;    ///< whom it happened to; none: the host
    EventId cause = EventId::none; ///< the event that led to it; none: unknown, or nothing did
    Body body;
};

/// Events in the order of their ids, as they are handed on.
using Batch = std::vector<Event>;

/// True for the bodies that are inputs.
inline bool isInput(const Body& body) {
    return body.index() < std::variant_size_v<Input>;
}

/// True for the bodies that a node writes itself.
bool isNodeEvent(const Body& body);

/// The same input as an event's body, and back (the body must be one).
Body bodyOf(Input input);
Input inputOf(const Body& body);

/// About how many bytes of memory an event takes, what a message carries included. Of the events of
/// one message only the one with which it arrived counts it.
std::size_t weightOf(const Event& event);
std::size_t weightOf(const Arrival& arrival);

std::string_view nameOf(const Body& body);

} // namespace swimscope::trace
