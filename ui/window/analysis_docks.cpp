// SPDX-License-Identifier: MPL-2.0
#include "ui/window/analysis_docks.h"

#include "ui/canvas/space_time_view.h"
#include "ui/charts/charts_panel.h"
#include "ui/panels/beliefs_panel.h"
#include "ui/panels/branches_panel.h"
#include "ui/panels/space_time_panel.h"
#include "ui/panels/why_panel.h"
#include "ui/window/chart_export.h"
#include "ui/window/dock_title.h"
#include "ui/window/forks.h"
#include "ui/window/side.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>

namespace swimscope::ui {

namespace {

const QString kShownChart = QStringLiteral("charts/shown");

} // namespace

AnalysisDocks::AnalysisDocks(ClusterModel* cluster, Selection* selection, Forks* forks,
                             QSettings* settings, NoticeStrip* notices, QMainWindow* window)
    : QObject(window), window_(window), beliefs_(new BeliefsPanel(cluster, selection, window)),
      charts_(new ChartsPanel(cluster, window)),
      spaceTime_(new SpaceTimePanel(cluster, selection, window)),
      why_(new WhyPanel(cluster, selection, window)),
      branches_(new BranchesPanel(forks->branches(), forks->comparison(), selection, window)),
      spaceTimeDock_(
          makeDock(tr("Space-time"), "spaceTime", spaceTime_, spaceTime_->tools(), window)),
      beliefsDock_(makeDock(tr("Beliefs"), "beliefs", beliefs_, beliefs_->tools(), window)),
      chartsDock_(makeDock(tr("Charts"), "charts", charts_, charts_->tools(), window)),
      whyDock_(makeDock(tr("Why?"), "why", why_, why_->tools(), window)),
      branchesDock_(makeDock(tr("Branches"), "branches", branches_, branches_->tools(), window)) {
    connect(beliefs_, &BeliefsPanel::memberActivated, this, &AnalysisDocks::memberActivated);
    connect(beliefs_, &BeliefsPanel::contextMenuRequested, this,
            &AnalysisDocks::contextMenuRequested);
    charts_->setKind(ChartFigures::kindOfKey(settings->value(kShownChart).toString()));
    connect(charts_, &ChartsPanel::kindChanged, this, [this, settings] {
        settings->setValue(kShownChart, ChartFigures::key(charts_->kind()));
    });
    connect(charts_, &ChartsPanel::momentChosen, this, &AnalysisDocks::momentChosen);
    connect(spaceTime_->view(), &SpaceTimeView::momentChosen, this,
            [this](Instant moment) { emit momentChosen(moment, moment); });
    connect(spaceTime_->view(), &SpaceTimeView::messageChosen, this, &AnalysisDocks::eventChosen);
    connect(why_, &WhyPanel::momentWanted, this, &AnalysisDocks::eventChosen);
    connect(why_, &WhyPanel::spreadChanged, this, [this] {
        spaceTime_->view()->setSpread(why_->spread());
        emit spreadChanged();
    });
    why_->setInSight(false);
    connect(whyDock_, &QDockWidget::visibilityChanged, why_, &WhyPanel::setInSight);
    connect(charts_, &ChartsPanel::exportWanted,
            new ChartExport(charts_, settings, notices, window), &ChartExport::ask);
    wireBranches(forks);
    for (QDockWidget* dock : docks())
        // Opened behind another's tab it would not be seen.
        connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock](bool open) {
            if (open)
                dock->raise();
        });
}

void AnalysisDocks::wireBranches(Forks* forks) {
    for (QAction* action : branches_->branchActions())
        connect(action, &QAction::triggered, this, &AnalysisDocks::showBranches);
    connect(branches_, &BranchesPanel::showWanted, forks, &Forks::showBranch);
    connect(branches_, &BranchesPanel::removeWanted, forks, &Forks::removeBranch);
    connect(branches_, &BranchesPanel::momentWanted, this, &AnalysisDocks::eventChosen);
    connect(forks, &Forks::compared, branches_, [this, forks] {
        const QStringList names = forks->names();
        branches_->setNames(names.value(0), names.value(1));
    });
}

void AnalysisDocks::follow(Side* side) {
    beliefs_->setHistories(side->histories());
    charts_->setRun(side->charts());
}

void AnalysisDocks::setTheme(const Theme& theme) {
    beliefs_->setTheme(theme);
    charts_->setTheme(theme);
    spaceTime_->setTheme(theme);
    why_->setTheme(theme);
    branches_->setTheme(theme);
}

const SpreadPtr& AnalysisDocks::spread() const {
    return why_->spread();
}

void AnalysisDocks::showWhy() {
    whyDock_->show();
    whyDock_->raise();
}

void AnalysisDocks::showBranches() {
    branchesDock_->show();
    branchesDock_->raise();
}

void AnalysisDocks::arrange(QDockWidget* atSide, QDockWidget* below) {
    const auto behind = [this](QDockWidget* first, QDockWidget* dock, Qt::DockWidgetArea area) {
        dock->setFloating(false);
        window_->addDockWidget(area, dock);
        window_->tabifyDockWidget(first, dock);
        dock->hide();
    };
    behind(atSide, beliefsDock_, Qt::RightDockWidgetArea);
    behind(atSide, whyDock_, Qt::RightDockWidgetArea);
    behind(atSide, branchesDock_, Qt::RightDockWidgetArea);
    behind(below, spaceTimeDock_, Qt::BottomDockWidgetArea);
    behind(below, chartsDock_, Qt::BottomDockWidgetArea);
}

} // namespace swimscope::ui
