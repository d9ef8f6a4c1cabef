// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/time_scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace swimscope::ui {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Duration, 15> kLongSteps{1s,    2s,    5s, 10s, 30s, 1min, 2min, 5min,
                                              10min, 30min, 1h, 2h,  6h,  24h,  72h};

} // namespace

/// Where nothing is squeezed.
double TimeScale::pixelsPerTick() const {
    double pixels = width_;
    Duration time = span_;
    for (const Piece& piece : pieces_) {
        pixels -= piece.width;
        time -= piece.to - piece.from;
    }
    return pixels / static_cast<double>(time.count());
}

void TimeScale::squeeze(std::vector<Piece> pieces) {
    pieces_ = std::move(pieces);
    knots_.clear();
    if (pieces_.empty())
        return;
    const double rate = pixelsPerTick();
    knots_.push_back({from_, 0});
    const auto goTo = [this](Instant time, double pixels) {
        knots_.push_back({time, knots_.back().x + pixels});
    };
    const auto evenlyTo = [&](Instant time) {
        goTo(time, static_cast<double>((time - knots_.back().time).count()) * rate);
    };
    for (const Piece& piece : pieces_) {
        evenlyTo(piece.from);
        goTo(piece.to, piece.width);
    }
    evenlyTo(to());
}

double TimeScale::xBetween(const Knot& one, const Knot& other, Instant time) const {
    if (other.time == one.time)
        return one.x;
    return one.x + (other.x - one.x) * static_cast<double>((time - one.time).count()) /
                       static_cast<double>((other.time - one.time).count());
}

double TimeScale::xOf(Instant time) const {
    if (knots_.empty() || time < from_)
        return static_cast<double>((time - from_).count()) * pixelsPerTick();
    if (time >= to())
        return width_ + static_cast<double>((time - to()).count()) * pixelsPerTick();
    const auto next = std::ranges::upper_bound(knots_, time, {}, &Knot::time);
    return xBetween(*(next - 1), *next, time);
}

Instant TimeScale::timeAt(double x) const {
    const auto evenly = [this](Instant from, double pixels) {
        return std::max(Instant(), from + Duration(static_cast<Duration::rep>(
                                              std::llround(pixels / pixelsPerTick()))));
    };
    if (knots_.empty() || x < 0)
        return evenly(from_, x);
    if (x >= width_)
        return evenly(to(), x - width_);
    const auto next = std::ranges::upper_bound(knots_, x, {}, &Knot::x);
    if (next == knots_.end())
        return to();
    const Knot& before = *(next - 1);
    const double share = (x - before.x) / (next->x - before.x);
    return before.time + Duration(static_cast<Duration::rep>(std::llround(
                             share * static_cast<double>((next->time - before.time).count()))));
}

void TimeScale::show(Instant from, Duration span) {
    squeeze({});
    span_ = std::clamp(span, kShortest, kLongest);
    from_ = std::max(from, Instant());
}

void TimeScale::pan(double pixels) {
    const Instant from = timeAt(pixels);
    show(from, span_);
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
    const double least = leastPixels / pixelsPerTick();
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
    auto piece = pieces_.begin();
    for (; Instant(at) <= to(); at += step) {
        while (piece != pieces_.end() && piece->to < Instant(at))
            ++piece;
        if (piece == pieces_.end() || Instant(at) <= piece->from)
            ticks.emplace_back(at);
        else // there is no room for those in it
            at = piece->to.time_since_epoch() / step * step;
    }
    return ticks;
}

} // namespace swimscope::ui
