// SPDX-License-Identifier: MPL-2.0
#include "ui/model/fault_words.h"

#include "engine/trace/fault_text.h"
#include "engine/wire/messages.h"
#include "ui/model/text_format.h"

#include <QLocale>

namespace swimscope::ui {

using trace::FaultKind;

namespace {

template <class... Kinds>
QStringList typeNames(std::uint16_t types, const std::variant<Kinds...>*) {
    QStringList names;
    const auto add = [&names, types](wire::Type type, std::string_view name) {
        if ((types >> static_cast<unsigned>(type) & 1U) != 0)
            names << QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    };
    (add(Kinds::type, Kinds::name), ...);
    return names;
}

} // namespace

QString FaultWords::names(const std::vector<std::string>& names, const QString& none) {
    return names.empty() ? none : TextFormat::names(names);
}

QString FaultWords::parties(const trace::FaultRaised& fault) {
    const trace::FaultTerms& terms = fault.terms();
    const QString all = tr("all", "nodes");
    if (!terms.groups.empty()) {
        QStringList groups;
        for (const auto& group : terms.groups)
            groups << QStringLiteral("{%1}").arg(names(group, all));
        return groups.join(QStringLiteral(" | "));
    }
    const QString to = names(trace::toOf(fault), all);
    if (trace::sitsOnNodes(fault.kind))
        return to;
    return (terms.bothWays ? QStringLiteral("%1 ⇄ %2") : QStringLiteral("%1 → %2"))
        .arg(names(trace::fromOf(fault), all), to);
}

QString FaultWords::choice(const trace::FaultTerms& terms) {
    const QString types =
        typeNames(terms.types, static_cast<const wire::Message*>(nullptr)).join(u", ");
    const QString subject = TextFormat::name(terms.subject);
    if (types.isEmpty())
        return terms.subject.empty() ? QString()
                                     //: which messages a fault is about; %1: a member
                                     : tr("only messages about %1").arg(subject);
    //: which messages a fault is about; %1: their types, %2: a member
    return terms.subject.empty() ? tr("only %1").arg(types)
                                 : tr("only %1 about %2").arg(types, subject);
}

QString FaultWords::delay(const trace::FaultRaised& fault) {
    const QString base = TextFormat::duration(fault.low);
    const QString spread = TextFormat::duration(fault.high);
    switch (fault.terms().shape) {
    case Latency::Shape::constant:
        return base;
    case Latency::Shape::uniform:
        //: a delay; both: durations
        return tr("%1 to %2").arg(base, TextFormat::duration(fault.low + fault.high));
    case Latency::Shape::normal:
        //: a delay of %1 with a standard deviation of %2
        return tr("%1 ± %2").arg(base, spread);
    case Latency::Shape::exponential:
        //: a delay: at least %1, on average %2 more
        return tr("%1 and a tail of %2").arg(base, spread);
    case Latency::Shape::pareto:
        //: a delay: at least %1, on average %2 more, and sometimes very much
        return tr("%1 and a heavy tail of %2").arg(base, spread);
    }
    return base;
}

QString FaultWords::link(const trace::FaultRaised& fault) {
    const trace::FaultTerms& terms = fault.terms();
    if (!terms.groups.empty())
        return tr("every link between %1").arg(parties(fault));
    const QString anyFrom = tr("any node", "from or to it");
    const QString from = names(trace::fromOf(fault), anyFrom);
    const QString to = names(trace::toOf(fault), anyFrom);
    return terms.bothWays ? tr("the link between %1 and %2").arg(from, to)
                          : tr("the link from %1 to %2").arg(from, to);
}

QString FaultWords::onLink(const trace::FaultRaised& fault, const QString& link) {
    const trace::FaultTerms& terms = fault.terms();
    const QString some = TextFormat::percent(fault.probability);
    switch (fault.kind) {
    case FaultKind::loss:
        //: %1: a link, such as "the link from n1 to n2"; %2: a share
        return terms.burst > 1 ? tr("%1 loses %2 of its datagrams, %3 in a row on average")
                                     .arg(link, some, QLocale().toString(terms.burst, 'g', 3))
                               : tr("%1 loses %2 of its datagrams").arg(link, some);
    case FaultKind::cut:
        return tr("%1 is cut").arg(link);
    case FaultKind::delay:
        //: %1: a link; %2: a share; %3: a delay, such as "10 ms to 20 ms"
        return tr("%1 delays %2 of what passes by %3").arg(link, some, delay(fault));
    case FaultKind::duplicate:
        return tr("%1 doubles %2 of its datagrams").arg(link, some);
    case FaultKind::reorder:
        return tr("%1 holds %2 of its datagrams back for %3").arg(link, some, delay(fault));
    case FaultKind::corrupt:
        return tr("%1 damages %2 of its datagrams").arg(link, some);
    case FaultKind::bandwidth:
        //: %2 and %3: amounts of data
        return tr("%1 carries %2 a second behind a queue of %3")
            .arg(link, QLocale().formattedDataSize(static_cast<qint64>(terms.rate)),
                 QLocale().formattedDataSize(terms.limit));
    case FaultKind::tooLarge:
        return tr("%1 loses datagrams of more than %n bytes", nullptr,
                  static_cast<int>(terms.limit))
            .arg(link);
    case FaultKind::refuse:
        return tr("%1 refuses %2 of its connections").arg(link, some);
    case FaultKind::reset:
        return tr("%1 breaks %2 of its connections").arg(link, some);
    case FaultKind::late:
    case FaultKind::blocked:
    case FaultKind::queueFull:
    case FaultKind::clock:
        break;
    }
    return {};
}

QString FaultWords::onNode(const trace::FaultRaised& fault) {
    const QString node = names(trace::toOf(fault), tr("any node", "what it does"));
    const QString low = TextFormat::duration(fault.low);
    const QString high = TextFormat::duration(fault.high);
    switch (fault.kind) {
    case FaultKind::late:
        //: %2 and %3: durations
        return tr("%1 reads %2 to %3 late").arg(node, low, high);
    case FaultKind::blocked:
        //: %2 and %3: durations
        return tr("%1 is blocked for %2, again and again with %3 in between").arg(node, low, high);
    case FaultKind::queueFull:
        //: %2: a share
        return tr("%1 has no room for %2 of the gossip that it receives")
            .arg(node, TextFormat::percent(fault.probability));
    case FaultKind::clock:
        //: %2: a share
        return tr("the clock of %1 runs at %2 of its pace")
            .arg(node, TextFormat::percent(fault.terms().clock));
    default:
        return {};
    }
}

QStringList FaultWords::conditions(const trace::FaultTerms& terms) {
    QStringList list;
    if (terms.carriers != trace::Carriers::all)
        //: what a fault is about
        list << (terms.carriers == trace::Carriers::datagrams ? tr("UDP only") : tr("TCP only"));
    if (const QString what = choice(terms); !what.isEmpty())
        list << what;
    if (terms.on > Duration::zero())
        //: a schedule; both: durations
        list << tr("%1 on and %2 off")
                    .arg(TextFormat::duration(terms.on), TextFormat::duration(terms.off));
    if (terms.lasts > Duration::zero())
        //: how long a fault lasts
        list << tr("for %1").arg(TextFormat::duration(terms.lasts));
    return list;
}

QString FaultWords::clause(const trace::FaultRaised& fault) {
    const QString does =
        trace::sitsOnNodes(fault.kind) ? onNode(fault) : onLink(fault, link(fault));
    const QStringList when = conditions(fault.terms());
    //: %1: what a fault does; %2: when and to what, such as "UDP only, for 10 s"
    return when.isEmpty() ? does : tr("%1 (%2)").arg(does, when.join(u", "));
}

QString FaultWords::sentence(const trace::FaultRaised& fault) {
    if (fault.more)
        //: %1: what a fault does, such as "the link from n1 to n2 is cut"
        return tr("A fault begins: %1.").arg(clause(fault));
    const QString any = tr("any node", "from or to it");
    const QString from = fault.from.empty() ? any : TextFormat::name(fault.from);
    const QString to = fault.to.empty() ? any : TextFormat::name(fault.to);
    const QString node = names(trace::toOf(fault), tr("any node", "what it does"));
    const QString low = TextFormat::duration(fault.low);
    const QString high = TextFormat::duration(fault.high);
    switch (fault.kind) {
    case FaultKind::cut:
        return tr("The link from %1 to %2 is cut.").arg(from, to);
    case FaultKind::loss:
        return tr("The link from %1 to %2 loses %3 of its datagrams.")
            .arg(from, to, TextFormat::percent(fault.probability));
    case FaultKind::late:
        return tr("%1 is starved: it reads what comes for it %2 to %3 late, while its timers "
                  "fire on time.")
            .arg(node, low, high);
    case FaultKind::blocked:
        return tr("%1 is blocked for %2, again and again with %3 in between: it neither sends "
                  "nor reads, while its timers fire on time.")
            .arg(node, low, high);
    default:
        return tr("A fault begins: %1.").arg(clause(fault));
    }
}

} // namespace swimscope::ui
