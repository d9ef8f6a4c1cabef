// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/messages.h"
#include "ui/canvas/theme.h"
#include "ui/geometry/flight.h"

#include <QPainter>

#include <optional>

/// The shapes that stand for members and messages, each painted around the painter's origin. One
/// place for them, so that the canvas, its legend and the panels agree.
namespace swimscope::ui {

/// What sits on a node because of what was done to it; faults have signs of their own
/// (fault_shapes.h).
enum class Badge : std::uint8_t { frozen, killed, leaving };
inline constexpr std::size_t kBadges = 3;

/// A member by state: pattern and outline differ as well as colour. Nothing: not in the table
/// looked at. Members of ours are round, foreign ones have six corners.
void paintDisc(QPainter& painter, const Theme& theme, std::optional<wire::MemberState> state,
               bool foreign, double radius);

/// A message by kind. `radius` is that of the disc of a ping.
void paintFlight(QPainter& painter, const Theme& theme, FlightKind kind, double radius);

/// The mark that stays where a message was lost.
void paintLostMark(QPainter& painter, const Theme& theme, double radius);

void paintBadge(QPainter& painter, const Theme& theme, Badge badge, double radius);

/// Around a member that stands otherwise in another run: the corners of a square, which nothing
/// else on the canvas has. `reach`: from the centre to its sides.
void paintDifferenceFrame(QPainter& painter, const Theme& theme, QPointF centre, double reach);

/// How a part of the belief ring is stroked: by pattern too.
QPen beliefPen(const Theme& theme, std::optional<wire::MemberState> state, double width);

} // namespace swimscope::ui
