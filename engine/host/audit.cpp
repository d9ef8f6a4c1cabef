// SPDX-License-Identifier: MPL-2.0
#include "engine/host/audit.h"

#include "engine/trace/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace swimscope::host {
namespace {

std::string textOf(const trace::MemberRow* row) {
    return row ? trace::toText(trace::Body(trace::MemberChanged{.row = *row})) : "no row";
}

std::string textOf(const trace::Suspicion* suspicion) {
    if (!suspicion)
        return "no suspicion";
    std::string text = fmt::format("incarnation {} until {} by", suspicion->incarnation,
                                   inSeconds(suspicion->deadline));
    for (const std::string& accuser : suspicion->accusers)
        text += ' ' + accuser;
    return text;
}

/// The member whose row, or whose suspicion, an event changed.
const std::string* changedBy(const trace::Body& body) {
    if (const auto* fact = std::get_if<trace::MemberChanged>(&body))
        return &fact->row.name;
    if (const auto* fact = std::get_if<trace::MemberForgotten>(&body))
        return &fact->member;
    if (const auto* fact = std::get_if<trace::SuspicionStarted>(&body))
        return &fact->member;
    if (const auto* fact = std::get_if<trace::SuspicionConfirmed>(&body))
        return &fact->member;
    if (const auto* fact = std::get_if<trace::SuspicionEnded>(&body))
        return &fact->member;
    return nullptr;
}

/// The first ticker whose folded beat is not the node's own. Its own next tick lies on the beat,
/// and is the very next one unless it is overdue: it was frozen, or is about to be woken.
std::optional<std::string> compareTickers(const Driver& driver, const trace::HostedNode& hosted,
                                          Instant now) {
    using trace::Ticker;
    for (const Ticker ticker : {Ticker::probe, Ticker::gossip, Ticker::pushPull}) {
        const std::optional<Instant> own = driver.node().nextTick(ticker, now);
        const trace::Beat& beat = hosted.beat(ticker);
        const std::optional<Instant> folded =
            beat.after(own ? std::min(now, *own - Duration(1)) : now);
        if (own != folded)
            return fmt::format("{}: folded {} tick at {}, its own at {}", driver.setup().name,
                               nameOf(ticker), folded ? inSeconds(*folded) : -1,
                               own ? inSeconds(*own) : -1);
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> Audit::take(const Cluster& cluster, const trace::Batch& batch) {
    for (const trace::Event& event : batch)
        note(event);
    return compareChanged(cluster);
}

void Audit::note(const trace::Event& event) {
    fold_.apply(event);
    if (std::holds_alternative<trace::HealthChanged>(event.body))
        healthChanged_.insert(event.node);
    if (const std::string* member = changedBy(event.body))
        changed_.emplace(event.node, *member);
}

std::optional<std::string> Audit::compareChanged(const Cluster& cluster) {
    const auto running = [&](NodeId node) -> const Driver* {
        const auto driver = cluster.drivers().find(node);
        return driver != cluster.drivers().end() && driver->second.running() ? &driver->second
                                                                             : nullptr;
    };
    std::optional<std::string> difference;
    for (const auto& [node, member] : std::exchange(changed_, {})) {
        const Driver* driver = running(node);
        if (!driver || difference)
            continue;
        ++compared_;
        difference = compareRow(*driver, member);
    }
    for (const NodeId node : std::exchange(healthChanged_, {}))
        if (const Driver* driver = running(node); driver && !difference)
            difference = compareHealth(*driver);
    return difference;
}

std::optional<std::string> Audit::compareHealth(const Driver& driver) const {
    const trace::HostedNode* hosted = fold_.node(driver.id());
    if (hosted && hosted->health == driver.node().health())
        return std::nullopt;
    return fmt::format("{}: folded health {}, its own {}", driver.setup().name,
                       hosted ? hosted->health : 0, driver.node().health());
}

std::optional<std::string> Audit::compareRow(const Driver& driver, std::string_view member) const {
    const trace::MemberRow* folded = fold_.row(driver.id(), member);
    const std::optional<trace::MemberRow> own = driver.node().row(member);
    const bool sameRow = folded && own ? *folded == *own : !folded && !own;
    if (!sameRow)
        return fmt::format("{} about {}: folded {}, but its own table says {}", driver.setup().name,
                           member, textOf(folded), textOf(own ? &*own : nullptr));
    const trace::Suspicion* suspicion = fold_.suspicion(driver.id(), member);
    const std::optional<trace::Suspicion> ownSuspicion = driver.node().suspicion(member);
    const bool sameSuspicion =
        suspicion && ownSuspicion ? *suspicion == *ownSuspicion : !suspicion && !ownSuspicion;
    if (!sameSuspicion)
        return fmt::format("{} about {}: folded {}, but its own timer says {}", driver.setup().name,
                           member, textOf(suspicion),
                           textOf(ownSuspicion ? &*ownSuspicion : nullptr));
    return std::nullopt;
}

std::optional<std::string> Audit::compareAll(const Cluster& cluster, trace::Level level) const {
    const trace::Kinds told = trace::keptAt(level);
    for (const auto& [id, driver] : cluster.drivers()) {
        const trace::HostedNode* hosted = fold_.node(id);
        if (!hosted || hosted->alive() != driver.running())
            return fmt::format("{}: folded and real life differ", driver.setup().name);
        if (!driver.running())
            continue;
        const swim::Node& node = driver.node();
        if (auto difference = compareHealth(driver))
            return difference;
        if (hosted->keys != node.keys())
            return fmt::format("{}: folded {} keys, its own {}", driver.setup().name, hosted->keys,
                               node.keys());
        if (told.have<trace::BroadcastQueued>() && hosted->queued != node.queuedBroadcasts())
            return fmt::format("{}: folded queue {}, its own {}", driver.setup().name,
                               hosted->queued, node.queuedBroadcasts());
        if (told.have<trace::TickerSet>())
            if (auto difference = compareTickers(driver, *hosted, fold_.now()))
                return difference;
        if (fold_.table(id).size() != node.members().size())
            return fmt::format("{}: folded {} members, its own table has {}", driver.setup().name,
                               fold_.table(id).size(), node.members().size());
        for (const std::string& member : fold_.members())
            if (auto difference = compareRow(driver, member))
                return difference;
    }
    return std::nullopt;
}

} // namespace swimscope::host
