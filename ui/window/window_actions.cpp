// SPDX-License-Identifier: MPL-2.0
#include "ui/window/window_actions.h"

#include "ui/model/text_format.h"
#include "ui/panels/wordless.h"
#include "ui/window/fitting_tool_bar.h"
#include "ui/window/icons.h"
#include "ui/window/interventions.h"
#include "ui/window/layout_menu.h"
#include "ui/window/node_actions.h"
#include "ui/window/playback_actions.h"
#include "ui/window/viewpoint_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolButton>

namespace swimscope::ui {

WindowActions::WindowActions(QMainWindow* window, NodeActions* nodes, Interventions* interventions,
                             ViewpointMenu* viewpoints, LayoutMenu* layouts,
                             const QList<QDockWidget*>& docks)
    : QObject(window), window_(window), nodes_(nodes), interventions_(interventions),
      viewpoints_(viewpoints), layouts_(layouts) {
    makeActions();
    makeMenus(docks);
    makeToolBar();
}

QAction* WindowActions::make(const QString& text, const QString& help,
                             const QKeySequence& shortcut) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setIconText(TextFormat::withoutAccessKey(text));
    const QString key = shortcut.toString(QKeySequence::NativeText);
    action->setToolTip(key.isEmpty() ? help : tr("%1 (%2)").arg(help, key));
    return action;
}

void WindowActions::setEncrypted(bool encrypted) {
    changeKey->setEnabled(encrypted);
    changeKey->setToolTip(encrypted ? tr("Change the cluster's key while it runs")
                                    : tr("This cluster was started without a key"));
}

void WindowActions::setKind(session::Kind kind, bool live) {
    const bool real = kind == session::Kind::live;
    const QString past = kind == session::Kind::recorded
                             ? tr("This is a recording: what happened in it can't be changed")
                             : tr("This is the past: go back to the present to change something");
    joinAddress->setEnabled(real && live);
    joinAddress->setToolTip(!live  ? past
                            : real ? joinHelp_
                                   : tr("A simulated cluster has no sockets to join with"));
    if (!real || !live)
        changeKey->setToolTip(!live ? past : tr("Simulated clusters have no key"));
    for (const auto& [action, help] :
         {std::pair(addNode, &addHelp_), {allSettings, &settingsHelp_}}) {
        action->setEnabled(live);
        action->setToolTip(live ? *help : past);
    }
}

void WindowActions::setRecording(bool possible, bool recording) {
    record->setEnabled(possible);
    record->setText(recording ? tr("Stop &recording") : tr("&Record…"));
    record->setIconText(TextFormat::withoutAccessKey(record->text()));
}

