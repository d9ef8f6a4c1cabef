// SPDX-License-Identifier: MPL-2.0
#include "app/cli/trace_command.h"

#include "app/cli/lines.h"
#include "app/cli/trace_bytes.h"
#include "app/cli/trace_packets.h"
#include "app/cli/trace_verify.h"
#include "engine/recording/recording.h"
#include "engine/trace/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace swimscope::cli {
namespace {

using recording::Recording;
using recording::Summary;

/// So many events are in memory at a time.
constexpr std::size_t kEventsAtOnce = 4096;

double secondsOf(Instant at) {
    return inSeconds(at.time_since_epoch());
}

Json infoOf(const Summary& summary) {
    Json line;
    line["event"] = "info";
    for (const auto& [key, value] : summary.setup)
        line[textOf(key)] = textOf(value);
    line["complete"] = summary.complete;
    line["events"] = summary.events;
    line["begin"] = secondsOf(summary.begin);
    line["end"] = secondsOf(summary.end);
    line["nodes"] = Json::array();
    for (const auto& [node, name] : summary.nodes)
        line["nodes"].push_back({{"id", number(node)}, {"name", textOf(name)}});
    line["kinds"] = Json::object();
    for (const auto& [kind, count] : summary.kinds)
        line["kinds"][textOf(kind)] = count;
    if (summary.bytes)
        line["packet_bytes"] = countOf(*summary.bytes);
    return line;
}

std::string infoText(const Summary& summary) {
    std::string text;
    for (const auto& [key, value] : summary.setup)
        text += fmt::format("{}: {}\n", textOf(key), textOf(value));
    text += fmt::format("events: {}, from {:.3f} s to {:.3f} s\n", summary.events,
                        secondsOf(summary.begin), secondsOf(summary.end));
    if (summary.bytes)
        text += fmt::format("packets' bytes: {}\n", countText(*summary.bytes));
    text += fmt::format("nodes: {}", summary.nodes.size());
    for (const auto& [kind, count] : summary.kinds)
        text += fmt::format("\n{:>12} {}", count, textOf(kind));
    return text;
}

/// The names of nodes, as the events that pass tell them.
class Names {
  public:
    explicit Names(const Recording::Names& nodes) : names_(nodes.begin(), nodes.end()) {}

    std::string_view of(NodeId node) const {
        const auto found = names_.find(node);
        return found == names_.end() ? std::string_view() : found->second;
    }

