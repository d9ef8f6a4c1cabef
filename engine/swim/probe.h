// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/swim/step.h"
#include "engine/swim/timer_queue.h"
#include "engine/trace/inputs.h"
#include "engine/wire/messages.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Failure detection (SWIM 3.1 and 4.3, Lifeguard's LHA-Probe; memberlist's probe and probeNode).
namespace swimscope::swim {

/// A probe under way. What it knows of its target is as it was when the probe began.
struct Probe {
    std::string member;
    Endpoint endpoint;
    std::uint32_t incarnation = 0;
    std::uint8_t protocolMax = 0;
    std::uint32_t seq = 0;
    Instant sentAt;
    Instant deadline;
    EventId started = EventId::none; ///< its ProbeStarted
    EventId packet = EventId::none;  ///< the PacketSent of its ping
    wire::MessagePtr ping;
    Instant lastSent;      ///< the ping, or the requests to relays
    bool heldBack = false; ///< what it sent last is not out yet
    TimerId timeoutAlarm;
    TimerId deadlineAlarm;

    bool sendFailed = false; ///< the system refused the ping
    bool indirect = false;   ///< the others have been asked
    std::vector<Endpoint> relays;
    std::uint32_t nacksExpected = 0;
    std::uint32_t nacksReceived = 0;
    bool tcp = false; ///< a TCP ping was tried

    /// The TCP ping's ack: it saves the probe, but only at its deadline.
    struct TcpAck {
        Duration roundTrip{};
        EventId received = EventId::none;
    };
    std::optional<TcpAck> tcpAck;
};

/// The round robin: one probe at a time. While it runs, at most one tick is remembered, and at most
/// one member whom somebody wants probed out of turn.
struct Probing {
    std::optional<Probe> current;
    bool tickWaits = false;
    std::string wanted;   ///< empty: nobody
    std::size_t next = 0; ///< place in the probe order
    TimerId tick;
};

/// ProbeInterval has passed.
void probeTick(Step& step);

/// Somebody wants a probe now: of the member named, or of whose turn it is. While one runs, the
/// wish waits until that has ended; of several members wished for, the last is probed.
void probeNow(Step& step, const trace::ProbeRequested& request);

/// ProbeTimeout has passed without an ack: asks others, and tries TCP.
void probeTimedOut(Step& step);

/// The running probe's time is up: success by TCP, or suspicion.
void probeDeadlinePassed(Step& step);

// Answers. False if they are not for the running probe.
bool takeProbeAck(Step& step, const wire::Ack& ack, const Endpoint& from, EventId received);
bool takeProbeNack(Step& step, const wire::Nack& nack);
void takeTcpAck(Step& step, std::uint32_t seq, EventId received);

// What the running probe sent last has to wait, if it is of that time; or need not wait any more.
void holdProbe(Step& step);
void resumeProbe(Step& step);

/// The system refused to send a packet; perhaps it was the probe's ping.
void probeSendFailed(Step& step, EventId packet);

} // namespace swimscope::swim
