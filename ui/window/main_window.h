// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/geometry/flight_tracker.h"
#include "ui/model/cluster_model.h"
#include "ui/model/cluster_setup.h"
#include "ui/model/cluster_start.h"
#include "ui/model/playhead.h"
#include "ui/model/selection.h"
#include "ui/model/simulation_setup.h"
#include "ui/model/until.h"
#include "ui/model/viewpoint.h"
#include "ui/window/appearance.h"
#include "ui/window/frame_clock.h"
#include "ui/window/join_flow.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

class QMenu;
class QSettings;

namespace swimscope::lab {
class Experiment;
}

namespace swimscope::ui {

class AnalysisDocks;
class DesktopWishes;
class Farewell;
class FaultActions;
class FaultControls;
class FaultGestures;
class FaultsPanel;
class Forks;
class InspectorPanel;
class Interventions;
class KeyChangeDialog;
class LabWindow;
class LayoutMenu;
class LogPanel;
class MembersPanel;
class NodeActions;
class NodeDialogs;
class NoticeStrip;
class PaceActions;
class PlaybackActions;
class PlaybackBar;
class Side;
class Sides;
class StatusLine;
class ViewpointMenu;
class WelcomeStrip;
class WindowActions;

/// What the program around the window provides. Only the program knows concrete sessions, and what
/// addresses the machine has.
struct Surroundings {
    std::function<std::unique_ptr<session::Session>()> makeSession;
    /// One for each side of the setup, all on one clock.
    std::function<std::vector<std::unique_ptr<session::Session>>(const SimulationSetup&)>
        makeSimulations;
    /// A recording in a file; the error is a sentence that begins with the file's name.
    std::function<Result<std::unique_ptr<session::Session>>(const std::string&)> openRecording;
    /// A new file to keep a run of this kind in; the error is such a sentence, too.
    std::function<Result<std::unique_ptr<session::Sink>>(const std::string&, session::Kind)>
        startRecording;
    std::function<std::vector<IpAddress>()> localAddresses; ///< loopback first
    std::size_t roomForNodes = 0;     ///< how many the system lets one program host
    QSettings* settings = nullptr;    ///< outlives the window
    DesktopWishes* desktop = nullptr; ///< outlives the window; none: nothing is known
    /// What the laboratory can run. They outlive the window; none: there is no laboratory.
    std::span<const lab::Experiment* const> experiments{};
};

/// The window: the cluster in the middle, docks around it, one line for what goes wrong. Ends
/// the session before it goes, and leaves other people's clusters properly before that.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    explicit MainWindow(Surroundings surroundings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// A fresh run with a cluster of our own. What is left behind is left properly first.
    void startCluster(const ClusterSetup& setup);
    /// A fresh run in virtual time.
    void simulate(const SimulationSetup& setup);

    /// A run that was kept in a file. Where it can't be opened, that is said, the present run goes
    /// on, and the answer is false.
    bool openRecording(const QString& file);
    /// Keeps the run that is shown in a new file as well, from its beginning on. Where that can't
    /// be made, it is said, and the answer is false.
    bool record(const QString& file);

    /// What is shown; of two sides the active one.
    ClusterModel& cluster() { return cluster_; }
    Selection& selection() { return selection_; }
    /// Where in the run the person is.
    Playhead& playhead() { return playhead_; }
    /// The figures of the status bar in one line.
    QString summaryText() const;
    void setLook(Look look);
    /// Whether things move on the canvas. Until somebody says so, it is as the desktop wishes.
    void setReducedMotion(bool reduced);

  public slots:
    void askForNewCluster();
    void askForSimulation();
    void askForRecording();
    /// Where to keep the run that is shown, or to keep it no longer.
    void askWhereToRecord();
    void askForNode();
    void askForKey();
    void askForAddress();
    void askForCondition();
    void showLaboratory();
    void showAbout();

