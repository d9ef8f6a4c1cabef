// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/config.h"
#include "engine/wire/label.h"

#include <algorithm>
#include <array>
#include <chrono>

/// The table of what can be set. The limits keep every product of settings (formulas.h) far from
/// overflow, and every timer slow enough to leave the machine time for something else.
namespace swimscope::swim {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t ns(Duration d) {
    return d.count();
}

constexpr Knob time(std::string_view name, Duration Config::*field, Duration least, Duration most,
                    std::string_view meaning) {
    return {name, field, ns(least), ns(most), false, meaning};
}

/// An interval that 0 switches off, as memberlist has it.
constexpr Knob interval(std::string_view name, Duration Config::*field, Duration most,
                        std::string_view meaning) {
    return {name, field, ns(1ms), ns(most), true, meaning};
}

constexpr Knob count(std::string_view name, std::int64_t Config::*field, std::int64_t least,
                     std::int64_t most, std::string_view meaning) {
    return {name, field, least, most, false, meaning};
}

constexpr Knob onOff(std::string_view name, bool Config::*field, std::string_view meaning) {
    return {name, field, 0, 1, false, meaning};
}

constexpr Knob part(std::string_view name, bool Config::*field, std::string_view meaning) {
    return {name, field, 0, 1, false, meaning, true};
}

constexpr Knob text(std::string_view name, std::string Config::*field, std::int64_t most,
                    std::string_view meaning) {
    return {name, field, 0, most, false, meaning};
}

constexpr Knob networks(std::string_view name, AllowList Config::*field, std::string_view meaning) {
    return {name, field, 0, 0, false, meaning};
}

constexpr Knob members(std::string_view name, NameList Config::*field, std::string_view meaning) {
    return {name, field, 0, 0, false, meaning};
}

constexpr std::array kKnobs{
    interval("ProbeInterval", &Config::probeInterval, 10min,
             "How often the next member is probed. Off: this node never probes."),
    time("ProbeTimeout", &Config::probeTimeout, 1ms, 10min,
         "How long a probe waits for an ack before it asks others to ping on its behalf."),
    count("IndirectChecks", &Config::indirectChecks, 0, 100,
          "How many members are asked for an indirect ping."),
    onOff("DisableTcpPings", &Config::disableTcpPings,
          "Never try a ping over TCP when one over UDP stays unanswered."),
    members("DisableTcpPingsForNode", &Config::disableTcpPingsFor,
            "Members that are never pinged over TCP, by their names."),
    count("SuspicionMult", &Config::suspicionMult, 1, 100,
          "How many probe intervals, at the least, a suspect has to refute; grows with the "
          "logarithm of the cluster's size."),
    count("SuspicionMaxTimeoutMult", &Config::suspicionMaxTimeoutMult, 1, 100,
          "How many times longer a suspicion lasts while nobody else confirms it."),
    count("AwarenessMaxMultiplier", &Config::awarenessMaxMultiplier, 1, 100,
          "How far bad local health may stretch a probe's deadline; 1 ignores local health."),
    part("LHAProbe", &Config::lhaProbe,
         "Bad local health stretches probes, and relays answer with nacks. Off: local health stays "
         "at its best."),
    part("LHASuspicion", &Config::lhaSuspicion,
         "Suspicions begin long and become shorter as others confirm them. Off: they are short "
         "from the start."),
    part("BuddySystem", &Config::buddySystem,
         "A suspected member hears of the suspicion with the next ping to it."),
    Knob{"LifeguardMode", &Config::lifeguardMode, 0, 0, false,
         "Lifeguard as memberlist has it, or as its paper describes it. There bad local health "
         "stretches the probe timeout as well, every failed probe counts, nacks come earlier, and "
         "three confirmations are wanted.",
         true},
    interval("GossipInterval", &Config::gossipInterval, 10min,
             "How often queued broadcasts are gossiped. Off: they only travel with probes."),
    count("GossipNodes", &Config::gossipNodes, 0, 100,
          "How many random members each round of gossip goes to; 0 switches gossip off."),
    time("GossipToTheDeadTime", &Config::gossipToTheDeadTime, 0s, 24h,
         "How long gossip still goes to a dead member, so that it can refute; afterwards it is "
         "forgotten."),
    count("RetransmitMult", &Config::retransmitMult, 1, 100,
          "How often a broadcast is sent, times the logarithm of the cluster's size."),
    interval("PushPullInterval", &Config::pushPullInterval, 24h,
             "How often whole tables are exchanged with a random member over TCP; stretched "
             "in clusters of more than 32. Off: only to join."),
    time("TCPTimeout", &Config::tcpTimeout, 1ms, 10min,
         "How long connecting, sending and reading on a TCP stream may each take."),
    time("DeadNodeReclaimTime", &Config::deadNodeReclaimTime, 0s, 24h,
         "How long after its death a member's name may be taken by another address; 0: never "
         "while it is remembered."),
    onOff("RequireNodeNames", &Config::requireNodeNames,
          "Refuse to join an address or to send to it without knowing the member's name."),
    onOff("EnableCompression", &Config::enableCompression,
          "Compress packets that become smaller by it, and all streams."),
    networks("CIDRsAllowed", &Config::cidrsAllowed,
             "The networks that members are taken in from; an alive message that comes from "
             "elsewhere, or tells of an address elsewhere, is ignored."),
    text("Label", &Config::label, wire::kLabelMost,
         "The cluster's label: packets and streams that carry another one, or none, are turned "
         "away. Members of one cluster have the same."),
    onOff("SkipInboundLabelCheck", &Config::skipInboundLabelCheck,
          "Something in front of this node takes the labels off what comes in: expect none "
          "there."),
    onOff("GossipVerifyIncoming", &Config::gossipVerifyIncoming,
          "With a key: turn away what is not encrypted. Off: take it in, while a running "
          "cluster moves to encryption."),
    onOff("GossipVerifyOutgoing", &Config::gossipVerifyOutgoing,
          "With a key: encrypt what is sent. Off: send it in the open, while a running cluster "
          "moves to encryption."),
    count("UDPBufferSize", &Config::udpBufferSize, 512, 65507,
          "The most bytes a UDP packet is filled with."),
    count("HandoffQueueDepth", &Config::handoffQueueDepth, 1, 1'000'000,
          "How many received messages of a class may wait to be handled before more are "
          "dropped."),
    count("ProtocolVersion", &Config::protocolVersion, 1, 5,
          "The version of the memberlist protocol that this node speaks."),
    count("DelegateProtocolMin", &Config::delegateMin, 0, 255,
          "The lowest version of the application's protocol that this node understands."),
    count("DelegateProtocolMax", &Config::delegateMax, 0, 255,
          "The highest version of the application's protocol that this node understands."),
    count("DelegateProtocolVersion", &Config::delegateCurrent, 0, 255,
          "The version of the application's protocol that this node speaks."),
};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameName(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

std::span<const Knob> knobs() {
    return kKnobs;
}

const Knob* knobNamed(std::string_view name) {
    const auto all = knobs();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Knob& k) { return sameName(k.name, name); });
    return found == all.end() ? nullptr : &*found;
}

} // namespace swimscope::swim
