// SPDX-License-Identifier: MPL-2.0
#include "ui/model/text_format.h"
#include "ui/model/why_words.h"

/// What WhyWords says of messages and what became of them. The message is always what its clause
/// speaks of, so that languages with cases need only one.
namespace swimscope::ui {

using why::Fate;

QString WhyWords::theMessage(const why::Leg& leg) {
    const QString from = TextFormat::name(leg.from);
    const QString to = receiver(leg.to);
    switch (leg.message) {
    case wire::Type::ping:
        return tr("the ping from %1 to %2").arg(from, to);
    case wire::Type::indirectPing:
        return tr("the indirect ping from %1 to %2").arg(from, to);
    case wire::Type::ack:
        return tr("the ack from %1 to %2").arg(from, to);
    case wire::Type::nack:
        return tr("the nack from %1 to %2").arg(from, to);
    case wire::Type::suspect:
        return tr("the suspect message from %1 to %2").arg(from, to);
    case wire::Type::alive:
        return tr("the alive message from %1 to %2").arg(from, to);
    case wire::Type::dead:
        return tr("the dead message from %1 to %2").arg(from, to);
    case wire::Type::pushPull:
        return tr("the table from %1 to %2").arg(from, to);
    case wire::Type::user:
        return tr("the user message from %1 to %2").arg(from, to);
    default:
        return tr("the error message from %1 to %2").arg(from, to);
    }
}

QString WhyWords::oneMessage(wire::Type type) {
    switch (type) {
    case wire::Type::ping:
        //: what somebody sends or has
        return tr("a ping");
    case wire::Type::indirectPing:
        //: what somebody sends or has
        return tr("an indirect ping");
    case wire::Type::ack:
        //: what somebody sends or has
        return tr("an ack");
    case wire::Type::nack:
        //: what somebody sends or has
        return tr("a nack");
    case wire::Type::suspect:
        //: what somebody sends or has
        return tr("a suspect message");
    case wire::Type::alive:
        //: what somebody sends or has
        return tr("an alive message");
    case wire::Type::dead:
        //: what somebody sends or has
        return tr("a dead message");
    case wire::Type::pushPull:
        //: what somebody sends or has
        return tr("a table");
    case wire::Type::user:
        //: what somebody sends or has
        return tr("a user message");
    default:
        //: what somebody sends or has
        return tr("an error message");
    }
}

QString WhyWords::hadSentNone(const why::Leg& leg) {
    const QString from = TextFormat::name(leg.from);
    switch (leg.message) {
    case wire::Type::ping:
        return tr("%1 had sent no ping").arg(from);
    case wire::Type::indirectPing:
        return tr("%1 had sent no indirect ping").arg(from);
    case wire::Type::ack:
        return tr("%1 had sent no ack").arg(from);
    case wire::Type::nack:
        return tr("%1 had sent no nack").arg(from);
    case wire::Type::suspect:
        return tr("%1 had sent no suspect message").arg(from);
    case wire::Type::alive:
        return tr("%1 had sent no alive message").arg(from);
    case wire::Type::dead:
        return tr("%1 had sent no dead message").arg(from);
    case wire::Type::pushPull:
        return tr("%1 had sent no table").arg(from);
    case wire::Type::user:
        return tr("%1 had sent no user message").arg(from);
    default:
        return tr("%1 had sent no error message").arg(from);
    }
}

QString WhyWords::legInVain(const why::Leg& leg) {
    //: %1: "the ping from n1 to n2"
    return tr("%1 arrived, and changed nothing").arg(theMessage(leg));
}

QString WhyWords::leg(const why::Leg& leg) {
    switch (leg.fate) {
    case Fate::arrived:
        //: %1: "the ping from n1 to n2"
        return tr("%1 arrived").arg(theMessage(leg));
    case Fate::late:
        //: %1: "the ping from n1 to n2", %2: a duration
        return tr("%1 came %2 too late").arg(theMessage(leg), TextFormat::duration(leg.late));
    case Fate::lost:
        return leg.fault
                   //: %1: "the ping from n1 to n2", %2: which fault is in force
                   ? tr("%1 was lost (%2)").arg(theMessage(leg), fault(*leg.fault))
                   //: %1: "the ping from n1 to n2"
                   : tr("%1 was lost").arg(theMessage(leg));
    case Fate::cut:
        return leg.fault
                   //: %1: "the ping from n1 to n2", %2: which fault is in force
                   ? tr("%1 met a cut (%2)").arg(theMessage(leg), fault(*leg.fault))
                   //: %1: "the ping from n1 to n2"
                   : tr("%1 met a cut").arg(theMessage(leg));
    case Fate::delayed:
        return delayed(leg);
    case Fate::failed:
        //: %3: a clause that says why
        return tr("the connection from %1 to %2 failed: %3")
            .arg(TextFormat::name(leg.from),
                 leg.to.empty() ? tr("its receiver", "by or to whom") : TextFormat::name(leg.to),
                 reason(leg.failure, leg.detail));
    case Fate::unsent:
        return hadSentNone(leg);
    case Fate::unknown:
        //: %1: "the ping from n1 to n2"
        return tr("the trace does not tell what became of %1").arg(theMessage(leg));
    default:
        return notRead(leg);
    }
}

QString WhyWords::delayed(const why::Leg& leg) {
    const QString message = theMessage(leg);
    const QString late = TextFormat::duration(leg.late);
    if (!leg.fault)
        return leg.late > Duration::zero()
                   //: %1: "the ping from n1 to n2", %2: a duration
                   ? tr("%1 had to wait and came %2 too late").arg(message, late)
                   //: %1: "the ping from n1 to n2"
                   : tr("%1 had to wait").arg(message);
    const QString why = fault(*leg.fault);
    return leg.late > Duration::zero()
               //: %1: "the ping from n1 to n2", %2: which fault is in force, %3: a duration
               ? tr("%1 had to wait (%2) and came %3 too late").arg(message, why, late)
               //: %1: "the ping from n1 to n2", %2: which fault is in force
               : tr("%1 had to wait (%2)").arg(message, why);
}

/// It came as far as the system, or to its receiver's door.
QString WhyWords::notRead(const why::Leg& leg) {
    const QString whose =
        leg.to.empty() ? tr("its receiver", "what it does") : TextFormat::name(leg.to);
    const QString by =
        leg.to.empty() ? tr("its receiver", "by or to whom") : TextFormat::name(leg.to);
    const QString since = TextFormat::clock(leg.at);
    switch (leg.fate) {
    case Fate::frozen:
        return tr("%1 had been frozen since %2").arg(whose, since);
    case Fate::stopped:
        return leg.killed ? tr("%1 had been killed at %2").arg(whose, since)
                          : tr("%1 had stopped at %2").arg(whose, since);
    case Fate::refused:
        //: %1: "the ping from n1 to n2", %2: why
        return tr("the system would not send %1: %2")
            .arg(theMessage(leg), reason(leg.failure, leg.detail));
    case Fate::rejected:
        //: %2: "the ping from n1 to n2", %3: why
        return tr("%1 could not read %2: %3")
            .arg(by, theMessage(leg), reason(leg.failure, leg.detail));
    case Fate::ignored:
        //: %2: "the ping from n1 to n2", %3: why
        return tr("%1 ignored %2: %3").arg(by, theMessage(leg), ignored(leg.detail));
    default:
        //: %2: "the ping from n1 to n2"
        return tr("%1 dropped %2, since its queue of received gossip was full")
            .arg(by, theMessage(leg));
    }
}

} // namespace swimscope::ui
