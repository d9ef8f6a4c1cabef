// SPDX-License-Identifier: MPL-2.0
// What cards say about faults, and about what faults did to messages.
#include "engine/trace/fault_text.h"
#include "ui/canvas/card.h"
#include "ui/model/fault_texts.h"
#include "ui/model/fault_words.h"
#include "ui/model/text_format.h"

#include <algorithm>

namespace swimscope::ui {
namespace {

/// More are only counted.
constexpr int kMostFaults = 4;

bool names(const std::vector<std::string>& party, const std::string& member) {
    return std::ranges::find(party, member) != party.end();
}

/// It is about this member by name; what is about everybody is not.
bool concerns(const trace::FaultRaised& fault, const std::string& member) {
    const auto& groups = fault.terms().groups;
    return std::ranges::any_of(groups, [&](const auto& group) { return names(group, member); }) ||
           names(trace::fromOf(fault), member) || names(trace::toOf(fault), member);
}

/// Starting a line.
QString capital(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

Card CardWriter::of(const trace::FaultBook::Entry& fault, Instant now) {
    Card card;
    card.title = FaultTexts::title(fault.fault);
    card.lines << capital(FaultWords::clause(fault.fault));
    if (fault.muted)
        card.lines << tr("It is muted, and does nothing");
    card.lines << tr("In force since %1, for %2")
                      .arg(TextFormat::clock(fault.since), TextFormat::duration(now - fault.since));
    card.lines << FaultTexts::toll(fault);
    return card;
}

QStringList CardWriter::faultsOf(const std::string& member, const trace::FaultBook& faults) {
    QStringList lines;
    int more = 0;
    for (const auto& [id, entry] : faults.all()) {
        // These two a member's card has in its own words.
        const bool told = entry.fault.kind == trace::FaultKind::late ||
                          entry.fault.kind == trace::FaultKind::blocked;
        if (told || !concerns(entry.fault, member))
            continue;
        if (lines.size() == kMostFaults) {
            ++more;
            continue;
        }
        const QString title = FaultTexts::title(entry.fault);
        //: A fault that does nothing for now: "Cut: n1 → n2".
        const QString what = entry.muted ? tr("%1 (muted)").arg(title) : title;
        //: A fault and what it has done: "Loss: n1 → n2 · 214 lost".
        lines << tr("%1 · %2").arg(what, FaultTexts::toll(entry));
    }
    if (more > 0)
        lines << tr("%n more fault(s)", nullptr, more);
    return lines;
}

QString CardWriter::lossOf(Fate fate, FaultId fault) {
    const QString which = TextFormat::count(swimscope::number(fault));
    const bool known = fault != FaultId::none;
    switch (fate) {
    case Fate::cut:
        return known ? tr("Lost on the way: fault %1 cuts the link").arg(which)
                     : tr("Lost on the way: the link is cut");
    case Fate::lost:
        return known ? tr("Lost on the way: fault %1 took it").arg(which) : tr("Lost on the way");
    case Fate::tooLarge:
        return tr("Lost on the way: larger than fault %1 lets through").arg(which);
    case Fate::noRoom:
        return tr("Lost on the way: the queue before fault %1 was full").arg(which);
    case Fate::denied:
        return tr("Fault %1 refused the connection").arg(which);
    case Fate::reset:
        return tr("Fault %1 broke the connection").arg(which);
    case Fate::full:
        return tr("The receiver's queue had no room for it: fault %1").arg(which);
    default:
        return {};
    }
}

/// What disturbed it without stopping it, and what the fault is, while it is in force.
void CardWriter::addDisturbance(QStringList& lines, const Flight& flight,
                                const trace::FaultBook& faults) {
    if (flight.until > flight.sent)
        lines << tr("Held for %1").arg(TextFormat::duration(flight.until - flight.sent));
    if (flight.copies > 0)
        lines << tr("%n copy(ies) made on the way", nullptr, static_cast<int>(flight.copies));
    if (flight.damaged)
        lines << tr("Damaged on the way");
    if (flight.fault == FaultId::none)
        return;
    const trace::FaultBook::Entry* entry = faults.entry(flight.fault);
    if (entry)
        lines << capital(FaultWords::clause(entry->fault));
}

} // namespace swimscope::ui
