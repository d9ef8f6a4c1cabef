// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/trace/host_events.h"
#include "engine/trace/member_row.h"
#include "engine/trace/node_events.h"
#include "engine/trace/reasons.h"
#include "engine/wire/messages.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What explanations are made of. Each kind is one sentence with its values; text.h makes English
/// of them, and a window its own language. Members are named, since foreign ones have no NodeId.
namespace swimscope::why {

// ---- what became of a message -------------------------------------------------------------------

enum class Fate : std::uint8_t {
    arrived,  ///< and was read
    late,     ///< it was read too late to count
    lost,     ///< by a fault on its link
    cut,      ///< its link was cut
    frozen,   ///< its receiver was frozen
    stopped,  ///< its receiver did not run
    delayed,  ///< a fault made its sender or its receiver wait
    refused,  ///< the system would not send it
    rejected, ///< its receiver could not read it
    ignored,  ///< it was read and had no effect
    dropped,  ///< its receiver's queue was full
    failed,   ///< its connection could not be made, or broke
    unsent,   ///< nothing of the kind was sent
    unknown,  ///< the trace does not tell
};

/// A message on its way from one member to another.
struct Leg {
    wire::Type message = wire::Type::ping;
    std::string from;
    std::string to; ///< empty: unknown
    Fate fate = Fate::unknown;
    EventId event = EventId::none; ///< what tells of its fate
    Instant at{};
    Duration late{};                               ///< by how much it missed its time
    trace::Failure failure = trace::Failure::none; ///< refused, rejected, failed
    std::string detail;                            ///< refused, rejected, ignored, failed
    std::optional<trace::FaultRaised> fault{};     ///< lost, cut, delayed: where it is known
    bool killed = false;                           ///< stopped: without a word
};

/// How news came to a member.
enum class Way : std::uint8_t {
    gossip,   ///< in a gossip packet
    onPing,   ///< with a ping, an indirect ping,
    onAsk,    ///<
    onAnswer, ///< an ack or a nack
    warning,  ///< told to the suspect itself along with the ping (Lifeguard's buddy system)
    pushPull, ///< in an exchange of tables
    join,     ///< in the exchange with which somebody joined
    own,      ///< by itself: its probe, its timer, its own life
    unknown,
};

// ---- beliefs ------------------------------------------------------------------------------------

/// The observer believes this of the subject since the statement's time. No state: it does not list
/// it.
struct Believes {
    std::string observer;
    std::string subject;
    std::optional<trace::MemberState> state;
    std::uint32_t incarnation = 0;
    bool again = false; ///< alive, after it was suspected
    bool kept = false;  ///< the state is older; since then it has this incarnation
};
/// It began as one of a cluster that had long been together.
struct KnownFromStart {
    std::string observer;
    std::string subject;
};
/// The observer has never listed the subject in its present life.
struct NeverHeard {
    std::string observer;
    std::string subject;
};
/// It forgot the dead or left member when its round of probes wrapped.
struct Forgotten {
    std::string observer;
    std::string subject;
};
/// The observer itself does not run, or is frozen, at the time that was asked about.
struct ObserverAway {
    std::string observer;
    bool frozen = false;
    bool killed = false;
};

/// A row of a table changed.
struct Changed {
    std::string observer;
    std::string subject;
    trace::Change change = trace::Change::joined;
    trace::MemberState state = trace::MemberState::alive;
    std::uint32_t incarnation = 0;
    std::string by; ///< the accuser
};
/// The observer was told; no sender: unknown, or no node of ours.
struct Heard {
    std::string observer;
    std::string subject; ///< empty: it is about nobody
    std::optional<trace::MemberState> claim;
    std::uint32_t incarnation = 0;
    std::string accuser;
    std::string from;
    Endpoint address; ///< from where it came
    Way way = Way::unknown;
    Duration onTheWay{};
};

// ---- suspicions ---------------------------------------------------------------------------------

struct RanOut {
    std::string observer;
    std::string subject;
    Duration after{};
    Duration most{}; ///< how long it would have been without confirmations
    std::uint32_t wanted = 0;
    std::vector<std::string> confirmers;
};
struct SuspicionBegan {
    std::string observer;
    std::string subject;
    std::string accuser;
    Duration min{};
    Duration max{};
    std::uint32_t wanted = 0;
};
struct Confirmed {
    std::string observer;
    std::string subject;
    std::string by;
    Duration left{}; ///< until the timer runs out
};
struct SuspicionDropped {
    std::string observer;
    std::string subject;
};
struct Refuted {
    std::string member;
    std::string accuser; ///< empty: the rumour named none
    std::uint32_t incarnation = 0;
};

// ---- probes -------------------------------------------------------------------------------------

struct Probe {
    std::string prober;
    std::string member;
    std::uint32_t seq = 0;
    bool failed = false;
    trace::Way way = trace::Way::direct; ///< of one that succeeded
    Duration took{};                     ///< from its start to its end
    std::uint32_t relays = 0;
    bool tcp = false;
    std::uint32_t nacksExpected = 0;
    std::uint32_t nacksReceived = 0;
};
enum class Route : std::uint8_t { ping, relay, tcp };
enum class NackFate : std::uint8_t { notAsked, inTime, late, missing };
/// One way of a probe to its member, and on which leg it ended.
struct Tried {
    Route route = Route::ping;
    std::string prober;
    std::string member;
    std::string relay;
    Leg leg; ///< an ack that arrived in time: the way worked
    NackFate nack = NackFate::notAsked;
    Duration nackLate{};
};
struct ProbeBegan {
    std::string prober;
    std::string member;
    std::uint32_t seq = 0;
};
/// No ack had come in time.
struct ProbeWidened {
    std::string prober;
    std::string member;
    std::uint32_t seq = 0;
    std::vector<std::string> relays;
    bool tcp = false;
};
struct HealthMoved {
    std::string member;
    std::uint32_t score = 0;
    std::int32_t delta = 0;
};

// ---- lives, orders, faults ----------------------------------------------------------------------

struct Started {
    std::string node;
};
struct Stopped {
    std::string node;
    bool killed = false;
};
struct Frozen {
    std::string node;
    std::optional<Duration> length;
};
struct Thawed {
    std::string node;
    Duration frozen{};
    std::uint32_t waiting = 0;
    std::uint32_t dropped = 0;
};
struct Leaves {
    std::string node;
};
struct MetaChanged {
    std::string node;
};
struct Ordered {
    std::string node;    ///< empty: it was for none alone
    std::string command; ///< in the text form of host/command.h
};
struct FaultBegan {
    trace::FaultRaised fault;
};
/// Somebody else claims the name.
struct Conflict {
    std::string observer;
    std::string member;
    Endpoint known;
    Endpoint claimed;
};
/// A message left or arrived that is about no belief, or about none that changed.
struct Told {
    wire::Type message = wire::Type::ping;
    bool sent = false;
    std::string node;
    std::string peer; ///< empty: unknown
    std::string subject;
};
/// A rumour entered the node's gossip queue, or left it.
struct Gossips {
    std::string node;
    std::string subject; ///< empty: it is the application's
    wire::Type message = wire::Type::alive;
};
struct GossipDone {
    std::string node;
    bool replaced = false; ///< by newer news of the same member
};
struct Ignored {
    std::string node;
    std::string reason;
};
/// A packet left or arrived, with so many messages.
struct Packet {
    bool sent = false;
    std::string node;
    std::string peer; ///< empty: unknown
    std::uint32_t messages = 0;
};
struct Dialled {
    std::string node;
    std::string peer;
    std::string purpose; ///< join, push/pull, ping, user message
};
struct ConnectionEnded {
    std::string node;
    trace::Failure failure = trace::Failure::none;
    std::string detail;
};
/// The judge's word on a datagram or a connection.
struct Ruled {
    std::string node; ///< where it was judged
    trace::Verdict verdict = trace::Verdict::passed;
    std::optional<trace::FaultRaised> fault{};
};
/// A fault makes the node read something late, or send it late.
struct Waits {
    std::string node;
    bool outwards = false;
    Duration length{};
    std::optional<trace::FaultRaised> fault{};
};
/// Anything else, by its kind and its text (trace/text.h).
struct Happened {
    std::string node;
    std::string_view kind;
    std::string text;
};

// ---- where a chain ends -------------------------------------------------------------------------

/// What led to it came from outside, or the trace does not know.
struct CauseUnknown {};
/// The event that led to it is not kept.
struct CauseMissing {
    EventId id = EventId::none;
};
/// There is more, which would be too much.
struct CutShort {};

// ---- how news spread ----------------------------------------------------------------------------

struct Spread {
    std::string subject;
    trace::MemberState state = trace::MemberState::alive;
    std::uint32_t incarnation = 0;
    std::uint32_t knowing = 0; ///< nodes that learned of it, the subject itself included
    std::uint32_t running = 0; ///< nodes of ours that ran when it began, and those who learned
    std::string last;
    Duration lastAfter{}; ///< since the first
};
/// Below it are those who learned it from this one.
struct Learned {
    std::string node;
    std::string from; ///< empty: by itself, or unknown
    Way way = Way::unknown;
    Duration after{}; ///< since the first
};
/// A node that had not learned of it when the trace ends, or when newer news overtook it.
struct NotReached {
    std::string node;
    bool overtaken = false; ///< it has newer news
};
/// How many datagrams a fault stopped, so far as they were counted.
struct Stops {
    std::uint32_t lost = 0;
    std::uint32_t cut = 0;
    std::uint32_t delayed = 0;
    bool more = false; ///< not all were counted
};

// ---- why not ------------------------------------------------------------------------------------

/// What others know of the subject, the statement's time being when the first of them came to know.
struct News {
    std::string subject;
    trace::MemberState state = trace::MemberState::alive;
    std::uint32_t incarnation = 0;
    std::string first;
    std::uint32_t knowing = 0; ///< of the nodes of ours that run; both 0: not counted
    std::uint32_t running = 0;
};
/// The observer knows what there is to know.
struct KnowsAll {
    std::string observer;
    std::string subject;
};
/// A message with the news was on its way to the observer.
struct Carried {
    Leg leg;
    Way way = Way::unknown;
    Instant sent{};
};
/// None was sent to it. Others were told.
struct NeverTold {
    std::string observer;
    std::uint32_t sent = 0; ///< messages with the news, to anybody
    std::uint32_t tellers = 0;
    std::uint32_t done = 0; ///< of the tellers: have sent it as often as they may
};

using What = std::variant<Believes, KnownFromStart, NeverHeard, Forgotten, ObserverAway, Changed,
                          Heard, RanOut, SuspicionBegan, Confirmed, SuspicionDropped, Refuted,
                          Probe, Tried, ProbeBegan, ProbeWidened, HealthMoved, Started, Stopped,
                          Frozen, Thawed, Leaves, MetaChanged, Ordered, FaultBegan, Conflict, Told,
                          Gossips, GossipDone, Ignored, Packet, Dialled, ConnectionEnded, Ruled,
                          Waits, Happened, CauseUnknown, CauseMissing, CutShort, Spread, Learned,
                          NotReached, Stops, News, KnowsAll, Carried, NeverTold>;

/// One sentence of an answer, the event that it is about, and below it what that came of (of
/// answers about what came of something: what it led to).
struct Statement {
    What what;
    EventId event = EventId::none; ///< none: it is about no single one
    Instant at{};
    std::vector<Statement> below{};
};

} // namespace swimscope::why
