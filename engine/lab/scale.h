// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/plot.h"

#include <string>
#include <vector>

namespace swimscope::lab {

/// How the values of an axis lie on paper, and where it has its ticks.
class Scale {
  public:
    struct Tick {
        double at = 0; ///< on paper
        std::string text;
    };

    /// The axis's values from `least` to `most`, or the ends that the axis itself names, lie from
    /// `from` to `to` on paper. On a logarithmic axis values that are not positive lie at its
    /// beginning.
    Scale(const Axis& axis, double least, double most, double from, double to);

    double at(double value) const;
    const std::vector<Tick>& ticks() const { return ticks_; }

  private:
    double inner(double value) const;
    void addTicks(const Axis& axis);
    void addRoundTicks();
    void addPowers();
    void addTick(double value);

    bool logarithmic_;
    double least_; ///< as it is spaced: the logarithm on a logarithmic axis
    double most_;
    double from_;
    double to_;
    std::vector<Tick> ticks_;
};

} // namespace swimscope::lab
