// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/trace/fault_events.h"
#include "ui/geometry/curve.h"

#include <QPointF>

#include <cstddef>
#include <cstdint>
#include <vector>

/// Where the faults in force are drawn: on links, between sides, or on the members themselves.
namespace swimscope::ui {

/// What sits on a member: a kind of fault, in the order of trace::FaultKind, or that it is cut off
/// from everybody.
enum class FaultMark : std::uint8_t { isolated = trace::kFaultKinds };
inline constexpr std::size_t kFaultMarks = trace::kFaultKinds + 1;

constexpr FaultMark markOf(trace::FaultKind kind) {
    return static_cast<FaultMark>(kind);
}

/// A set of them, a bit each.
using FaultMarks = std::uint16_t;

constexpr FaultMarks bitOf(FaultMark mark) {
    return static_cast<FaultMarks>(1U << static_cast<unsigned>(mark));
}

/// A fault on the link between two members.
struct FaultLink {
    FaultId fault = FaultId::none;
    trace::FaultKind kind = trace::FaultKind::loss;
    bool muted = false;
    bool bothWays = false;
    bool strokes = true; ///< the first of its link: others have only their sign beside its
    Curve path{};        ///< from rim to rim
    QPointF sign{};      ///< where the sign of its kind stands
};

/// Those who are together on one side of a split.
struct FaultSide {
    std::size_t count = 0;
    std::vector<QPointF>
        hull{}; ///< around the centres of its members, clockwise or the other way round
};

/// A fault between groups of members.
struct FaultSplit {
    FaultId fault = FaultId::none;
    trace::FaultKind kind = trace::FaultKind::cut;
    bool muted = false;
    bool bothWays = true;
    std::vector<FaultSide> sides{};
    /// The sides lie apart: they can be drawn as areas. Otherwise each member has its side's mark.
    bool apart = false;
    /// Between two sides that lie apart: a line along which they are split; the sign is in it.
    QPointF wallFrom{};
    QPointF wallTo{};
    QPointF sign{};
};

/// All that is drawn at one moment, in screen coordinates.
struct FaultPicture {
    std::vector<FaultLink> links;
    std::vector<FaultSplit> splits;

    bool empty() const { return links.empty() && splits.empty(); }
};

/// The fault whose sign is under this point, a little around it counted in; none where there is
/// none.
FaultId faultSignAt(const FaultPicture& picture, QPointF point);
/// The fault whose link, or whose line between two sides, is there.
FaultId faultLineAt(const FaultPicture& picture, QPointF point);

/// How far the sign of a fault on a link reaches.
inline constexpr double kFaultSign = 9;

} // namespace swimscope::ui
