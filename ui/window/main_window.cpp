// SPDX-License-Identifier: MPL-2.0
#include "ui/window/main_window.h"

#include "ui/canvas/cluster_canvas.h"
#include "ui/panels/branches_panel.h"
#include "ui/panels/faults_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/log_panel.h"
#include "ui/panels/members_panel.h"
#include "ui/panels/playback_bar.h"
#include "ui/window/analysis_docks.h"
#include "ui/window/desktop_wishes.h"
#include "ui/window/dock_title.h"
#include "ui/window/farewell.h"
#include "ui/window/fault_actions.h"
#include "ui/window/fault_controls.h"
#include "ui/window/fault_gestures.h"
#include "ui/window/forks.h"
#include "ui/window/icons.h"
#include "ui/window/interventions.h"
#include "ui/window/lab_window.h"
#include "ui/window/layout_menu.h"
#include "ui/window/node_actions.h"
#include "ui/window/node_dialogs.h"
#include "ui/window/notice_strip.h"
#include "ui/window/notices.h"
#include "ui/window/pace_actions.h"
#include "ui/window/playback_actions.h"
#include "ui/window/sides.h"
#include "ui/window/status_line.h"
#include "ui/window/viewpoint_menu.h"
#include "ui/window/welcome_strip.h"
#include "ui/window/window_actions.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>
#include <QVBoxLayout>

