// SPDX-License-Identifier: MPL-2.0
#include "tests/swim/scenarios/lines.h"

#include "engine/trace/text.h"
#include "tests/swim/scenarios/agreement.h"

#include <fmt/format.h>

#include <cstdint>
#include <regex>

namespace swimscope::test {

Lines::Lines()
    : hidden_{"NodeStarted",       "Woke",
              "PacketReceived",    "StreamAccepted",
              "StreamOpened",      "StreamReceived",
              "StreamDrained",     "StreamClosed",
              "StreamFailed",      "SendFailed",
              "JoinRequested",     "LeaveRequested",
              "MetaRequested",     "SendRequested",
              "PingRequested",     "SettingsRequested",
              "PacketSent",        "StreamDialled",
              "StreamFinished",    "MessageSent",
              "MessageReceived",   "BroadcastQueued",
              "BroadcastFinished", "TickerSet"} {}

std::string Lines::of(const trace::Event& event) {
    if (const auto* started = std::get_if<trace::NodeStarted>(&event.body))
        names_[event.node] = started->name;
    kinds_.push_back(trace::nameOf(event.body));
    std::string line = fmt::format("{:>8.3f} {:<3} {}", inSeconds(event.at), names_[event.node],
                                   bodyText(event.body));
    if (event.cause != EventId::none)
        line += fmt::format(" <- {}", kindOf(event.cause));
    return line;
}

bool Lines::shows(const trace::Event& event) const {
    if (const auto* sent = std::get_if<trace::MessageSent>(&event.body))
        if (messages_.contains(wire::nameOf(*sent->message)))
            return true;
    return !hidden_.contains(trace::nameOf(event.body));
}

std::string_view Lines::kindOf(EventId id) const {
    const std::uint64_t index = number(id);
    return index == 0 || index > kinds_.size() ? "none" : kinds_[index - 1];
}

std::string Lines::bodyText(const trace::Body& body) const {
    const auto* changed = std::get_if<trace::MemberChanged>(&body);
    if (!changed)
        return withoutIds(trace::toText(body));
    // The most frequent lines by far, so as short as can be.
    return fmt::format("MemberChanged {}: {}{}{}", nameOf(changed->change),
                       rowText(changed->row, nullptr), changed->by.empty() ? "" : " by ",
                       changed->by);
}

std::string Lines::withoutIds(const std::string& text) const {
    static const std::regex kId("\\b(carrier|received|broadcast|packet)=(\\d+)");
    std::string result;
    auto rest = text.cbegin();
    for (std::smatch found; std::regex_search(rest, text.cend(), found, kId);
         rest = found.suffix().first) {
        const EventId id{std::stoull(found[2])};
        result.append(found.prefix()).append(found[1]).append("=").append(kindOf(id));
    }
    return result.append(rest, text.cend());
}

} // namespace swimscope::test
