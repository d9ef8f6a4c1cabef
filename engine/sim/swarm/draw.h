// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/random.h"
#include "engine/base/time.h"

#include <cstdint>

/// What a swarm draws its clusters with.
namespace swimscope::sim {

/// A whole number from least to most, both included.
inline std::int64_t drawFrom(Random& chance, std::int64_t least, std::int64_t most) {
    return least +
           static_cast<std::int64_t>(chance.below(static_cast<std::uint64_t>(most - least) + 1));
}

/// A length from zero to most, in steps of a thousandth of it.
inline Duration drawUpTo(Random& chance, Duration most) {
    return most * drawFrom(chance, 0, 1000) / 1000;
}

/// True once in so many times.
inline bool onceIn(Random& chance, std::uint64_t times) {
    return chance.below(times) == 0;
}

} // namespace swimscope::sim
