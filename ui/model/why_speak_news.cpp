// SPDX-License-Identifier: MPL-2.0
#include "ui/model/text_format.h"
#include "ui/model/why_speakers.h"
#include "ui/model/why_words.h"

#include <utility>

namespace swimscope::ui {

using why::Fate;

QString WhyNewsSpeaker::operator()(const why::CauseUnknown& /*what*/) const {
    return tr("What led to it is not known: it came from a member that is not ours.");
}

QString WhyNewsSpeaker::operator()(const why::CauseMissing& what) const {
    //: %1: its number
    return tr("What led to it, event #%1, is not in the trace.")
        .arg(TextFormat::count(number(what.id)));
}

QString WhyNewsSpeaker::operator()(const why::CutShort& /*what*/) const {
    return tr("There is more, which is left out.");
}

QString WhyNewsSpeaker::operator()(const why::Spread& what) const {
    const auto knowing = static_cast<int>(what.knowing);
    const QString claim = WhyWords::claim(what.subject, what.state, what.incarnation);
    const QString running = TextFormat::count(what.running);
    const QString last = TextFormat::name(what.last);
    const QString later = TextFormat::duration(what.lastAfter);
    if (what.running == 0)
        return what.knowing < 2
                   //: %1: "that n5 is dead"
                   ? tr("%n nodes came to know %1, from %2 on.", nullptr, knowing).arg(claim, at())
                   //: %1: "that n5 is dead", %3: a node, %4: a duration
                   : tr("%n nodes came to know %1, from %2 on; the last was %3, %4 later.", nullptr,
                        knowing)
                         .arg(claim, at(), last, later);
    return what.knowing < 2
               //: %n of %1 nodes; %2: "that n5 is dead"
               ? tr("%n of %1 nodes came to know %2, from %3 on.", nullptr, knowing)
                     .arg(running, claim, at())
               //: %n of %1 nodes; %2: "that n5 is dead", %4: a node, %5: a duration
               : tr("%n of %1 nodes came to know %2, from %3 on; the last was %4, %5 later.",
                    nullptr, knowing)
                     .arg(running, claim, at(), last, later);
}

QString WhyNewsSpeaker::operator()(const why::Learned& what) const {
    const QString node = TextFormat::name(what.node);
    const QString later = TextFormat::duration(what.after);
    const bool first = what.after <= Duration::zero();
    if (what.way == why::Way::own)
        //: who learned of something, and when; %3: a duration
        return first ? tr("%1, by itself, at %2.").arg(node, at())
                     //: who learned of something, and when; %3: a duration
                     : tr("%1, by itself, at %2 (%3 later).").arg(node, at(), later);
    //: of whom somebody heard something
    const QString from =
        what.from.empty() ? tr("a member that is not ours") : TextFormat::name(what.from);
    const QString way = WhyWords::way(what.way);
    //: who learned of something, from whom; %3: "by gossip", %4: when
    return first ? tr("%1, from %2, %3, at %4.").arg(node, from, way, at())
                 //: who learned of something, from whom; %3: "by gossip", %4: when, %5: a duration
                 : tr("%1, from %2, %3, at %4 (%5 later).").arg(node, from, way, at(), later);
}

QString WhyNewsSpeaker::operator()(const why::NotReached& what) const {
    const QString node = TextFormat::name(what.node);
    return what.overtaken ? tr("Not %1: newer news overtook it.").arg(node)
                          : tr("Not %1: it had not heard of it in the end.").arg(node);
}

QString WhyNewsSpeaker::operator()(const why::Stops& what) const {
    QStringList parts;
    if (what.lost > 0)
        //: packets and streams
        parts << tr("%n lost", nullptr, static_cast<int>(what.lost));
    if (what.cut > 0)
        //: packets and streams
        parts << tr("%n held up", nullptr, static_cast<int>(what.cut));
    if (what.delayed > 0)
        //: packets and streams
        parts << tr("%n made late", nullptr, static_cast<int>(what.delayed));
    if (parts.isEmpty())
        return tr("It has stopped nothing.");
    const QString list = TextFormat::list(parts);
    //: %1: "5 lost and 2 made late"
    return what.more ? tr("Of packets and streams it met: %1, and more.").arg(list)
                     //: %1: "5 lost and 2 made late"
                     : tr("Of packets and streams it met: %1.").arg(list);
}

QString WhyNewsSpeaker::operator()(const why::News& what) const {
    const QString claim = WhyWords::claim(what.subject, what.state, what.incarnation);
    const QString first = TextFormat::name(what.first);
    if (what.running == 0)
        //: %1: "that n5 is dead", %2: a node
        return tr("Others know %1; %2 was the first, at %3.").arg(claim, first, at());
    //: %n of %1 nodes; %2: "that n5 is dead", %3: a node
    return tr("%n of %1 nodes know %2; %3 was the first, at %4.", nullptr,
              static_cast<int>(what.knowing))
        .arg(TextFormat::count(what.running), claim, first, at());
}

QString WhyNewsSpeaker::operator()(const why::KnowsAll& what) const {
    return tr("Nobody has news of %1 that %2 lacks.")
        .arg(TextFormat::name(what.subject), TextFormat::name(what.observer));
}

QString WhyNewsSpeaker::operator()(const why::Carried& what) const {
    // What is too late for a probe is only later than the question here.
    why::Leg leg = what.leg;
    const Duration late = std::exchange(leg.late, Duration::zero());
    const QString from = TextFormat::name(leg.from);
    const QString way = WhyWords::way(what.way);
    const QString sent = TextFormat::clock(what.sent);
    const QString later = TextFormat::duration(late);
    if (leg.fate == Fate::late)
        return late > Duration::zero()
                   //: %2: "by gossip"
                   ? tr("%1 sent it %2 at %3, but it was still on its way; it came %4 after the "
                        "time in question.")
                         .arg(from, way, sent, later)
                   //: %2: "by gossip"
                   : tr("%1 sent it %2 at %3, but it was still on its way.").arg(from, way, sent);
    const QString clause =
        leg.fate == Fate::arrived ? WhyWords::legInVain(leg) : WhyWords::leg(leg);
    if (late > Duration::zero())
        //: %2: "by gossip", %4: a clause that says what became of a message
        return tr("%1 sent it %2 at %3, but %4; it came %5 after the time in question.")
            .arg(from, way, sent, clause, later);
    //: %2: "by gossip", %4: a clause that says what became of a message
    return tr("%1 sent it %2 at %3, but %4.").arg(from, way, sent, clause);
}

QString WhyNewsSpeaker::operator()(const why::NeverTold& what) const {
    if (what.sent == 0)
        return tr("No message with it had been sent to anybody.");
    const QString none =
        tr("None of the %n messages with it went to %1.", nullptr, static_cast<int>(what.sent))
            .arg(TextFormat::name(what.observer));
    if (what.tellers == 0)
        return none;
    QString done;
    if (what.tellers > 1)
        //: of %1 nodes %n have done so
        done = tr("Of the %1 nodes that gossiped it %n have done so as often as they may.", nullptr,
                  static_cast<int>(what.done))
                   .arg(TextFormat::count(what.tellers));
    else
        done = what.done > 0
                   ? tr("The one node that gossiped it has done so as often as it may.")
                   : tr("The one node that gossiped it has not yet done so as often as it may.");
    //: two sentences
    return tr("%1 %2").arg(none, done);
}

} // namespace swimscope::ui
