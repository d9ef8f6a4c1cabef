// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/variants.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <string>

namespace swimscope::swim {
namespace {

constexpr std::array kVariants{Variant::swim, Variant::lhaProbe, Variant::lhaSuspicion,
                               Variant::buddySystem, Variant::lifeguard};

constexpr std::string_view kNames[] = {"SWIM", "LHA-Probe", "LHA-Suspicion", "Buddy System",
                                       "Lifeguard"};

/// What is left of a name when how it is written makes no difference.
std::string essenceOf(std::string_view name) {
    std::string essence;
    for (const char c : name)
        if (c != ' ' && c != '-')
            essence += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return essence;
}

} // namespace

std::span<const Variant> variants() {
    return kVariants;
}

std::string_view nameOf(Variant variant) {
    return kNames[static_cast<std::size_t>(variant)];
}

Result<Variant> variantNamed(std::string_view name) {
    for (const Variant variant : variants())
        if (essenceOf(nameOf(variant)) == essenceOf(name))
            return variant;
    return Error{fmt::format("there is no configuration \"{}\"; it may be SWIM, LHA-Probe, "
                             "LHA-Suspicion, Buddy System or Lifeguard",
                             name)};
}

void setVariant(Config& config, Variant variant) {
    const bool all = variant == Variant::lifeguard;
    config.lhaProbe = all || variant == Variant::lhaProbe;
    config.lhaSuspicion = all || variant == Variant::lhaSuspicion;
    config.buddySystem = all || variant == Variant::buddySystem;
}

} // namespace swimscope::swim
