// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/space_time.h"
#include "ui/canvas/space_time_spread.h"
#include "ui/canvas/theme.h"
#include "ui/geometry/flight.h"
#include "ui/geometry/time_scale.h"

#include <QPainter>

#include <vector>

namespace swimscope::ui {

/// What a space-time diagram shows, and where.
struct SpaceTimeScene {
    TimeScale scale;
    session::SpaceTime::View view;
    std::vector<std::string> names;             ///< by lane
    std::vector<session::SpaceTime::Lane> rows; ///< lanes from top to bottom
    std::vector<int> rowOf;                     ///< by lane; -1: none
    double left = 0;                            ///< where the diagram begins, beside the names
    double top = 0;                             ///< below the times
    double rowHeight = 26;
    double scrolled = 0;
    Instant now;                ///< the playhead
    Instant end;                ///< what is not yet
    std::vector<bool> selected; ///< by lane
    EventId hovered = EventId::none;
    /// How a piece of news spread, as far as it lies in the window; empty: the rest stands alone.
    std::vector<SpreadStroke> spread;

    double yOf(session::SpaceTime::Lane lane) const;
    double xOf(Instant time) const { return left + scale.xOf(time); }
    /// Where a message ends: where it arrived, or halfway where it was lost, or nowhere to be seen.
    QLineF pathOf(const session::SpaceTime::Line& line) const;
};

/// Paints a space-time diagram: names and bands of state, messages, timers, the playhead.
class SpaceTimePainter {
  public:
    SpaceTimePainter(QPainter& painter, const SpaceTimeScene& scene, const Theme& theme,
                     const QSizeF& size)
        : painter_(painter), scene_(scene), theme_(theme), size_(size) {}

    void paint();

  private:
    using Lane = session::SpaceTime::Lane;

    void paintTimes();
    void paintQuiet();
    void paintShades();
    void paintBand(Lane lane);
    void paintStretch(std::optional<wire::MemberState> state, double x1, double x2, double y);
    void paintLives(Lane lane);
    void paintLines();
    void paintTimers();
    void paintSpread();
    void paintNames();
    void paintPlayhead();
    bool isInSight(Lane lane) const;
    QString timeText(Instant time, Duration step) const;

    QPainter& painter_;
    const SpaceTimeScene& scene_;
    const Theme& theme_;
    QSizeF size_;
};

} // namespace swimscope::ui
