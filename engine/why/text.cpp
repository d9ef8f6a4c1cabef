// SPDX-License-Identifier: MPL-2.0
#include "engine/why/text.h"

#include "engine/trace/failure_text.h"
#include "engine/why/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace swimscope::why {
namespace {

using trace::Change;
using trace::MemberState;
using words::duration;
using words::name;

std::string stateOf(const std::optional<MemberState>& state) {
    return state ? std::string(wire::nameOf(*state)) : std::string("unknown");
}

/// "that n5 is dead (incarnation 1)"
std::string claimOf(const std::string& subject, const std::optional<MemberState>& state,
                    std::uint32_t incarnation) {
    if (state == MemberState::left)
        return fmt::format("that {} has left (incarnation {})", name(subject), incarnation);
    return fmt::format("that {} is {} (incarnation {})", name(subject), stateOf(state),
                       incarnation);
}

/// "3 of 5 nodes"; without those who run where they were not counted.
std::string nodesOf(std::uint32_t some, std::uint32_t running) {
    if (running == 0)
        return words::count(some, "node", "nodes");
    return fmt::format("{} of {} nodes", some, running);
}

std::string endpoint(const Endpoint& endpoint) {
    return endpoint.text();
}

struct Speaker {
    const Statement& statement;

    std::string at() const { return words::time(statement.at); }

    // ---- beliefs

    std::string operator()(const Believes& what) const {
        const std::string subject =
            what.observer == what.subject ? std::string("itself") : name(what.subject);
        if (what.state == MemberState::left)
            return fmt::format("{} knows since {} that {} has left (incarnation {}).",
                               name(what.observer), at(), name(what.subject), what.incarnation);
        if (!what.state)
            return fmt::format("{} does not list {} since {}.", name(what.observer), subject, at());
        return fmt::format("{} believes {} {}{} since {} (incarnation {}).", name(what.observer),
                           subject, stateOf(what.state), what.again ? " again" : "", at(),
                           what.incarnation);
    }
    std::string operator()(const KnownFromStart& what) const {
        return fmt::format("{} began at {} as one of a cluster that had long been together, with "
                           "{} in it.",
                           name(what.observer), at(), name(what.subject));
    }
    std::string operator()(const NeverHeard& what) const {
        return fmt::format("{} has never heard of {}.", name(what.observer), name(what.subject));
    }
    std::string operator()(const Forgotten& what) const {
        return fmt::format(
            "{} forgot {} at {}: its round of probes wrapped, and the dead and those "
            "who left are kept only for a while.",
            name(what.observer), name(what.subject), at());
    }
    std::string operator()(const ObserverAway& what) const {
        if (what.frozen)
            return fmt::format("{} has been frozen since {}, and believes what it did then.",
                               name(what.observer), at());
        if (statement.event == EventId::none)
            return fmt::format("{} does not run yet.", name(what.observer));
        return fmt::format("{} does not run: it {} at {}.", name(what.observer),
                           what.killed ? "was killed" : "stopped", at());
    }
    std::string operator()(const Changed& what) const {
        const std::string observer = name(what.observer);
        const std::string subject = name(what.subject);
        const bool self = what.observer == what.subject;
        switch (what.change) {
        case Change::joined:
            return self ? fmt::format("{} announced itself at {} (incarnation {}).", observer, at(),
                                      what.incarnation)
                        : fmt::format("{} learned of {} at {} (incarnation {}).", observer, subject,
                                      at(), what.incarnation);
        case Change::updated:
            return self ? fmt::format("{} announced new metadata, versions or address at {} "
                                      "(incarnation {}).",
                                      observer, at(), what.incarnation)
                        : fmt::format("{} learned what is new about {} at {} (incarnation {}).",
                                      observer, subject, at(), what.incarnation);
        case Change::renewed:
            return fmt::format("{} knew of incarnation {} of {} at {}.", observer, what.incarnation,
                               self ? "itself" : subject, at());
        case Change::suspected:
            return fmt::format("{} came to suspect {} at {} (incarnation {}).", observer, subject,
                               at(), what.incarnation);
        case Change::refuted:
            return fmt::format("{} dropped its suspicion of {} at {} (incarnation {}).", observer,
                               subject, at(), what.incarnation);
        case Change::died:
            return fmt::format("{} took {} for dead at {} (incarnation {}).", observer, subject,
                               at(), what.incarnation);
        case Change::left:
            break;
        }
        return fmt::format("{} knew at {} that {} had left (incarnation {}).", observer, at(),
                           self ? "it" : subject, what.incarnation);
    }
    std::string operator()(const Heard& what) const {
        const std::string from =
            what.from.empty() ? fmt::format("from {}, which is not ours", endpoint(what.address))
                              : "from " + name(what.from);
        std::string text = fmt::format("{} heard at {} {}, {}", name(what.observer), at(), from,
                                       words::way(what.way));
        if (!what.subject.empty())
            text += ", " + claimOf(what.subject, what.claim, what.incarnation);
        if (what.claim == MemberState::suspect && !what.accuser.empty())
            text += fmt::format(", as {} says", name(what.accuser));
        if (what.claim == MemberState::dead && !what.accuser.empty())
            text += fmt::format(", as {} declared", name(what.accuser));
        return text + ".";
    }

