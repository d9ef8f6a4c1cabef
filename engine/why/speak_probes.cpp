// SPDX-License-Identifier: MPL-2.0
#include "engine/why/speakers.h"
#include "engine/why/words.h"

#include <fmt/format.h>

#include <array>

namespace swimscope::why {

using words::duration;
using words::name;

std::string ProbeSpeaker::operator()(const Probe& what) const {
    if (!what.failed) {
        constexpr std::array<std::string_view, 3> kHow{"directly", "through a relay", "over TCP"};
        return fmt::format("{}'s probe {} of {} succeeded at {}, after {}: the ack came {}.",
                           name(what.prober), what.seq, name(what.member), at(),
                           duration(what.took), kHow.at(static_cast<std::size_t>(what.way)));
    }
    std::string text = fmt::format("{}'s probe {} of {} failed at {}, after {}", name(what.prober),
                                   what.seq, name(what.member), at(), duration(what.took));
    if (what.nacksExpected > 0)
        text += fmt::format(", with {} of {} in time", what.nacksReceived,
                            words::count(what.nacksExpected, "nack", "nacks"));
    return text + ".";
}

std::string ProbeSpeaker::operator()(const Tried& what) const {
    const bool worked = what.leg.fate == Fate::arrived;
    const std::string clause = clauseOf(what);
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

/// A connection needs both directions, and is cut by either.
std::string ProbeSpeaker::clauseOf(const Tried& what) {
    if (what.route != Route::tcp || what.leg.fate != Fate::cut)
        return words::leg(what.leg);
    return fmt::format(
        "no connection from {} to {} could be made{}", name(what.prober), name(what.member),
        what.leg.fault ? fmt::format(" ({})", words::fault(*what.leg.fault)) : std::string());
}

std::string ProbeSpeaker::nackOf(const Tried& what) {
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

std::string ProbeSpeaker::operator()(const ProbeBegan& what) const {
    return fmt::format("{} began its probe {} of {} at {}.", name(what.prober), what.seq,
                       name(what.member), at());
}

std::string ProbeSpeaker::operator()(const ProbeWidened& what) const {
    std::string asks =
        what.relays.empty() ? "found no relay to ask" : "asked " + words::list(what.relays);
    return fmt::format("{}'s probe {} of {} had no ack in time, so it {}{} at {}.",
                       name(what.prober), what.seq, name(what.member), asks,
                       what.tcp ? ", and tried TCP," : "", at());
}

std::string ProbeSpeaker::operator()(const HealthMoved& what) const {
    return fmt::format("{}'s local health became {} ({:+}) at {}.", name(what.member), what.score,
                       what.delta, at());
}

} // namespace swimscope::why
