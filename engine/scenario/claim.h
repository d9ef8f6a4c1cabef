// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/scenario/scenario.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What stands behind `when`, `expect`, `always` and `never`: conditions (docs/conditions.md), and
/// the few sentences that are scenarios' own (docs/scenarios.md).
namespace swimscope::scenario {

/// Why a text claims nothing.
struct ClaimError {
    std::size_t at = 0; ///< bytes before the place
    std::string found;
    std::string message;
};

/// Reads any text or refuses it, in time and room linear in its length.
Result<Claim, ClaimError> claimOf(std::string_view text);

/// Takes "within 12s" off the end of a text, where it stands there.
std::optional<std::string_view> takeWithin(std::string_view& text);

/// The members that a claim names.
std::vector<std::string> namesIn(const Claim& claim);

/// Whether it can be told only from messages.
bool isAboutTraffic(const Claim& claim);

/// Whether it only ever comes true at an instant, and does not hold before or after.
bool isOccurrence(const Claim& claim);

} // namespace swimscope::scenario
