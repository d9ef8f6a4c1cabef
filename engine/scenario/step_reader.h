// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/scenario/node_reader.h"
#include "engine/scenario/reader.h"
#include "engine/scenario/scenario.h"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace swimscope::scenario {

/// What steps are read with.
struct StepContext {
    Reader& reader;
    const NamedKeys& keys;
    const NodePlan& usual; ///< what every member of the cluster is like
    std::vector<std::pair<std::string, wire::serf::Tags>>& tags; ///< grows with added members
    std::size_t added = 0;                                       ///< members, in all steps
    bool needsTraffic = false;
};

std::vector<Step> readSteps(StepContext& context, const Tree& list);

/// What an expectation is to be told by.
struct Times {
    std::optional<Duration> within{};
    std::optional<Duration> span{};
    bool ofTheWhole = false; ///< and of no step
};

/// One claim behind `key`, which is expect, always or never.
std::optional<Expectation> readExpectation(StepContext& context, std::string_view key,
                                           const Tree& tree, const Times& times);

/// A claim, and the time that stands behind it.
struct TimedClaim {
    Claim claim;
    std::string text;
    std::optional<Duration> within{};
};
std::optional<TimedClaim> readClaim(StepContext& context, const Tree& tree);

/// Faults, and what becomes of them.
std::optional<Action> readFault(StepContext& context, const Tree& value, const Times&);
std::optional<Action> readSplit(StepContext& context, const Tree& value, const Times&);
std::optional<Action> readLift(StepContext& context, const Tree& value, const Times&);
std::optional<Action> readMute(StepContext& context, const Tree& value, const Times&);
std::optional<Action> readUnmute(StepContext& context, const Tree& value, const Times&);

/// One action of a step: its key and what stands behind it. `span`: the step's `for`.
std::vector<Deed> readDeeds(StepContext& context, const Tree& key, const Tree& value,
                            const Times& times);

} // namespace swimscope::scenario
