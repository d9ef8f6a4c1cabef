// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/statistics.h"

#include "engine/base/check.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace swimscope::lab {
namespace {

/// So many standard errors to either side hold 95 % of a normal distribution.
constexpr double kSigmas = 1.959964;

double total(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

} // namespace

Distribution::Distribution(std::vector<double> values) : values_(std::move(values)) {
    std::ranges::sort(values_);
}

double Distribution::mean() const {
    SWIMSCOPE_CHECK(!empty());
    return total(values_) / static_cast<double>(size());
}

double Distribution::quantile(double share) const {
    SWIMSCOPE_CHECK(!empty() && share >= 0 && share <= 1);
    const double place = share * static_cast<double>(size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, size() - 1);
    const double part = place - static_cast<double>(below);
    return values_[below] + part * (values_[above] - values_[below]);
}

std::size_t Distribution::upTo(double limit) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(values_, limit) - values_.begin());
}

Interval confidenceOfShare(double hits, double trials) {
    if (trials <= 0)
        return {0, 1};
    const double share = hits / trials;
    const double z2 = kSigmas * kSigmas;
    const double centre = share + z2 / (2 * trials);
    const double spread =
        kSigmas * std::sqrt(share * (1 - share) / trials + z2 / (4 * trials * trials));
    const double scale = 1 + z2 / trials;
    return {std::max(0.0, (centre - spread) / scale), std::min(1.0, (centre + spread) / scale)};
}

Interval confidenceOfMedian(const Distribution& distribution) {
    const auto count = static_cast<double>(distribution.size());
    const double half = kSigmas * std::sqrt(count) / 2;
    const double last = count - 1;
    const double low = std::clamp(std::floor(count / 2 - half), 0.0, last);
    const double high = std::clamp(std::ceil(count / 2 + half), 0.0, last);
    return {distribution.values()[static_cast<std::size_t>(low)],
            distribution.values()[static_cast<std::size_t>(high)]};
}

std::optional<Ratio> ratioOfTotals(std::span<const double> parts, std::span<const double> wholes) {
    SWIMSCOPE_CHECK(parts.size() == wholes.size());
    const double whole = total(wholes);
    if (whole <= 0)
        return std::nullopt;
    const double ratio = total(parts) / whole;
    const auto pairs = static_cast<double>(parts.size());
    if (parts.size() < 2)
        return Ratio{ratio, {ratio, ratio}};
    double squares = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double rest = parts[i] - ratio * wholes[i];
        squares += rest * rest;
    }
    const double error = kSigmas * std::sqrt(pairs / (pairs - 1) * squares) / whole;
    return Ratio{ratio, {ratio - error, ratio + error}};
}

} // namespace swimscope::lab
