// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/time_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace swimscope::ui {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Duration, 15> kLongSteps{1s,    2s,    5s, 10s, 30s, 1min, 2min, 5min,
                                              10min, 30min, 1h, 2h,  6h,  24h,  72h};

} // namespace

double TimeScale::xOf(Instant time) const {
    return static_cast<double>((time - from_).count()) / static_cast<double>(span_.count()) *
           width_;
}

Instant TimeScale::timeAt(double x) const {
    const double count = x / width_ * static_cast<double>(span_.count());
    return std::max(Instant(), from_ + Duration(static_cast<Duration::rep>(std::llround(count))));
}

void TimeScale::show(Instant from, Duration span) {
    span_ = std::clamp(span, kShortest, kLongest);
    from_ = std::max(from, Instant());
}

void TimeScale::pan(double pixels) {
    const double count = pixels / width_ * static_cast<double>(span_.count());
    show(from_ + Duration(static_cast<Duration::rep>(std::llround(count))), span_);
}

void TimeScale::zoom(double factor, double x) {
    const Instant under = timeAt(x);
    const auto span = Duration(static_cast<Duration::rep>(
        std::clamp(static_cast<double>(span_.count()) / factor,
                   static_cast<double>(kShortest.count()), static_cast<double>(kLongest.count()))));
    const double share = x / width_;
    const auto before =
        Duration(static_cast<Duration::rep>(share * static_cast<double>(span.count())));
    show(under.time_since_epoch() > before ? under - before : Instant(), span);
}

Duration TimeScale::tickStep(double leastPixels) const {
    const double least = leastPixels / width_ * static_cast<double>(span_.count());
    for (Duration power{1}; power < 1s; power *= 10)
        for (const int times : {1, 2, 5})
            if (static_cast<double>((power * times).count()) >= least)
                return power * times;
    for (const Duration step : kLongSteps)
        if (static_cast<double>(step.count()) >= least)
            return step;
    return Duration(static_cast<Duration::rep>(
               std::ceil(least / static_cast<double>(Duration(24h).count())))) *
           Duration(24h).count();
}

std::vector<Instant> TimeScale::ticks(double leastPixels) const {
    const Duration step = tickStep(leastPixels);
    std::vector<Instant> ticks;
    Duration at = from_.time_since_epoch() / step * step;
    if (at < from_.time_since_epoch())
        at += step;
    for (; Instant(at) <= to(); at += step)
        ticks.emplace_back(at);
    return ticks;
}

} // namespace swimscope::ui