namespace swimscope::ui {

MainWindow::MainWindow(Surroundings surroundings, QWidget* parent)
    : QMainWindow(parent), surroundings_(std::move(surroundings)), start_(&cluster_),
      joins_(&cluster_) {
    setWindowTitle(tr("SwimScope"));
    setWindowIcon(programIcon());
    resize(1440, 900);
    farewell_ = new Farewell(&cluster_, this);
    interventions_ = new Interventions(&cluster_, this);
    faults_ = new FaultControls(&cluster_, interventions_, this);
    nodeActions_ = new NodeActions(&cluster_, &selection_, interventions_, this);
    nodeDialogs_ =
        new NodeDialogs(&cluster_, &selection_, nodeActions_, interventions_, faults_, this);
    faultActions_ = new FaultActions(&cluster_, &selection_, faults_, this);
    nodeActions_->setMoreFaults(faultActions_->nodeMenu()->menuAction());
    viewpoints_ = new ViewpointMenu(&cluster_, this);
    makeCentre();
    makeDocks();
    makeBars();
    wireUp();
    recall();
}

MainWindow::~MainWindow() {
    // Widgets that lose the focus now still find what they read; QWidget would hide them too late.
    hide();
    // Its events would otherwise reach widgets that are half gone.
    replaceSession(nullptr);
}

void MainWindow::makeCentre() {
    auto* centre = new QWidget(this);
    welcome_ = new WelcomeStrip(centre);
    notices_ = new NoticeStrip(centre);
    new Notices(&cluster_, notices_, [this](EventId event) { return joins_.tells(event); });
    sides_ = new Sides(&cluster_, &selection_, centre);
    forks_ = new Forks(sides_, &playhead_, this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(welcome_);
    layout->addWidget(notices_);
    layout->addWidget(sides_, 1);
    playback_ = new PlaybackActions(&playhead_, this);
    playbackBar_ = new PlaybackBar(playback_->main(), centre);
    playbackBar_->addChoice(forks_->fork);
    playbackBar_->addChoice(sides_->both);
    pace_ = new PaceActions(&cluster_, interventions_, this);
    playbackBar_->addChoice(pace_->full());
    playbackBar_->addChoice(playback_->stopUntil);
    playbackBar_->addChoice(playback_->goLive);
    playbackBar_->hide();
    layout->addWidget(playbackBar_);
    setCentralWidget(centre);
    sides_->canvas()->setFocus();
}

void MainWindow::makeDocks() {
    inspector_ = new InspectorPanel(&cluster_, &selection_, this);
    inspector_->setActions(nodeActions_->main());
    inspector_->setHistories(sides_->active()->histories());
    logPanel_ = new LogPanel(sides_->active()->log(), &selection_, this);
    inspectorDock_ = makeDock(tr("Inspector"), "inspector", inspector_, inspector_->tools(), this);
    logDock_ = makeDock(tr("Log"), "log", logPanel_, logPanel_->tools(), this);
    members_ = new MembersPanel(&cluster_, &selection_, this);
    membersDock_ = makeDock(tr("Members"), "members", members_, members_->tools(), this);
    analysis_ =
        new AnalysisDocks(&cluster_, &selection_, forks_, surroundings_.settings, notices_, this);
    analysis_->follow(sides_->active());
    faultsPanel_ = new FaultsPanel(&cluster_, this);
    faultActions_->serve(faultsPanel_, *nodeActions_);
    faultsDock_ = makeDock(tr("Faults"), "faults", faultsPanel_, faultsPanel_->tools(), this);
    for (DockTitle* title : findChildren<DockTitle*>())
        title->watch(docks());
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    arrangeDocks();
}

QList<QDockWidget*> MainWindow::docks() const {
    return QList<QDockWidget*>{inspectorDock_, logDock_, membersDock_} + analysis_->docks() +
           QList<QDockWidget*>{faultsDock_};
}

/// Where the docks are at first, and again when the person wants their order back.
void MainWindow::arrangeDocks() {
    for (QDockWidget* each : {inspectorDock_, logDock_, membersDock_}) {
        each->setFloating(false);
        addDockWidget(each == inspectorDock_ ? Qt::RightDockWidgetArea : Qt::BottomDockWidgetArea,
                      each);
        each->show();
    }
    tabifyDockWidget(logDock_, membersDock_);
    faultsDock_->setFloating(false);
    addDockWidget(Qt::RightDockWidgetArea, faultsDock_);
    tabifyDockWidget(inspectorDock_, faultsDock_);
    faultsDock_->show();
    analysis_->arrange(inspectorDock_, membersDock_);
    inspectorDock_->raise();
    logDock_->raise();
    resizeDocks({inspectorDock_}, {380}, Qt::Horizontal);
    resizeDocks({logDock_}, {220}, Qt::Vertical);
}

void MainWindow::makeBars() {
    layouts_ = new LayoutMenu(sides_->canvas(), this);
    actions_ =
        new WindowActions(this, nodeActions_, interventions_, viewpoints_, layouts_, docks());
    actions_->addTimeMenu(playback_,
                          QList<QAction*>{forks_->fork} + analysis_->branches()->branchActions(),
                          pace_->all());
    gestures_ = new FaultGestures(&cluster_, &selection_, faults_, sides_, notices_, this);
    faultActions_->addMenuTo(menuBar(), actions_->afterNodes(), gestures_->all());
    actions_->addSides({sides_->other, forks_->alone}, sides_->both);
    actions_->addHistory(inspector_->back, inspector_->forward);
    statusBar()->setSizeGripEnabled(false);
    status_ = new StatusLine(statusBar());
}

void MainWindow::wireUp() {
    wireActions();
    wireViews();
    connect(&joins_, &JoinFlow::joined, this, &MainWindow::onJoined);
    connect(&joins_, &JoinFlow::failed, this, &MainWindow::onJoinFailed);
    connect(farewell_, &Farewell::done, this, [this] {
        if (const auto then = std::exchange(afterFarewell_, {}))
            then();
    });
    wireSide(sides_->active());
    connect(sides_, &Sides::made, this, &MainWindow::wireSide);
    connect(sides_, &Sides::activeChanged, this, &MainWindow::followSide);
    connect(forks_->fork, &QAction::triggered, analysis_, &AnalysisDocks::showBranches);
    connect(playback_, &PlaybackActions::stepped, this, [this] { stepping_ = true; });
    connect(&playhead_, &Playhead::changed, playbackBar_, &PlaybackBar::refresh);
    wireTime();
    connect(&frames_, &FrameClock::frame, this, &MainWindow::onFrame);
}

void MainWindow::wireActions() {
    connect(actions_->newCluster, &QAction::triggered, this, &MainWindow::askForNewCluster);
    connect(actions_->newSimulation, &QAction::triggered, this, &MainWindow::askForSimulation);
    connect(actions_->openRecording, &QAction::triggered, this, &MainWindow::askForRecording);
    connect(actions_->record, &QAction::triggered, this, &MainWindow::askWhereToRecord);
    connect(actions_->addNode, &QAction::triggered, this, &MainWindow::askForNode);
    connect(actions_->joinAddress, &QAction::triggered, this, &MainWindow::askForAddress);
    connect(actions_->changeKey, &QAction::triggered, this, &MainWindow::askForKey);
    connect(actions_->allSettings, &QAction::triggered, nodeDialogs_,
            &NodeDialogs::askForAllSettings);
    connect(actions_->findInLog, &QAction::triggered, this, &MainWindow::findInLog);
    connect(actions_->followLog, &QAction::triggered, logPanel_,
            [this] { logPanel_->setFollowing(!logPanel_->isFollowing()); });
    const auto tell = [this](const QString& sentence) {
        notices_->tell({Tone::neutral, sentence, {}, {}, false});
    };
    connect(interventions_, &Interventions::refused, this, tell);
    connect(faults_, &FaultControls::refused, this, tell);
    actions_->experiments->setEnabled(!surroundings_.experiments.empty());
    connect(actions_->experiments, &QAction::triggered, this, &MainWindow::showLaboratory);
    connect(actions_->quit, &QAction::triggered, this, &QWidget::close);
    connect(actions_->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(actions_->fit, &QAction::triggered, this, [this] { sides_->canvas()->fit(); });
    connect(actions_->zoomIn, &QAction::triggered, this, [this] { sides_->canvas()->zoomIn(); });
    connect(actions_->zoomOut, &QAction::triggered, this, [this] { sides_->canvas()->zoomOut(); });
    connect(actions_->selectAll, &QAction::triggered, this,
            [this] { sides_->canvas()->selectAll(); });
    connect(actions_, &WindowActions::lookChosen, this, &MainWindow::setLook);
    connect(actions_->reduceMotion, &QAction::triggered, this, &MainWindow::setReducedMotion);
    if (surroundings_.desktop)
        connect(surroundings_.desktop, &DesktopWishes::changed, this, [this] {
            applyLook();
            applyMotion();
        });
    connect(actions_->resetDocks, &QAction::triggered, this, &MainWindow::arrangeDocks);
}

void MainWindow::wireViews() {
    connect(viewpoints_, &ViewpointMenu::chosen, this, &MainWindow::showViewpoint);
    connect(nodeActions_, &NodeActions::viewAsWanted, this,
            [this](NodeId node) { viewpoints_->choose(Viewpoint::seenBy(node)); });
    connect(members_, &MembersPanel::contextMenuRequested, this, &MainWindow::openNodeMenu);
    connect(members_, &MembersPanel::memberActivated, this, [this](const QString& member) {
        sides_->canvas()->bringIntoView(member);
        inspect();
    });
    connect(logPanel_, &LogPanel::memberActivated, this, [this](const QString& member) {
        sides_->canvas()->bringIntoView(member);
        inspect();
    });
    connect(analysis_, &AnalysisDocks::contextMenuRequested, this, &MainWindow::openNodeMenu);
    connect(analysis_, &AnalysisDocks::memberActivated, this, [this](const QString& member) {
        selection_.select(member);
        sides_->canvas()->bringIntoView(member);
        inspect();
    });
    connect(welcome_, &WelcomeStrip::connectWanted, this, &MainWindow::askForAddress);
    connect(welcome_, &WelcomeStrip::breakWanted, this, &MainWindow::showHowToBreak);
    connect(welcome_, &WelcomeStrip::closed, this, [this] {
        welcome_->hide();
        surroundings_.settings->setValue(QStringLiteral("welcome/closed"), true);
    });
}

/// Brings the inspector, which follows the selection, into sight.
void MainWindow::inspect() {
    inspectorDock_->show();
    inspectorDock_->raise();
}

void MainWindow::showViewpoint(Viewpoint viewpoint) {
    sides_->setViewpoint(viewpoint);
    members_->setViewpoint(viewpoint);
    inspector_->setViewpoint(viewpoint);
    actions_->setViewpointText(viewpoints_->buttonText());
}

// ---- session ------------------------------------------------------------------------------------

/// What was begun with the present run ends with it.
void MainWindow::endRun() {
    frames_.stop();
    afterFarewell_ = {};
    closing_ = false;
    selection_.select({});
    forks_->end();
    playhead_.lead({});
    playback_->setKind(std::nullopt);
    playbackBar_->hide();
}

void MainWindow::beginRun() {
    session::Session* session = cluster_.session();
    if (!session)
        return;
    problemTold_ = false;
    std::vector<ClusterModel*> models{&sides_->active()->model()};
    for (Side* side : sides_->all())
        if (side != sides_->active())
            models.push_back(&side->model());
    playhead_.lead(std::move(models));
    forks_->begin();
    playback_->setKind(session->kind());
    playbackBar_->setPlayback(&playhead_);
    playbackBar_->setVisible(true);
    onLiveChanged();
    showRecording();
    showWelcome(session->kind());
    frames_.start();
}

/// The strip speaks of real nodes, and offers what only they can do.
void MainWindow::showWelcome(session::Kind kind) {
    const bool closed = surroundings_.settings->value(QStringLiteral("welcome/closed")).toBool();
    welcome_->setVisible(kind == session::Kind::live && !closed);
}

void MainWindow::replaceSession(std::unique_ptr<session::Session> session) {
    endRun();
    sides_->show(std::move(session));
    beginRun();
}

/// Done to the canvas of each side, the first one's included.
void MainWindow::wireSide(Side* side) {
    ClusterCanvas* canvas = side->canvas();
    connect(canvas, &ClusterCanvas::contextMenuRequested, this, &MainWindow::openNodeMenu);
    connect(canvas, &ClusterCanvas::memberActivated, this, [this](const QString& member) {
        selection_.select(member);
        inspect();
    });
    // The mouse's back and forward buttons work over the canvas, too.
    canvas->installEventFilter(inspector_);
    canvas->addAction(actions_->selectAll);
    playback_->pauseWithSpaceOn(canvas);
    gestures_->follow(side);
    // Once the next run is shown: what was told before is not about that.
    connect(side, &Side::recordingEnded, this, &MainWindow::tellOfEnd, Qt::QueuedConnection);
}

void MainWindow::followSide() {
    playhead_.prefer(&sides_->active()->model());
    layouts_->setCanvas(sides_->canvas());
    inspector_->setHistories(sides_->active()->histories());
    logPanel_->setLog(sides_->active()->log());
    analysis_->follow(sides_->active());
    showRecording();
}

void MainWindow::startCluster(const ClusterSetup& setup) {
    afterFarewell([this, setup] {
        setup_ = setup;
        guests_.clear();
        actions_->setEncrypted(!setup.keys.empty());
        nodeDialogs_->setDefaults(swim::configOf(setup.profile));
        replaceSession(surroundings_.makeSession());
        start_.begin(setup);
        showSetup();
        warnOfSize();
    });
}

void MainWindow::simulate(const SimulationSetup& setup) {
    afterFarewell([this, setup] {
        simulation_ = setup;
        setup_ = setup.cluster();
        guests_.clear();
        actions_->setEncrypted(false);
        nodeDialogs_->setDefaults(swim::configOf(setup.profile));
        endRun();
        sides_->show(surroundings_.makeSimulations(setup), setup);
        beginRun();
        showSetup(tr("seed %1").arg(setup.seed));
    });
}

void MainWindow::afterFarewell(std::function<void()> then) {
    if (!farewell_->isNeeded())
        return then();
    afterFarewell_ = std::move(then);
    if (farewell_->isRunning())
        return;
    farewell_->begin();
    notices_->tell({Tone::neutral,
                    tr("Leaving the cluster properly, so that its members do not take us for "
                       "dead…"),
                    tr("Do not wait"), [this] { farewell_->cutShort(); }, true});
}

void MainWindow::onFrame() {
    leadTime();
    sides_->advance();
    until_.advance();
    forks_->advance(frames_.passed());
    showTime();
    const Side& side = *sides_->active();
    status_->show(side.summary(), cluster_.now());
    tellOfProblem();
    status_->showRates(side.traffic().perSecond(cluster_.now()), frames_.framesPerSecond());
}

QString MainWindow::summaryText() const {
    return status_->text();
}

void MainWindow::showSetup(const QString& more) {
    const QString nodes = tr("%n nodes", nullptr, setup_.nodes);
    const QString profile = profileName(setup_.profile);
    const QString text = setup_.isChanged() ? tr("%1 · %2 profile (changed)").arg(nodes, profile)
                                            : tr("%1 · %2 profile").arg(nodes, profile);
    actions_->setSetupText(more.isEmpty() ? text : QStringLiteral("%1 · %2").arg(text, more));
}

// ---- closing ------------------------------------------------------------------------------------

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayClose_ && farewell_->isNeeded()) {
        event->ignore();
        // Asked a second time, people do not want to wait.
        if (std::exchange(closing_, true))
            return farewell_->cutShort();
        afterFarewell([this] {
            mayClose_ = true;
            // Queued: a window that is being closed can't be closed.
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
        return;
    }
    remember();
    laboratory_.reset(); // its window is not what the program runs on for
    replaceSession(nullptr);
    event->accept();
    emit gone();
}

void MainWindow::remember() {
    surroundings_.settings->setValue(QStringLiteral("window/geometry"), saveGeometry());
    surroundings_.settings->setValue(QStringLiteral("window/state"), saveState());
    surroundings_.settings->setValue(QStringLiteral("canvas/layout"),
                                     LayoutMenu::nameForSettings(sides_->canvas()->arrangement()));
}

void MainWindow::recall() {
    const QSettings& settings = *surroundings_.settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
    showWelcome(session::Kind::live);
    sides_->canvas()->setArrangement(
        LayoutMenu::arrangementNamed(settings.value(QStringLiteral("canvas/layout")).toString()));
    look_ = lookNamed(settings.value(QStringLiteral("window/look")).toString());
    applyLook();
    applyMotion();
}

void MainWindow::setLook(Look look) {
    look_ = look;
    surroundings_.settings->setValue(QStringLiteral("window/look"), nameForSettings(look));
    applyLook();
}

Theme MainWindow::theme() const {
    return themeFor(look_, surroundings_.desktop ? surroundings_.desktop->dark() : std::nullopt);
}

void MainWindow::applyLook() {
    const Theme theme = this->theme();
    QApplication::setPalette(theme.palette());
    qApp->setStyleSheet(styleSheetFor(theme));
    sides_->setTheme(theme);
    inspector_->setTheme(theme);
    logPanel_->setTheme(theme);
    members_->setTheme(theme);
    analysis_->setTheme(theme);
    notices_->setTheme(theme);
    welcome_->setTheme(theme);
    for (DockTitle* title : findChildren<DockTitle*>())
        title->setTheme(theme);
    status_->setTheme(theme);
    playback_->setTheme(theme);
    playbackBar_->setTheme(theme);
    nodeActions_->setTheme(theme);
    faultActions_->setTheme(theme);
    faultsPanel_->setTheme(theme);
    interventions_->setTheme(theme);
    actions_->setTheme(theme);
    actions_->setLook(look_);
    if (laboratory_)
        laboratory_->setTheme(theme);
}

void MainWindow::setReducedMotion(bool reduced) {
    surroundings_.settings->setValue(QStringLiteral("window/reducedMotion"), reduced);
    applyMotion();
}

void MainWindow::applyMotion() {
    const bool wished = surroundings_.desktop && surroundings_.desktop->reducedMotion();
    const bool reduced =
        surroundings_.settings->value(QStringLiteral("window/reducedMotion"), wished).toBool();
    sides_->setReducedMotion(reduced);
    actions_->reduceMotion->setChecked(reduced);
}

QMenu* MainWindow::createPopupMenu() {
    // The View menu has the docks; a menu under every title bar would only be in the way.
    return nullptr;
}

} // namespace swimscope::ui
