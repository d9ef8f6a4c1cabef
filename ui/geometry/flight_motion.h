// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "ui/geometry/curve.h"
#include "ui/geometry/flight.h"
#include "ui/geometry/flight_tracker.h"

#include <QPointF>

#include <optional>

namespace swimscope::ui {

/// A message where it is at one moment.
struct FlightView {
    EventId id = EventId::none;
    FlightKind kind = FlightKind::ping;
    Fate fate = Fate::arrives;
    Curve path;
    double progress = 0; ///< along the path, 0 to 1; stays where a lost one was lost
    QPointF place = {};  ///< of its shape: on the path, or falling below it
    double scale = 1;    ///< by content
    double turn = 0;     ///< in radians, of one that falls
    double opacity = 1;
    bool falling = false;
};

/// A TCP connection at one moment.
struct BandView {
    EventId id = EventId::none;
    Curve path; ///< as far as it reaches
    double opacity = 1;
    bool broken = false; ///< it did not come about, or ended badly
};

/// Where this message is now, from rim to rim; nothing before it starts and after it is out of
/// sight. `reduced`: for people who asked for less motion nothing falls or turns, it only fades.
std::optional<FlightView> viewOf(const Flight& flight, const Curve& path, const FlightTimes& times,
                                 Instant now, bool reduced);

std::optional<BandView> viewOf(const Band& band, const Curve& path, const FlightTimes& times,
                               Instant now);

} // namespace swimscope::ui
