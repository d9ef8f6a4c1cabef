// SPDX-License-Identifier: MPL-2.0
#include "engine/session/space_time.h"

#include "engine/trace/fault_text.h"
#include "engine/wire/codec.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace swimscope::session {

namespace {

/// Verdicts come right behind the messages that they are about.
constexpr std::size_t kRecent = 512;

/// A message that was longer on its way than this does not make others be looked for so far back.
constexpr Duration kLongestLooked = std::chrono::seconds(10);

std::size_t placeOf(wire::Type type) {
    return static_cast<std::size_t>(type);
}

} // namespace

void SpaceTime::take(const trace::Batch& batch, const trace::Fold& fold) {
    for (const trace::Event& event : batch)
        std::visit([&](const auto& fact) { take(event, fact, fold); }, event.body);
    makeRoom();
}

// ---- lanes --------------------------------------------------------------------------------------

std::optional<SpaceTime::Lane> SpaceTime::laneOf(std::string_view member) const {
    const auto found = lanes_.find(member);
    return found != lanes_.end() ? std::optional(found->second) : std::nullopt;
}

/// Where there are too many members, the last ones have none.
SpaceTime::Lane SpaceTime::laneFor(std::string_view member) {
    if (member.empty())
        return kNobody;
    if (const auto found = lanes_.find(member); found != lanes_.end())
        return found->second;
    if (names_.size() >= kMostLanes)
        return kNobody;
    const auto lane = static_cast<Lane>(names_.size());
    lanes_.emplace(member, lane);
    names_.emplace_back(member);
    believed_.emplace_back();
    lived_.emplace_back();
    beliefs_.emplace_back();
    tallies_.push_back({});
    return lane;
}

SpaceTime::Lane SpaceTime::laneFor(NodeId node) const {
    const auto found = nodes_.find(node);
    return found != nodes_.end() ? found->second : kNobody;
}

// ---- messages -----------------------------------------------------------------------------------

void SpaceTime::take(const trace::Event& event, const trace::MessageSent& fact,
                     const trace::Fold& fold) {
    const wire::Type type = wire::typeOf(*fact.message);
    if (placeOf(type) >= kTypes)
        return;
    lines_[placeOf(type)].push_back({.id = event.id,
                                     .sent = event.at,
                                     .from = laneFor(event.node),
                                     .to = laneFor(fold.nameAt(fact.to)),
                                     .type = type});
    ++count_;
    recent_.push_back({fact.carrier, {event.id, type}});
    if (recent_.size() > kRecent)
        recent_.pop_front();
}

void SpaceTime::take(const trace::Event& event, const trace::MessageReceived& fact,
                     const trace::Fold&) {
    Line* line = lineOf(event.cause, wire::typeOf(*fact.message));
    if (!line || line->arrived != Instant::max())
        return;
    line->arrived = event.at;
    line->to = laneFor(event.node);
    longest_ = std::max(longest_, std::min(event.at - line->sent, kLongestLooked));
}

void SpaceTime::take(const trace::Event&, const trace::Judged& fact, const trace::Fold&) {
    if (fact.verdict == trace::Verdict::passed || fact.carrier == EventId::none)
        return;
    for (const auto& [carrier, message] : recent_)
        if (carrier == fact.carrier)
            if (Line* line = lineOf(message.first, message.second))
                line->lost = true;
}

/// A message that a fault has taken out of its datagram.
void SpaceTime::take(const trace::Event& event, const trace::Disturbed& fact, const trace::Fold&) {
    if (!trace::takesMessageOut(fact.kind))
        return;
    for (const auto& [carrier, message] : recent_)
        if (message.first == event.cause)
            if (Line* line = lineOf(message.first, message.second))
                line->lost = true;
}

SpaceTime::Line* SpaceTime::lineOf(EventId id, wire::Type type) {
    if (id == EventId::none || placeOf(type) >= kTypes)
        return nullptr;
    auto& lines = lines_[placeOf(type)];
    const auto found = std::ranges::lower_bound(lines, id, {}, &Line::id);
    return found != lines.end() && found->id == id ? &*found : nullptr;
}

/// All messages before a moment go, whatever their type.
void SpaceTime::makeRoom() {
    if (count_ <= kMostLines)
        return;
    const auto longest =
        std::ranges::max_element(lines_, {}, [](const auto& l) { return l.size(); });
    since_ = (*longest)[longest->size() / 4].sent;
    for (auto& lines : lines_) {
        const auto stays = std::ranges::lower_bound(lines, since_, {}, &Line::sent);
        count_ -= static_cast<std::size_t>(stays - lines.begin());
        lines.erase(lines.begin(), stays);
    }
}

