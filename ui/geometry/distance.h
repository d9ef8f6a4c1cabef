// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QPointF>

#include <cmath>

namespace swimscope::ui {

inline double distance(QPointF from, QPointF to) {
    return std::hypot(to.x() - from.x(), to.y() - from.y());
}

} // namespace swimscope::ui
