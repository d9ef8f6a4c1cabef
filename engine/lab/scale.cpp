// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/scale.h"

#include "engine/lab/figure_text.h"

#include <algorithm>
#include <cmath>

namespace swimscope::lab {
namespace {

/// About so many ticks, so that their texts do not touch.
constexpr double kTicks = 6;

/// The next of 1, 2, 5, 10, ... at or above a number.
double roundStep(double rough) {
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * power >= rough * (1 - 1e-9))
            return step * power;
    return 10 * power;
}

} // namespace

Scale::Scale(const Axis& axis, double least, double most, double from, double to)
    : logarithmic_(axis.logarithmic), least_(0), most_(1), from_(from), to_(to) {
    least = axis.least.value_or(least);
    most = axis.most.value_or(most);
    if (!axis.names.empty()) {
        // Half a place to either side, so that nothing sits on the frame.
        least_ = -0.5;
        most_ = static_cast<double>(axis.names.size()) - 0.5;
    } else if (logarithmic_) {
        least_ = std::log10(std::max(least, 1e-12));
        most_ = std::log10(std::max(most, 1e-12));
    } else {
        least_ = least;
        most_ = most;
    }
    if (most_ <= least_)
        most_ = least_ + 1;
    addTicks(axis);
}

double Scale::inner(double value) const {
    if (!logarithmic_)
        return value;
    return value > 0 ? std::log10(value) : least_;
}

double Scale::at(double value) const {
    return from_ + (inner(value) - least_) / (most_ - least_) * (to_ - from_);
}

void Scale::addTick(double value) {
    ticks_.push_back({at(value), figureText(value)});
}

void Scale::addTicks(const Axis& axis) {
    if (!axis.names.empty()) {
        for (std::size_t i = 0; i < axis.names.size(); ++i)
            ticks_.push_back({at(static_cast<double>(i)), axis.names[i]});
    } else if (logarithmic_) {
        addPowers();
    } else {
        addRoundTicks();
    }
}

void Scale::addRoundTicks() {
    const double step = roundStep((most_ - least_) / kTicks);
    const double first = std::ceil(least_ / step - 1e-9);
    for (double i = first; i * step <= most_ + step * 1e-9; ++i)
        addTick(i * step);
}

/// The powers of ten; 2 and 5 times each as well where there would be few.
void Scale::addPowers() {
    const bool few = most_ - least_ < 2.5;
    const double slack = 1e-9;
    for (double power = std::floor(least_); power <= most_ + slack; ++power)
        for (const double times : {1.0, 2.0, 5.0}) {
            const double place = power + std::log10(times);
            if ((times == 1 || few) && place >= least_ - slack && place <= most_ + slack)
                addTick(std::pow(10, power) * times);
        }
}

} // namespace swimscope::lab
