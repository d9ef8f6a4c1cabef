// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

/// What repeated measures say, and how sure they are of it. Pure functions; the same values give
/// the same figures in whatever order they came.
namespace swimscope::lab {

/// Measures of one thing.
class Distribution {
  public:
    Distribution() = default;
    explicit Distribution(std::vector<double> values);

    std::size_t size() const { return values_.size(); }
    bool empty() const { return values_.empty(); }

    // Of at least one value.
    double least() const { return values_.front(); }
    double most() const { return values_.back(); }
    double mean() const;
    double median() const { return quantile(0.5); }
    /// The value below which this share of the values lies, 0 to 1; between two values in
    /// proportion.
    double quantile(double share) const;
    /// How many are at most this.
    std::size_t upTo(double limit) const;

    /// In order.
    const std::vector<double>& values() const { return values_; }

  private:
    std::vector<double> values_;
};

/// Where the true figure lies with 95 % confidence.
struct Interval {
    double low = 0;
    double high = 0;

    bool contains(double value) const { return low <= value && value <= high; }
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// Of the share of hits among independent trials (Wilson's score); 0 to 1 without any trial.
Interval confidenceOfShare(double hits, double trials);

/// Of the median, by the ranks that hold it; least to most where values are few. Of at least one.
Interval confidenceOfMedian(const Distribution& distribution);

/// One total as a share of another.
struct Ratio {
    double value = 0;
    Interval confidence;
};

/// Of totals whose parts were counted in pairs under the same conditions, such as one seed each:
/// what the pairs have in common takes nothing from the confidence. Nothing if the second total is
/// 0. There must be as many of both.
std::optional<Ratio> ratioOfTotals(std::span<const double> parts, std::span<const double> wholes);

} // namespace swimscope::lab
