// SPDX-License-Identifier: MPL-2.0
#include "ui/window/playback_actions.h"

#include "ui/model/speed_text.h"
#include "ui/model/text_format.h"
#include "ui/window/icons.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>

namespace swimscope::ui {

PlaybackActions::PlaybackActions(QWidget* window) : QObject(window), window_(window) {
    pause = make(tr("&Pause"), tr("Stop the cluster's time, or let it go on"),
                 QKeySequence(Qt::Key_F5));
    pause->setObjectName(QStringLiteral("pause"));
    stepEvent = make(tr("Step one &event"), tr("Let the next thing happen: an arrival, a timer"),
                     QKeySequence(Qt::Key_F7));
    stepMessage = make(tr("Step one &message"), tr("Let time pass until a message has arrived"),
                       QKeySequence(Qt::Key_F8));
    stepPeriod = make(tr("Step one protocol pe&riod"),
                      tr("Let one protocol period pass: the time between two probes"),
                      QKeySequence(Qt::Key_F9));
    faster = make(tr("&Faster"), tr("Let the cluster's time go faster"),
                  QKeySequence(Qt::CTRL | Qt::Key_Period));
    slower = make(tr("&Slower"), tr("Let the cluster's time go slower"),
                  QKeySequence(Qt::CTRL | Qt::Key_Comma));
    makePresets();
    connect(pause, &QAction::triggered, this, &PlaybackActions::togglePause);
    connect(stepEvent, &QAction::triggered, this, [this] { step(session::Stride::event); });
    connect(stepMessage, &QAction::triggered, this, [this] { step(session::Stride::message); });
    connect(stepPeriod, &QAction::triggered, this, [this] { step(session::Stride::period); });
    connect(faster, &QAction::triggered, this,
            [this] { setSpeed(SpeedText::faster(playback_->speed())); });
    connect(slower, &QAction::triggered, this,
            [this] { setSpeed(SpeedText::slower(playback_->speed())); });
    refresh();
}

QAction* PlaybackActions::make(const QString& text, const QString& help,
                               const QKeySequence& shortcut) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setIconText(TextFormat::withoutAccessKey(text));
    action->setData(help);
    return action;
}

void PlaybackActions::makePresets() {
    presets_ = new QMenu(tr("Spee&d"), window_);
    presets_->setToolTipsVisible(true);
    int number = 1;
    for (const double speed : SpeedText::presets()) {
        QAction* action = presets_->addAction(SpeedText::text(speed));
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::ALT |
                                         static_cast<Qt::Key>(Qt::Key_0 + number++)));
        connect(action, &QAction::triggered, this, [this, speed] { setSpeed(speed); });
    }
}

void PlaybackActions::addMenuTo(QMenuBar* bar) {
    QMenu* menu = bar->addMenu(tr("&Time"));
    menu->setToolTipsVisible(true);
    menu->addActions({pause, stepEvent, stepMessage, stepPeriod});
    menu->addSeparator();
    menu->addActions({faster, slower});
    menu->addMenu(presets_);
}

void PlaybackActions::pauseWithSpaceOn(QWidget* widget) {
    auto* key = new QShortcut(QKeySequence(Qt::Key_Space), widget);
    key->setContext(Qt::WidgetShortcut);
    key->setEnabled(pause->isEnabled());
    connect(key, &QShortcut::activated, pause, &QAction::trigger);
    connect(pause, &QAction::changed, key, [this, key] { key->setEnabled(pause->isEnabled()); });
}

void PlaybackActions::setPlayback(session::Playback* playback) {
    playback_ = playback;
    refresh();
    emit changed();
}

void PlaybackActions::togglePause() {
    playback_->setPaused(!playback_->paused());
    refresh();
    emit changed();
}

void PlaybackActions::step(session::Stride stride) {
    playback_->step(stride);
    refresh();
    emit changed();
    emit stepped();
}

void PlaybackActions::setSpeed(double speed) {
    playback_->setSpeed(speed);
    refresh();
    emit changed();
}

void PlaybackActions::refresh() {
    const bool paused = playback_ && playback_->paused();
    pause->setText(paused ? tr("Go &on") : tr("&Pause"));
    pause->setIconText(TextFormat::withoutAccessKey(pause->text()));
    pause->setIcon(
        lineIcon(paused ? QStringLiteral("play") : QStringLiteral("pause"), theme_.text));
    for (QAction* action : {pause, stepEvent, stepMessage, stepPeriod, faster, slower}) {
        action->setEnabled(playback_ != nullptr);
        const QString key =
            action == pause
                ? tr("space bar or %1").arg(pause->shortcut().toString(QKeySequence::NativeText))
                : action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(playback_ ? tr("%1 (%2)").arg(action->data().toString(), key)
                                     : tr("Real nodes live in real time: only a simulated "
                                          "cluster's time can be led."));
    }
    for (QAction* action : presets_->actions())
        action->setEnabled(playback_ != nullptr);
    presets_->setEnabled(playback_ != nullptr);
}

void PlaybackActions::setTheme(const Theme& theme) {
    theme_ = theme;
    stepEvent->setIcon(lineIcon(QStringLiteral("step-event"), theme.text));
    stepMessage->setIcon(lineIcon(QStringLiteral("step-message"), theme.text));
    stepPeriod->setIcon(lineIcon(QStringLiteral("step-period"), theme.text));
    refresh();
}

} // namespace swimscope::ui
