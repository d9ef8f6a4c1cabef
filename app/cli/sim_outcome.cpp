// SPDX-License-Identifier: MPL-2.0
#include "app/cli/sim_outcome.h"

namespace swimscope::cli {

Expectation blamelessness(const std::vector<sim::Complaint>& complaints) {
    Expectation expectation{.text = "the checkers find nothing wrong", .ok = complaints.empty()};
    if (complaints.empty())
        return expectation;
    expectation.at = complaints.front().at;
    expectation.why = sim::toText(complaints.front());
    return expectation;
}

} // namespace swimscope::cli
