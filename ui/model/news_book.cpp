// SPDX-License-Identifier: MPL-2.0
#include "ui/model/news_book.h"

#include "engine/swim/config.h"
#include "engine/swim/predictions.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace swimscope::ui {

namespace {

/// A node that joins later than this after its start was a member of something before.
constexpr Duration kFresh = std::chrono::seconds(5);
/// Beyond that Serf's estimate says nothing any more.
constexpr double kMostLoss = 0.99;

/// Whether it is about all datagrams alike, and acts.
bool isPlain(const trace::FaultBook::Entry& entry) {
    const trace::FaultTerms& terms = entry.fault.terms();
    return !entry.muted && entry.fault.from.empty() && entry.fault.to.empty() &&
           terms.groups.empty() && terms.types == 0 && terms.subject.empty() &&
           terms.on == Duration::zero();
}

/// Of the datagrams between any two.
double lossOf(const trace::FaultBook& faults) {
    double passed = 1;
    for (const auto& [id, entry] : faults.all())
        if (entry.fault.kind == trace::FaultKind::loss && isPlain(entry))
            passed *= 1 - entry.fault.probability;
    return std::clamp(1 - passed, 0.0, kMostLoss);
}

swim::Config settingsOfHost(const trace::HostedNode& node) {
    const auto config = swim::configFromText(node.settings);
    return config ? *config : swim::configOf(swim::Profile::lan);
}

/// Whether an observer that changes its row so knows of the news.
bool isNewsTo(const News& news, const trace::MemberChanged& changed) {
    using trace::Change;
    switch (news.kind) {
    case News::Kind::crashed:
    case News::Kind::froze:
        return changed.change == Change::died;
    case News::Kind::left:
        return changed.change == Change::left || changed.change == Change::died;
    case News::Kind::updated:
        return changed.row.meta == news.meta;
    case News::Kind::joined:
        return changed.change == Change::joined;
    }
    return false;
}

} // namespace

void NewsBook::take(const trace::Batch& batch, const trace::Fold& fold,
                    const trace::FaultBook& faults) {
    bool recount = false;
    for (const trace::Event& event : batch) {
        if (event.id <= taken_)
            continue;
        taken_ = event.id;
        if (const auto* changed = std::get_if<trace::MemberChanged>(&event.body)) {
            hear(event, *changed);
            continue;
        }
        const auto kind = kindOf(event, fold);
        if (kind)
            open(*kind, event, fold, faults);
        recount |= kind || std::holds_alternative<trace::NodeStopped>(event.body);
    }
    if (recount)
        countAudiences(fold);
}

/// What kind of news an event is, if it is any.
std::optional<News::Kind> NewsBook::kindOf(const trace::Event& event, const trace::Fold& fold) {
    if (const auto* stopped = std::get_if<trace::NodeStopped>(&event.body))
        return stopped->killed ? std::optional(News::Kind::crashed) : std::nullopt;
    if (std::holds_alternative<trace::NodeFrozen>(event.body))
        return News::Kind::froze;
    if (std::holds_alternative<trace::LeaveRequested>(event.body))
        return News::Kind::left;
    if (std::holds_alternative<trace::MetaRequested>(event.body))
        return News::Kind::updated;
    if (!std::holds_alternative<trace::JoinRequested>(event.body))
        return std::nullopt;
    const trace::HostedNode* node = fold.node(event.node);
    return node && event.at - node->startedAt < kFresh ? std::optional(News::Kind::joined)
                                                       : std::nullopt;
}

void NewsBook::open(News::Kind kind, const trace::Event& event, const trace::Fold& fold,
                    const trace::FaultBook& faults) {
    const trace::HostedNode* node = fold.node(event.node);
    if (!node)
        return;
    News news{
        .kind = kind, .id = event.id, .at = event.at, .node = event.node, .member = node->name};
    if (const auto* wish = std::get_if<trace::MetaRequested>(&event.body))
        news.meta = wish->meta;
    const swim::Config config = settingsOfHost(*node);
    const std::size_t members = fold.members().size();
    if (news.mustBeDetected()) {
        news.expectedFirst = swim::expectedFirstDeath(config, members);
        news.expectedSpread = swim::mostDeathSpread(config);
    } else {
        news.expectedSpread = swim::estimatedSpread(config, members, lossOf(faults));
    }
    entries_.push_back({std::move(news), {}, {}});
    if (entries_.size() > kMost)
        entries_.pop_front();
}

void NewsBook::hear(const trace::Event& event, const trace::MemberChanged& changed) {
    for (Entry& entry : entries_) {
        News& news = entry.news;
        if (event.node == news.node || changed.row.name != news.member)
            continue;
        if (changed.change == trace::Change::suspected) {
            if (entry.suspecting.insert(event.node).second)
                news.suspected.push_back(event.at);
        } else if (isNewsTo(news, changed)) {
            if (entry.knowing.insert(event.node).second)
                news.known.push_back(event.at);
        }
    }
}

/// Those who know, and those who were there and may still hear of it.
void NewsBook::countAudiences(const trace::Fold& fold) {
    for (Entry& entry : entries_) {
        News& news = entry.news;
        news.audience = entry.knowing.size();
        for (const trace::HostedNode& node : fold.nodes())
            news.audience += node.alive() && node.id != news.node && node.startedAt <= news.at &&
                             !entry.knowing.contains(node.id);
    }
}

} // namespace swimscope::ui
