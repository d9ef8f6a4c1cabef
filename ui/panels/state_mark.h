// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QPainter>
#include <QRectF>

#include <optional>

namespace swimscope::ui {

/// The small sign of a member's state in lists: its colour and, for those who see none, its shape.
/// Alive is solid, suspect half filled, dead a ring with a cross, left a dashed ring, unknown a
/// line.
void paintStateMark(QPainter& painter, const QRectF& box, std::optional<wire::MemberState> state,
                    const Theme& theme);

} // namespace swimscope::ui
