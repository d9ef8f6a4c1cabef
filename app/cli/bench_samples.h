// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/check.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace swimscope::cli {

/// Repeated measures of the same thing.
class Samples {
  public:
    void add(double value) { values_.insert(std::ranges::upper_bound(values_, value), value); }
    std::size_t size() const { return values_.size(); }

    // Of at least one.
    double least() const { return at(0); }
    double most() const { return at(values_.size() - 1); }
    /// The middle one, or the mean of the middle two.
    double median() const { return (at((values_.size() - 1) / 2) + at(values_.size() / 2)) / 2; }

  private:
    double at(std::size_t index) const {
        SWIMSCOPE_CHECK(index < values_.size());
        return values_[index];
    }
    std::vector<double> values_; ///< sorted
};

} // namespace swimscope::cli