    // ---- suspicions

    std::string operator()(const RanOut& what) const {
        std::vector<std::string> names = what.confirmers;
        std::ranges::replace(names, what.observer, "itself");
        const std::string confirmers =
            names.empty() ? "" : fmt::format(" ({})", words::list(names));
        if (what.wanted == 0)
            return fmt::format("{}'s suspicion of {} ran out at {}, after {}; no confirmations "
                               "were wanted.",
                               name(what.observer), name(what.subject), at(), duration(what.after));
        return fmt::format("{}'s suspicion of {} ran out at {}, after {}, with {} of {} "
                           "confirmations{}; without any it would have been {}.",
                           name(what.observer), name(what.subject), at(), duration(what.after),
                           what.confirmers.size(), what.wanted, confirmers, duration(what.most));
    }
    std::string operator()(const SuspicionBegan& what) const {
        const bool own = what.observer == what.accuser;
        return fmt::format("{} began to suspect {} at {}{}, for {} at most.", name(what.observer),
                           name(what.subject), at(),
                           own ? std::string() : fmt::format(", on {}'s word", name(what.accuser)),
                           duration(what.max));
    }
    std::string operator()(const Confirmed& what) const {
        return fmt::format("{} confirmed it to {} at {}, which left {} to refute it.",
                           what.by == what.observer ? "A probe of its own" : name(what.by),
                           name(what.observer), at(), duration(what.left));
    }
    std::string operator()(const SuspicionDropped& what) const {
        return fmt::format("{}'s suspicion of {} ended at {}.", name(what.observer),
                           name(what.subject), at());
    }
    std::string operator()(const Refuted& what) const {
        if (what.accuser.empty())
            return fmt::format("{} refuted what was said about it at {}, with incarnation {}.",
                               name(what.member), at(), what.incarnation);
        return fmt::format("{} refuted {}'s word about it at {}, with incarnation {}.",
                           name(what.member), name(what.accuser), at(), what.incarnation);
    }

    // ---- probes

