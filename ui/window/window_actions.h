// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/session.h"
#include "ui/window/appearance.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <array>

class QAction;
class QDockWidget;
class QLabel;
class QMainWindow;
class QMenu;
class QToolButton;

namespace swimscope::ui {

class FittingToolBar;
class Interventions;
class LayoutMenu;
class NodeActions;
class PlaybackActions;
class ViewpointMenu;

/// The window's menus and its toolbar, and the actions that are not a node's.
class WindowActions : public QObject {
    Q_OBJECT

  public:
    WindowActions(QMainWindow* window, NodeActions* nodes, Interventions* interventions,
                  ViewpointMenu* viewpoints, LayoutMenu* layouts, const QList<QDockWidget*>& docks);

    void setTheme(const Theme& theme);
    void setLook(Look look);
    void setViewpointText(const QString& text);
    /// What runs, at the toolbar's far end.
    void setSetupText(const QString& text);
    /// Whether the cluster has a key that can be changed.
    void setEncrypted(bool encrypted);
    /// What is shown: some things can only be done to real nodes, and nothing to the past.
    void setKind(session::Kind kind, bool live);
    /// Whether what is shown can be recorded, and is.
    void setRecording(bool possible, bool recording);
    /// Going through what was looked at, in the View menu.
    void addHistory(QAction* back, QAction* forward);
    /// The menu behind which a menu of its own belongs, after the nodes'.
    QAction* afterNodes() const;
    /// Two clusters side by side: which one is looked at, and whom commands are for.
    void addSides(const QList<QAction*>& looks, QAction* both);
    /// Leading the time of a run, a simulation's branches, and the pace of real nodes, in a menu
    /// before the last one.
    void addTimeMenu(PlaybackActions* playback, const QList<QAction*>& branches,
                     const QList<QAction*>& pace);

    QAction* newCluster;
    QAction* newSimulation;
    QAction* openRecording;
    QAction* record; ///< or record no longer
    QAction* addNode;
    QAction* joinAddress;
    QAction* changeKey;
    QAction* allSettings;
    QAction* findInLog;
    QAction* followLog;
    QAction* experiments;
    QAction* quit;
    QAction* fit;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* reduceMotion;
    QAction* selectAll; ///< for the canvas, while the keyboard is there
    QAction* resetDocks;
    QAction* about;

  signals:
    void lookChosen(swimscope::ui::Look look);

  private:
    QAction* make(const QString& text, const QString& help, const QKeySequence& shortcut);
    void makeActions();
    void makeMenus(const QList<QDockWidget*>& docks);
    QMenu* makeLookMenu();
    void makeToolBar();
    static QToolButton* menuButton(QMenu* menu, const QString& help);

    QMainWindow* window_;
    NodeActions* nodes_;
    Interventions* interventions_;
    ViewpointMenu* viewpoints_;
    LayoutMenu* layouts_;
    QString joinHelp_; ///< while an address can be joined
    QString addHelp_;
    QString settingsHelp_;
    QMenu* view_ = nullptr;
    QMenu* node_ = nullptr;
    QAction* back_ = nullptr;
    QAction* forward_ = nullptr;
    FittingToolBar* bar_ = nullptr;
    QToolButton* viewButton_ = nullptr;
    QToolButton* layoutButton_ = nullptr;
    QLabel* setupLabel_ = nullptr;
    std::array<QAction*, 3> looks_{};
};

} // namespace swimscope::ui
