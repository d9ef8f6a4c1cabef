// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/quiet_stretches.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>

namespace swimscope::ui {

namespace {

using session::SpaceTime;

constexpr double kQuietWidth = 46;
/// Where there are many of them.
constexpr double kNarrowest = 14;
/// Shorter ones are left as they are.
constexpr double kLeastWidth = 80;
/// What happens keeps no more than so much on both sides, before it is given the room of the rest.
constexpr double kTextMargin = 8;
constexpr int kRounds = 8;

struct Stretch {
    Instant from;
    Instant to;
};

class Happenings {
  public:
    explicit Happenings(const SpaceTime::View& view) {
        for (const SpaceTime::Line& line : view.lines)
            add(line.sent, line.arrived);
        for (const SpaceTime::Timer& timer : view.timers) {
            add(timer.start);
            add(timer.end == Instant::max() ? timer.deadline : timer.end);
            for (const Instant confirmed : timer.confirmed)
                add(confirmed);
        }
        for (const SpaceTime::Shade& shade : view.shades) {
            add(shade.since);
            add(shade.until);
        }
        for (const auto& lane : view.believed)
            for (const SpaceTime::Believed& believed : lane)
                add(believed.since);
        for (const auto& lane : view.lived)
            for (const SpaceTime::Lived& lived : lane)
                add(lived.since);
    }
    void add(Instant at) { add(at, at); }

    /// Between them, from the one moment to the other.
    std::vector<Stretch> gaps(Instant from, Instant to, Duration least) {
        std::ranges::sort(busy_, {}, &Stretch::from);
        std::vector<Stretch> gaps;
        Instant quietSince = from;
        const auto close = [&](Instant until) {
            if (until - quietSince >= least)
                gaps.push_back({quietSince, until});
        };
        for (const Stretch& each : busy_) {
            if (each.from > to)
                break; // they are in order
            if (each.from > quietSince)
                close(each.from);
            quietSince = std::max(quietSince, each.to);
        }
        if (quietSince < to)
            close(to);
        return gaps;
    }

  private:
    void add(Instant from, Instant to) {
        if (from != Instant::max())
            busy_.push_back({from, to == Instant::max() ? from : std::max(from, to)});
    }

    std::vector<Stretch> busy_;
};

/// In proportion to what happens: of microseconds, microseconds. Where all that happens takes no
/// time at all it is the most there may be.
Duration marginBetween(const std::vector<Stretch>& gaps, Duration whole) {
    Duration busy = whole;
    for (const Stretch& gap : gaps)
        busy -= gap.to - gap.from;
    const auto parts = static_cast<Duration::rep>(gaps.size() + 1);
    return busy > Duration::zero() ? std::max(busy / (4 * parts), Duration(1)) : whole;
}

std::vector<Stretch> longest(std::vector<Stretch> gaps, std::size_t most) {
    if (gaps.size() > most) {
        std::ranges::nth_element(gaps, gaps.begin() + static_cast<std::ptrdiff_t>(most),
                                 std::greater{},
                                 [](const Stretch& gap) { return gap.to - gap.from; });
        gaps.resize(most);
        std::ranges::sort(gaps, {}, &Stretch::from);
    }
    return gaps;
}

Duration durationOf(double ticks) {
    return Duration(static_cast<Duration::rep>(std::llround(std::max(1.0, ticks))));
}

} // namespace

std::vector<TimeScale::Piece> quietStretches(const SpaceTime::View& view, const TimeScale& scale,
                                             Instant now, Instant end) {
    if (view.all > view.lines.size())
        return {};
    Happenings happenings(view);
    happenings.add(now);
    const Instant last = std::min(end, scale.to());
    if (last <= scale.from())
        return {}; // it is all still to come
    const double even = scale.width() / static_cast<double>(scale.span().count());
    const double later = static_cast<double>((scale.to() - last).count()) * even;
    // The quiet ones get half of it at most.
    const double room = scale.width() - later;
    // What is left has more room then, so that shorter ones take much of it in turn.
    double rate = even;
    std::vector<TimeScale::Piece> pieces;
    for (int round = 0; round < kRounds; ++round) {
        const auto gaps =
            longest(happenings.gaps(scale.from(), last, durationOf(kLeastWidth / rate)),
                    static_cast<std::size_t>(room / 2 / kNarrowest));
        if (gaps.size() == pieces.size())
            break;
        const Duration margin =
            std::min(durationOf(kTextMargin / rate), marginBetween(gaps, last - scale.from()));
        const double width = std::min(
            kQuietWidth, room / 2 / static_cast<double>(std::max<std::size_t>(1, gaps.size())));
        pieces.clear();
        Duration left = last - scale.from();
        for (const Stretch& gap : gaps) {
            pieces.push_back({gap.from + margin, gap.to - margin, width});
            left -= pieces.back().to - pieces.back().from;
        }
        rate = (room - width * static_cast<double>(pieces.size())) /
               static_cast<double>(std::max(left, Duration(1)).count());
    }
    if (!pieces.empty() && last < scale.to())
        pieces.push_back({last, scale.to(), later});
    return pieces;
}

bool isQuiet(const TimeScale::Piece& piece, Instant end) {
    return piece.from < end;
}

} // namespace swimscope::ui
