// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/catalogue.h"

#include "engine/lab/detection.h"
#include "engine/lab/dissemination.h"
#include "engine/lab/false_positives.h"
#include "engine/lab/idle.h"
#include "engine/lab/joins.h"
#include "engine/lab/loss.h"
#include "engine/lab/round_robin.h"

#include <algorithm>
#include <array>

namespace swimscope::lab {

std::span<const Experiment* const> experiments() {
    static const std::array<const Experiment*, 7> all{
        &idleExperiment(),          &roundRobinExperiment(),    &lossExperiment(),
        &detectionExperiment(),     &disseminationExperiment(), &joinsExperiment(),
        &falsePositivesExperiment()};
    return all;
}

const Experiment* experimentNamed(std::string_view name) {
    const auto all = experiments();
    const auto found = std::ranges::find(all, name, &Experiment::name);
    return found == all.end() ? nullptr : *found;
}

} // namespace swimscope::lab
