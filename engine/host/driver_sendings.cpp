// SPDX-License-Identifier: MPL-2.0
#include "engine/host/driver.h"
#include "engine/wire/packet.h"

#include <utility>

/// Datagrams that go out: what a fault takes out of them, encoding, judging, and sending them now,
/// later, twice or damaged.
namespace swimscope::host {
namespace {

bool damages(const fault::Ruling& ruling) {
    for (const fault::Meddling& meddling : ruling.meddlings)
        if (meddling.kind == trace::FaultKind::corrupt)
            return true;
    return false;
}

std::uint32_t copiesOf(const fault::Ruling& ruling) {
    std::uint32_t copies = 1;
    for (const fault::Meddling& meddling : ruling.meddlings)
        copies += meddling.copies;
    return copies;
}

} // namespace

Bytes damaged(ByteView bytes, const fault::Ruling& ruling) {
    Bytes result(bytes.begin(), bytes.end());
    for (const fault::Meddling& meddling : ruling.meddlings)
        if (meddling.kind == trace::FaultKind::corrupt)
            fault::damageByte(result, meddling.damage);
    return result;
}

void Driver::tellMeddling(Surroundings& s, const fault::Ruling& ruling, EventId carrier,
                          EventId cause) {
    Instant until = s.now;
    for (const fault::Meddling& meddling : ruling.meddlings) {
        until += meddling.wait;
        const bool waits = meddling.wait > Duration::zero();
        const std::uint32_t amount =
            meddling.copies + (meddling.kind == trace::FaultKind::corrupt ? 1 : 0);
        s.log.record(s.now, id_,
                     trace::Disturbed{carrier, meddling.fault, meddling.kind,
                                      waits ? until : Instant(), amount, meddling.damage},
                     cause);
    }
}

/// Messages that a fault takes out are no longer in the order, nor among those that are sent. True
/// where nothing is left.
bool Driver::sift(Surroundings& s, swim::SendPacket& order, ShortVector<EventId, 2>& messages) {
    const fault::Passage passage{linkTo(s, order.to), s.now, 0, {}};
    const bool whole = messages.size() == order.messages.size();
    ShortVector<wire::MessagePtr, 2> left;
    ShortVector<EventId, 2> leftSent;
    const fault::Rule* by = nullptr;
    for (std::size_t i = 0; i < order.messages.size(); ++i) {
        const fault::Rule* rule = s.judge.takesOut(passage, *order.messages[i]);
        if (rule) {
            by = rule;
            s.log.record(
                s.now, id_,
                trace::Disturbed{order.packet, rule->id(), rule->effect().kind, Instant(), 1},
                whole ? messages[i] : order.packet);
            continue;
        }
        left.push_back(std::move(order.messages[i]));
        if (whole)
            leftSent.push_back(messages[i]);
    }
    order.messages = std::move(left);
    if (whole)
        messages = std::move(leftSent);
    if (!by || !order.messages.empty())
        return false;
    s.log.record(s.now, id_,
                 trace::Judged{order.packet, bound_, order.to, 0, 0,
                               by->effect().kind == trace::FaultKind::cut ? trace::Verdict::cut
                                                                          : trace::Verdict::lost,
                               by->id()},
                 order.packet);
    return true;
}

void Driver::send(Surroundings& s, swim::SendPacket& order, ShortVector<EventId, 2> messages) {
    if (s.judge.sifts() && sift(s, order, messages))
        return;
    if (speaksPlainly(s))
        sendParcel(s, order, messages);
    else
        sendBytes(s, order, messages);
}

void Driver::sendParcel(Surroundings& s, swim::SendPacket& order,
                        const ShortVector<EventId, 2>& messages) {
    const auto size = static_cast<std::uint32_t>(wire::packetSize(order.messages, order.crc));
    const fault::Ruling ruling = s.judge.judgeDatagram(
        {linkTo(s, order.to), s.now, size, {order.messages.data(), order.messages.size()}});
    tellMeddling(s, ruling, order.packet, order.packet);
    s.log.record(
        s.now, id_,
        trace::Judged{order.packet, bound_, order.to, size, 0, ruling.verdict, ruling.fault},
        order.packet);
    if (!ruling.passed())
        return;
    Parcel parcel{order.packet, messages, std::move(order.messages), size, order.crc};
    if (ruling.meddlings.empty())
        return s.transport.sendParcel(id_, order.to, std::move(parcel));
    DelayedDatagram flight{id_,         bound_, order.to, {}, {}, ruling.meddlings.front().fault,
                           order.packet};
    if (damages(ruling)) {
        // What is damaged has to have bytes.
        Bytes bytes = damaged(
            wire::encodePacket(parcel.messages, {.compress = false, .crc = parcel.crc}), ruling);
        flight.sending = {hashOf(bytes), order.packet, messages};
        flight.what = std::move(bytes);
    } else {
        flight.what = std::move(parcel);
    }
    depart(s, ruling, std::move(flight));
}

void Driver::sendBytes(Surroundings& s, const swim::SendPacket& order,
                       const ShortVector<EventId, 2>& messages) {
    const std::optional<wire::Sealing> sealed = sealing(s);
    ByteView bytes =
        s.workplace.packets.encode(order.messages, {.compress = setup_.config.enableCompression,
                                                    .crc = order.crc,
                                                    .label = setup_.config.label,
                                                    .sealing = sealed});
    const fault::Link link = linkTo(s, order.to);
    const fault::Ruling ruling =
        s.judge.judgeDatagram({link,
                               s.now,
                               static_cast<std::uint32_t>(bytes.size()),
                               {order.messages.data(), order.messages.size()}});
    Bytes other;
    if (damages(ruling))
        bytes = other = damaged(bytes, ruling);
    const std::uint64_t hash = hashOf(bytes);
    tellMeddling(s, ruling, order.packet, order.packet);
    s.log.record(s.now, id_,
                 trace::Judged{order.packet, bound_, order.to,
                               static_cast<std::uint32_t>(bytes.size()), hash, ruling.verdict,
                               ruling.fault, sealed ? sealed->nonce : wire::Nonce{}},
                 order.packet);
    if (!ruling.passed())
        return;
    if (!ruling.meddlings.empty()) {
        return depart(s, ruling,
                      {id_,
                       bound_,
                       order.to,
                       Bytes(bytes.begin(), bytes.end()),
                       {hash, order.packet, messages},
                       ruling.meddlings.front().fault,
                       order.packet});
    }
    const auto result = s.transport.sendDatagram(id_, order.to, bytes);
    if (!result)
        deliver(s, trace::SendFailed{order.packet, result.error().failure, result.error().detail},
                order.packet);
    else if (link.to != NodeId::none)
        s.datagramTies.sent(id_, link.to, {hash, order.packet, messages});
}

/// Now or later, once or more often.
void Driver::depart(Surroundings& s, const fault::Ruling& ruling, DelayedDatagram flight) {
    const Instant until = s.now + ruling.wait();
    for (std::uint32_t left = copiesOf(ruling); left > 0; --left) {
        if (until <= s.now) {
            sendDelayed(s, flight);
        } else if (!s.transit.put(until, flight)) {
            s.log.record(s.now, id_,
                         trace::Judged{flight.packet, flight.from, flight.to, 0, 0,
                                       trace::Verdict::noRoom, flight.fault},
                         flight.packet);
        }
    }
}

void Driver::sendDelayed(Surroundings& s, const DelayedDatagram& flight) {
    if (const auto* parcel = std::get_if<Parcel>(&flight.what))
        return s.transport.sendParcel(id_, flight.to, *parcel);
    const auto& bytes = std::get<Bytes>(flight.what);
    const auto result = s.transport.sendDatagram(id_, flight.to, bytes);
    const NodeId receiver = s.directory.nodeAt(flight.to);
    if (!result)
        feed(s, trace::SendFailed{flight.packet, result.error().failure, result.error().detail},
             flight.packet);
    else if (receiver != NodeId::none)
        s.datagramTies.sent(id_, receiver, flight.sending);
}

fault::Link Driver::linkTo(const Surroundings& s, const Endpoint& to) const {
    const NodeId receiver = s.directory.nodeAt(to);
    return {id_, receiver, receiver == NodeId::none ? to : Endpoint()};
}

} // namespace swimscope::host
