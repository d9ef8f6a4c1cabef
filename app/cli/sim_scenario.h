// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/sim_outcome.h"
#include "engine/base/result.h"
#include "engine/scenario/scenario.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace swimscope::recording {
class Recorder;
}

namespace swimscope::cli {

/// Reads a scenario file; `-` is standard input. The errors are lines for people: FILE:LINE:COLUMN:
/// and what is wrong there, or why there is no such file.
Result<std::shared_ptr<const scenario::Scenario>, std::vector<std::string>>
loadScenario(const std::string& file);

/// What came of an expectation, as reports have it.
Expectation expectationOf(const scenario::Verdict& verdict);

/// Plays a scenario with one seed. The same give the same outcome, apart from the time it took. A
/// recorder takes all of it, and is closed by whoever made it.
SimOutcome simulateScenario(const std::shared_ptr<const scenario::Scenario>& scenario,
                            std::uint64_t seed, recording::Recorder* recorder = nullptr);

} // namespace swimscope::cli
