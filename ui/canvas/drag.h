// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/geometry/stage.h"

#include <QPointF>
#include <QPolygonF>
#include <QString>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::ui {

/// What a button that is down will do, from its press to its release. Short of the distance at
/// which the desktop calls it a drag, it is a click.
struct Drag {
    enum class Kind : std::uint8_t {
        pan,   ///< the whole picture
        move,  ///< members
        lasso, ///< selects the members inside
        link,  ///< draws a fault from one member to another
        split, ///< draws a line along which the cluster is split
    };

    Kind kind = Kind::pan;
    Qt::MouseButton button = Qt::LeftButton;
    bool adds = false; ///< to what is selected, as Ctrl asks for
    QPointF from;      ///< where the button went down
    QPointF last;      ///< where the pointer was last
    bool underWay = false;

    QString member = {};                                    ///< below the pointer at the press
    std::vector<std::pair<std::string, QPointF>> held = {}; ///< members, and where they were
    Stage::Moves movedBefore = {};                          ///< for those who think better of it
    QPolygonF lasso = {};
};

} // namespace swimscope::ui
