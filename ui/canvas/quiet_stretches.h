// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/space_time.h"
#include "ui/geometry/time_scale.h"

#include <vector>

namespace swimscope::ui {

/// The stretches of a space-time diagram in which nothing happens, each with the little room that
/// it gets: no message is under way, no belief, life or timer changes, no fault comes or goes, and
/// the playhead is elsewhere. Only those that take much room otherwise. What is still to come keeps
/// the room that it has. None where there are too many messages for all of them to be in the view.
std::vector<TimeScale::Piece> quietStretches(const session::SpaceTime::View& view,
                                             const TimeScale& scale, Instant now, Instant end);

/// Whether a piece of the scale is such a stretch, rather than what is still to come.
bool isQuiet(const TimeScale::Piece& piece, Instant end);

} // namespace swimscope::ui
