// SPDX-License-Identifier: MPL-2.0
#include "engine/why/speakers.h"
#include "engine/why/words.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace swimscope::why {

using words::duration;
using words::name;

namespace {

/// "3 of 5 nodes"; without those who run where they were not counted.
std::string nodesOf(std::uint32_t some, std::uint32_t running) {
    if (running == 0)
        return words::count(some, "node", "nodes");
    return fmt::format("{} of {} nodes", some, running);
}

} // namespace

std::string NewsSpeaker::operator()(const CauseUnknown& /*what*/) const {
    return "What led to it is not known: it came from a member that is not ours.";
}

std::string NewsSpeaker::operator()(const CauseMissing& what) const {
    return fmt::format("What led to it, event #{}, is not in the trace.", number(what.id));
}

std::string NewsSpeaker::operator()(const CutShort& /*what*/) const {
    return "There is more, which is left out.";
}

std::string NewsSpeaker::operator()(const Spread& what) const {
    const std::string known =
        fmt::format("{} came to know {}, from {} on", nodesOf(what.knowing, what.running),
                    claimOf(what.subject, what.state, what.incarnation), at());
    if (what.knowing < 2)
        return known + ".";
    return fmt::format("{}; the last was {}, {} later.", known, name(what.last),
                       duration(what.lastAfter));
}

std::string NewsSpeaker::operator()(const Learned& what) const {
    const std::string later = what.after > Duration::zero()
                                  ? fmt::format(" ({} later)", duration(what.after))
                                  : std::string();
    if (what.way == Way::own)
        return fmt::format("{}, by itself, at {}{}.", name(what.node), at(), later);
    return fmt::format("{}, from {}, {}, at {}{}.", name(what.node),
                       what.from.empty() ? "a member that is not ours" : name(what.from),
                       words::way(what.way), at(), later);
}

std::string NewsSpeaker::operator()(const NotReached& what) const {
    return what.overtaken
               ? fmt::format("Not {}: newer news overtook it.", name(what.node))
               : fmt::format("Not {}: it had not heard of it in the end.", name(what.node));
}

std::string NewsSpeaker::operator()(const Stops& what) const {
    std::vector<std::string> parts;
    for (const auto& [count, did] : {std::pair(what.lost, "lost"), std::pair(what.cut, "held up"),
                                     std::pair(what.delayed, "made late")})
        if (count > 0)
            parts.push_back(fmt::format(
                "{} {}", did, words::count(count, "packet or stream", "packets and streams")));
    if (parts.empty())
        return "It has stopped nothing.";
    return fmt::format("It {}{}.", fmt::join(parts, ", "), what.more ? ", and more" : "");
}

std::string NewsSpeaker::operator()(const News& what) const {
    const std::string claim = claimOf(what.subject, what.state, what.incarnation);
    if (what.running == 0)
        return fmt::format("Others know {}; {} was the first, at {}.", claim, name(what.first),
                           at());
    return fmt::format("{} of {} nodes {} {}; {} was the first, at {}.", what.knowing, what.running,
                       what.knowing == 1 ? "knows" : "know", claim, name(what.first), at());
}

std::string NewsSpeaker::operator()(const KnowsAll& what) const {
    return fmt::format("Nobody has news of {} that {} lacks.", name(what.subject),
                       name(what.observer));
}

std::string NewsSpeaker::operator()(const Carried& what) const {
    // What is too late for a probe is only later than the question here.
    Leg leg = what.leg;
    const Duration later = std::exchange(leg.late, Duration::zero());
    std::string clause = words::leg(leg);
    if (leg.fate == Fate::arrived)
        clause += ", and changed nothing";
    if (leg.fate == Fate::late)
        clause = "it was still on its way";
    if (later > Duration::zero())
        clause += fmt::format("; it came {} after the time in question", duration(later));
    return fmt::format("{} sent it {} at {}, but {}.", name(what.leg.from), words::way(what.way),
                       words::time(what.sent), clause);
}

std::string NewsSpeaker::operator()(const NeverTold& what) const {
    if (what.sent == 0)
        return "No message with it had been sent to anybody.";
    const std::string none =
        fmt::format("None of the {} with it went to {}.",
                    words::count(what.sent, "message", "messages"), name(what.observer));
    if (what.tellers == 0)
        return none;
    return fmt::format("{} Of the {} that gossiped it {} done so as often as they may.", none,
                       words::count(what.tellers, "node", "nodes"),
                       words::count(what.done, "has", "have"));
}

} // namespace swimscope::why
