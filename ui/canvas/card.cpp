// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/card.h"

#include "ui/model/failure_text.h"
#include "ui/model/inspection.h"
#include "ui/model/text_format.h"

#include <QLocale>

#include <algorithm>

namespace swimscope::ui {
namespace {

using trace::HostedNode;
using wire::MemberState;

QString seconds(Duration duration) {
    return QLocale().toString(std::max(inSeconds(duration), 0.0), 'f', 1);
}

bool hasBeat(const NodeView& node) {
    return std::ranges::any_of(node.beats, &trace::Beat::isOn);
}

} // namespace

QString Card::text() const {
    return QStringList(QStringList(title) + lines).join(QLatin1Char('\n'));
}

QString CardWriter::nameOf(FlightKind kind) {
    switch (kind) {
    case FlightKind::ping:
        return tr("ping");
    case FlightKind::ack:
        return tr("ack");
    case FlightKind::indirectPing:
        return tr("indirect ping");
    case FlightKind::nack:
        return tr("nack");
    case FlightKind::suspect:
        return tr("suspect");
    case FlightKind::alive:
        return tr("alive");
    case FlightKind::dead:
        return tr("dead");
    case FlightKind::user:
        return tr("user");
    case FlightKind::tcp:
        return tr("TCP");
    case FlightKind::unread:
        return tr("unreadable");
    }
    return {};
}

QString CardWriter::nameOf(MemberState state) {
    return TextFormat::state(state);
}

// ---- members ------------------------------------------------------------------------------------

QString CardWriter::titleOf(const NodeView& node) {
    const QString name = TextFormat::name(node.name);
    if (!node.state)
        return tr("%1 is not in the table").arg(name);
    switch (*node.state) {
    case MemberState::alive:
        return tr("%1 is alive").arg(name);
    case MemberState::suspect:
        return tr("%1 is suspected").arg(name);
    case MemberState::dead:
        return tr("%1 is dead").arg(name);
    case MemberState::left:
        return tr("%1 has left").arg(name);
    }
    return name;
}

void CardWriter::addSuspicion(QStringList& lines, const SuspicionView& suspicion, Instant now) {
    lines << tr("Dead in %1 s unless it refutes").arg(seconds(suspicion.deadline - now));
    lines << (suspicion.wanted > 0
                  ? tr("%1 of %n confirmations", nullptr, static_cast<int>(suspicion.wanted))
                        .arg(TextFormat::count(suspicion.confirmations()))
                  : tr("No confirmations wanted: the cluster is too small"));
    if (suspicion.accusers.empty())
        return;
    const QString first = TextFormat::name(suspicion.accusers.front());
    const std::vector<std::string> others(suspicion.accusers.begin() + 1, suspicion.accusers.end());
    lines << (others.empty()
                  ? tr("First by %1").arg(first)
                  : tr("First by %1, confirmed by %2").arg(first, TextFormat::names(others)));
}

void CardWriter::addBeliefs(QStringList& lines, const trace::Tally& tally) {
    QStringList parts;
    for (const MemberState state :
         {MemberState::alive, MemberState::suspect, MemberState::dead, MemberState::left})
        if (tally.of(state) > 0)
            //: How many members hold it to be in a state, such as "12 alive".
            parts << tr("%1 %2").arg(TextFormat::count(tally.of(state)), nameOf(state));
    if (tally.unknown > 0)
        parts << tr("%n do not list it", nullptr, static_cast<int>(tally.unknown));
    if (parts.size() > 1 && tally.known() > 0)
        lines << tr("What members believe: %1").arg(TextFormat::list(parts));
}

void CardWriter::addFaults(QStringList& lines, const NodeView& node) {
    if (node.late)
        lines << tr("Starved: it reads what comes for it %1 to %2 late")
                     .arg(TextFormat::duration(node.late->low),
                          TextFormat::duration(node.late->high));
    if (node.blocked)
        lines << tr("Blocked for %1, then free for %2, again and again")
                     .arg(TextFormat::duration(node.blocked->low),
                          TextFormat::duration(node.blocked->high));
}

void CardWriter::addHost(QStringList& lines, const NodeView& node, Instant now) {
    if (node.foreign()) {
        lines << tr("A member that this program does not host");
        return;
    }
    addFaults(lines, node);
    if (node.life == HostedNode::Life::frozen)
        lines << (node.frozenUntil == Instant::max()
                      ? tr("Frozen until it is thawed")
                      : tr("Frozen for another %1 s").arg(seconds(node.frozenUntil - now)));
    else if (node.life == HostedNode::Life::killed)
        lines << tr("Killed: its sockets are closed, and nobody was told");
    else if (node.life == HostedNode::Life::stopped)
        lines << tr("It has shut down");
    else if (node.leaving)
        lines << tr("It is leaving");
    if (node.lives())
        lines << tr("Incarnation %1, local health %2 of %3")
                     .arg(TextFormat::count(node.incarnation), TextFormat::count(node.health),
                          TextFormat::count(node.healthMost));
}

Card CardWriter::of(const NodeView& node, Instant now) {
    Card card;
    card.title = titleOf(node);
    if (node.suspicion) {
        const auto asked = node.tally.known();
        if (node.state == MemberState::suspect && asked > 0)
            card.title = tr("%1 is suspected by %2 of %3")
                             .arg(TextFormat::name(node.name),
                                  TextFormat::count(node.tally.of(MemberState::suspect)),
                                  TextFormat::count(asked));
        addSuspicion(card.lines, *node.suspicion, now);
    }
    addBeliefs(card.lines, node.tally);
    addHost(card.lines, node, now);
    addWork(card.lines, node, now);
    return card;
}

/// What it is about to do: its gossip, and the deadlines that it waits for.
void CardWriter::addWork(QStringList& lines, const NodeView& node, Instant now) {
    if (!node.lives())
        return;
    lines << (node.queued > 0 ? tr("%n broadcast(s) in its gossip queue", nullptr,
                                   static_cast<int>(node.queued))
                              : tr("Its gossip queue is empty"));
    if (!node.probing.empty())
        lines << tr("It probes %1, for another %2 s")
                     .arg(TextFormat::name(node.probing), seconds(node.probeDeadline - now));
    if (!node.frozen() && hasBeat(node))
        //: Behind it: "probe in 0.4 s · gossip in 0.1 s · push/pull in 12 s".
        lines << tr("Next: %1").arg(Inspector::nextText(node.beats, now));
    for (const SuspectTimer& timer : node.soonest)
        lines << tr("It suspects %1, and declares it dead in %2 s")
                     .arg(TextFormat::name(timer.member), seconds(timer.deadline - now));
    if (const auto more = node.suspecting - node.soonest.size(); more > 0)
        lines << tr("%n more suspicion(s) run", nullptr, static_cast<int>(more));
}

QStringList CardWriter::briefly(const NodeView& node, Instant now) {
    QStringList lines;
    if (!node.lives())
        return lines;
    lines << tr("incarnation %1 · queue %2")
                 .arg(TextFormat::count(node.incarnation), TextFormat::count(node.queued));
    if (!node.probing.empty())
        lines << tr("probes %1 · %2 s")
                     .arg(TextFormat::name(node.probing), seconds(node.probeDeadline - now));
    if (const auto probe = node.beats[static_cast<std::size_t>(trace::Ticker::probe)].after(now);
        probe && node.probing.empty() && !node.frozen())
        lines << tr("next probe · %1 s").arg(seconds(*probe - now));
    if (node.soonest.empty())
        return lines;
    const SuspectTimer& first = node.soonest.front();
    lines << tr("suspects %1 · %2 s")
                 .arg(TextFormat::name(first.member), seconds(first.deadline - now));
    if (node.suspecting > 1)
        //: Below "suspects n5 · 9.2 s": how many more members it suspects.
        lines << tr("and %1 more").arg(TextFormat::count(node.suspecting - 1));
    return lines;
}

// ---- messages -----------------------------------------------------------------------------------

QString CardWriter::partnerOf(const std::string& name) {
    return name.empty() ? tr("somebody unknown") : TextFormat::name(name);
}

QString CardWriter::fateOf(const Flight& flight) {
    switch (flight.fate) {
    case Fate::lost:
    case Fate::cut:
    case Fate::tooLarge:
    case Fate::noRoom:
    case Fate::denied:
    case Fate::reset:
    case Fate::full:
        return lossOf(flight.fate, flight.fault);
    case Fate::refused:
        return flight.failure == trace::Failure::none
                   ? tr("The system would not send it")
                   : tr("The system would not send it: %1")
                         .arg(FailureText::clause(flight.failure));
    case Fate::nobody:
        return tr("Nobody listens there any more");
    case Fate::rejected:
        return tr("%1 turned it away: %2")
            .arg(partnerOf(flight.to), FailureText::clause(flight.failure));
    case Fate::arrives:
        break;
    }
    return {};
}

Card CardWriter::of(const Flight& flight, const trace::FaultBook& faults) {
    Card card;
    const QString what = flight.kind == FlightKind::tcp      ? tr("push/pull")
                         : flight.kind == FlightKind::unread ? tr("packet")
                                                             : nameOf(flight.kind);
    //: A message from one member to another: "ping from n1 to n2".
    card.title = tr("%1 from %2 to %3").arg(what, partnerOf(flight.from), partnerOf(flight.to));
    const QString bytes = tr("%n byte(s)", nullptr, static_cast<int>(flight.bytes));
    card.lines << (flight.onStream    ? tr("%1 on a TCP stream").arg(bytes)
                   : flight.count > 1 ? tr("%n messages in one packet, %1", nullptr,
                                           static_cast<int>(flight.count))
                                            .arg(bytes)
                                      : bytes);
    card.lines << tr("Sent at %1, drawn slower than it was").arg(TextFormat::clock(flight.sent));
    if (const QString fate = fateOf(flight); !fate.isEmpty())
        card.lines << fate;
    addDisturbance(card.lines, flight, faults);
    return card;
}

Card CardWriter::of(const Band& band, Instant now) {
    Card card;
    card.title = tr("TCP from %1 to %2").arg(partnerOf(band.from), partnerOf(band.to));
    const bool open = band.closed == Instant::max();
    const QString opened = TextFormat::clock(band.opened);
    const QString length = TextFormat::duration((open ? now : band.closed) - band.opened);
    card.lines << (open ? tr("Opened at %1, %2 ago").arg(opened, length)
                        : tr("Opened at %1, for %2").arg(opened, length));
    if (const QString loss = lossOf(band.fate, band.fault); !loss.isEmpty())
        card.lines << loss;
    else if (band.fate == Fate::nobody)
        card.lines << tr("Nobody listens there any more");
    else if (band.fate == Fate::rejected)
        card.lines << tr("%1 turned it away: %2")
                          .arg(partnerOf(band.to), FailureText::clause(band.failure));
    if (band.failed && band.fate != Fate::rejected)
        card.lines << (band.failure == trace::Failure::none
                           ? tr("It broke off")
                           : tr("It failed: %1").arg(FailureText::clause(band.failure)));
    return card;
}

} // namespace swimscope::ui
