// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/swim/config.h"

#include <cstdint>
#include <span>
#include <string_view>

/// The five configurations that Lifeguard's paper compares: SWIM with none of its parts, with one
/// of them, and with all.
namespace swimscope::swim {

enum class Variant : std::uint8_t { swim, lhaProbe, lhaSuspicion, buddySystem, lifeguard };

/// In the paper's order.
std::span<const Variant> variants();

/// As the paper calls it: "SWIM", "LHA-Probe", "LHA-Suspicion", "Buddy System", "Lifeguard".
std::string_view nameOf(Variant variant);
/// Upper and lower case, blanks and hyphens make no difference.
Result<Variant> variantNamed(std::string_view name);

/// Switches on the parts that the variant has and no others; all else stays.
void setVariant(Config& config, Variant variant);

} // namespace swimscope::swim