void WindowActions::makeActions() {
    newCluster =
        make(tr("&New cluster…"), tr("Start a fresh cluster of our own nodes"), QKeySequence::New);
    newSimulation = make(tr("New si&mulated cluster…"),
                         tr("Start a cluster in virtual time, which can be slowed and stepped"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    newSimulation->setIconText(tr("Simulate"));
    openRecording = make(tr("&Open recording…"), tr("Look at a run that was kept in a file"),
                         QKeySequence::Open);
    record = make(tr("&Record…"), tr("Keep this run in a file, from its beginning on"),
                  QKeySequence::Save);
    addNode = make(tr("&Add node…"), tr("Add one more node of our own"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    joinAddress = make(tr("&Join address…"), tr("Become a member of a real cluster"),
                       QKeySequence(Qt::CTRL | Qt::Key_J));
    joinHelp_ = joinAddress->toolTip();
    changeKey = make(tr("Change the &key…"), tr("Change the cluster's key while it runs"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    setEncrypted(false);
    allSettings = make(tr("&Settings of all nodes…"), tr("Change settings while the nodes run"),
                       QKeySequence(Qt::CTRL | Qt::Key_E));
    addHelp_ = addNode->toolTip();
    settingsHelp_ = allSettings->toolTip();
    findInLog = make(tr("&Find in the log"), tr("Look for words in the log"), QKeySequence::Find);
    followLog = make(tr("Follow the &log"), tr("Keep the log's newest line in view, or let it go"),
                     QKeySequence(Qt::CTRL | Qt::Key_L));
    experiments = make(tr("&Experiments…"), tr("Put published figures to the test, in simulation"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    // Not every platform has a usual key for it.
    quit = make(tr("&Quit"), tr("Leave other clusters properly, then end"),
                QKeySequence(Qt::CTRL | Qt::Key_Q));
    fit = make(tr("&Fit"), tr("Bring the whole cluster into view"), QKeySequence(Qt::Key_F));
    zoomIn = make(tr("Zoom &in"), tr("Show less, larger"), QKeySequence::ZoomIn);
    zoomOut = make(tr("Zoom &out"), tr("Show more, smaller"), QKeySequence::ZoomOut);
    reduceMotion =
        make(tr("&Reduce motion"), tr("Things appear where they belong instead of moving there"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    reduceMotion->setCheckable(true);
    reduceMotion->setObjectName(QStringLiteral("reduceMotion"));
    selectAll =
        make(tr("&Select all"), tr("Select every member on the canvas"), QKeySequence::SelectAll);
    selectAll->setShortcutContext(Qt::WidgetWithChildrenShortcut); // lists have their own
    resetDocks = make(tr("Reset &docks"), tr("Put all docks back where they were at first"),
                      QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_0));
    about = make(tr("&About SwimScope"), tr("What this program is"),
                 QKeySequence(Qt::CTRL | Qt::Key_F1));
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::makeMenus(const QList<QDockWidget*>& docks) {
    QMenuBar* bar = window_->menuBar();
    QMenu* cluster = bar->addMenu(tr("&Cluster"));
    cluster->addActions({newCluster, newSimulation, openRecording, record});
    cluster->addSeparator();
    cluster->addActions({addNode, joinAddress, changeKey, allSettings});
    cluster->addSeparator();
    cluster->addAction(quit);

    QMenu* edit = bar->addMenu(tr("&Edit"));
    edit->addActions({interventions_->undo, interventions_->redo});
    edit->addSeparator();
    edit->addActions({nodes_->copyAddress, findInLog, followLog});

    node_ = bar->addMenu(tr("&Node"));
    node_->addActions(nodes_->all());

    view_ = bar->addMenu(tr("&View"));
    view_->addMenu(viewpoints_);
    view_->addMenu(layouts_);
    view_->addSeparator();
    view_->addActions({fit, zoomIn, zoomOut, selectAll});
    view_->addSeparator();
    int number = 0;
    for (QDockWidget* dock : docks) {
        QAction* toggle = dock->toggleViewAction();
        toggle->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number++)));
        view_->addAction(toggle);
    }
    view_->addAction(resetDocks);
    view_->addSeparator();
    view_->addMenu(makeLookMenu());
    view_->addAction(reduceMotion);

    bar->addMenu(tr("&Laboratory"))->addAction(experiments);
    bar->addMenu(tr("&Help"))->addAction(about);
    for (QMenu* menu : bar->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly))
        menu->setToolTipsVisible(true);
}

void WindowActions::addHistory(QAction* back, QAction* forward) {
    back_ = back;
    forward_ = forward;
    QAction* behind = view_->actions().at(1); // the viewpoint's separator
    view_->insertSeparator(behind);
    view_->insertActions(behind, {back, forward});
}

QAction* WindowActions::afterNodes() const {
    return view_->menuAction();
}

void WindowActions::addSides(const QList<QAction*>& looks, QAction* both) {
    view_->insertActions(fit, looks);
    view_->insertSeparator(fit);
    node_->addSeparator();
    node_->addAction(both);
}

void WindowActions::addTimeMenu(PlaybackActions* playback, const QList<QAction*>& branches,
                                const QList<QAction*>& pace) {
    QMenuBar* bar = window_->menuBar();
    QMenu* time = playback->addMenuTo(bar);
    time->addSeparator();
    QMenu* below = time->addMenu(tr("Branc&hes"));
    below->setToolTipsVisible(true);
    below->addActions(branches);
    below = time->addMenu(tr("Pace of real &nodes"));
    below->setToolTipsVisible(true);
    below->addActions(pace);
    // The last menu is for help.
    const QList<QAction*> menus = bar->actions();
    bar->insertAction(menus.at(menus.size() - 2), menus.last());
}

QMenu* WindowActions::makeLookMenu() {
    auto* menu = new QMenu(tr("&Theme"), window_);
    auto* group = new QActionGroup(this);
    struct Choice {
        Look look;
        QString text;
        Qt::Key key;
    };
    const Choice choices[] = {{Look::system, tr("As the &system"), Qt::Key_F10},
                              {Look::dark, tr("&Dark"), Qt::Key_F11},
                              {Look::light, tr("&Light"), Qt::Key_F12}};
    for (const auto& [look, text, key] : choices) {
        QAction* action = menu->addAction(text);
        action->setShortcut(QKeySequence(Qt::CTRL | key));
        action->setCheckable(true);
        group->addAction(action);
        looks_[static_cast<std::size_t>(look)] = action;
        connect(action, &QAction::triggered, this,
                [this, chosen = look] { emit lookChosen(chosen); });
    }
    return menu;
}

void WindowActions::makeToolBar() {
    auto* bar = new FittingToolBar(tr("Toolbar"), window_);
    bar_ = bar;
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(18, 18));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({newCluster, newSimulation, addNode, joinAddress});
    bar->addSeparator();
    for (QAction* action : {interventions_->undo, interventions_->redo}) {
        bar->addAction(action);
        static_cast<QToolButton*>(bar->widgetForAction(action))
            ->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    bar->addSeparator();

    viewButton_ = menuButton(viewpoints_, tr("Whose picture of the cluster is drawn"));
    layoutButton_ = menuButton(layouts_, tr("How the members are arranged"));
    layoutButton_->setText(layouts_->buttonText());
    connect(layouts_, &LayoutMenu::changed, this, [this] {
        layoutButton_->setText(layouts_->buttonText());
        bar_->fit();
    });
    bar->addWidget(viewButton_);
    bar->addWidget(layoutButton_);

    auto* space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    setupLabel_ = new QLabel(bar);
    setupLabel_->setTextFormat(Qt::PlainText);
    setupLabel_->setForegroundRole(QPalette::PlaceholderText);
    QAction* setup = bar->addWidget(setupLabel_);
    const auto wordless = [](QToolButton* button) {
        return [button](bool less) { setWordless(button, less); };
    };
    for (QAction* action : {joinAddress, addNode, newSimulation, newCluster})
        bar->addStep(wordless(static_cast<QToolButton*>(bar->widgetForAction(action))));
    bar->addStep([setup](bool less) { setup->setVisible(!less); });
    for (QToolButton* button : {layoutButton_, viewButton_})
        bar->addStep(wordless(button));
    window_->addToolBar(bar);
    setViewpointText(viewpoints_->buttonText());
}

QToolButton* WindowActions::menuButton(QMenu* menu, const QString& help) {
    auto* button = new QToolButton;
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setMenu(menu);
    button->setToolTip(help);
    return button;
}

void WindowActions::setTheme(const Theme& theme) {
    newCluster->setIcon(lineIcon(QStringLiteral("new-cluster"), theme.text));
    newSimulation->setIcon(lineIcon(QStringLiteral("simulate"), theme.text));
    addNode->setIcon(lineIcon(QStringLiteral("add-node"), theme.text));
    joinAddress->setIcon(lineIcon(QStringLiteral("join"), theme.text));
    changeKey->setIcon(lineIcon(QStringLiteral("key"), theme.text));
    allSettings->setIcon(lineIcon(QStringLiteral("settings"), theme.text));
    experiments->setIcon(lineIcon(QStringLiteral("laboratory"), theme.text));
    findInLog->setIcon(lineIcon(QStringLiteral("inspect"), theme.text));
    followLog->setIcon(lineIcon(QStringLiteral("follow"), theme.text));
    fit->setIcon(lineIcon(QStringLiteral("fit"), theme.text));
    viewButton_->setIcon(lineIcon(QStringLiteral("view"), theme.text));
    layoutButton_->setIcon(lineIcon(QStringLiteral("layout"), theme.text));
    if (back_ && forward_) {
        back_->setIcon(lineIcon(QStringLiteral("back"), theme.text));
        forward_->setIcon(lineIcon(QStringLiteral("forward"), theme.text));
    }
}

void WindowActions::setLook(Look look) {
    looks_[static_cast<std::size_t>(look)]->setChecked(true);
}

void WindowActions::setViewpointText(const QString& text) {
    viewButton_->setText(text);
    bar_->fit();
}

void WindowActions::setSetupText(const QString& text) {
    setupLabel_->setText(text);
    bar_->fit();
}

} // namespace swimscope::ui
