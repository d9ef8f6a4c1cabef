// SPDX-License-Identifier: MPL-2.0
#include "engine/host/driver.h"

#include <algorithm>
#include <utility>

/// What has to wait before a node reads it or says it: the node is frozen, or a fault keeps it from
/// the processor while its timers go on.
namespace swimscope::host {
namespace {

/// What a process's UDP socket holds before the system drops datagrams (memberlist's receive
/// buffer), each counted with the system's own overhead.
constexpr std::size_t kMostWaitingBytes = 2U << 20;
constexpr std::size_t kOverheadPerDatagram = 512;
/// Here they wait unpacked, which may make much more of them.
constexpr std::size_t kMostWaitingMemory = 64U << 20;

bool isPacket(const trace::Input& input) {
    return std::holds_alternative<trace::PacketReceived>(input);
}

bool isOfStream(const trace::Input& input) {
    return std::holds_alternative<trace::StreamAccepted>(input) ||
           std::holds_alternative<trace::StreamOpened>(input) ||
           std::holds_alternative<trace::StreamReceived>(input) ||
           std::holds_alternative<trace::StreamDrained>(input) ||
           std::holds_alternative<trace::StreamClosed>(input) ||
           std::holds_alternative<trace::StreamFailed>(input);
}

} // namespace

// ---- room ---------------------------------------------------------------------------------------

Driver::Room Driver::roomOf(const trace::Input& input) {
    const auto* packet = std::get_if<trace::PacketReceived>(&input);
    if (!packet)
        return {};
    Room room{packet->bytes + kOverheadPerDatagram, packet->bytes + kOverheadPerDatagram};
    for (const trace::Arrival& arrival : packet->messages)
        room.memory += trace::weightOf(arrival);
    return room;
}

bool Driver::takeRoom(Surroundings& s, const trace::Input& input, EventId cause, Room room) {
    if (taken_.bytes + room.bytes > kMostWaitingBytes ||
        taken_.memory + room.memory > kMostWaitingMemory) {
        const auto& packet = std::get<trace::PacketReceived>(input);
        ++dropped_;
        reject(s,
               {packet.from, false, trace::Failure::tooMany,
                frozen_ ? "the receive buffer of the frozen node is full"
                        : "the receive buffer of the node is full",
                packet.bytes},
               cause);
        return false;
    }
    taken_.bytes += room.bytes;
    taken_.memory += room.memory;
    return true;
}

void Driver::giveBack(Room room) {
    taken_.bytes -= room.bytes;
    taken_.memory -= room.memory;
}

void Driver::hold(Surroundings& s, trace::Input input, EventId cause) {
    const Room room = roomOf(input);
    if (takeRoom(s, input, cause, room))
        waiting_.push_back({std::move(input), cause, room});
}

// ---- delays -------------------------------------------------------------------------------------

/// Packets are late each by itself; streams keep their order.
bool Driver::postponed(Surroundings& s, trace::Input& input, EventId cause) {
    const bool ofStream = isOfStream(input);
    if (!ofStream && !isPacket(input))
        return false;
    const std::optional<fault::Wait> wait = s.judge.waitToRead(id_, s.now);
    Instant until = wait ? wait->until : s.now;
    if (ofStream)
        until = streamsUntil_ = std::max(until, streamsUntil_);
    if (until <= s.now)
        return false;
    const Room room = roomOf(input);
    if (!takeRoom(s, input, cause, room))
        return true;
    s.log.record(s.now, id_, trace::Delayed{false, until, wait ? wait->fault : FaultId::none},
                 cause);
    late_.emplace(until, Waiting{std::move(input), cause, room});
    return true;
}

bool Driver::postponed(Surroundings& s, swim::Effect& effect,
                       const ShortVector<EventId, 2>& messages) {
    const std::optional<fault::Wait> wait = s.judge.waitToSend(id_, s.now);
    if (!wait && unsent_.empty())
        return false;
    const Instant until =
        std::max(wait ? wait->until : s.now, unsent_.empty() ? s.now : unsent_.back().until);
    EventId delayed = EventId::none;
    if (!messages.empty())
        delayed = s.log.record(s.now, id_,
                               trace::Delayed{true, until, wait ? wait->fault : FaultId::none},
                               messages.front());
    unsent_.push_back({until, std::move(effect), messages});
    if (until > heldUntil_) {
        heldUntil_ = until;
        feed(s, trace::SendsHeld{until}, delayed);
    }
    return true;
}

void Driver::waitNoLonger(Surroundings& s) {
    if (s.judge.delays(id_, s.now))
        return;
    for (Postponed& next : unsent_)
        next.until = std::min(next.until, s.now);
    std::multimap<Instant, Waiting> due;
    for (auto& [until, next] : late_)
        due.emplace(std::min(until, s.now), std::move(next));
    late_ = std::move(due);
    streamsUntil_ = std::min(streamsUntil_, s.now);
    if (heldUntil_ > s.now) {
        heldUntil_ = s.now;
        feed(s, trace::SendsHeld{s.now}, EventId::none);
    }
}

void Driver::catchUp(Surroundings& s) {
    while (!unsent_.empty() && unsent_.front().until <= s.now) {
        Postponed next = std::move(unsent_.front());
        unsent_.pop_front();
        carryOut(s, next.effect, next.messages);
    }
    while (!late_.empty() && late_.begin()->first <= s.now) {
        Waiting next = std::move(late_.extract(late_.begin()).mapped());
        giveBack(next.room);
        deliver(s, std::move(next.input), next.cause);
    }
}

} // namespace swimscope::host
