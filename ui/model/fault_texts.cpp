// SPDX-License-Identifier: MPL-2.0
#include "ui/model/fault_texts.h"

#include "ui/model/fault_words.h"
#include "ui/model/text_format.h"

#include <QRegularExpression>

namespace swimscope::ui {

using trace::FaultKind;

namespace {

// Long sentences are of several literals on purpose.
// NOLINTBEGIN(bugprone-suspicious-missing-comma)
constexpr const char* kProblems[] = {
    QT_TRANSLATE_NOOP("fault", "a fault of nodes has no groups"),
    QT_TRANSLATE_NOOP("fault", "a fault is between groups, or from some to others, not both"),
    QT_TRANSLATE_NOOP("fault", "there have to be 2 to %1 groups"),
    QT_TRANSLATE_NOOP("fault", "a group is empty"),
    QT_TRANSLATE_NOOP("fault", "a fault of nodes is only about those who have it"),
    QT_TRANSLATE_NOOP("fault", "a fault of this kind is about all messages"),
    QT_TRANSLATE_NOOP("fault", "a fault of nodes is about datagrams and connections alike"),
    QT_TRANSLATE_NOOP("fault", "datagrams have no connections that could break"),
    QT_TRANSLATE_NOOP("fault", "who refuses a connection does not know yet what it is for"),
    QT_TRANSLATE_NOOP("fault", "TCP mends this by itself, so that it can only happen to datagrams"),
    QT_TRANSLATE_NOOP("fault", "a probability has to be between 0 and 1"),
    QT_TRANSLATE_NOOP("fault", "a correlation has to be between 0 and 1"),
    QT_TRANSLATE_NOOP("fault", "a burst has to be of 1 to %1 datagrams"),
    QT_TRANSLATE_NOOP("fault", "a delay has to be between 0 and 10 minutes"),
    QT_TRANSLATE_NOOP("fault", "a fault can't last so long"),
    QT_TRANSLATE_NOOP("fault", "a schedule needs a time on and a time off"),
    QT_TRANSLATE_NOOP("fault", "the least delay must not be above the most"),
    QT_TRANSLATE_NOOP("fault", "a node has to be blocked for some time"),
    QT_TRANSLATE_NOOP("fault", "a link has to let some bytes pass a second"),
    QT_TRANSLATE_NOOP("fault", "a clock runs at %1 to %2 of its pace"),
};
// NOLINTEND(bugprone-suspicious-missing-comma)

/// The sentence in the table that this one is, and what stands at its places.
QRegularExpressionMatch matchOf(const char* sentence, const QString& text) {
    static const QRegularExpression place(QStringLiteral("%\\d"));
    QString pattern = QRegularExpression::escape(QString::fromUtf8(sentence));
    pattern.replace(QStringLiteral("\\%"), QStringLiteral("%"));
    pattern.replace(place, QStringLiteral("(\\S+)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text);
}

} // namespace

QString FaultTexts::kind(FaultKind kind) {
    switch (kind) {
    case FaultKind::loss:
        return tr("Loss", "a kind of fault");
    case FaultKind::cut:
        return tr("Cut", "a kind of fault");
    case FaultKind::late:
        return tr("Late reader", "a kind of fault");
    case FaultKind::blocked:
        return tr("Blocked", "a kind of fault");
    case FaultKind::delay:
        return tr("Delay", "a kind of fault");
    case FaultKind::duplicate:
        return tr("Duplicates", "a kind of fault");
    case FaultKind::reorder:
        return tr("Reordering", "a kind of fault");
    case FaultKind::corrupt:
        return tr("Damage", "a kind of fault");
    case FaultKind::bandwidth:
        return tr("Bandwidth", "a kind of fault");
    case FaultKind::tooLarge:
        return tr("Size limit", "a kind of fault");
    case FaultKind::refuse:
        return tr("Refused connections", "a kind of fault");
    case FaultKind::reset:
        return tr("Broken connections", "a kind of fault");
    case FaultKind::queueFull:
        return tr("Full queue", "a kind of fault");
    case FaultKind::clock:
        return tr("Clock", "a kind of fault");
    }
    return {};
}

QString FaultTexts::meaning(FaultKind kind) {
    switch (kind) {
    case FaultKind::loss:
        return tr("Datagrams are lost, each by itself or several in a row.");
    case FaultKind::cut:
        return tr("Nothing passes. Open connections stall until it is lifted.");
    case FaultKind::late:
        return tr("A process that gets too little of the processor: it reads each packet and "
                  "stream late, by a delay drawn between the two, while its timers fire on time.");
    case FaultKind::blocked:
        return tr("It neither sends nor reads for a while, again and again, while its timers fire "
                  "on time: the anomaly of the Lifeguard paper.");
    case FaultKind::delay:
        return tr("What passes arrives later. Over TCP, its order is kept.");
    case FaultKind::duplicate:
        return tr("Datagrams arrive more than once.");
    case FaultKind::reorder:
        return tr("Datagrams are held back until others have gone by.");
    case FaultKind::corrupt:
        return tr("Bits of datagrams are turned over on the way.");
    case FaultKind::bandwidth:
        return tr("So many bytes a second pass. The others wait in a queue, and what finds no room "
                  "in it is lost.");
    case FaultKind::tooLarge:
        return tr("Larger datagrams are lost, as on a path that takes only small packets.");
    case FaultKind::refuse:
        return tr("New TCP connections are refused, as by a port that is closed.");
    case FaultKind::reset:
        return tr("TCP connections break when something is written to them.");
    case FaultKind::queueFull:
        return tr("A node that does not keep up: its queue of received gossip has no room.");
    case FaultKind::clock:
        return tr("A node's clock runs fast or slow, and all its timers with it.");
    }
    return {};
}

QString FaultTexts::title(const trace::FaultRaised& fault) {
    //: %1: a kind of fault; %2: whom it is about, such as "n1 → n2"
    return tr("%1: %2").arg(kind(fault.kind), FaultWords::parties(fault));
}

QString FaultTexts::line(const trace::FaultRaised& fault) {
    QString clause = FaultWords::clause(fault);
    const bool beginsWithName =
        trace::sitsOnNodes(fault.kind) && fault.kind != FaultKind::clock && !fault.to.empty();
    if (!beginsWithName && !clause.isEmpty())
        clause[0] = clause[0].toUpper();
    return clause;
}

QString FaultTexts::toll(const trace::FaultBook::Entry& entry) {
    const trace::FaultBook::Toll& toll = entry.toll;
    QStringList parts;
    if (toll.stopped > 0)
        //: how many messages or packets
        parts << tr("%1 lost").arg(TextFormat::count(toll.stopped));
    if (toll.delayed > 0)
        //: how many; %2: a length of time
        parts << tr("%1 delayed, %2 on average")
                     .arg(TextFormat::count(toll.delayed),
                          TextFormat::duration(toll.waited / toll.delayed));
    if (toll.copies > 0)
        parts << tr("%n copies more", nullptr, static_cast<int>(toll.copies));
    if (toll.damaged > 0)
        parts << tr("%1 damaged").arg(TextFormat::count(toll.damaged));
    if (parts.isEmpty())
        return entry.fault.kind == FaultKind::clock ? QString() : tr("nothing yet");
    return parts.join(QStringLiteral(" · "));
}

std::span<const char* const> FaultTexts::problems() {
    return kProblems;
}

QString FaultTexts::problem(std::string_view english) {
    const QString text = TextFormat::own(english);
    QString said = text;
    for (const char* sentence : kProblems) {
        const auto match = matchOf(sentence, text);
        if (!match.hasMatch())
            continue;
        said = QCoreApplication::translate("fault", sentence);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            said.replace(QStringLiteral("%%1").arg(i), match.captured(i));
        break;
    }
    if (!said.isEmpty())
        said[0] = said[0].toUpper();
    //: a whole sentence of a clause
    return tr("%1.").arg(said);
}

} // namespace swimscope::ui
