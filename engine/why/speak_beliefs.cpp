// SPDX-License-Identifier: MPL-2.0
#include "engine/why/speakers.h"
#include "engine/why/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace swimscope::why {

using trace::Change;
using trace::MemberState;
using words::duration;
using words::name;

namespace {

std::string stateOf(const std::optional<MemberState>& state) {
    return state ? std::string(wire::nameOf(*state)) : std::string("unknown");
}

} // namespace

std::string Speaker::at() const {
    return words::time(statement.at);
}

std::string claimOf(const std::string& subject, const std::optional<MemberState>& state,
                    std::uint32_t incarnation) {
    if (state == MemberState::left)
        return fmt::format("that {} has left (incarnation {})", name(subject), incarnation);
    return fmt::format("that {} is {} (incarnation {})", name(subject), stateOf(state),
                       incarnation);
}

std::string BeliefSpeaker::operator()(const Believes& what) const {
    const std::string subject =
        what.observer == what.subject ? std::string("itself") : name(what.subject);
    if (what.state == MemberState::left)
        return fmt::format("{} knows since {} that {} has left (incarnation {}).",
                           name(what.observer), at(), name(what.subject), what.incarnation);
    if (!what.state)
        return fmt::format("{} does not list {} since {}.", name(what.observer), subject, at());
    if (what.kept)
        return fmt::format("{} believes {} {}, since {} at incarnation {}.", name(what.observer),
                           subject, stateOf(what.state), at(), what.incarnation);
    return fmt::format("{} believes {} {}{} since {} (incarnation {}).", name(what.observer),
                       subject, stateOf(what.state), what.again ? " again" : "", at(),
                       what.incarnation);
}

std::string BeliefSpeaker::operator()(const KnownFromStart& what) const {
    return fmt::format("{} began at {} as one of a cluster that had long been together, with "
                       "{} in it.",
                       name(what.observer), at(), name(what.subject));
}

std::string BeliefSpeaker::operator()(const NeverHeard& what) const {
    return fmt::format("{} has never heard of {}.", name(what.observer), name(what.subject));
}

std::string BeliefSpeaker::operator()(const Forgotten& what) const {
    return fmt::format("{} forgot {} at {}: its round of probes wrapped, and the dead and those "
                       "who left are kept only for a while.",
                       name(what.observer), name(what.subject), at());
}

std::string BeliefSpeaker::operator()(const ObserverAway& what) const {
    if (what.frozen)
        return fmt::format("{} has been frozen since {}, and believes what it did then.",
                           name(what.observer), at());
    if (statement.event == EventId::none)
        return fmt::format("{} does not run yet.", name(what.observer));
    return fmt::format("{} does not run: it {} at {}.", name(what.observer),
                       what.killed ? "was killed" : "stopped", at());
}

std::string BeliefSpeaker::operator()(const Changed& what) const {
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
        return fmt::format("{} came to suspect {} at {} (incarnation {}).", observer, subject, at(),
                           what.incarnation);
    case Change::refuted:
        return fmt::format("{} dropped its suspicion of {} at {} (incarnation {}).", observer,
                           subject, at(), what.incarnation);
    case Change::died:
        return fmt::format("{} took {} for dead at {} (incarnation {}).", observer, subject, at(),
                           what.incarnation);
    case Change::left:
        break;
    }
    return fmt::format("{} knew at {} that {} had left (incarnation {}).", observer, at(),
                       self ? "it" : subject, what.incarnation);
}

std::string BeliefSpeaker::operator()(const Heard& what) const {
    const std::string from = what.from.empty()
                                 ? fmt::format("from {}, which is not ours", what.address.text())
                                 : "from " + name(what.from);
    std::string text =
        fmt::format("{} heard at {} {}, {}", name(what.observer), at(), from, words::way(what.way));
    if (!what.subject.empty())
        text += ", " + claimOf(what.subject, what.claim, what.incarnation);
    if (what.claim == MemberState::suspect && !what.accuser.empty())
        text += fmt::format(", as {} says", name(what.accuser));
    if (what.claim == MemberState::dead && !what.accuser.empty())
        text += fmt::format(", as {} declared", name(what.accuser));
    return text + ".";
}

std::string BeliefSpeaker::operator()(const RanOut& what) const {
    std::vector<std::string> names = what.confirmers;
    std::ranges::replace(names, what.observer, "itself");
    const std::string confirmers = names.empty() ? "" : fmt::format(" ({})", words::list(names));
    if (what.wanted == 0)
        return fmt::format("{}'s suspicion of {} ran out at {}, after {}; no confirmations "
                           "were wanted.",
                           name(what.observer), name(what.subject), at(), duration(what.after));
    return fmt::format("{}'s suspicion of {} ran out at {}, after {}, with {} of {} "
                       "confirmations{}; without any it would have been {}.",
                       name(what.observer), name(what.subject), at(), duration(what.after),
                       what.confirmers.size(), what.wanted, confirmers, duration(what.most));
}

std::string BeliefSpeaker::operator()(const SuspicionBegan& what) const {
    const bool own = what.observer == what.accuser;
    return fmt::format("{} began to suspect {} at {}{}, for {} at most.", name(what.observer),
                       name(what.subject), at(),
                       own ? std::string() : fmt::format(", on {}'s word", name(what.accuser)),
                       duration(what.max));
}

std::string BeliefSpeaker::operator()(const Confirmed& what) const {
    return fmt::format("{} confirmed it to {} at {}, which left {} to refute it.",
                       what.by == what.observer ? "A probe of its own" : name(what.by),
                       name(what.observer), at(), duration(what.left));
}

std::string BeliefSpeaker::operator()(const SuspicionDropped& what) const {
    return fmt::format("{}'s suspicion of {} ended at {}.", name(what.observer), name(what.subject),
                       at());
}

std::string BeliefSpeaker::operator()(const Refuted& what) const {
    if (what.accuser.empty())
        return fmt::format("{} refuted what was said about it at {}, with incarnation {}.",
                           name(what.member), at(), what.incarnation);
    return fmt::format("{} refuted {}'s word about it at {}, with incarnation {}.",
                       name(what.member), name(what.accuser), at(), what.incarnation);
}

} // namespace swimscope::why
