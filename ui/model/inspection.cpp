// SPDX-License-Identifier: MPL-2.0
#include "ui/model/inspection.h"

#include "engine/swim/config.h"
#include "ui/model/phrases.h"
#include "ui/model/text_format.h"

#include <algorithm>

namespace swimscope::ui {

using trace::Fold;
using trace::HostedNode;
using trace::MemberRow;
using trace::MemberState;
using trace::Suspicion;

namespace {

constexpr std::size_t kMostSuspicions = 6;

QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Gathers what is to be said of one member.
struct Gathering {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::Inspector)

  public:
    const Fold& fold;
    const std::string& member;
    Instant now;
    const HostedNode* node;
    const MemberRow* row;
    Inspection result;

    void add(const QString& label, const QString& value, Tone tone = Tone::neutral) {
        result.facts.push_back({label, value, tone});
    }

    void addHead();
    void addState();
    void addHealth();
    void addActivity();
    void addMetadata();
    void addSuspicions();
    void addBeliefs();
    QString beliefText(const QString& observer, NodeId id, const QString& subject,
                       std::string_view of, const MemberRow* held) const;
};

void Gathering::addHead() {
    result.name = TextFormat::name(member);
    result.hosted = node != nullptr;
    if (node) {
        result.node = node->id;
        result.life = node->life;
    }
    const Endpoint where = node ? node->advertised : row ? row->endpoint : Endpoint();
    QStringList parts{TextFormat::endpoint(where)};
    if (row)
        parts << tr("protocol %1 (%2–%3)")
                     .arg(row->versions.protocolCurrent())
                     .arg(row->versions.protocolMin())
                     .arg(row->versions.protocolMax());
    if (!node)
        parts << tr("not ours");
    else if (node->serf)
        parts << tr("Serf-like");
    result.subtitle = parts.join(QStringLiteral(" · "));
}

Tone toneOf(MemberState state) {
    constexpr Tone tones[] = {Tone::good, Tone::warning, Tone::bad, Tone::neutral};
    return tones[static_cast<std::size_t>(state)];
}

void Gathering::addState() {
    const auto majority = fold.tally(member).majority();
    result.state = majority;
    if (!majority) {
        add(tr("State"), tr("nobody lists it"));
    } else {
        const MemberRow* own = node && node->alive() ? fold.row(node->id, member) : nullptr;
        const MemberRow* shown = own ? own : row;
        add(tr("State"),
            shown ? tr("%1, incarnation %2")
                        .arg(TextFormat::state(*majority), TextFormat::count(shown->incarnation))
                  : TextFormat::state(*majority),
            toneOf(*majority));
    }
    if (node)
        add(tr("Process"), Inspector::lifeText(*node, now),
            node->life == HostedNode::Life::running ? Tone::neutral : Tone::warning);
}

void Gathering::addHealth() {
    if (!node->alive())
        return;
    const auto config = swim::configFromText(node->settings);
    if (!config)
        return;
    const QString score =
        tr("%1 of %2")
            .arg(TextFormat::count(node->health),
                 TextFormat::count(static_cast<std::uint64_t>(config->awarenessMaxMultiplier - 1)));
    add(tr("Local health"),
        tr("%1: %2").arg(score, Phrases::healthMeaning(node->health, config->probeInterval)),
        node->health > 0 ? Tone::warning : Tone::neutral);
}

void Gathering::addActivity() {
    if (!node->alive())
        return;
    if (node->probing.empty())
        add(tr("Probing"), tr("nobody at the moment"));
    else
        add(tr("Probing"),
            tr("%1, verdict in %2")
                .arg(TextFormat::name(node->probing),
                     TextFormat::duration(std::max(Duration(), node->probeDeadline - now))));
    add(tr("Gossip queue"), node->queued == 0
                                ? tr("empty")
                                : tr("%n messages", nullptr, static_cast<int>(node->queued)));
}

void Gathering::addMetadata() {
    const MemberRow* own = node ? fold.row(node->id, member) : nullptr;
    if (const MemberRow* shown = own ? own : row)
        add(tr("Metadata"), TextFormat::metadata(shown->meta));
}

void Gathering::addSuspicions() {
    auto timers = fold.suspicions(member);
    std::stable_sort(timers.begin(), timers.end(), [](const auto& a, const auto& b) {
        return a.second->deadline < b.second->deadline;
    });
    // Observers whose timers say the same are named together.
    std::vector<std::pair<QString, std::vector<std::string>>> said;
    for (const auto& [id, timer] : timers) {
        const HostedNode* observer = fold.node(id);
        const QString text = Inspector::suspicionText(*timer, now);
        if (said.empty() || said.back().first != text)
            said.push_back({text, {}});
        said.back().second.push_back(observer ? observer->name : std::string());
    }
    for (std::size_t i = 0; i < std::min(said.size(), kMostSuspicions); ++i)
        result.suspicions.push_back(
            tr("%1: %2").arg(TextFormat::names(said[i].second), said[i].first));
    if (said.size() > kMostSuspicions)
        result.suspicions.push_back(
            tr("and %n more timers", nullptr, static_cast<int>(said.size() - kMostSuspicions)));
}

QString Gathering::beliefText(const QString& observer, NodeId id, const QString& subject,
                              std::string_view of, const MemberRow* held) const {
    if (!held)
        return tr("%1 does not list %2").arg(observer, subject);
    const QString text = tr("%1 holds %2 %3, incarnation %4")
                             .arg(observer, subject, TextFormat::state(held->state),
                                  TextFormat::count(held->incarnation));
    const Suspicion* suspicion = fold.suspicion(id, of);
    return suspicion ? tr("%1; %2").arg(text, Inspector::suspicionText(*suspicion, now)) : text;
}

void Gathering::addBeliefs() {
    const auto belief = [this](const QString& shown, const HostedNode& observer,
                               const std::string& of) {
        const MemberRow* held = fold.row(observer.id, of);
        Belief made;
        made.name = shown;
        if (held) {
            made.state = held->state;
            made.incarnation = held->incarnation;
        }
        made.sentence = beliefText(TextFormat::name(observer.name), observer.id,
                                   TextFormat::name(of), of, held);
        return made;
    };
    if (node && node->alive())
        for (const std::string& other : fold.members())
            result.believes.push_back(belief(toQt(other), *node, other));
    for (const HostedNode& observer : fold.nodes())
        if (observer.alive() && observer.name != member)
            result.believedBy.push_back(belief(toQt(observer.name), observer, member));
}

} // namespace

