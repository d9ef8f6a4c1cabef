// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/milestones.h"

#include "engine/base/ids.h"
#include "engine/trace/binary.h"
#include "engine/wire/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <variant>

namespace swimscope::recording {
namespace {

constexpr std::size_t kBodies = std::variant_size_v<trace::Body>;

constexpr trace::Kinds kTraffic = trace::Kinds::only<
    trace::Woke, trace::PacketReceived, trace::StreamAccepted, trace::StreamOpened,
    trace::StreamReceived, trace::StreamDrained, trace::StreamClosed, trace::StreamFailed,
    trace::SendFailed, trace::UserStateProvided, trace::AckPayloadProvided, trace::SendsHeld,
    trace::PacketSent, trace::StreamDialled, trace::StreamFinished, trace::MessageSent,
    trace::MessageReceived, trace::MessageIgnored, trace::HealthChanged, trace::ProbeStarted,
    trace::ProbeWentIndirect, trace::ProbeSucceeded, trace::BroadcastQueued,
    trace::BroadcastFinished, trace::HandoffDropped, trace::UserReceived, trace::UserStateReceived,
    trace::TickerSet, trace::Judged, trace::InputRejected, trace::Delayed, trace::Disturbed>();

constexpr trace::Kinds kMilestones =
    trace::Kinds::of([]<class Kind>() { return !kTraffic.have<Kind>(); });

constexpr trace::Kinds kRumours =
    trace::Kinds::only<trace::MessageSent, trace::MessageReceived, trace::BroadcastQueued>();

constexpr std::array kRumourTypes{wire::Type::suspect, wire::Type::dead};

enum class Which : std::uint8_t { none, rumours, all };

/// By the number of a kind in files.
using ByNumber = std::array<Which, 256>;

template <std::size_t... Places>
ByNumber byNumber(std::index_sequence<Places...>) {
    ByNumber which{};
    ((which[trace::numberOf(trace::Body(std::in_place_index<Places>))] =
          kMilestones.have(Places) ? Which::all
          : kRumours.have(Places)  ? Which::rumours
                                   : Which::none),
     ...);
    return which;
}

const ByNumber& numbered() {
    static const ByNumber which = byNumber(std::make_index_sequence<kBodies>());
    return which;
}

std::string commaListOf(Which which) {
    std::string list;
    for (std::size_t kind = 0; kind < numbered().size(); ++kind)
        if (numbered()[kind] == which)
            list += fmt::format("{}{}", list.empty() ? "" : ", ", kind);
    return list;
}

} // namespace

trace::Kinds milestoneKinds() {
    return kMilestones;
}

trace::Kinds rumourKinds() {
    return kRumours;
}

bool isRumour(std::int64_t type) {
    return std::ranges::any_of(kRumourTypes,
                               [type](wire::Type rumour) { return number(rumour) == type; });
}

bool isMilestone(std::int64_t kind, std::int64_t what) {
    if (kind < 0 || kind >= static_cast<std::int64_t>(numbered().size()))
        return false;
    const Which which = numbered()[static_cast<std::size_t>(kind)];
    return which == Which::all || (which == Which::rumours && isRumour(what));
}

std::string milestoneCondition() {
    std::string types;
    for (const wire::Type type : kRumourTypes)
        types += fmt::format("{}{}", types.empty() ? "" : ", ", number(type));
    return fmt::format("(kind IN ({}) OR (kind IN ({}) AND what IN ({})))", commaListOf(Which::all),
                       commaListOf(Which::rumours), types);
}

} // namespace swimscope::recording
