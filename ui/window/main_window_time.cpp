// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/cluster_canvas.h"
#include "ui/model/text_format.h"
#include "ui/panels/log_panel.h"
#include "ui/panels/playback_bar.h"
#include "ui/panels/scrubber.h"
#include "ui/panels/why_panel.h"
#include "ui/window/analysis_docks.h"
#include "ui/window/main_window.h"
#include "ui/window/node_actions.h"
#include "ui/window/notice_strip.h"
#include "ui/window/playback_actions.h"
#include "ui/window/sides.h"
#include "ui/window/status_line.h"
#include "ui/window/until_dialog.h"
#include "ui/window/viewpoint_menu.h"
#include "ui/window/window_actions.h"

#include <QAction>

/// How the window goes through the time of a run.
namespace swimscope::ui {

namespace {

constexpr Duration kBetweenOverviews = std::chrono::milliseconds(250);

} // namespace

void MainWindow::wireTime() {
    connect(playbackBar_->scrubber(), &Scrubber::sought, this,
            [this](Instant moment) { playhead_.goTo(session::Moment::time(moment)); });
    connect(playbackBar_->scrubber(), &Scrubber::endWanted, this, [this] {
        if (cluster_.session() && cluster_.session()->kind() == session::Kind::recorded)
            playhead_.goTo(session::Moment::time(cluster_.end()));
        else
            playhead_.goLive();
    });
    connect(logPanel_, &LogPanel::momentWanted, this, [this](qulonglong event) {
        playhead_.goTo(session::Moment::after(static_cast<EventId>(event)));
    });
    connect(analysis_, &AnalysisDocks::momentChosen, this,
            [this](Instant from) { playhead_.goTo(session::Moment::time(from)); });
    connect(analysis_, &AnalysisDocks::eventChosen, this, [this](qulonglong event) {
        playhead_.goTo(session::Moment::after(static_cast<EventId>(event)));
    });
    connect(&cluster_, &ClusterModel::liveChanged, this, &MainWindow::onLiveChanged);
    wireQuestions();
    wireUntil();
}

void MainWindow::wireUntil() {
    connect(playback_->until, &QAction::triggered, this, &MainWindow::askForCondition);
    connect(playback_->stopUntil, &QAction::triggered, &until_, &Until::stop);
    connect(&until_, &Until::changed, this, [this] { playback_->setLooking(until_.isLooking()); });
    connect(&playhead_, &Playhead::wished, this, [this] { untilNote_.clear(); });
    connect(&cluster_, &ClusterModel::sessionChanged, this, [this] { untilNote_.clear(); });
    connect(&until_, &Until::cameTrue, this,
            [this](const QString& text) { untilNote_ = tr("It is so: %1").arg(text); });
    connect(&until_, &Until::neverComesTrue, this, [this](const QString& text) {
        notices_->tell({Tone::neutral,
                        tr("Until the end of the recording this does not come true: %1").arg(text),
                        tr("Look for something else…"), [this] { askForCondition(); }, false});
    });
}

void MainWindow::askForCondition() {
    auto* dialog =
        new UntilDialog(cluster_.fold(), selection_.member(), surroundings_.settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { until_.begin(dialog->condition()); });
    dialog->open();
}

QString MainWindow::timeNote() const {
    if (!until_.isLooking())
        return untilNote_;
    if (until_.isWaiting())
        return tr("waiting until: %1").arg(until_.text());
    return tr("looking at %1 for: %2").arg(TextFormat::clock(until_.reached()), until_.text());
}

void MainWindow::wireQuestions() {
    using Asks = why::Question::Asks;
    connect(nodeActions_, &NodeActions::whyWanted, this, [this] {
        analysis_->showWhy();
        analysis_->why()->askAboutSelection(viewpoints_->viewpoint().observer);
    });
    const auto askOf = [this](qulonglong event, Asks asks) {
        analysis_->showWhy();
        analysis_->why()->ask({.asks = asks,
                               .observer = {},
                               .subject = {},
                               .at = {},
                               .event = static_cast<EventId>(event)});
    };
    connect(logPanel_, &LogPanel::whyWanted, this,
            [askOf](qulonglong event) { askOf(event, Asks::event); });
    connect(logPanel_, &LogPanel::outcomeWanted, this,
            [askOf](qulonglong event) { askOf(event, Asks::spreadOfEvent); });
    connect(analysis_, &AnalysisDocks::spreadChanged, this, [this] {
        for (Side* side : sides_->all())
            side->canvas()->setSpread(side == sides_->active() ? analysis_->spread() : nullptr);
    });
}

/// What has happened can't be changed: what acts on the cluster is off while somebody looks back.
void MainWindow::onLiveChanged() {
    const session::Session* session = cluster_.session();
    if (!session)
        return;
    status_->showKind(session->kind(), cluster_.isLive());
    actions_->setEncrypted(!setup_.keys.empty() && cluster_.isLive());
    actions_->setKind(session->kind(), cluster_.isLive());
}

/// Messages are drawn long enough to be seen at the speed of the run, and of nodes that live
/// slower. Who goes step by step wants to see what is really on its way.
Pace MainWindow::pace() {
    const session::Session* session = cluster_.session();
    const bool real = !session || session->kind() != session::Kind::simulated;
    stepping_ = stepping_ && playhead_.paused();
    return {stepping_ ? session::Playback::kSlowest : playhead_.speed() * cluster_.fold().pace(),
            real ? Duration() : simulation_.usualLatency()};
}

/// Time goes on once what has happened is shown: a storm of events slows it down, and does not pile
/// up.
void MainWindow::leadTime() {
    sides_->setPace(pace());
    if (!sides_->isBehind())
        playhead_.pass(frames_.passed());
}

void MainWindow::showTime() {
    const bool real = cluster_.session() && !cluster_.session()->playback();
    const bool behind = !playhead_.paused() && (sides_->isBehind() || playhead_.behind());
    const bool over = cluster_.session() && cluster_.session()->kind() == session::Kind::recorded;
    playbackBar_->show({.now = cluster_.now(),
                        .end = cluster_.end(),
                        .live = cluster_.isLive(),
                        .real = real && cluster_.isLive(),
                        .over = over,
                        .note = timeNote()},
                       frames_.passed(), behind && !(real && cluster_.isLive()));
    sinceOverview_ += frames_.passed();
    if (sinceOverview_ < kBetweenOverviews)
        return;
    sinceOverview_ = {};
    playbackBar_->scrubber()->setOverview(cluster_.overview());
}

// ---- seen or not --------------------------------------------------------------------------------

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        frames_.setSeen(!isMinimized());
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    frames_.setSeen(true);
}

void MainWindow::hideEvent(QHideEvent* event) {
    QMainWindow::hideEvent(event);
    frames_.setSeen(false);
}

} // namespace swimscope::ui
