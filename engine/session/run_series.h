// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fold.h"
#include "engine/trace/standing.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace swimscope::session {

inline constexpr std::size_t kMessageTypes = std::variant_size_v<wire::Message>;

/// How the nodes of ours stood in some figure.
struct NodeLevel {
    double mean = 0;
    double most = 0;
};

/// What happened in a stretch of a run's time, and how things stood.
struct RunBin {
    /// Of what our nodes sent, by the place of the type in wire::Message.
    std::array<std::uint64_t, kMessageTypes> messages{};
    std::array<std::uint64_t, kMessageTypes> bytes{}; ///< encoded, without what they travel in
    std::uint64_t datagrams = 0;                      ///< bytes of all, with what they carry

    std::uint64_t roundTrips = 0; ///< of direct probes
    Duration roundTripSum{};
    Duration roundTripLeast = Duration::max();
    Duration roundTripMost{};

    std::array<std::uint32_t, 4> members{}; ///< by MemberState as most believe, at the end
    NodeLevel health{};                     ///< the mean at the end, the most of all the time
    NodeLevel queue{};
    bool sampled = false; ///< how things stood was looked at in this stretch

    /// Takes up the stretch that follows.
    void join(const RunBin& later);
};

/// A run's figures over its whole time, in bounded memory: in stretches of equal length, which
/// become twice as long whenever there would be more than kMost of them. Events that were taken
/// already are left out when they come again. A value.
class RunSeries {
  public:
    static constexpr std::size_t kMost = 4096;
    static constexpr Duration kFinest = std::chrono::milliseconds(100);

    void take(const trace::Batch& batch);
    /// Looks at how things stand, ten times a second of the run's time at most. To be called once a
    /// frame.
    void lookAt(const trace::Fold& fold, Instant now);
    /// Takes what happened next, folds it, and looks on the way at how things stand: for a run that
    /// is gone through faster than it went.
    void follow(const trace::Batch& batch, trace::Standing& standing);
    void clear() { *this = RunSeries(); }

    /// From the run's beginning on, each `width()` long. The last one may not be over.
    const std::vector<RunBin>& bins() const { return bins_; }
    Duration width() const { return width_; }
    /// The latest time that was taken or sampled.
    Instant end() const { return end_; }

  private:
    RunBin& binAt(Instant at);
    void takeAll(std::span<const trace::Event> events);
    void takeOne(const trace::Event& event);
    void halve();

    std::vector<RunBin> bins_;
    Duration width_ = kFinest;
    Instant end_;
    Instant sampledAt_;
    Instant lookNext_; ///< of who follows the run
    EventId taken_ = EventId::none;
    std::uint64_t version_ = 0; ///< of the fold when members were counted last
};

} // namespace swimscope::session
