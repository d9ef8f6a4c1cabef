// SPDX-License-Identifier: MPL-2.0
#include "ui/model/why_phrases.h"

#include "engine/base/overloaded.h"
#include "ui/model/why_speakers.h"

#include <concepts>
#include <variant>

namespace swimscope::ui {

using trace::Change;
using trace::MemberState;

namespace {

template <class What, class... Kinds>
concept IsOneOf = (std::same_as<What, Kinds> || ...);

Tone toneOfState(std::optional<MemberState> state) {
    if (state == MemberState::alive)
        return Tone::good;
    if (state == MemberState::suspect)
        return Tone::warning;
    return state == MemberState::dead ? Tone::bad : Tone::neutral;
}

/// Each kind is named, so that a new one does not pass for neutral without a thought.
struct WhyToneOf {
    Tone operator()(const why::Believes& what) const { return toneOfState(what.state); }
    Tone operator()(const why::Heard& what) const { return toneOfState(what.claim); }
    Tone operator()(const why::Spread& what) const { return toneOfState(what.state); }
    Tone operator()(const why::News& what) const { return toneOfState(what.state); }
    Tone operator()(const why::Changed& what) const {
        switch (what.change) {
        case Change::joined:
        case Change::refuted:
            return Tone::good;
        case Change::suspected:
            return Tone::warning;
        case Change::died:
            return Tone::bad;
        case Change::updated:
        case Change::renewed:
        case Change::left:
            break;
        }
        return Tone::neutral;
    }
    Tone operator()(const why::ObserverAway& what) const {
        if (what.frozen)
            return Tone::warning;
        return what.killed ? Tone::bad : Tone::neutral;
    }
    Tone operator()(const why::Stopped& what) const {
        return what.killed ? Tone::bad : Tone::neutral;
    }
    Tone operator()(const why::Probe& what) const {
        return what.failed ? Tone::warning : Tone::good;
    }
    Tone operator()(const why::Tried& what) const {
        return what.leg.fate == why::Fate::arrived ? Tone::good : Tone::warning;
    }
    Tone operator()(const why::HealthMoved& what) const {
        if (what.delta == 0)
            return Tone::neutral;
        return what.delta > 0 ? Tone::warning : Tone::good;
    }
    Tone operator()(const why::ConnectionEnded& what) const {
        return what.failure == trace::Failure::none ? Tone::neutral : Tone::warning;
    }
    Tone operator()(const why::Ruled& what) const {
        return what.verdict == trace::Verdict::passed ? Tone::neutral : Tone::warning;
    }
    Tone operator()(const why::NotReached& what) const {
        return what.overtaken ? Tone::neutral : Tone::warning;
    }
    Tone operator()(const why::Stops& what) const {
        return what.lost + what.cut + what.delayed > 0 ? Tone::warning : Tone::neutral;
    }
    Tone operator()(const why::RanOut&) const { return Tone::bad; }
    Tone operator()(const why::Conflict&) const { return Tone::problem; }

    template <class What>
    requires IsOneOf<What, why::SuspicionDropped, why::Refuted> Tone operator()(const What&) const {
        return Tone::good;
    }
    template <class What>
    requires IsOneOf<What, why::SuspicionBegan, why::Confirmed, why::ProbeWidened, why::Frozen,
                     why::FaultBegan, why::Waits, why::Carried, why::NeverTold>
        Tone operator()(const What&) const {
        return Tone::warning;
    }
    template <class What>
    requires IsOneOf<What, why::KnownFromStart, why::NeverHeard, why::Forgotten, why::ProbeBegan,
                     why::Started, why::Thawed, why::Leaves, why::MetaChanged, why::Ordered,
                     why::Told, why::Gossips, why::GossipDone, why::Ignored, why::Packet,
                     why::Dialled, why::Happened, why::CauseUnknown, why::CauseMissing,
                     why::CutShort, why::Learned, why::KnowsAll>
        Tone operator()(const What&) const {
        return Tone::neutral;
    }
};

} // namespace

QString WhyPhrases::sentence(const why::Statement& statement) {
    return std::visit(Overloaded{WhyBeliefSpeaker{{statement}}, WhyProbeSpeaker{{statement}},
                                 WhyLifeSpeaker{{statement}}, WhyMessageSpeaker{{statement}},
                                 WhyNewsSpeaker{{statement}}},
                      statement.what);
}

Tone WhyPhrases::tone(const why::Statement& statement) {
    return std::visit(WhyToneOf(), statement.what);
}

} // namespace swimscope::ui
