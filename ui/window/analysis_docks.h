// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "ui/canvas/theme.h"
#include "ui/model/drawn_spread.h"

#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QDockWidget;
class QMainWindow;
class QSettings;

namespace swimscope::ui {

class BeliefsPanel;
class BranchesPanel;
class ChartsPanel;
class ClusterModel;
class Forks;
class NoticeStrip;
class Selection;
class Side;
class SpaceTimePanel;
class WhyPanel;

/// The docks for a closer look at a run: the space-time diagram, who believes what, figures
/// over time, answers to "why?", and the forks of a simulation. They are closed at first, and the
/// View menu opens them.
class AnalysisDocks : public QObject {
    Q_OBJECT

  public:
    /// All of them outlive it.
    AnalysisDocks(ClusterModel* cluster, Selection* selection, Forks* forks, QSettings* settings,
                  NoticeStrip* notices, QMainWindow* window);

    /// Which side's past is told.
    void follow(Side* side);
    void setTheme(const Theme& theme);
    QList<QDockWidget*> docks() const {
        return {beliefsDock_, chartsDock_, spaceTimeDock_, whyDock_, branchesDock_};
    }
    /// Closed, and where they belong: behind a dock at the side, and behind one below.
    void arrange(QDockWidget* atSide, QDockWidget* below);

    BeliefsPanel* beliefs() const { return beliefs_; }
    ChartsPanel* charts() const { return charts_; }
    SpaceTimePanel* spaceTime() const { return spaceTime_; }
    WhyPanel* why() const { return why_; }
    BranchesPanel* branches() const { return branches_; }
    /// What is to be drawn of the answer there; nothing: nothing.
    const SpreadPtr& spread() const;
    /// The answers come into sight.
    void showWhy();
    /// The branches come into sight.
    void showBranches();

  signals:
    void memberActivated(const QString& member);
    void contextMenuRequested(const QString& member, const QPoint& globalPos);
    /// The person wants to go to this stretch of the run's time; or, where both are the same, to
    /// this moment.
    void momentChosen(swimscope::Instant from, swimscope::Instant to);
    /// To the moment just after this event (its id).
    void eventChosen(qulonglong event);
    void spreadChanged();

  private:
    void wireBranches(Forks* forks);

    QMainWindow* window_;
    BeliefsPanel* beliefs_;
    ChartsPanel* charts_;
    SpaceTimePanel* spaceTime_;
    WhyPanel* why_;
    BranchesPanel* branches_;
    QDockWidget* spaceTimeDock_;
    QDockWidget* beliefsDock_;
    QDockWidget* chartsDock_;
    QDockWidget* whyDock_;
    QDockWidget* branchesDock_;
};

} // namespace swimscope::ui
