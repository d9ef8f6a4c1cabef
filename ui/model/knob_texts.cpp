// SPDX-License-Identifier: MPL-2.0
#include "ui/model/knob_texts.h"

#include "engine/base/overloaded.h"
#include "ui/model/text_format.h"

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr const char* kContext = "swim::Knob";

constexpr const char* kTime = QT_TRANSLATE_NOOP("swim::Knob", "ms, s, m or h");
constexpr const char* kMembers = QT_TRANSLATE_NOOP("swim::Knob", "members");
constexpr const char* kTimes = QT_TRANSLATE_NOOP("swim::Knob", "times");
constexpr const char* kTimesLog = QT_TRANSLATE_NOOP("swim::Knob", "times log n");
constexpr const char* kBytes = QT_TRANSLATE_NOOP("swim::Knob", "bytes");
constexpr const char* kMessages = QT_TRANSLATE_NOOP("swim::Knob", "messages");
constexpr const char* kVersion = QT_TRANSLATE_NOOP("swim::Knob", "version");
constexpr const char* kNames = QT_TRANSLATE_NOOP("swim::Knob", "names");
constexpr const char* kNetworks = QT_TRANSLATE_NOOP("swim::Knob", "networks");
constexpr const char* kText = QT_TRANSLATE_NOOP("swim::Knob", "text");
constexpr const char* kSwitch = QT_TRANSLATE_NOOP("swim::Knob", "on or off");
constexpr const char* kMode = QT_TRANSLATE_NOOP("swim::Knob", "memberlist or paper");

