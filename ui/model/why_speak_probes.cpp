// SPDX-License-Identifier: MPL-2.0
#include "ui/model/text_format.h"
#include "ui/model/why_speakers.h"
#include "ui/model/why_words.h"

#include <QLocale>

#include <cstdlib>

namespace swimscope::ui {

using why::Fate;
using why::NackFate;
using why::Route;

QString WhyProbeSpeaker::operator()(const why::Probe& what) const {
    const QString prober = TextFormat::name(what.prober);
    const QString seq = TextFormat::count(what.seq);
    const QString member = TextFormat::name(what.member);
    const QString took = TextFormat::duration(what.took);
    if (what.failed && what.nacksExpected > 0)
        //: %6: how many nacks came in time, of %n
        return tr("%1's probe %2 of %3 failed at %4, after %5, with %6 of %n nacks in time.",
                  nullptr, static_cast<int>(what.nacksExpected))
            .arg(prober, seq, member, at(), took, TextFormat::count(what.nacksReceived));
    if (what.failed)
        return tr("%1's probe %2 of %3 failed at %4, after %5.")
            .arg(prober, seq, member, at(), took);
    switch (what.way) {
    case trace::Way::direct:
        return tr("%1's probe %2 of %3 succeeded at %4, after %5: the ack came directly.")
            .arg(prober, seq, member, at(), took);
    case trace::Way::relayed:
        return tr("%1's probe %2 of %3 succeeded at %4, after %5: the ack came through a relay.")
            .arg(prober, seq, member, at(), took);
    case trace::Way::tcp:
        break;
    }
    return tr("%1's probe %2 of %3 succeeded at %4, after %5: the ack came over TCP.")
        .arg(prober, seq, member, at(), took);
}

QString WhyProbeSpeaker::operator()(const why::Tried& what) const {
    const bool worked = what.leg.fate == Fate::arrived;
    switch (what.route) {
    case Route::ping:
        return worked ? tr("The ack to its ping came at %1.").arg(at())
                      //: %1: a clause that says what became of a message
                      : tr("No ack to its ping: %1.").arg(clause(what));
    case Route::tcp:
        return worked ? tr("The ack to its TCP ping came at %1.").arg(at())
                      //: %1: a clause that says what became of a message
                      : tr("No ack to its TCP ping: %1.").arg(clause(what));
    case Route::relay:
        break;
    }
    return worked ? tr("The ack through %1 came at %2.").arg(TextFormat::name(what.relay), at())
                  : noneThrough(what);
}

QString WhyProbeSpeaker::noneThrough(const why::Tried& what) {
    const QString relay = TextFormat::name(what.relay);
    switch (what.nack) {
    case NackFate::notAsked:
        //: %1: a relay, %2: a clause that says what became of a message
        return tr("No ack through %1: %2.").arg(relay, clause(what));
    case NackFate::inTime:
        //: %1: a relay, %2: a clause that says what became of a message
        return tr("No ack through %1: %2; its nack came in time.").arg(relay, clause(what));
    case NackFate::late:
        //: %1: a relay, %2: a clause that says what became of a message
        return tr("No ack through %1: %2; its nack came %3 after the end and did not count.")
            .arg(relay, clause(what), TextFormat::duration(what.nackLate));
    case NackFate::missing:
        break;
    }
    //: %1: a relay, %2: a clause that says what became of a message
    return tr("No ack through %1: %2; no nack came either.").arg(relay, clause(what));
}

/// A connection needs both directions, and is cut by either.
QString WhyProbeSpeaker::clause(const why::Tried& what) {
    if (what.route != Route::tcp || what.leg.fate != Fate::cut)
        return WhyWords::leg(what.leg);
    const QString prober = TextFormat::name(what.prober);
    const QString member = TextFormat::name(what.member);
    if (!what.leg.fault)
        return tr("no connection from %1 to %2 could be made").arg(prober, member);
    //: %3: a clause: which fault is in force
    return tr("no connection from %1 to %2 could be made (%3)")
        .arg(prober, member, WhyWords::fault(*what.leg.fault));
}

QString WhyProbeSpeaker::operator()(const why::ProbeBegan& what) const {
    return tr("%1 began its probe %2 of %3 at %4.")
        .arg(TextFormat::name(what.prober), TextFormat::count(what.seq),
             TextFormat::name(what.member), at());
}

QString WhyProbeSpeaker::operator()(const why::ProbeWidened& what) const {
    const QString prober = TextFormat::name(what.prober);
    const QString seq = TextFormat::count(what.seq);
    const QString member = TextFormat::name(what.member);
    if (what.relays.empty())
        return what.tcp ? tr("%1's probe %2 of %3 had no ack in time, so it found no relay to ask, "
                             "and tried TCP, at %4.")
                              .arg(prober, seq, member, at())
                        : tr("%1's probe %2 of %3 had no ack in time, so it found no relay to ask "
                             "at %4.")
                              .arg(prober, seq, member, at());
    const QString relays = WhyWords::list(what.relays);
    return what.tcp
               ? tr("%1's probe %2 of %3 had no ack in time, so it asked %4, and tried TCP, at %5.")
                     .arg(prober, seq, member, relays, at())
               : tr("%1's probe %2 of %3 had no ack in time, so it asked %4 at %5.")
                     .arg(prober, seq, member, relays, at());
}

QString WhyProbeSpeaker::operator()(const why::HealthMoved& what) const {
    const QLocale locale;
    const QString sign = what.delta < 0 ? locale.negativeSign() : locale.positiveSign();
    const auto size = static_cast<std::uint64_t>(std::abs(std::int64_t{what.delta}));
    //: %3: by how much it moved, with its sign
    return tr("%1's local health became %2 (%3) at %4.")
        .arg(TextFormat::name(what.member), TextFormat::count(what.score),
             sign + TextFormat::count(size), at());
}

} // namespace swimscope::ui
