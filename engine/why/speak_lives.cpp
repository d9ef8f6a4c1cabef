// SPDX-License-Identifier: MPL-2.0
#include "engine/why/speakers.h"
#include "engine/why/words.h"

#include <fmt/format.h>

#include <array>

namespace swimscope::why {

using words::duration;
using words::name;

std::string LifeSpeaker::operator()(const Started& what) const {
    return fmt::format("{} started at {}.", name(what.node), at());
}

std::string LifeSpeaker::operator()(const Stopped& what) const {
    return fmt::format("{} {} at {}.", name(what.node), what.killed ? "was killed" : "stopped",
                       at());
}

std::string LifeSpeaker::operator()(const Frozen& what) const {
    return fmt::format("{} was frozen at {}{}.", name(what.node), at(),
                       what.length ? " for " + duration(*what.length) : std::string());
}

std::string LifeSpeaker::operator()(const Thawed& what) const {
    return fmt::format("{} was thawed at {}, after {}; {} had waited{}.", name(what.node), at(),
                       duration(what.frozen), words::count(what.waiting, "input", "inputs"),
                       what.dropped > 0 ? fmt::format(", and {} had been dropped", what.dropped)
                                        : std::string());
}

std::string LifeSpeaker::operator()(const Leaves& what) const {
    return fmt::format("{} was asked to leave at {}.", name(what.node), at());
}

std::string LifeSpeaker::operator()(const MetaChanged& what) const {
    return fmt::format("{} was given new metadata at {}.", name(what.node), at());
}

std::string LifeSpeaker::operator()(const Ordered& what) const {
    return fmt::format("A command{} asked for it at {}: {}.",
                       what.node.empty() ? std::string() : " to " + name(what.node), at(),
                       what.command);
}

std::string LifeSpeaker::operator()(const FaultBegan& what) const {
    return fmt::format("From {} on, {}.", at(), words::fault(what.fault));
}

std::string LifeSpeaker::operator()(const Conflict& what) const {
    return fmt::format("{} heard at {} of another {} at {}, and keeps to the one at {}.",
                       name(what.observer), at(), name(what.member), what.claimed.text(),
                       what.known.text());
}

std::string LifeSpeaker::operator()(const Told& what) const {
    const std::string peer = what.peer.empty() ? "an unknown member" : name(what.peer);
    const std::string about =
        what.subject.empty() || what.subject == what.peer || what.subject == what.node
            ? std::string()
            : fmt::format(" about {}", name(what.subject));
    const std::string message = words::oneMessage(what.message);
    return what.sent
               ? fmt::format("{} sent {} {}{} at {}.", name(what.node), peer, message, about, at())
               : fmt::format("{} had {}{} from {} at {}.", name(what.node), message, about, peer,
                             at());
}

std::string LifeSpeaker::operator()(const Gossips& what) const {
    const std::string about =
        what.subject.empty() ? std::string() : fmt::format(" about {}", name(what.subject));
    return fmt::format("{} began to gossip {}{} at {}.", name(what.node),
                       words::oneMessage(what.message), about, at());
}

std::string LifeSpeaker::operator()(const GossipDone& what) const {
    return fmt::format("{} stopped gossiping it at {}: {}.", name(what.node), at(),
                       what.replaced ? "there was newer news"
                                     : "it had been sent as often as it may");
}

std::string LifeSpeaker::operator()(const Ignored& what) const {
    return fmt::format("{} ignored it at {}: {}.", name(what.node), at(), what.reason);
}

std::string LifeSpeaker::operator()(const Packet& what) const {
    const std::string peer = what.peer.empty() ? "an unknown member" : name(what.peer);
    return fmt::format(
        "A packet with {} {} {} {} {} at {}.", words::count(what.messages, "message", "messages"),
        what.sent ? "left" : "reached", name(what.node), what.sent ? "for" : "from", peer, at());
}

std::string LifeSpeaker::operator()(const Dialled& what) const {
    return fmt::format("{} dialled {} for a {} at {}.", name(what.node),
                       what.peer.empty() ? "an unknown member" : name(what.peer), what.purpose,
                       at());
}

std::string LifeSpeaker::operator()(const ConnectionEnded& what) const {
    if (what.failure == trace::Failure::none)
        return fmt::format("{} was done with a connection at {}.", name(what.node), at());
    return fmt::format("A connection of {} failed at {}: {}.", name(what.node), at(),
                       words::reason(what.failure, what.detail));
}

std::string LifeSpeaker::operator()(const Ruled& what) const {
    const std::string fault =
        what.fault ? fmt::format(": {}", words::fault(*what.fault)) : std::string();
    constexpr std::array<std::string_view, 7> kWords{
        "passed",         "was lost",      "met a cut",         "was refused",
        "was broken off", "was too large", "found a full queue"};
    return fmt::format("What went to or from {} {} at {}{}.", name(what.node),
                       kWords.at(static_cast<std::size_t>(what.verdict)), at(), fault);
}

std::string LifeSpeaker::operator()(const Waits& what) const {
    return fmt::format("{} had to wait {} to {} at {}{}.", name(what.node), duration(what.length),
                       what.outwards ? "send" : "read", at(),
                       what.fault ? ": " + words::fault(*what.fault) : std::string());
}

std::string LifeSpeaker::operator()(const Happened& what) const {
    return what.node.empty() ? fmt::format("{} at {}.", what.text, at())
                             : fmt::format("{}: {} at {}.", name(what.node), what.text, at());
}

} // namespace swimscope::why