constexpr KnobTexts::Entry kEntries[] = {
    {"ProbeInterval", KnobGroup::probing, QT_TRANSLATE_NOOP("swim::Knob", "Probe interval"), kTime,
     QT_TRANSLATE_NOOP("swim::Knob",
                       "How often the next member is probed. Off: this node never probes.")},
    {"ProbeTimeout", KnobGroup::probing, QT_TRANSLATE_NOOP("swim::Knob", "Probe timeout"), kTime,
     QT_TRANSLATE_NOOP(
         "swim::Knob",
         "How long a probe waits for an ack before it asks others to ping on its behalf.")},
    {"IndirectChecks", KnobGroup::probing, QT_TRANSLATE_NOOP("swim::Knob", "Indirect checks"),
     kMembers, QT_TRANSLATE_NOOP("swim::Knob", "How many members are asked for an indirect ping.")},
    {"DisableTcpPings", KnobGroup::probing, QT_TRANSLATE_NOOP("swim::Knob", "Disable TCP pings"),
     kSwitch,
     QT_TRANSLATE_NOOP("swim::Knob",
                       "Never try a ping over TCP when one over UDP stays unanswered.")},
    {"DisableTcpPingsForNode", KnobGroup::probing,
     QT_TRANSLATE_NOOP("swim::Knob", "No TCP pings to"), kNames,
     QT_TRANSLATE_NOOP("swim::Knob", "Members that are never pinged over TCP, by their names.")},
    {"SuspicionMult", KnobGroup::suspicion, QT_TRANSLATE_NOOP("swim::Knob", "Suspicion multiplier"),
     kTimesLog,
     QT_TRANSLATE_NOOP("swim::Knob",
                       "How many probe intervals, at the least, a suspect has to refute; grows "
                       "with the logarithm of the cluster's size.")},
    {"SuspicionMaxTimeoutMult", KnobGroup::suspicion,
     QT_TRANSLATE_NOOP("swim::Knob", "Longest suspicion"), kTimes,
     QT_TRANSLATE_NOOP("swim::Knob",
                       "How many times longer a suspicion lasts while nobody else confirms it.")},
    {"AwarenessMaxMultiplier", KnobGroup::suspicion,
     QT_TRANSLATE_NOOP("swim::Knob", "Worst local health"), kTimes,
     QT_TRANSLATE_NOOP("swim::Knob", "How far bad local health may stretch a probe's deadline; 1 "
                                     "ignores local health.")},
    {"LHAProbe", KnobGroup::suspicion, QT_TRANSLATE_NOOP("swim::Knob", "LHA-Probe"), kSwitch,
     QT_TRANSLATE_NOOP("swim::Knob",
                       "Bad local health stretches probes, and relays answer with nacks. Off: "
                       "local health stays at its best.")},
    {"LHASuspicion", KnobGroup::suspicion, QT_TRANSLATE_NOOP("swim::Knob", "LHA-Suspicion"),
     kSwitch,
     QT_TRANSLATE_NOOP("swim::Knob",
                       "Suspicions begin long and become shorter as others confirm them. Off: they "
                       "are short from the start.")},
    {"BuddySystem", KnobGroup::suspicion, QT_TRANSLATE_NOOP("swim::Knob", "Buddy system"), kSwitch,
     QT_TRANSLATE_NOOP("swim::Knob",
                       "A suspected member hears of the suspicion with the next ping to it.")},
    {"LifeguardMode", KnobGroup::suspicion, QT_TRANSLATE_NOOP("swim::Knob", "Lifeguard mode"),
     kMode,
     QT_TRANSLATE_NOOP(
         "swim::Knob",
         "Lifeguard as memberlist has it, or as its paper describes it. There bad local health "
         "stretches the probe timeout as well, every failed probe counts, nacks come earlier, and "
         "three confirmations are wanted.")},
    {"GossipInterval", KnobGroup::gossip, QT_TRANSLATE_NOOP("swim::Knob", "Gossip interval"), kTime,
     QT_TRANSLATE_NOOP("swim::Knob", "How often queued broadcasts are gossiped. Off: they only "
                                     "travel with probes.")},
    {"GossipNodes", KnobGroup::gossip, QT_TRANSLATE_NOOP("swim::Knob", "Gossip fan-out"), kMembers,
     QT_TRANSLATE_NOOP("swim::Knob", "How many random members each round of gossip goes to; 0 "
                                     "switches gossip off.")},
    {"GossipToTheDeadTime", KnobGroup::gossip,
     QT_TRANSLATE_NOOP("swim::Knob", "Gossip to the dead"), kTime,
     QT_TRANSLATE_NOOP("swim::Knob", "How long gossip still goes to a dead member, so that it can "
                                     "refute; afterwards it is forgotten.")},
    {"RetransmitMult", KnobGroup::gossip, QT_TRANSLATE_NOOP("swim::Knob", "Retransmit multiplier"),
     kTimesLog,
     QT_TRANSLATE_NOOP(
         "swim::Knob",
         "How often a broadcast is sent, times the logarithm of the cluster's size.")},
    {"PushPullInterval", KnobGroup::streams, QT_TRANSLATE_NOOP("swim::Knob", "Push/pull interval"),
     kTime,
     QT_TRANSLATE_NOOP("swim::Knob",
                       "How often whole tables are exchanged with a random member over TCP; "
                       "stretched in clusters of more than 32. Off: only to join.")},
    {"TCPTimeout", KnobGroup::streams, QT_TRANSLATE_NOOP("swim::Knob", "TCP timeout"), kTime,
     QT_TRANSLATE_NOOP("swim::Knob", "How long connecting, sending and reading on a TCP stream may "
                                     "each take.")},
    {"DeadNodeReclaimTime", KnobGroup::other,
     QT_TRANSLATE_NOOP("swim::Knob", "Name of the dead free after"), kTime,
     QT_TRANSLATE_NOOP("swim::Knob", "How long after its death a member's name may be taken by "
                                     "another address; 0: never while it is remembered.")},
    {"CIDRsAllowed", KnobGroup::other, QT_TRANSLATE_NOOP("swim::Knob", "Networks allowed"),
     kNetworks,
     QT_TRANSLATE_NOOP("swim::Knob",
                       "The networks that members are taken in from; an alive message that comes "
                       "from elsewhere, or tells of an address elsewhere, is ignored.")},
    {"RequireNodeNames", KnobGroup::other, QT_TRANSLATE_NOOP("swim::Knob", "Require node names"),
     kSwitch,
     QT_TRANSLATE_NOOP("swim::Knob", "Refuse to join an address or to send to it without knowing "
                                     "the member's name.")},
    {"EnableCompression", KnobGroup::other, QT_TRANSLATE_NOOP("swim::Knob", "Compression"), kSwitch,
     QT_TRANSLATE_NOOP("swim::Knob",
                       "Compress packets that become smaller by it, and all streams.")},
    {"Label", KnobGroup::other, QT_TRANSLATE_NOOP("swim::Knob", "Label"), kText,
     QT_TRANSLATE_NOOP("swim::Knob",
                       "The cluster's label: packets and streams that carry another one, or none, "
                       "are turned away. Members of one cluster have the same.")},
    {"SkipInboundLabelCheck", KnobGroup::other,
     QT_TRANSLATE_NOOP("swim::Knob", "Skip the check of inbound labels"), kSwitch,
     QT_TRANSLATE_NOOP("swim::Knob", "Something in front of this node takes the labels off what "
                                     "comes in: expect none there.")},
    {"GossipVerifyIncoming", KnobGroup::other,
     QT_TRANSLATE_NOOP("swim::Knob", "Accept only what is encrypted"), kSwitch,
     QT_TRANSLATE_NOOP("swim::Knob", "With a key: turn away what is not encrypted. Off: take it "
                                     "in, while a running cluster moves to encryption.")},
    {"GossipVerifyOutgoing", KnobGroup::other,
     QT_TRANSLATE_NOOP("swim::Knob", "Encrypt what is sent"), kSwitch,
     QT_TRANSLATE_NOOP("swim::Knob", "With a key: encrypt what is sent. Off: send it in the open, "
                                     "while a running cluster moves to encryption.")},
    {"UDPBufferSize", KnobGroup::other, QT_TRANSLATE_NOOP("swim::Knob", "UDP packet size"), kBytes,
     QT_TRANSLATE_NOOP("swim::Knob", "The most bytes a UDP packet is filled with.")},
    {"HandoffQueueDepth", KnobGroup::other, QT_TRANSLATE_NOOP("swim::Knob", "Handoff queue"),
     kMessages,
     QT_TRANSLATE_NOOP("swim::Knob", "How many received messages of a class may wait to be handled "
                                     "before more are dropped.")},
    {"ProtocolVersion", KnobGroup::other, QT_TRANSLATE_NOOP("swim::Knob", "Protocol version"),
     kVersion,
     QT_TRANSLATE_NOOP("swim::Knob",
                       "The version of the memberlist protocol that this node speaks.")},
    {"DelegateProtocolMin", KnobGroup::other,
     QT_TRANSLATE_NOOP("swim::Knob", "Lowest application version"), kVersion,
     QT_TRANSLATE_NOOP(
         "swim::Knob",
         "The lowest version of the application's protocol that this node understands.")},
    {"DelegateProtocolMax", KnobGroup::other,
     QT_TRANSLATE_NOOP("swim::Knob", "Highest application version"), kVersion,
     QT_TRANSLATE_NOOP(
         "swim::Knob",
         "The highest version of the application's protocol that this node understands.")},
    {"DelegateProtocolVersion", KnobGroup::other,
     QT_TRANSLATE_NOOP("swim::Knob", "Application version"), kVersion,
     QT_TRANSLATE_NOOP("swim::Knob",
                       "The version of the application's protocol that this node speaks.")},
};

