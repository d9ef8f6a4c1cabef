// SPDX-License-Identifier: MPL-2.0
#include "engine/session/run_series.h"

#include "engine/wire/codec.h"

namespace swimscope::session {

namespace {

template <class Figure>
NodeLevel levelOf(const trace::Fold& fold, Figure figure) {
    NodeLevel level;
    std::size_t nodes = 0;
    for (const trace::HostedNode& node : fold.nodes()) {
        if (!node.alive())
            continue;
        ++nodes;
        const auto value = static_cast<double>(node.*figure);
        level.mean += value;
        level.most = std::max(level.most, value);
    }
    level.mean /= static_cast<double>(std::max<std::size_t>(nodes, 1));
    return level;
}

/// As most of the living nodes see them.
std::array<std::uint32_t, 4> membersByState(const trace::Fold& fold) {
    std::array<std::uint32_t, 4> members{};
    for (const std::string& member : fold.members())
        if (const auto state = fold.tally(member).majority())
            ++members[static_cast<std::size_t>(*state)];
    return members;
}

} // namespace

void RunBin::join(const RunBin& later) {
    for (std::size_t i = 0; i < kMessageTypes; ++i) {
        messages[i] += later.messages[i];
        bytes[i] += later.bytes[i];
    }
    datagrams += later.datagrams;
    roundTrips += later.roundTrips;
    roundTripSum += later.roundTripSum;
    roundTripLeast = std::min(roundTripLeast, later.roundTripLeast);
    roundTripMost = std::max(roundTripMost, later.roundTripMost);
    if (!later.sampled)
        return;
    members = later.members;
    health = {later.health.mean, std::max(health.most, later.health.most)};
    queue = {later.queue.mean, std::max(queue.most, later.queue.most)};
    sampled = true;
}

void RunSeries::take(const trace::Batch& batch) {
    takeAll(batch);
}

void RunSeries::takeAll(std::span<const trace::Event> events) {
    for (const trace::Event& event : events) {
        if (event.id <= taken_)
            continue;
        taken_ = event.id;
        end_ = std::max(end_, event.at);
        takeOne(event);
    }
}

void RunSeries::takeOne(const trace::Event& event) {
    if (const auto* sent = std::get_if<trace::MessageSent>(&event.body)) {
        if (!sent->message)
            return;
        RunBin& bin = binAt(event.at);
        ++bin.messages[sent->message->index()];
        bin.bytes[sent->message->index()] += wire::encodedSize(*sent->message);
    } else if (const auto* judged = std::get_if<trace::Judged>(&event.body)) {
        binAt(event.at).datagrams += judged->bytes;
    } else if (const auto* answered = std::get_if<trace::ProbeSucceeded>(&event.body);
               answered && answered->way == trace::Way::direct) {
        RunBin& bin = binAt(event.at);
        ++bin.roundTrips;
        bin.roundTripSum += answered->roundTrip;
        bin.roundTripLeast = std::min(bin.roundTripLeast, answered->roundTrip);
        bin.roundTripMost = std::max(bin.roundTripMost, answered->roundTrip);
    }
}

void RunSeries::follow(const trace::Batch& batch, trace::Standing& standing) {
    for (auto rest = std::span(batch); !rest.empty();) {
        // To look takes long: once in a stretch, whatever times somebody's file names.
        const auto due =
            std::ranges::find_if(rest, [this](const auto& event) { return event.at >= lookNext_; });
        const bool looks = due != rest.end();
        const auto events =
            rest.first(static_cast<std::size_t>(due - rest.begin()) + (looks ? 1 : 0));
        takeAll(events);
        standing.apply(events);
        if (looks) {
            const Instant at = events.back().at;
            lookAt(standing.fold, at);
            lookNext_ = at < Instant::max() - width_ ? at + width_ : Instant::max();
        }
        rest = rest.subspan(events.size());
    }
}

void RunSeries::lookAt(const trace::Fold& fold, Instant now) {
    end_ = std::max(end_, now);
    RunBin& bin = binAt(now);
    if (bin.sampled && now >= sampledAt_ && now - sampledAt_ < kFinest)
        return;
    sampledAt_ = now;
    // To count members takes longest; other levels change without the fold's version.
    if (fold.version() != version_)
        bin.members = membersByState(fold);
    version_ = fold.version();
    const NodeLevel health = levelOf(fold, &trace::HostedNode::health);
    const NodeLevel queue = levelOf(fold, &trace::HostedNode::queued);
    // What was carried over from the stretch before is not of this one.
    bin.health = {health.mean, std::max(bin.sampled ? bin.health.most : 0, health.most)};
    bin.queue = {queue.mean, std::max(bin.sampled ? bin.queue.most : 0, queue.most)};
    bin.sampled = true;
}

/// Things stand as they did until somebody has looked again.
RunBin& RunSeries::binAt(Instant at) {
    const Duration since = std::max(at.time_since_epoch(), Duration());
    while (since / width_ >= static_cast<Duration::rep>(kMost))
        halve();
    const auto place = static_cast<std::size_t>(since / width_);
    while (bins_.size() <= place) {
        RunBin next;
        if (!bins_.empty()) {
            next.members = bins_.back().members;
            next.health = bins_.back().health;
            next.queue = bins_.back().queue;
        }
        bins_.push_back(next);
    }
    return bins_[place];
}

void RunSeries::halve() {
    const std::size_t half = (bins_.size() + 1) / 2;
    for (std::size_t i = 0; i < half; ++i) {
        RunBin pair = bins_[2 * i];
        if (2 * i + 1 < bins_.size())
            pair.join(bins_[2 * i + 1]);
        bins_[i] = pair;
    }
    bins_.resize(half);
    width_ *= 2;
}

} // namespace swimscope::session