// ---- lives and beliefs --------------------------------------------------------------------------

void SpaceTime::take(const trace::Event& event, const trace::NodeStarted& fact,
                     const trace::Fold&) {
    const Lane lane = laneFor(fact.name);
    if (lane == kNobody)
        return;
    nodes_[event.node] = lane;
    forgetAll(lane, event.at);
    live(event, trace::HostedNode::Life::running);
}

void SpaceTime::take(const trace::Event& event, const trace::NodeStopped& fact,
                     const trace::Fold&) {
    live(event, fact.killed ? trace::HostedNode::Life::killed : trace::HostedNode::Life::stopped);
    if (const Lane lane = laneFor(event.node); lane != kNobody)
        forgetAll(lane, event.at);
}

void SpaceTime::take(const trace::Event& event, const trace::NodeFrozen&, const trace::Fold&) {
    live(event, trace::HostedNode::Life::frozen);
}

void SpaceTime::take(const trace::Event& event, const trace::NodeThawed&, const trace::Fold&) {
    live(event, trace::HostedNode::Life::running);
}

void SpaceTime::live(const trace::Event& event, trace::HostedNode::Life life) {
    if (const Lane lane = laneFor(event.node); lane != kNobody)
        lived_[lane].push_back({event.at, life, event.id});
}

void SpaceTime::take(const trace::Event& event, const trace::MemberChanged& fact,
                     const trace::Fold&) {
    believe(laneFor(event.node), laneFor(fact.row.name), fact.row.state, event.at);
}

void SpaceTime::take(const trace::Event& event, const trace::MemberForgotten& fact,
                     const trace::Fold&) {
    believe(laneFor(event.node), laneFor(fact.member), std::nullopt, event.at);
}

void SpaceTime::take(const trace::Event& event, const trace::RosterGiven& fact,
                     const trace::Fold&) {
    if (!fact.roster)
        return;
    for (const trace::MemberRow& row : fact.roster->rows())
        believe(laneFor(event.node), laneFor(row.name), row.state, event.at);
}

void SpaceTime::believe(Lane observer, Lane subject, std::optional<trace::MemberState> state,
                        Instant at) {
    if (observer == kNobody || subject == kNobody)
        return;
    Beliefs& beliefs = beliefs_[observer];
    if (beliefs.size() <= subject)
        beliefs.resize(names_.size());
    const std::uint8_t before =
        std::exchange(beliefs[subject], state ? static_cast<std::uint8_t>(*state) + 1 : 0);
    if (before > 0)
        --tallies_[subject][before - 1U];
    if (state)
        ++tallies_[subject][static_cast<std::size_t>(*state)];
    noteMajority(subject, at);
}

void SpaceTime::forgetAll(Lane observer, Instant at) {
    for (std::size_t subject = 0; subject < beliefs_[observer].size(); ++subject)
        if (beliefs_[observer][subject] > 0)
            believe(observer, static_cast<Lane>(subject), std::nullopt, at);
}

void SpaceTime::noteMajority(Lane subject, Instant at) {
    trace::Tally tally;
    tally.states = tallies_[subject];
    const auto state = tally.majority();
    auto& bands = believed_[subject];
    if (!bands.empty() && bands.back().state == state)
        return;
    if (!bands.empty() && bands.back().since == at) {
        bands.back().state = state;
        if (bands.size() > 1 && bands[bands.size() - 2].state == state)
            bands.pop_back();
        return;
    }
    bands.push_back({at, state});
}

// ---- timers and faults --------------------------------------------------------------------------

SpaceTime::Timer* SpaceTime::running(NodeId observer, std::string_view subject) {
    const auto lane = laneOf(subject);
    const auto found = lane ? running_.find({laneFor(observer), *lane}) : running_.end();
    if (found == running_.end() || found->second < timersGone_)
        return nullptr;
    return &timers_[found->second - timersGone_];
}

void SpaceTime::take(const trace::Event& event, const trace::SuspicionStarted& fact,
                     const trace::Fold&) {
    const Lane observer = laneFor(event.node);
    const Lane subject = laneFor(fact.member);
    if (observer == kNobody || subject == kNobody)
        return;
    if (Timer* before = running(event.node, fact.member))
        before->end = event.at;
    running_[{observer, subject}] = timersGone_ + timers_.size();
    timers_.push_back({.id = event.id,
                       .observer = observer,
                       .subject = subject,
                       .start = event.at,
                       .deadline = fact.deadline,
                       .first = fact.deadline});
    if (timers_.size() > kMostTimers) {
        timers_.pop_front();
        ++timersGone_;
    }
}