const KnobTexts::Entry* entryOf(const swim::Knob& knob) {
    const auto* found =
        std::find_if(std::begin(kEntries), std::end(kEntries),
                     [&](const KnobTexts::Entry& entry) { return entry.knob == knob.name; });
    return found == std::end(kEntries) ? nullptr : found;
}

QString translated(const char* text) {
    return QCoreApplication::translate(kContext, text);
}

/// One of the knob's numbers, as one would type it.
QString numberText(const swim::Knob& knob, std::int64_t number) {
    swim::Config config;
    std::visit(Overloaded{[&](Duration swim::Config::*field) { config.*field = Duration(number); },
                          [&](std::int64_t swim::Config::*field) { config.*field = number; },
                          [&](bool swim::Config::*field) { config.*field = number != 0; },
                          [](swim::LifeguardMode swim::Config::*) {},
                          [](AllowList swim::Config::*) {}, [](swim::NameList swim::Config::*) {},
                          [](std::string swim::Config::*) {}},
               knob.field);
    return QString::fromStdString(swim::valueText(config, knob));
}

} // namespace

std::span<const KnobTexts::Entry> KnobTexts::all() {
    return kEntries;
}

KnobGroup KnobTexts::group(const swim::Knob& knob) {
    const Entry* entry = entryOf(knob);
    return entry ? entry->group : KnobGroup::other;
}