    std::string operator()(const Probe& what) const {
        if (!what.failed) {
            constexpr std::array<std::string_view, 3> kHow{"directly", "through a relay",
                                                           "over TCP"};
            return fmt::format("{}'s probe {} of {} succeeded at {}, after {}: the ack came {}.",
                               name(what.prober), what.seq, name(what.member), at(),
                               duration(what.took), kHow.at(static_cast<std::size_t>(what.way)));
        }
        std::string text =
            fmt::format("{}'s probe {} of {} failed at {}, after {}", name(what.prober), what.seq,
                        name(what.member), at(), duration(what.took));
        if (what.nacksExpected > 0)
            text += fmt::format(", with {} of {} in time", what.nacksReceived,
                                words::count(what.nacksExpected, "nack", "nacks"));
        return text + ".";
    }
    std::string operator()(const Tried& what) const {
        const bool worked = what.leg.fate == Fate::arrived;
        const std::string clause = words::leg(what.leg);
        if (what.route == Route::ping)
            return worked ? fmt::format("The ack to its ping came at {}.", at())
                          : fmt::format("No ack to its ping: {}.", clause);
        if (what.route == Route::tcp)
            return worked ? fmt::format("The ack to its TCP ping came at {}.", at())
                          : fmt::format("No ack to its TCP ping: {}.", clause);
        const std::string relay = name(what.relay);
        std::string text = worked ? fmt::format("The ack through {} came at {}", relay, at())
                                  : fmt::format("No ack through {}: {}", relay, clause);
        if (!worked)
            text += nackOf(what);
        return text + ".";
    }
    static std::string nackOf(const Tried& what) {
        switch (what.nack) {
        case NackFate::notAsked:
            return {};
        case NackFate::inTime:
            return "; its nack came in time";
        case NackFate::late:
            return fmt::format("; its nack came {} after the end and did not count",
                               duration(what.nackLate));
        case NackFate::missing:
            break;
        }
        return "; no nack came either";
    }
    std::string operator()(const ProbeBegan& what) const {
        return fmt::format("{} began its probe {} of {} at {}.", name(what.prober), what.seq,
                           name(what.member), at());
    }
    std::string operator()(const ProbeWidened& what) const {
        std::string asks =
            what.relays.empty() ? "found no relay to ask" : "asked " + words::list(what.relays);
        return fmt::format("{}'s probe {} of {} had no ack in time, so it {}{} at {}.",
                           name(what.prober), what.seq, name(what.member), asks,
                           what.tcp ? ", and tried TCP," : "", at());
    }
    std::string operator()(const HealthMoved& what) const {
        return fmt::format("{}'s local health became {} ({:+}) at {}.", name(what.member),
                           what.score, what.delta, at());
    }

    // ---- lives, orders, faults

