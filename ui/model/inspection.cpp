// SPDX-License-Identifier: MPL-2.0
#include "ui/model/inspection.h"

#include "engine/swim/config.h"
#include "ui/model/cluster_setup.h"
#include "ui/model/key_text.h"
#include "ui/model/knob_texts.h"
#include "ui/model/node_view.h"
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
constexpr std::size_t kMostQueued = 8;

QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The settings that are not what the profile says, each as a line.
QStringList differences(const swim::Config& config, const swim::Config& profile) {
    QStringList lines;
    for (const swim::Knob& knob : swim::knobs()) {
        const std::string value = swim::valueText(config, knob);
        const std::string usual = swim::valueText(profile, knob);
        if (value != usual)
            lines << Inspector::tr("%1: %2, not %3")
                         .arg(KnobTexts::title(knob), KnobTexts::value(knob, value),
                              KnobTexts::value(knob, usual));
    }
    return lines;
}

/// Gathers what is to be said of one member.
struct Gathering {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::Inspector)

  public:
    const Fold& fold;
    const std::string& member;
    Instant now;
    Viewpoint viewpoint;
    const HostedNode* node;
    const MemberRow* row;
    Inspection result;

    void add(const QString& label, const QString& value, Tone tone = Tone::neutral) {
        result.facts.push_back({label, value, tone});
    }

    void addHead();
    void addState();
    QString stateText(const NodeView& view) const;
    void addHealth();
    void addActivity();
    void addMetadata();
    void addSuspicions();
    void addQueue();
    void addBeliefs();
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
    const NodeView view = NodeViewer().viewOf(fold, member, viewpoint);
    result.state = view.state;
    result.healthMost = view.healthMost;
    add(tr("State"), stateText(view), view.state ? toneOf(*view.state) : Tone::neutral);
    if (node)
        add(tr("Process"), Inspector::lifeText(*node, now),
            node->life == HostedNode::Life::running ? Tone::neutral : Tone::warning);
}

QString Gathering::stateText(const NodeView& view) const {
    const bool seenBy = viewpoint.kind == Viewpoint::Kind::seenBy;
    const HostedNode* observer = seenBy ? fold.node(viewpoint.observer) : nullptr;
    const QString who = observer ? TextFormat::name(observer->name) : QString();
    if (!view.state)
        return observer ? tr("%1 does not list it").arg(who) : tr("nobody lists it");
    const QString state = TextFormat::state(*view.state);
    const MemberRow* own = !seenBy && node && node->alive() ? fold.row(node->id, member) : nullptr;
    const std::uint32_t incarnation = own ? own->incarnation : view.incarnation;
    if (!own && !row)
        return state;
    return observer ? tr("%1, incarnation %2, as %3 sees it")
                          .arg(state, TextFormat::count(incarnation), who)
                    : tr("%1, incarnation %2").arg(state, TextFormat::count(incarnation));
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
    add(tr("Next"), node->life == HostedNode::Life::frozen
                        ? tr("nothing until it is thawed")
                        : Inspector::nextText(node->beats, now, QStringLiteral("\n")));
    add(tr("Settings"), Inspector::settingsText(node->settings));
    add(tr("Encryption"), KeyText::ring(node->keys));
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
            {TextFormat::names(said[i].second), said[i].first, Tone::warning});
    if (said.size() > kMostSuspicions)
        result.suspicions.push_back(
            {tr("and %n more timers", nullptr, static_cast<int>(said.size() - kMostSuspicions)),
             {}});
}

void Gathering::addQueue() {
    const auto& queue = node->queue;
    for (std::size_t i = 0; i < std::min(queue.size(), kMostQueued); ++i)
        result.queue.push_back(
            {Inspector::broadcastText(queue[i]),
             queue[i].sends == 0 ? tr("not sent yet")
                                 : tr("sent %n times", nullptr, static_cast<int>(queue[i].sends))});
    if (queue.size() > kMostQueued)
        result.queue.push_back(
            {tr("and %n more", nullptr, static_cast<int>(queue.size() - kMostQueued)), {}});
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
                                             Instant now, Viewpoint viewpoint) {
    const HostedNode* node = fold.nodeNamed(member);
    const MemberRow* row = fold.commonRow(member);
    if (!node && !row)
        return std::nullopt;
    Gathering gathering{fold, member, now, viewpoint, node, row, {}};
    gathering.addHead();
    gathering.addState();
    if (node) {
        gathering.addHealth();
        gathering.addActivity();
        gathering.addQueue();
    }
    gathering.addMetadata();
    gathering.addSuspicions();
    gathering.addBeliefs();
    return gathering.result;
}

QString Inspector::beliefText(const Fold& fold, const std::string& observer,
                              const std::string& member, Instant now) {
    const HostedNode* node = fold.nodeNamed(observer);
    const MemberRow* held = node ? fold.row(node->id, member) : nullptr;
    const QString who = TextFormat::name(observer);
    const QString whom = TextFormat::name(member);
    if (!held)
        return tr("%1 does not list %2").arg(who, whom);
    const QString text =
        tr("%1 holds %2 %3, incarnation %4")
            .arg(who, whom, TextFormat::state(held->state), TextFormat::count(held->incarnation));
    const Suspicion* suspicion = fold.suspicion(node->id, member);
    return suspicion ? tr("%1; %2").arg(text, suspicionText(*suspicion, now)) : text;
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

QString Inspector::nextText(const trace::Beats& beats, Instant now, const QString& between) {
    const auto in = [&](trace::Ticker ticker) -> std::optional<QString> {
        const auto next = beats[static_cast<std::size_t>(ticker)].after(now);
        return next ? std::optional(TextFormat::duration(*next - now)) : std::nullopt;
    };
    QStringList parts;
    if (const auto probe = in(trace::Ticker::probe))
        parts << tr("probe in %1").arg(*probe);
    if (const auto gossip = in(trace::Ticker::gossip))
        parts << tr("gossip in %1").arg(*gossip);
    if (const auto pushPull = in(trace::Ticker::pushPull))
        parts << tr("push/pull in %1").arg(*pushPull);
    return parts.isEmpty() ? tr("nothing; its timers are switched off") : parts.join(between);
}

QString Inspector::settingsText(const std::string& settings) {
    const auto config = swim::configFromText(settings);
    if (!config)
        return {};
    // Told by what they differ in from the profile that they differ from the least.
    std::optional<QString> told;
    qsizetype fewest = 0;
    for (const swim::Profile profile :
         {swim::Profile::lan, swim::Profile::wan, swim::Profile::local}) {
        const QStringList others = differences(*config, swim::configOf(profile));
        if (told && others.size() >= fewest)
            continue;
        fewest = others.size();
        const QString name = tr("%1 profile").arg(profileName(profile));
        told = others.isEmpty() ? name : name + QLatin1Char('\n') + others.join(QLatin1Char('\n'));
    }
    return told.value_or(QString());
}

QString Inspector::broadcastText(const trace::QueuedBroadcast& broadcast) {
    const QString about = TextFormat::name(broadcast.about);
    const wire::Message* message = broadcast.message.get();
    if (message && std::holds_alternative<wire::Alive>(*message))
        return tr("%1 is alive").arg(about);
    if (message && std::holds_alternative<wire::Suspect>(*message))
        return tr("%1 is suspect").arg(about);
    if (const auto* dead = message ? std::get_if<wire::Dead>(message) : nullptr)
        return dead->from == dead->node ? tr("%1 has left").arg(about)
                                        : tr("%1 is dead").arg(about);
    return tr("user message");
}

} // namespace swimscope::ui