QString KnobTexts::title(const swim::Knob& knob) {
    const Entry* entry = entryOf(knob);
    return entry ? translated(entry->title) : TextFormat::own(knob.name);
}

QString KnobTexts::unit(const swim::Knob& knob) {
    const Entry* entry = entryOf(knob);
    return entry ? translated(entry->unit) : QString();
}

QString KnobTexts::meaning(const swim::Knob& knob) {
    const Entry* entry = entryOf(knob);
    return entry ? translated(entry->meaning) : TextFormat::own(knob.meaning);
}

QString KnobTexts::groupName(KnobGroup group) {
    switch (group) {
    case KnobGroup::probing:
        return tr("Probing");
    case KnobGroup::suspicion:
        return tr("Suspicion and local health");
    case KnobGroup::gossip:
        return tr("Gossip");
    case KnobGroup::streams:
        return tr("Push/pull and TCP");
    case KnobGroup::other:
        return tr("Other");
    }
    return {};
}

QString KnobTexts::value(const swim::Knob& knob, const std::string& text) {
    if (std::holds_alternative<bool swim::Config::*>(knob.field))
        return text == "on" ? tr("on") : tr("off");
    if (std::holds_alternative<swim::LifeguardMode swim::Config::*>(knob.field))
        return text == "paper" ? tr("paper") : tr("memberlist");
    if (text == "none" && std::holds_alternative<swim::NameList swim::Config::*>(knob.field))
        return tr("nobody");
    if (text == "all" && std::holds_alternative<AllowList swim::Config::*>(knob.field))
        return tr("all networks");
    return QString::fromStdString(text);
}

QString KnobTexts::limits(const swim::Knob& knob) {
    if (std::holds_alternative<bool swim::Config::*>(knob.field))
        return tr("on or off");
    if (std::holds_alternative<swim::LifeguardMode swim::Config::*>(knob.field))
        return tr("memberlist or paper");
    if (std::holds_alternative<AllowList swim::Config::*>(knob.field))
        return tr("networks such as 10.0.0.0/8, separated by commas, or “all”");
    if (std::holds_alternative<swim::NameList swim::Config::*>(knob.field))
        return tr("names separated by commas, or “none”");
    if (std::holds_alternative<std::string swim::Config::*>(knob.field))
        return tr("a text of up to 255 bytes, or empty");
    const QString least = numberText(knob, knob.least);
    const QString most = numberText(knob, knob.most);
    return knob.zeroIsOff ? tr("%1 to %2, or 0 for off").arg(least, most)
                          : tr("%1 to %2").arg(least, most);
}

QString KnobTexts::problem(const swim::Knob& knob, const QString& typed) {
    swim::Config scratch;
    if (swim::set(scratch, knob.name, typed.trimmed().toStdString()))
        return {};
    if (std::holds_alternative<Duration swim::Config::*>(knob.field))
        return tr("It is a time with its unit, such as 500ms or 2s: %1.").arg(limits(knob));
    return tr("It may be %1.").arg(limits(knob));
}

QString KnobTexts::misfit(const swim::Config& config, swim::Misfit misfit) {
    switch (misfit) {
    case swim::Misfit::probeTimeout:
        return tr("The probe timeout (%1) must be shorter than the probe interval (%2), or "
                  "indirect pings have no time before a probe's deadline.")
            .arg(TextFormat::duration(config.probeTimeout),
                 TextFormat::duration(config.probeInterval));
    case swim::Misfit::delegateVersions:
        return tr("The application version (%1) must lie within the lowest (%2) and the highest "
                  "(%3), or no cluster can take the node in.")
            .arg(QString::number(config.delegateCurrent), QString::number(config.delegateMin),
                 QString::number(config.delegateMax));
    }
    return {};
}

std::string_view KnobTexts::knobOf(swim::Misfit misfit) {
    return misfit == swim::Misfit::probeTimeout ? "ProbeTimeout" : "DelegateProtocolVersion";
}

} // namespace swimscope::ui