    std::string operator()(const Started& what) const {
        return fmt::format("{} started at {}.", name(what.node), at());
    }
    std::string operator()(const Stopped& what) const {
        return fmt::format("{} {} at {}.", name(what.node), what.killed ? "was killed" : "stopped",
                           at());
    }
    std::string operator()(const Frozen& what) const {
        return fmt::format("{} was frozen at {}{}.", name(what.node), at(),
                           what.length ? " for " + duration(*what.length) : std::string());
    }
    std::string operator()(const Thawed& what) const {
        return fmt::format("{} was thawed at {}, after {}; {} had waited{}.", name(what.node), at(),
                           duration(what.frozen), words::count(what.waiting, "input", "inputs"),
                           what.dropped > 0 ? fmt::format(", and {} had been dropped", what.dropped)
                                            : std::string());
    }
    std::string operator()(const Leaves& what) const {
        return fmt::format("{} was asked to leave at {}.", name(what.node), at());
    }
    std::string operator()(const MetaChanged& what) const {
        return fmt::format("{} was given new metadata at {}.", name(what.node), at());
    }
    std::string operator()(const Ordered& what) const {
        return fmt::format("A command{} asked for it at {}: {}.",
                           what.node.empty() ? std::string() : " to " + name(what.node), at(),
                           what.command);
    }
    std::string operator()(const FaultBegan& what) const {
        return fmt::format("From {} on, {}.", at(), words::fault(what.fault));
    }
    std::string operator()(const Conflict& what) const {
        return fmt::format("{} heard at {} of another {} at {}, and keeps to the one at {}.",
                           name(what.observer), at(), name(what.member), endpoint(what.claimed),
                           endpoint(what.known));
    }
    std::string operator()(const Told& what) const {
        const std::string peer = what.peer.empty() ? "an unknown member" : name(what.peer);
        const std::string about =
            what.subject.empty() || what.subject == what.peer || what.subject == what.node
                ? std::string()
                : fmt::format(" about {}", name(what.subject));
        const std::string message = words::oneMessage(what.message);
        return what.sent ? fmt::format("{} sent {} {}{} at {}.", name(what.node), peer, message,
                                       about, at())
                         : fmt::format("{} had {}{} from {} at {}.", name(what.node), message,
                                       about, peer, at());
    }
    std::string operator()(const Gossips& what) const {
        const std::string about =
            what.subject.empty() ? std::string() : fmt::format(" about {}", name(what.subject));
        return fmt::format("{} began to gossip {}{} at {}.", name(what.node),
                           words::oneMessage(what.message), about, at());
    }
    std::string operator()(const GossipDone& what) const {
        return fmt::format("{} stopped gossiping it at {}: {}.", name(what.node), at(),
                           what.replaced ? "there was newer news"
                                         : "it had been sent as often as it may");
    }
    std::string operator()(const Ignored& what) const {
        return fmt::format("{} ignored it at {}: {}.", name(what.node), at(), what.reason);
    }
    std::string operator()(const Packet& what) const {
        const std::string peer = what.peer.empty() ? "an unknown member" : name(what.peer);
        return fmt::format("A packet with {} {} {} {} {} at {}.",
                           words::count(what.messages, "message", "messages"),
                           what.sent ? "left" : "reached", name(what.node),
                           what.sent ? "for" : "from", peer, at());
    }
    std::string operator()(const Dialled& what) const {
        return fmt::format("{} dialled {} for a {} at {}.", name(what.node),
                           what.peer.empty() ? "an unknown member" : name(what.peer), what.purpose,
                           at());
    }
    std::string operator()(const ConnectionEnded& what) const {
        if (what.failure == trace::Failure::none)
            return fmt::format("{} was done with a connection at {}.", name(what.node), at());
        return fmt::format("A connection of {} failed at {}: {}.", name(what.node), at(),
                           trace::explain(what.failure, what.detail));
    }
    std::string operator()(const Ruled& what) const {
        const std::string fault =
            what.fault ? fmt::format(": {}", words::fault(*what.fault)) : std::string();
        constexpr std::array<std::string_view, 3> kWords{"passed", "was lost", "met a cut"};
        return fmt::format("What went to or from {} {} at {}{}.", name(what.node),
                           kWords.at(static_cast<std::size_t>(what.verdict)), at(), fault);
    }
    std::string operator()(const Happened& what) const {
        return what.node.empty() ? fmt::format("{} at {}.", what.text, at())
                                 : fmt::format("{}: {} at {}.", name(what.node), what.text, at());
    }

    // ---- where a chain ends

    std::string operator()(const CauseUnknown&) const {
        return "What led to it is not known: it came from a member that is not ours.";
    }
    std::string operator()(const CauseMissing& what) const {
        return fmt::format("What led to it, event #{}, is not in the trace.", number(what.id));
    }
    std::string operator()(const CutShort&) const { return "There is more, which is left out."; }

    // ---- how news spread

    std::string operator()(const Spread& what) const {
        const std::string known =
            fmt::format("{} came to know {}, from {} on", nodesOf(what.knowing, what.running),
                        claimOf(what.subject, what.state, what.incarnation), at());
        if (what.knowing < 2)
            return known + ".";
        return fmt::format("{}; the last was {}, {} later.", known, name(what.last),
                           duration(what.lastAfter));
    }
    std::string operator()(const Learned& what) const {
        const std::string later = what.after > Duration::zero()
                                      ? fmt::format(" ({} later)", duration(what.after))
                                      : std::string();
        if (what.way == Way::own)
            return fmt::format("{}, by itself, at {}{}.", name(what.node), at(), later);
        return fmt::format("{}, from {}, {}, at {}{}.", name(what.node),
                           what.from.empty() ? "a member that is not ours" : name(what.from),
                           words::way(what.way), at(), later);
    }
    std::string operator()(const NotReached& what) const {
        return what.overtaken
                   ? fmt::format("Not {}: newer news overtook it.", name(what.node))
                   : fmt::format("Not {}: it had not heard of it in the end.", name(what.node));
    }
    std::string operator()(const Stops& what) const {
        std::vector<std::string> parts;
        for (const auto& [count, did] :
             {std::pair(what.lost, "lost"), std::pair(what.cut, "held up"),
              std::pair(what.delayed, "made late")})
            if (count > 0)
                parts.push_back(fmt::format(
                    "{} {}", did, words::count(count, "packet or stream", "packets and streams")));
        if (parts.empty())
            return "It has stopped nothing.";
        return fmt::format("It {}{}.", fmt::join(parts, ", "), what.more ? ", and more" : "");
    }

