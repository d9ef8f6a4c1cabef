// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/random.h"
#include "engine/base/result.h"
#include "engine/base/time.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace swimscope {

/// How long a datagram, or a piece of a stream, is on its way: a distribution. Drawn without the
/// mathematical functions of a library, so that a seed gives the same delays everywhere.
struct Latency {
    enum class Shape : std::uint8_t {
        constant,    ///< always `base`
        uniform,     ///< anything from `base` to `base + spread`
        normal,      ///< mean `base`, standard deviation `spread`, never negative
        exponential, ///< `base`, and a tail above it whose mean is `spread`
        /// `base`, and a heavy tail above it whose mean is `spread`: most are short, and some many
        /// times as long (Pareto of the second kind, with exponent 2; a thousand times at most).
        pareto,
    };
    Shape shape = Shape::uniform;
    Duration base = std::chrono::microseconds(200);
    Duration spread = std::chrono::microseconds(600);

    Duration draw(Random& chance) const;
    friend bool operator==(const Latency&, const Latency&) = default;
};

std::string_view nameOf(Latency::Shape shape);

/// As people write it: "1ms", or the shape, base and spread with colons: "uniform:200us:600us".
std::string toText(const Latency& latency);
Result<Latency> latencyFromText(std::string_view text);

} // namespace swimscope
