// SPDX-License-Identifier: MPL-2.0
#include "app/cli/trace_bytes.h"

#include "app/cli/trace_verify.h"
#include "engine/capture/likeness.h"
#include "engine/recording/whole_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace swimscope::cli {
namespace {

constexpr std::size_t kBytesOfLine = 16;

std::string_view remarkOn(capture::Likeness likeness) {
    switch (likeness) {
    case capture::Likeness::same:
        return "";
    case capture::Likeness::decrypted:
        return ", which travelled encrypted";
    case capture::Likeness::unmade:
        return ", which the simulation counted and did not make";
    case capture::Likeness::madeAgain:
        break;
    }
    return ", made again from its messages: they may have been others";
}

void putLine(std::string& text, std::size_t offset, ByteView bytes) {
    text += fmt::format("\n    {:04x} ", offset);
    for (std::size_t i = 0; i < kBytesOfLine; ++i)
        text += i < bytes.size() ? fmt::format(" {:02x}", bytes[i]) : "   ";
    text += "  ";
    for (const std::uint8_t byte : bytes)
        text += byte >= ' ' && byte <= '~' ? static_cast<char>(byte) : '.';
}

} // namespace

std::string dumpOf(const recording::PacketBytes& packet) {
    std::string text =
        fmt::format("    {} bytes{}", packet.bytes.size(), remarkOn(packet.likeness));
    const ByteView bytes(packet.bytes);
    for (std::size_t at = 0; at < bytes.size(); at += kBytesOfLine)
        putLine(text, at, bytes.subspan(at, std::min(kBytesOfLine, bytes.size() - at)));
    return text;
}

void putPacketBytes(Json& line, const recording::PacketBytes& packet) {
    line["packet_bytes"] = {{"bytes", packet.bytes.size()},
                            {"likeness", capture::nameOf(packet.likeness)},
                            {"hex", toHex(packet.bytes)}};
}

std::string countText(const recording::BytesCount& count) {
    return fmt::format("{} packets and {} messages on streams, {} bytes", count.packets,
                       count.streams, count.bytes);
}

Json countOf(const recording::BytesCount& count) {
    return {{"packets", count.packets}, {"streams", count.streams}, {"bytes", count.bytes}};
}

Result<int> fillBytes(recording::Recording& recording, const TracePlan& plan,
                      const TraceSinks& sinks) {
    const auto filled = recording::fillBytes(recording);
    if (!filled)
        return filled.error();
    if (filled->replayed.divergence)
        return tellVerified(filled->replayed, plan, sinks);
    Json line{{"event", "filled"}, {"file", textOf(plan.file)}};
    line.update(countOf(filled->count));
    line["were_there"] = filled->wereThere;
    const std::string text =
        fmt::format("{} has the bytes of {}{}", textOf(plan.file), countText(filled->count),
                    filled->wereThere ? ", as it had before" : "");
    return sinks.print(plan.json ? printed(line) : text) ? 0 : 1;
}

Result<void> fillBytesOf(const std::string& file) {
    using recording::Recording;
    auto recording = Recording::open(file, Recording::Older::stays, Recording::Access::fills);
    if (!recording)
        return recording.error();
    const auto filled = recording::fillBytes(*recording);
    if (!filled)
        return filled.error();
    if (filled->replayed.divergence)
        return Error{fmt::format("{}: its packets' bytes can't be made: run again, it goes another "
                                 "way after input #{}",
                                 file, number(filled->replayed.divergence->input))};
    return {};
}

} // namespace swimscope::cli