    // ---- why not

    std::string operator()(const News& what) const {
        return fmt::format(
            "{} know {}; {} was the first, at {}.", nodesOf(what.knowing, what.running),
            claimOf(what.subject, what.state, what.incarnation), name(what.first), at());
    }
    std::string operator()(const KnowsAll& what) const {
        return fmt::format("Nobody has news of {} that {} lacks.", name(what.subject),
                           name(what.observer));
    }
    std::string operator()(const Carried& what) const {
        const std::string clause = what.leg.fate == Fate::arrived
                                       ? words::leg(what.leg) + ", and changed nothing"
                                       : words::leg(what.leg);
        return fmt::format("{} sent it {} at {}, but {}.", name(what.leg.from),
                           words::way(what.way), words::time(what.sent), clause);
    }
    std::string operator()(const NeverTold& what) const {
        if (what.sent == 0)
            return "No message with it had been sent to anybody.";
        return fmt::format("None of the {} with it went to {}. Of the {} that sent it {} done so "
                           "as often as they may.",
                           words::count(what.sent, "message", "messages"), name(what.observer),
                           words::count(what.tellers, "node", "nodes"),
                           words::count(what.done, "has", "have"));
    }
};

constexpr std::array<std::string_view, std::variant_size_v<What>> kNames{"believes",
                                                                         "known from start",
                                                                         "never heard",
                                                                         "forgotten",
                                                                         "observer away",
                                                                         "changed",
                                                                         "heard",
                                                                         "ran out",
                                                                         "suspicion",
                                                                         "confirmed",
                                                                         "dropped",
                                                                         "refuted",
                                                                         "probe",
                                                                         "tried",
                                                                         "probe began",
                                                                         "probe widened",
                                                                         "health",
                                                                         "started",
                                                                         "stopped",
                                                                         "frozen",
                                                                         "thawed",
                                                                         "leaves",
                                                                         "metadata",
                                                                         "command",
                                                                         "fault",
                                                                         "conflict",
                                                                         "message",
                                                                         "gossips",
                                                                         "gossip done",
                                                                         "ignored",
                                                                         "packet",
                                                                         "dialled",
                                                                         "connection ended",
                                                                         "ruled",
                                                                         "event",
                                                                         "cause unknown",
                                                                         "cause missing",
                                                                         "cut short",
                                                                         "spread",
                                                                         "learned",
                                                                         "not reached",
                                                                         "stops",
                                                                         "news",
                                                                         "knows all",
                                                                         "carried",
                                                                         "never told"};

bool forEach(const std::vector<Statement>& statements,
             const std::function<bool(const Statement&, int)>& take, int depth) {
    for (const Statement& statement : statements)
        if (!take(statement, depth) || !forEach(statement.below, take, depth + 1))
            return false;
    return true;
}

} // namespace

std::string toText(const Statement& statement) {
    return std::visit(Speaker{statement}, statement.what);
}

std::string_view nameOf(const What& what) {
    return kNames.at(what.index());
}

bool forEach(const std::vector<Statement>& statements,
             const std::function<bool(const Statement&, int depth)>& take) {
    return forEach(statements, take, 0);
}

} // namespace swimscope::why
