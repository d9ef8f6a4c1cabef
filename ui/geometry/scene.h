// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/geometry/fault_marks.h"
#include "ui/geometry/flight_motion.h"
#include "ui/model/node_view.h"

#include <QPointF>

#include <cstdint>
#include <string>
#include <vector>

namespace swimscope::ui {

/// One member where it is drawn at one moment.
struct PlacedNode {
    NodeView view;
    QPointF centre;
    QPointF outward; ///< away from the middle, of length 1
    double presence = 1;
    double arc = 0; ///< what is left of the suspicion that is shown, 0 to 1

    FaultMarks marks = 0;      ///< the faults that act on it and are not drawn on links
    FaultMarks mutedMarks = 0; ///< and those that would
    std::uint8_t side = 0;     ///< of a split whose sides are mingled, from 1; 0: of none
};

/// Everything that is drawn at one moment, in screen coordinates. A value: painting, hit testing
/// and the accessible names read it and nothing else.
struct Scene {
    Instant now;
    double radius = 0;     ///< of every disc
    bool detailed = false; ///< near enough for what members are busy with to be written beside them
    std::vector<PlacedNode> nodes;
    std::vector<BandView> bands;
    std::vector<FlightView> flights;
    FaultPicture faults;
    std::uint64_t notDrawn = 0; ///< messages that found no room
    bool moving = false;        ///< the next moment will look different

    /// Nothing if there is none of this name.
    const PlacedNode* nodeNamed(const std::string& name) const;
};

/// The member under this point; the nearest where several are. Nothing far from all.
const PlacedNode* nodeAt(const Scene& scene, QPointF point);

/// The message under this point, a little around it counted in: where it is, or, if it falls, where
/// it was lost.
const FlightView* flightAt(const Scene& scene, QPointF point);

/// The TCP connection under this point.
const BandView* bandAt(const Scene& scene, QPointF point);

/// The event of whichever of the two is there, the message first; none if neither is.
EventId messageAt(const Scene& scene, QPointF point);

} // namespace swimscope::ui
