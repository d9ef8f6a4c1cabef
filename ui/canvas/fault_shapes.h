// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/geometry/fault_marks.h"

#include <QPainter>
#include <QPen>

/// The signs of faults, each painted around the painter's origin: told apart by shape, in three
/// colours for what stops, what slows and what alters. One place for them, so that the canvas and
/// the panels agree.
namespace swimscope::ui {

/// The colour of a fault of this kind.
const QColor& colourOf(const Theme& theme, FaultMark mark);

/// Only the sign, reaching as far as this.
void paintFaultSign(QPainter& painter, FaultMark mark, double reach);

/// The sign upon a plate of its own, as it sits on members and links.
void paintFaultBadge(QPainter& painter, const Theme& theme, FaultMark mark, double radius);

/// The line of a link under a fault of this kind; not all of what makes it up.
QPen faultPen(const Theme& theme, FaultMark mark);

/// How one of the sides of a split, from 0, is outlined: by pattern as well as colour.
QPen sidePen(const Theme& theme, std::size_t side, double width);
inline constexpr std::size_t kSidePens = 4;

} // namespace swimscope::ui
