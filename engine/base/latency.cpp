// SPDX-License-Identifier: MPL-2.0
#include "engine/base/latency.h"

#include "engine/base/duration_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace swimscope {
namespace {

constexpr std::array kShapes{Latency::Shape::constant, Latency::Shape::uniform,
                             Latency::Shape::normal, Latency::Shape::exponential,
                             Latency::Shape::pareto};

/// The longest delay that may be asked for: beyond it nothing works, whatever the settings.
constexpr Duration kMost = std::chrono::minutes(1);

/// One multiplication of IEEE 754 has one result; whole numbers take over from there.
Duration partOf(Duration whole, double part) {
    return Duration(static_cast<Duration::rep>(static_cast<double>(whole.count()) * part));
}

/// The sum of twelve uniform numbers has a variance of one (Irwin and Hall), and looks normal up to
/// three standard deviations.
Duration normal(const Latency& latency, Random& chance) {
    Duration sum{};
    for (int i = 0; i < 12; ++i)
        sum += partOf(latency.spread, chance.unit());
    return std::max(latency.base + sum - 6 * latency.spread, Duration::zero());
}

/// Von Neumann's way: whole spreads are counted as long as a falling run of uniform numbers has an
/// even length; the first number of the run that ends it is the rest.
Duration exponential(const Latency& latency, Random& chance) {
    constexpr int kMostWhole = 64; // e^-64: never, but a bound
    for (int whole = 0;; ++whole) {
        const double first = chance.unit();
        double last = first;
        bool odd = true;
        for (double next = chance.unit(); next < last; next = chance.unit()) {
            last = next;
            odd = !odd;
        }
        if (odd || whole == kMostWhole)
            return latency.base + whole * latency.spread + partOf(latency.spread, first);
    }
}

/// The square root too has one result in IEEE 754.
Duration pareto(const Latency& latency, Random& chance) {
    constexpr double kMostSpreads = 1000;
    const double tail = 1 / std::sqrt(1 - chance.unit()) - 1;
    return latency.base + partOf(latency.spread, std::min(tail, kMostSpreads));
}

} // namespace

Duration Latency::draw(Random& chance) const {
    switch (shape) {
    case Shape::constant:
        return base;
    case Shape::uniform:
        return base + partOf(spread, chance.unit());
    case Shape::normal:
        return normal(*this, chance);
    case Shape::exponential:
        return exponential(*this, chance);
    case Shape::pareto:
        return pareto(*this, chance);
    }
    return base;
}

std::string_view nameOf(Latency::Shape shape) {
    constexpr std::string_view names[] = {"constant", "uniform", "normal", "exponential", "pareto"};
    return names[static_cast<std::size_t>(shape)];
}

std::string toText(const Latency& latency) {
    if (latency.shape == Latency::Shape::constant)
        return toText(latency.base);
    return fmt::format("{}:{}:{}", nameOf(latency.shape), toText(latency.base),
                       toText(latency.spread));
}

Result<Latency> latencyFromText(std::string_view text) {
    const Error wrong{
        fmt::format("\"{}\" is no latency: write a length such as 1ms, or "
                    "uniform:BASE:SPREAD, normal:MEAN:DEVIATION, "
                    "exponential:BASE:MEAN or pareto:BASE:MEAN, each length from 0 to 1m",
                    text)};
    std::vector<std::string_view> parts;
    for (std::string_view rest = text;;) {
        const std::size_t colon = rest.find(':');
        parts.push_back(rest.substr(0, colon));
        if (colon == std::string_view::npos)
            break;
        rest.remove_prefix(colon + 1);
    }
    Latency latency{Latency::Shape::constant, {}, {}};
    if (parts.size() == 3) {
        const auto shape = std::ranges::find(kShapes, parts[0], nameOf);
        if (shape == kShapes.end() || *shape == Latency::Shape::constant)
            return wrong;
        latency.shape = *shape;
        parts.erase(parts.begin());
    } else if (parts.size() != 1) {
        return wrong;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto length = parseDuration(parts[i]);
        if (!length || *length < Duration::zero() || *length > kMost)
            return wrong;
        (i == 0 ? latency.base : latency.spread) = *length;
    }
    return latency;
}

} // namespace swimscope
