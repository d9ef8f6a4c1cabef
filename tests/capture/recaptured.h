// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/capture/dissector.h"
#include "engine/capture/reader.h"
#include "engine/capture/run_capture.h"
#include "engine/trace/event.h"
#include "engine/wire/packet.h"

#include <QTemporaryDir>

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

/// Makes captures of runs and reads them back.
namespace swimscope::test {

/// Whether the sum of all words is what one over a checksum that fits has to be.
inline bool sumsUp(ByteView bytes, std::uint64_t sum = 0) {
    for (std::size_t i = 0; i < bytes.size(); ++i)
        sum += static_cast<std::uint64_t>(bytes[i]) << (i % 2 == 0 ? 8 : 0);
    while (sum > 0xFFFF)
        sum = (sum >> 16) + (sum & 0xFFFFU);
    return sum == 0xFFFF;
}

/// Whether an IP packet has all the checksums that it should have.
inline bool checksumsFit(ByteView ip) {
    const bool v4 = ip[0] >> 4 == 4;
    const ByteView transport = ip.subspan(v4 ? 20 : 40);
    const ByteView addresses = ip.subspan(v4 ? 12 : 8, v4 ? 8 : 32);
    std::uint64_t sum = ip[v4 ? 9 : 6] + transport.size();
    for (std::size_t i = 0; i < addresses.size(); i += 2)
        sum += static_cast<std::uint64_t>(addresses[i]) << 8 | addresses[i + 1];
    return sumsUp(transport, sum) && (!v4 || sumsUp(ip.first(20)));
}

/// The comments in a pcapng file, of its packets only; read anew, since libpcap skips them.
inline std::vector<std::string> commentsIn(const std::string& file) {
    const auto number = [&file](std::size_t at, int size) {
        std::size_t value = 0;
        for (int i = size - 1; i >= 0; --i)
            value =
                value << 8 | static_cast<unsigned char>(file.at(at + static_cast<std::size_t>(i)));
        return value;
    };
    std::vector<std::string> comments;
    for (std::size_t at = 0; at < file.size(); at += number(at + 4, 4)) {
        const std::size_t options = at + 28 + (number(at + 20, 4) + 3) / 4 * 4;
        if (number(at, 4) == 6 && options + 4 < at + number(at + 4, 4))
            comments.push_back(file.substr(options + 4, number(options + 2, 2)));
    }
    return comments;
}

struct Recaptured {
    host::ReplayResult replayed;
    capture::CaptureCounts counts;
    std::string file;
    std::vector<capture::Packet> packets;
    std::vector<capture::Stream> streams;
    std::vector<std::string> comments;
    std::size_t frames = 0;
    std::size_t torn = 0;
    std::size_t wrongSums = 0;
    bool inOrder = true;

    std::ptrdiff_t commentsWith(std::string_view words) const {
        return std::ranges::count_if(comments, [&](const std::string& comment) {
            return comment.find(words) != std::string::npos;
        });
    }
};

inline Recaptured recaptured(const trace::Batch& events, const std::string& label = {}) {
    Recaptured result;
    std::ostringstream out;
    capture::RunCapture run(out, {.program = "a test", .comment = "made for it"});
    for (const trace::Event& event : events)
        if (!run.take(event))
            break;
    run.finish();
    result.replayed = run.replayed();
    result.counts = run.counts();
    result.file = out.str();
    result.comments = commentsIn(result.file);

    const QTemporaryDir folder;
    const std::string path = folder.filePath("run.pcapng").toStdString();
    std::ofstream(path, std::ios::binary) << result.file;
    auto reader = capture::Reader::open(path);
    if (!reader)
        return result;
    capture::Dissector dissector({}, label);
    std::vector<capture::Found> found;
    Duration last{};
    while (const auto frame = reader->next()) {
        ++result.frames;
        result.wrongSums += checksumsFit(frame->bytes) ? 0 : 1;
        result.inOrder &= std::exchange(last, frame->unixTime) <= frame->unixTime;
        dissector.take(*frame, found);
    }
    dissector.finish(found);
    for (capture::Found& one : found) {
        if (auto* packet = std::get_if<capture::Packet>(&one))
            result.packets.push_back(std::move(*packet));
        else if (auto* stream = std::get_if<capture::Stream>(&one))
            result.streams.push_back(std::move(*stream));
        else
            ++result.torn;
    }
    return result;
}

/// A packet, for comparison: when it was sent, to whom, and what it says.
using SaidPacket = std::pair<std::string, Bytes>;

inline Bytes plainBytes(const std::vector<wire::MessagePtr>& messages) {
    return wire::encodePacket(messages, {.compress = false});
}

/// What the trace says was sent in packets, and what stands in the capture, both sorted.
inline std::vector<SaidPacket> packetsOf(const trace::Batch& events) {
    std::map<EventId, std::pair<Endpoint, std::vector<wire::MessagePtr>>> sent;
    for (const trace::Event& event : events) {
        if (const auto* packet = std::get_if<trace::PacketSent>(&event.body))
            sent[event.id].first = packet->to;
        else if (const auto* message = std::get_if<trace::MessageSent>(&event.body))
            if (const auto found = sent.find(message->carrier); found != sent.end())
                found->second.second.push_back(message->message);
    }
    std::vector<SaidPacket> packets;
    for (const auto& [id, packet] : sent)
        packets.emplace_back(packet.first.text(), plainBytes(packet.second));
    std::ranges::sort(packets);
    return packets;
}

inline std::vector<SaidPacket> packetsOf(const Recaptured& capture) {
    std::vector<SaidPacket> packets;
    for (const capture::Packet& packet : capture.packets)
        packets.emplace_back(packet.to.text(), packet.content.messages.empty()
                                                   ? Bytes()
                                                   : plainBytes(packet.content.messages));
    std::ranges::sort(packets);
    return packets;
}

} // namespace swimscope::test