void SpaceTime::take(const trace::Event& event, const trace::SuspicionConfirmed& fact,
                     const trace::Fold&) {
    if (Timer* timer = running(event.node, fact.member)) {
        timer->confirmed.push_back(event.at);
        timer->deadline = fact.deadline;
    }
}

void SpaceTime::take(const trace::Event& event, const trace::SuspicionEnded& fact,
                     const trace::Fold&) {
    if (Timer* timer = running(event.node, fact.member)) {
        timer->end = event.at;
        timer->ranOut = fact.ranOut;
        running_.erase({timer->observer, timer->subject});
    }
}

void SpaceTime::take(const trace::Event& event, const trace::FaultRaised& fact,
                     const trace::Fold&) {
    endShade(fact.fault, event.at);
    shades_.push_back({fact.fault, event.id, trace::concernedBy(fact), event.at});
}

void SpaceTime::take(const trace::Event& event, const trace::FaultLifted& fact,
                     const trace::Fold&) {
    endShade(fact.fault, event.at);
}

void SpaceTime::take(const trace::Event& event, const trace::FaultMuted& fact, const trace::Fold&) {
    if (fact.muted)
        return endShade(fact.fault, event.at);
    const auto last =
        std::ranges::find(shades_.rbegin(), shades_.rend(), fact.fault, &Shade::fault);
    if (last == shades_.rend() || last->until == Instant::max())
        return;
    Shade again = *last;
    again.id = event.id;
    again.since = event.at;
    again.until = Instant::max();
    shades_.push_back(std::move(again));
}

void SpaceTime::endShade(FaultId fault, Instant at) {
    for (Shade& shade : shades_)
        if (shade.fault == fault && shade.until == Instant::max())
            shade.until = at;
}

// ---- asking -------------------------------------------------------------------------------------

SpaceTime::View SpaceTime::view(const Window& window) const {
    View view;
    addLines(window, view);
    for (const Timer& timer : timers_)
        if (timer.start <= window.to && timer.end >= window.from)
            view.timers.push_back(timer);
    for (const Shade& shade : shades_)
        if (shade.since <= window.to && shade.until >= window.from)
            view.shades.push_back(shade);
    const auto part = [&window](const auto& whole) {
        // The one that lasts at the window's beginning is the first.
        auto first =
            std::ranges::upper_bound(whole, window.from, {}, [](const auto& e) { return e.since; });
        if (first != whole.begin())
            --first;
        const auto last =
            std::ranges::upper_bound(whole, window.to, {}, [](const auto& e) { return e.since; });
        return std::decay_t<decltype(whole)>(first, std::max(first, last));
    };
    for (std::size_t lane = 0; lane < names_.size(); ++lane) {
        view.believed.push_back(part(believed_[lane]));
        view.lived.push_back(part(lived_[lane]));
    }
    return view;
}

/// Of each type the messages of the window are found by search. Of too many each second one is
/// taken, or each tenth.
void SpaceTime::addLines(const Window& window, View& view) const {
    using Lines = std::deque<Line>;
    struct Range {
        Lines::const_iterator first;
        Lines::const_iterator last;
    };
    std::vector<Range> ranges;
    std::size_t all = 0;
    const Instant early =
        window.from.time_since_epoch() > longest_ ? window.from - longest_ : Instant();
    for (std::size_t type = 0; type < kTypes; ++type) {
        if ((window.types >> type & 1U) == 0)
            continue;
        const auto first = std::ranges::lower_bound(lines_[type], early, {}, &Line::sent);
        const auto last = std::ranges::upper_bound(lines_[type], window.to, {}, &Line::sent);
        if (first < last) {
            ranges.push_back({first, last});
            all += static_cast<std::size_t>(last - first);
        }
    }
    const std::size_t most = window.lane ? window.mostLooked : window.mostLines;
    const std::size_t stride =
        std::max<std::size_t>(1, (all + most - 1) / std::max<std::size_t>(1, most));
    for (const Range& range : ranges) {
        const auto count = static_cast<std::size_t>(range.last - range.first);
        for (std::size_t i = 0; i < count; i += stride) {
            const Line& line = range.first[static_cast<std::ptrdiff_t>(i)];
            if (window.lane && line.from != *window.lane && line.to != *window.lane)
                continue;
            ++view.all;
            if (view.lines.size() < window.mostLines)
                view.lines.push_back(line);
        }
    }
    view.all *= stride;
}

} // namespace swimscope::session