std::optional<Inspection> Inspector::inspect(const Fold& fold, const std::string& member,
                                             Instant now) {
    const HostedNode* node = fold.nodeNamed(member);
    const MemberRow* row = fold.commonRow(member);
    if (!node && !row)
        return std::nullopt;
    Gathering gathering{fold, member, now, node, row, {}};
    gathering.addHead();
    gathering.addState();
    if (node) {
        gathering.addHealth();
        gathering.addActivity();
    }
    gathering.addMetadata();
    gathering.addSuspicions();
    gathering.addBeliefs();
    return gathering.result;
}

QString Inspector::suspicionText(const Suspicion& suspicion, Instant now) {
    const QString rest =
        tr("dead in %1").arg(TextFormat::duration(std::max(Duration(), suspicion.deadline - now)));
    if (suspicion.accusers.empty())
        return rest;
    const QString first = TextFormat::name(suspicion.accusers.front());
    const std::vector<std::string> confirmers(suspicion.accusers.begin() + 1,
                                              suspicion.accusers.end());
    if (suspicion.wanted == 0)
        return tr("%1, suspected by %2").arg(rest, first);
    const QString confirmed =
        tr("%1 of %n confirmations", nullptr, static_cast<int>(suspicion.wanted))
            .arg(TextFormat::count(confirmers.size()));
    if (confirmers.empty())
        return tr("%1, suspected by %2, %3").arg(rest, first, confirmed);
    return tr("%1, suspected by %2, %3 (%4)")
        .arg(rest, first, confirmed, TextFormat::names(confirmers));
}

QString Inspector::lifeText(const HostedNode& node, Instant now) {
    const QString since = TextFormat::age(now - node.lifeSince);
    switch (node.life) {
    case HostedNode::Life::running:
        return node.leaving ? tr("running, but it has left the cluster")
                            : tr("running for %1").arg(since);
    case HostedNode::Life::frozen:
        if (node.frozenUntil == Instant::max())
            return tr("frozen for %1, until it is thawed").arg(since);
        return tr("frozen, %1 to go").arg(TextFormat::duration(node.frozenUntil - now));
    case HostedNode::Life::killed:
        return tr("killed %1 ago").arg(since);
    case HostedNode::Life::stopped:
        return tr("stopped %1 ago").arg(since);
    }
    return {};
}

} // namespace swimscope::ui
