// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/recording/recording.h"
#include "engine/recording/whole_run.h"
#include "engine/trace/event.h"
#include "engine/wire/packet.h"
#include "engine/wire/stream.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Reads the bytes that a recording has of its packets as a member with that label and no key does,
/// and compares them with what the events say.
namespace swimscope::test {

/// What the events of a run say that its packets carried.
struct SaidInRun {
    std::map<EventId, std::vector<wire::MessagePtr>> packets; ///< by PacketSent, PacketReceived
    std::map<EventId, wire::MessagePtr> onStreams;            ///< by MessageSent, StreamReceived
    std::set<EventId> byDialler;                              ///< of those
    std::size_t messages = 0; ///< events of messages whose packet is known

    explicit SaidInRun(const trace::Batch& events) {
        std::set<EventId> judged;
        for (const trace::Event& event : events)
            if (const auto* fact = std::get_if<trace::Judged>(&event.body))
                judged.insert(fact->carrier);
        std::set<EventId> dialled;
        for (const trace::Event& event : events)
            take(event, judged, dialled);
    }

  private:
    void take(const trace::Event& event, const std::set<EventId>& judged,
              std::set<EventId>& dialled) {
        if (std::holds_alternative<trace::PacketSent>(event.body)) {
            sent_.insert(event.id);
            if (judged.contains(event.id))
                packets[event.id] = {};
        } else if (std::holds_alternative<trace::StreamDialled>(event.body)) {
            dialled.insert(event.id);
        } else if (const auto* packet = std::get_if<trace::PacketReceived>(&event.body)) {
            for (const trace::Arrival& arrival : packet->messages)
                packets[event.id].push_back(arrival.message);
        } else if (const auto* read = std::get_if<trace::StreamReceived>(&event.body)) {
            onStreams[event.id] = read->arrival.message;
            if (read->stream >= StreamId::firstAccepted)
                byDialler.insert(event.id);
        } else if (const auto* message = std::get_if<trace::MessageSent>(&event.body)) {
            if (const auto found = packets.find(message->carrier); found != packets.end())
                found->second.push_back(message->message);
            else if (sent_.contains(message->carrier))
                return; // it never left
            else
                onStreams[event.id] = message->message;
            ++messages;
            if (dialled.contains(message->carrier))
                byDialler.insert(event.id);
        } else if (std::holds_alternative<trace::MessageReceived>(event.body)) {
            ++messages;
        }
    }

    std::set<EventId> sent_;
};

inline Bytes bareBytes(const std::vector<wire::MessagePtr>& messages) {
    return messages.empty() ? Bytes() : wire::encodePacket(messages, {.compress = false});
}

/// What a member reads out of a datagram; a sentence where it turns it away.
inline std::string wrongInPacket(ByteView bytes, std::string_view label,
                                 const std::vector<wire::MessagePtr>& said) {
    const auto decoded = wire::decodePacket(bytes, {.label = label});
    if (!decoded)
        return decoded.error().reason;
    return bareBytes(decoded->messages) == bareBytes(said) && decoded->unreadable.empty()
               ? std::string()
               : "it says something else";
}

inline std::string wrongOnStream(ByteView bytes, std::string_view label, bool byDialler,
                                 const wire::MessagePtr& said) {
    wire::StreamDecoder decoder;
    decoder.feed(bytes, {.label = label, .labelTakenOff = !byDialler});
    if (decoder.error())
        return decoder.error()->reason;
    return decoder.message() && bareBytes({decoder.message()}) == bareBytes({said})
               ? std::string()
               : "it says something else";
}

/// The first thing that is wrong with the bytes that a recording has; empty if nothing is. Counts
/// how near they are to those that travelled.
inline std::string wrongInBytes(recording::Recording& recording, const trace::Batch& events,
                                std::string_view label,
                                std::map<capture::Likeness, std::size_t>& likenesses) {
    const SaidInRun said(events);
    for (const trace::Event& event : events) {
        const auto found = recording.bytesOf(event.id);
        if (!found)
            return found.error().message;
        const auto packet = said.packets.find(event.id);
        const auto onStream = said.onStreams.find(event.id);
        const bool expected = packet != said.packets.end() || onStream != said.onStreams.end();
        if (expected != found->has_value())
            return fmt::format("#{}: bytes are {}", number(event.id),
                               expected ? "missing" : "too many");
        if (!expected)
            continue;
        ++likenesses[(*found)->likeness];
        const std::string wrong =
            packet != said.packets.end()
                ? wrongInPacket((*found)->bytes, label, packet->second)
                : wrongOnStream((*found)->bytes, label, said.byDialler.contains(event.id),
                                onStream->second);
        if (!wrong.empty())
            return fmt::format("#{}: {}", number(event.id), wrong);
    }
    return {};
}

} // namespace swimscope::test