  private:
    std::map<NodeId, std::string> names_;
};

bool isAmong(std::string_view word, const std::vector<std::string>& chosen) {
    return chosen.empty() || std::ranges::find(chosen, word) != chosen.end();
}

Json eventLine(const trace::Event& event, const Names& names) {
    Json line;
    line["event"] = trace::nameOf(event.body);
    line["t"] = secondsOf(event.at);
    line["id"] = number(event.id);
    if (event.node != NodeId::none)
        line["node"] = textOf(names.of(event.node));
    if (event.cause != EventId::none)
        line["cause"] = number(event.cause);
    line["text"] = textOf(trace::toText(event.body));
    return line;
}

/// A field of a CSV file (RFC 4180).
std::string csvOf(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string csvLine(const trace::Event& event, const Names& names) {
    return fmt::format("{},{:.9f},{},{},{},{}", number(event.id), secondsOf(event.at),
                       csvOf(textOf(names.of(event.node))), trace::nameOf(event.body),
                       number(event.cause), csvOf(textOf(trace::toText(event.body))));
}

/// Hands on what the plan chooses, until `take` says no or there is no more.
Result<void> forEachChosen(Recording& recording, const TracePlan& plan, const Names& names,
                           const std::function<bool(const trace::Event&)>& take) {
    const auto first = recording.firstAt(plan.from);
    if (!first)
        return first.error();
    for (EventId next = *first; next != EventId::none;) {
        const auto events = recording.read(next, kEventsAtOnce);
        if (!events)
            return events.error();
        if (events->empty())
            return {};
        for (const trace::Event& event : *events) {
            if (event.at > plan.to)
                return {};
            if (isAmong(trace::nameOf(event.body), plan.kinds) &&
                isAmong(names.of(event.node), plan.nodes) && !take(event))
                return {};
        }
        next = after(events->back().id);
    }
    return {};
}

/// An event, and of a packet its bytes, if they are wanted.
std::string dumped(const trace::Event& event, const Names& names,
                   const std::optional<recording::PacketBytes>& packet, bool json) {
    if (!json)
        return textOf(trace::toText(event)) + (packet ? "\n" + dumpOf(*packet) : "");
    Json line = eventLine(event, names);
    if (packet)
        putPacketBytes(line, *packet);
    return printed(line);
}

Result<void> checkBytes(Recording& recording, const TracePlan& plan) {
    if (!plan.bytes)
        return {};
    const auto count = recording.bytesCount();
    if (!count)
        return count.error();
    if (*count)
        return {};
    return Error{
        fmt::format("{}: it has no bytes of packets; trace bytes puts them into it", plan.file)};
}

Result<int> dump(Recording& recording, const TracePlan& plan, const TraceSinks& sinks) {
    if (const auto has = checkBytes(recording, plan); !has)
        return has.error();
    const auto nodes = recording.nodes();
    if (!nodes)
        return nodes.error();
    const Names names(*nodes);
    bool heard = true;
    Result<void> read;
    const auto done = forEachChosen(recording, plan, names, [&](const trace::Event& event) {
        std::optional<recording::PacketBytes> packet;
        if (plan.bytes) {
            auto found = recording.bytesOf(event.id);
            if (!found) {
                read = found.error();
                return false;
            }
            packet = std::move(*found);
        }
        heard = sinks.print(dumped(event, names, packet, plan.json));
        return heard;
    });
    if (!done)
        return done.error();
    if (!read)
        return read.error();
    return heard ? 0 : 1;
}

Result<int> exportTo(Recording& recording, const TracePlan& plan, const TraceSinks& sinks) {
    std::error_code error;
    if (std::filesystem::exists(plan.out, error))
        return Error{fmt::format("{}: there is a file of that name already", plan.out)};
    const auto nodes = recording.nodes();
    if (!nodes)
        return nodes.error();
    std::ofstream file(plan.out, std::ios::binary);
    file << "id,seconds,node,kind,cause,text\r\n";
    const Names names(*nodes);
    std::uint64_t count = 0;
    const auto done = forEachChosen(recording, plan, names, [&](const trace::Event& event) {
        file << csvLine(event, names) << "\r\n";
        ++count;
        return file.good();
    });
    if (!done)
        return done.error();
    file.close();
    if (!file)
        return Error{fmt::format("{}: it can't be written", plan.out)};
    Json line{{"event", "exported"}, {"file", textOf(plan.out)}, {"events", count}};
    return sinks.print(plan.json ? printed(line)
                                 : fmt::format("{} events are in {}", count, plan.out))
               ? 0
               : 1;
}

Result<int> inform(Recording& recording, const TracePlan& plan, const TraceSinks& sinks) {
    const auto summary = recording.summary();
    if (!summary)
        return summary.error();
    return sinks.print(plan.json ? printed(infoOf(*summary)) : infoText(*summary)) ? 0 : 1;
}

} // namespace

int runTrace(const TracePlan& plan, const TraceSinks& sinks) {
    if (plan.what == TracePlan::What::why)
        return runTraceWhy(plan, sinks);
    using What = TracePlan::What;
    auto recording = Recording::open(plan.file, Recording::Older::migrates,
                                     plan.what == What::bytes ? Recording::Access::fills
                                                              : Recording::Access::reads);
    if (!recording) {
        sinks.complain(recording.error().message);
        return 1;
    }
    if (recording->migrated())
        sinks.complain(*recording->migrated());
    const auto act = plan.what == What::info              ? inform
                     : plan.what == What::dump            ? dump
                     : plan.what == What::verify          ? verify
                     : plan.what == What::bytes           ? fillBytes
                     : plan.out.ends_with(kPacketsEnding) ? exportPackets
                                                          : exportTo;
    const auto done = act(*recording, plan, sinks);
    if (done)
        return *done;
    sinks.complain(done.error().message);
    return 1;
}

} // namespace swimscope::cli