  signals:
    /// The window has closed, and the session has ended.
    void gone();

  protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    QMenu* createPopupMenu() override;

  private:
    void makeCentre();
    void makeDocks();
    void arrangeDocks();
    QList<QDockWidget*> docks() const;
    void inspect();
    void showViewpoint(Viewpoint viewpoint);
    void makeBars();
    void wireUp();
    void wireActions();
    void wireViews();
    void wireTime();
    void wireQuestions();
    void wireUntil();
    QString timeNote() const;
    void remember();
    void recall();
    Theme theme() const;
    void applyLook();
    void applyMotion();

    void endRun();
    void beginRun();
    void showWelcome(session::Kind kind);
    void replaceSession(std::unique_ptr<session::Session> session);
    void wireSide(Side* side);
    void followSide();
    /// Does it once other people's clusters have been left; of several such wishes only the last.
    void afterFarewell(std::function<void()> then);
    void onFrame();
    void leadTime();
    Pace pace();
    void showTime();
    void onLiveChanged();
    void onJoined(NodeId node, const QString& address);
    void onJoinFailed(const JoinPlan& plan, NodeId node, const QString& reason);
    void openJoinDialog(const QString& address, NodeId node);
    void openNodeMenu(const QString& member, const QPoint& where);
    void showHowToBreak();
    void findInLog();
    void showSetup(const QString& more = {});
    void warnOfSize();
    void tellOfProblem();
    void stopRecording();
    void tellOfEnd(const QString& recording);
    void showRecording();

    Surroundings surroundings_;
    ClusterSetup setup_;
    SimulationSetup simulation_; ///< the last one asked for
    Look look_ = Look::dark;
    ClusterModel cluster_; ///< follows the active side's
    ClusterStart start_;
    Selection selection_;
    Playhead playhead_;
    Until until_{&cluster_, &playhead_};
    QString untilNote_; ///< what has come true
    FrameClock frames_;
    JoinFlow joins_;
    QPointer<KeyChangeDialog> keyChange_;
    std::unique_ptr<LabWindow> laboratory_; ///< once somebody has asked for it
    std::set<std::string> guests_; ///< nodes of ours that were added to join another cluster
    std::function<void()> afterFarewell_;
    Duration sinceOverview_{}; ///< how long ago the run at a glance was shown
    bool stepping_ = false;    ///< time went on by a step last
    bool problemTold_ = false; ///< the session's own
    bool closing_ = false;     ///< asked to close, while others are told
    bool mayClose_ = false;

    Sides* sides_ = nullptr;
    Forks* forks_ = nullptr;
    NoticeStrip* notices_ = nullptr;
    WelcomeStrip* welcome_ = nullptr;
    InspectorPanel* inspector_ = nullptr;
    LogPanel* logPanel_ = nullptr;
    MembersPanel* members_ = nullptr;
    QDockWidget* inspectorDock_ = nullptr;
    QDockWidget* logDock_ = nullptr;
    QDockWidget* membersDock_ = nullptr;
    AnalysisDocks* analysis_ = nullptr;
    FaultControls* faults_ = nullptr;
    FaultActions* faultActions_ = nullptr;
    FaultsPanel* faultsPanel_ = nullptr;
    QDockWidget* faultsDock_ = nullptr;
    FaultGestures* gestures_ = nullptr;
    Interventions* interventions_ = nullptr;
    PaceActions* pace_ = nullptr;
    NodeActions* nodeActions_ = nullptr;
    NodeDialogs* nodeDialogs_ = nullptr;
    ViewpointMenu* viewpoints_ = nullptr;
    LayoutMenu* layouts_ = nullptr;
    WindowActions* actions_ = nullptr;
    PlaybackActions* playback_ = nullptr;
    PlaybackBar* playbackBar_ = nullptr;
    StatusLine* status_ = nullptr;
    Farewell* farewell_ = nullptr;
};

} // namespace swimscope::ui
