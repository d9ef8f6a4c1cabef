// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"
#include "engine/trace/fold.h"
#include "ui/geometry/fault_plan.h"
#include "ui/geometry/flight_tracker.h"
#include "ui/geometry/layout.h"
#include "ui/geometry/placement.h"
#include "ui/geometry/scene.h"
#include "ui/geometry/viewport.h"
#include "ui/model/viewpoint.h"

#include <bitset>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace swimscope::ui {

/// Makes the scene of each frame out of the fold, the trace and the time. Between frames it keeps
/// what is in motion. Costs per frame what is visible, never what has happened.
class Stage {
  public:
    /// Takes what happened; the fold must have taken it before.
    void apply(const trace::Batch& batch, const trace::Fold& fold) { tracker_.apply(batch, fold); }

    /// Forgets everything, for another run.
    void clear();
    /// Forgets what is on its way and what was shown of members, for another moment of the same
    /// run; everybody stays where he is.
    void rewind();

    void setSpace(const LayoutSpace& space);
    const LayoutSpace& space() const { return space_; }
    /// Members ease to their new places.
    void setArrangement(Arrangement arrangement);
    Arrangement arrangement() const { return arrangement_; }
    void setViewpoint(Viewpoint viewpoint);
    Viewpoint viewpoint() const { return viewpoint_; }
    void setReducedMotion(bool reduced) { reduced_ = reduced; }
    bool reducedMotion() const { return reduced_; }
    /// What sits on members is shown with them. Not owned, and outlives this; nothing: none is.
    void setFaults(const trace::FaultBook* faults) { faults_ = faults; }
    /// How long messages are drawn depends on how fast the run goes.
    void setPace(const Pace& pace);
    /// Discs stand on multiples of this, so that the screen shows them sharp.
    void setGrid(double step) { grid_ = step; }
    void setKindShown(FlightKind kind, bool shown) { hidden_[number(kind)] = !shown; }
    bool isKindShown(FlightKind kind) const { return !hidden_[number(kind)]; }

    /// The person puts a member here on the screen, or as near as the space allows. There it stays,
    /// in proportion when the size changes, whoever comes and goes.
    void moveMember(const std::string& member, QPointF screen);
    /// All go back to where the layout wants them.
    void arrangeAgain();
    /// Whom the person moved, and to what share of the space's size.
    using Moves = std::map<std::string, QPointF>;
    const Moves& moves() const { return moved_; }
    /// Back to how it was.
    void setMoves(const Moves& moves);

    Viewport& viewport() { return viewport_; }
    const Viewport& viewport() const { return viewport_; }

    /// The scene at this moment; `seconds` of the person's time, not the run's, have passed since
    /// the last one.
    const Scene& compose(const trace::Fold& fold, Instant now, double seconds);
    const Scene& scene() const { return scene_; }

    /// What the message or the stream was, while it is in sight.
    const Flight* flight(EventId id) const { return tracker_.flight(id); }
    const Band* band(EventId id) const { return tracker_.band(id); }

    /// The largest disc on screen however near one zooms.
    static constexpr double kLargestDisc = 46;
    /// From this size, if discs grew on, there is room for details between them.
    static constexpr double kDetailedDisc = 38;

  private:
    static std::size_t number(FlightKind kind) { return static_cast<std::size_t>(kind); }
    void arrange(const trace::Fold& fold);
    QPointF placeOf(QPointF share) const;
    void refresh(const trace::Fold& fold);
    QPointF onGrid(QPointF point) const;
    void placeNodes(Instant now, double seconds);
    Curve pathOf(const std::string& from, const std::string& to) const;
    void placeFaults(const trace::Fold& fold);
    void placeBands(Instant now);
    void placeFlights(Instant now);
    void countNotDrawn();

    FlightTracker tracker_;
    FaultPlan plan_;
    NodeViewer viewer_;
    Placement placement_;
    Viewport viewport_;
    LayoutSpace space_;
    Arrangement arrangement_ = Arrangement::automatic;
    Moves moved_;
    Viewpoint viewpoint_;
    std::bitset<kFlightKinds> hidden_;
    const trace::FaultBook* faults_ = nullptr;
    Pace pace_;
    bool reduced_ = false;
    double grid_ = 1;

    std::vector<std::string> arranged_;    ///< the members that have places
    bool unarranged_ = true;               ///< the layout is another one than theirs
    bool resized_ = true;                  ///< and it is the size that has changed
    std::optional<std::uint64_t> viewed_;  ///< the fold's version that the nodes show
    std::optional<std::uint64_t> planned_; ///< and that of the faults; nothing: not any more
    Scene scene_;
};

} // namespace swimscope::ui
