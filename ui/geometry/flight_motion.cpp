// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/flight_motion.h"

#include <algorithm>
#include <cmath>

namespace swimscope::ui {
namespace {

/// When on its way each fate overtakes a message, as a share of its time: a lost one halfway, one
/// that was refused at the start, one for nobody at the door.
double endOfWay(Fate fate) {
    switch (fate) {
    case Fate::lost:
    case Fate::cut:
    case Fate::tooLarge:
    case Fate::reset:
        return 0.5;
    case Fate::refused:
        return 0.12;
    case Fate::noRoom:
        return 0.25;
    case Fate::denied:
    case Fate::full:
    case Fate::nobody:
    case Fate::rejected:
    case Fate::arrives:
        break;
    }
    return 1;
}

/// Sets off and arrives gently.
double eased(double t) {
    return t * t * (3 - 2 * t) * 0.6 + t * 0.4;
}

double ratio(Duration part, Duration whole) {
    return whole > Duration::zero() ? inSeconds(part) / inSeconds(whole) : 1;
}

/// One that is seen as it really travels: it waits at the door until it has arrived, and lands.
struct Travel {
    double progress = 0;
    double landed = 0; ///< 1: it is gone
};

Travel travelOf(const Flight& flight, const FlightTimes& times, Instant now) {
    constexpr double kDoor = 0.97;
    constexpr double kLanding = 0.15; ///< of the time that a flight is seen
    const Instant until = std::min(now, std::max(flight.arrived, flight.start));
    Travel travel{.progress = std::min(ratio(until - flight.start, times.wayOf(flight)), kDoor)};
    if (now > until) {
        const double landing = inSeconds(times.flight) * kLanding;
        travel.landed = landing > 0 ? std::min(inSeconds(now - until) / landing, 1.0) : 1;
        travel.progress += (1 - travel.progress) * travel.landed;
    }
    return travel;
}

/// From small pings to packets full of news: double the bytes, a little larger.
double scaleOf(std::uint32_t bytes) {
    return std::clamp(0.9 + 0.14 * std::log2(std::max(bytes, 1U) / 48.0), 0.9, 1.6);
}

} // namespace

std::optional<FlightView> viewOf(const Flight& flight, const Curve& path, const FlightTimes& times,
                                 Instant now, bool reduced) {
    const bool arrives = flight.fate == Fate::arrives;
    const double end = endOfWay(flight.fate);
    const double flown = ratio(now - flight.start, times.wayOf(flight));
    const bool travels = arrives && times.areTrue();
    const Travel travel = travels ? travelOf(flight, times, now) : Travel{};
    if (flown < 0 || (travels ? travel.landed >= 1 : arrives && flown >= 1))
        return std::nullopt;
    FlightView view{.id = flight.id,
                    .kind = flight.kind,
                    .fate = flight.fate,
                    .path = path,
                    .scale = scaleOf(flight.bytes)};
    view.progress = travels ? travel.progress : eased(std::min(flown, end));
    view.place = path.at(view.progress);
    view.opacity = std::clamp(flown * 12, 0.0, 1.0);
    if (travels)
        view.opacity *= 1 - travel.landed;
    else if (arrives)
        view.opacity *= std::clamp((1 - flown) * 12, 0.0, 1.0);
    if (arrives || flown < end)
        return view;
    const Instant stopped =
        flight.start + std::chrono::duration_cast<Duration>(times.wayOf(flight) * end);
    const double fallen = ratio(now - stopped, times.fall);
    if (fallen >= 1)
        return std::nullopt;
    view.falling = true;
    view.opacity = 1 - fallen;
    if (!reduced && fallen > 0) {
        constexpr double kDepth = 54;
        view.place += QPointF(0, kDepth * fallen * fallen);
        view.turn = fallen * 1.8;
    }
    return view;
}

std::optional<BandView> viewOf(const Band& band, const Curve& path, const FlightTimes& times,
                               Instant now) {
    if (now < band.opened)
        return std::nullopt;
    BandView view{.id = band.id, .path = path};
    const Instant end =
        std::max(band.closed == Instant::max() ? now : band.closed, band.opened + times.bandLeast);
    const double reach = std::min(ratio(now - band.opened, times.flight / 3), 1.0);
    view.broken = band.failed || band.fate != Fate::arrives;
    const bool toTheDoor = endOfWay(band.fate) == 1;
    view.path = path.part(0, view.broken && !toTheDoor ? reach * 0.5 : reach);
    view.opacity = now > end ? 1 - ratio(now - end, times.bandFade) : 1;
    if (view.opacity <= 0)
        return std::nullopt;
    return view;
}

} // namespace swimscope::ui
