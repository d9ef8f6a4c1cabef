// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/kinds.h"

#include <cstdint>
#include <string_view>

namespace swimscope::trace {

/// How much of a trace is kept while a run goes on. It changes nothing of the run, nor its digest,
/// nor the ids of what is kept.
enum class Level : std::uint8_t {
    nothing, ///< for runs of which only the digest and the counts matter
    changes, ///< lives, tables, suspicions, health, failed probes, faults, commands: what Fold
             ///< needs for the state of a cluster, without the traffic that led there
    all,
};

constexpr std::string_view nameOf(Level level) {
    constexpr std::string_view names[] = {"nothing", "changes", "all"};
    return names[static_cast<std::size_t>(level)];
}

/// The kinds of events that are kept at a level.
Kinds keptAt(Level level);

} // namespace swimscope::trace
