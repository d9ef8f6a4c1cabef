// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/geometry/flight_tracker.h"
#include "ui/model/simulation_setup.h"
#include "ui/model/viewpoint.h"
#include "ui/window/side.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <vector>

class QAction;
class QSplitter;

namespace swimscope::ui {

/// The clusters in the middle of the window: one, or two side by side. One of them is the active
/// one, which the model of all other views follows. They are looked at alike: the theme, the
/// viewpoint, the arrangement and the kinds of messages that are drawn are those of both.
class Sides : public QWidget {
    Q_OBJECT

  public:
    /// `shown` is made to follow the active one. Both outlive it.
    Sides(ClusterModel* shown, Selection* selection, QWidget* parent = nullptr);
    ~Sides() override;

    /// One run, or none.
    void show(std::unique_ptr<session::Session> session);
    /// As many runs as the setup has sides, all on one clock.
    void show(std::vector<std::unique_ptr<session::Session>> sessions,
              const SimulationSetup& setup);

    /// One more run beside the active side, in place of whatever else stood there. It has to share
    /// the active one's clock. The side that shows it.
    Side* showBeside(std::unique_ptr<session::Session> session);
    /// The active side and no other.
    void showAlone();

    const std::vector<Side*>& all() const { return sides_; }
    bool areTwo() const { return sides_.size() > 1; }
    Side* active() const { return active_; }
    ClusterCanvas* canvas() const { return active_->canvas(); }
    void activate(Side* side);

    /// Takes in what has happened on all of them since the last frame.
    void advance();
    /// Events have come on one of them that no frame has taken yet.
    bool isBehind() const;

    void setTheme(const Theme& theme);
    void setPace(const Pace& pace);
    void setViewpoint(Viewpoint viewpoint);
    void setReducedMotion(bool reduced);

    QAction* other; ///< makes the other side the active one
    QAction* both;  ///< what is done to the nodes of one is done to both

  signals:
    /// Another one became active; not told of the first.
    void activeChanged();
    /// One more is there, to be wired up.
    void made(swimscope::ui::Side* side);

  private:
    void makeActions();
    Side* make();
    void addSide();
    void setCount(std::size_t count);
    void fit();
    static void give(Side* side, std::unique_ptr<session::Session> session,
                     const swim::Config& config);
    void share();
    void arrangeLike(ClusterCanvas* canvas);

    QPointer<ClusterModel> shown_; ///< a window that goes takes it along first
    Selection* selection_;
    QSplitter* row_;
    std::vector<Side*> sides_;
    Side* active_ = nullptr;
    Theme theme_ = Theme::dark();
};

} // namespace swimscope::ui
