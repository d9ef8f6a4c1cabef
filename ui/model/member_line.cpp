// SPDX-License-Identifier: MPL-2.0
#include "ui/model/member_line.h"

#include "ui/model/text_format.h"

namespace swimscope::ui {

namespace {

using Life = trace::HostedNode::Life;

MemberLine lineOf(const trace::Fold& fold, const NodeView& view, Viewpoint viewpoint) {
    const bool seenBy = viewpoint.kind == Viewpoint::Kind::seenBy;
    const trace::MemberRow* row =
        seenBy ? fold.row(viewpoint.observer, view.name) : fold.commonRow(view.name);
    MemberLine line;
    line.name = view.name;
    line.node = view.node;
    line.state = view.state;
    line.believers = view.tally.states;
    line.unknownTo = view.tally.unknown;
    line.incarnation = view.incarnation;
    line.health = view.health;
    line.healthMost = view.healthMost;
    line.life = view.life;
    line.leaving = view.leaving;
    if (const trace::HostedNode* node = fold.node(view.node)) {
        line.endpoint = node->advertised;
        line.queued = node->queued;
    }
    if (row) {
        line.endpoint = row->endpoint;
        line.meta = row->meta;
        line.versions = row->versions;
    }
    return line;
}

QString nothing() {
    return QStringLiteral("–");
}

} // namespace

std::vector<MemberLine> MemberLines::of(const trace::Fold& fold, Viewpoint viewpoint) {
    std::vector<MemberLine> lines;
    lines.reserve(fold.members().size());
    for (const std::string& name : fold.members())
        lines.push_back(lineOf(fold, viewer_.viewOf(fold, name, viewpoint), viewpoint));
    return lines;
}

QString MemberLines::text(const MemberLine& line, int column) {
    switch (column) {
    case MemberLine::Name:
        return TextFormat::name(line.name);
    case MemberLine::State:
        return line.state ? TextFormat::state(*line.state) : tr("not listed");
    case MemberLine::BelievedBy:
        return believersText(line);
    case MemberLine::Incarnation:
        return line.versions ? TextFormat::count(line.incarnation) : nothing();
    case MemberLine::Address:
        return TextFormat::endpoint(line.endpoint);
    case MemberLine::Metadata:
        return TextFormat::metadata(line.meta);
    case MemberLine::Versions:
        return line.versions ? tr("%1 (%2–%3)")
                                   .arg(TextFormat::count(line.versions->protocolCurrent()),
                                        TextFormat::count(line.versions->protocolMin()),
                                        TextFormat::count(line.versions->protocolMax()))
                             : nothing();
    case MemberLine::Health:
        return line.alive()
                   ? tr("%1 of %2")
                         .arg(TextFormat::count(line.health), TextFormat::count(line.healthMost))
                   : nothing();
    case MemberLine::Queue:
        return line.alive() ? TextFormat::count(line.queued) : nothing();
    case MemberLine::Process:
        return processText(line);
    default:
        return {};
    }
}

QString MemberLines::believersText(const MemberLine& line) {
    QStringList parts;
    for (std::size_t state = 0; state < line.believers.size(); ++state)
        if (line.believers[state] > 0)
            parts << tr("%1 %2", "how many believe which state")
                         .arg(TextFormat::count(line.believers[state]),
                              TextFormat::state(static_cast<wire::MemberState>(state)));
    if (line.unknownTo > 0)
        parts << tr("%1 not listed").arg(TextFormat::count(line.unknownTo));
    return parts.isEmpty() ? nothing() : parts.join(tr(", "));
}

QString MemberLines::processText(const MemberLine& line) {
    if (!line.hosted())
        return tr("not ours");
    switch (line.life) {
    case Life::running:
        return line.leaving ? tr("has left") : tr("running");
    case Life::frozen:
        return tr("frozen");
    case Life::killed:
        return tr("killed");
    case Life::stopped:
        return tr("stopped");
    }
    return {};
}

std::uint64_t MemberLines::sortKey(const MemberLine& line, int column) {
    switch (column) {
    case MemberLine::State:
        return line.state ? static_cast<std::uint64_t>(*line.state) : line.believers.size();
    case MemberLine::BelievedBy: {
        // By how many do not believe it alive, the undisputed first.
        const auto& by = line.believers;
        return std::uint64_t{by[1]} + by[2] + by[3] + line.unknownTo;
    }
    case MemberLine::Incarnation:
        return line.incarnation;
    case MemberLine::Versions:
        return line.versions ? line.versions->protocolCurrent() : 0;
    case MemberLine::Health:
        return line.alive() ? 1 + std::uint64_t{line.health} : 0;
    case MemberLine::Queue:
        return line.alive() ? 1 + std::uint64_t{line.queued} : 0;
    case MemberLine::Process:
        return !line.hosted() ? 5 : line.leaving ? 4 : static_cast<std::uint64_t>(line.life);
    default:
        return 0;
    }
}

QString MemberLines::header(int column) {
    switch (column) {
    case MemberLine::Name:
        return tr("Name");
    case MemberLine::State:
        return tr("State");
    case MemberLine::BelievedBy:
        return tr("Believed by");
    case MemberLine::Incarnation:
        return tr("Incarnation");
    case MemberLine::Address:
        return tr("Address");
    case MemberLine::Metadata:
        return tr("Metadata");
    case MemberLine::Versions:
        return tr("Protocol");
    case MemberLine::Health:
        return tr("Local health");
    case MemberLine::Queue:
        return tr("Queue");
    case MemberLine::Process:
        return tr("Process");
    default:
        return {};
    }
}

QString MemberLines::headerHelp(int column) {
    switch (column) {
    case MemberLine::Name:
        return tr("The member's name, in natural order");
    case MemberLine::State:
        return tr("The state in the chosen viewpoint");
    case MemberLine::BelievedBy:
        return tr("How many of our living nodes hold it in which state");
    case MemberLine::Incarnation:
        return tr("Grows each time that the member refutes a rumour or changes its metadata");
    case MemberLine::Address:
        return tr("Where the others reach it");
    case MemberLine::Metadata:
        return tr("What the member says about itself");
    case MemberLine::Versions:
        return tr("The protocol version that it speaks, and those that it understands");
    case MemberLine::Health:
        return tr("How much a node of ours doubts itself: 0 is healthy");
    case MemberLine::Queue:
        return tr("Messages that wait to be gossiped by a node of ours");
    case MemberLine::Process:
        return tr("What the node's process does, for nodes of ours");
    default:
        return {};
    }
}

} // namespace swimscope::ui
