// SPDX-License-Identifier: MPL-2.0
#include "ui/window/playback_actions.h"

#include "ui/model/playhead.h"
#include "ui/model/speed_text.h"
#include "ui/model/text_format.h"
#include "ui/window/icons.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>

namespace swimscope::ui {

PlaybackActions::PlaybackActions(Playhead* playhead, QWidget* window)
    : QObject(window), playhead_(playhead), window_(window) {
    pause = make(tr("&Pause"), tr("Stop time here, or let it go on"), QKeySequence(Qt::Key_F5));
    pause->setObjectName(QStringLiteral("pause"));
    stepBack =
        make(tr("Step &back one event"), tr("Go to just before the last thing that happened"),
             QKeySequence(Qt::SHIFT | Qt::Key_F7));
    stepEvent = make(tr("Step one &event"), tr("Let the next thing happen: an arrival, a timer"),
                     QKeySequence(Qt::Key_F7));
    stepMessage = make(tr("Step one &message"), tr("Let time pass until a message has arrived"),
                       QKeySequence(Qt::Key_F8));
    stepPeriod = make(tr("Step one protocol pe&riod"),
                      tr("Let one protocol period pass: the time between two probes"),
                      QKeySequence(Qt::Key_F9));
    until = make(tr("Go on &until…"),
                 tr("Let time go on until a state, a count or a message of your choice"),
                 QKeySequence(Qt::SHIFT | Qt::Key_F9));
    until->setObjectName(QStringLiteral("until"));
    stopUntil = make(tr("Stop &looking"), tr("Look no further for what time should go on to"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F9));
    stopUntil->setObjectName(QStringLiteral("stopUntil"));
    //: on a button: look no further
    stopUntil->setIconText(tr("Stop"));
    faster = make(tr("&Faster"), tr("Let time go faster"), QKeySequence(Qt::CTRL | Qt::Key_Period));
    slower = make(tr("&Slower"), tr("Let time go slower"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    goLive = make(tr("Go to the presen&t"), tr("Show what happens now"),
                  QKeySequence(Qt::CTRL | Qt::Key_End));
    goLive->setObjectName(QStringLiteral("goLive"));
    //: on a button: back to what happens now
    goLive->setIconText(tr("Live"));
    goToBeginning = make(tr("Go to the be&ginning"), tr("Look at the run from its first moment on"),
                         QKeySequence(Qt::CTRL | Qt::Key_Home));
    makePresets();
    connect(pause, &QAction::triggered, this,
            [this] { playhead_->setPaused(!playhead_->paused()); });
    connect(stepBack, &QAction::triggered, this, [this] {
        playhead_->stepBack();
        emit stepped();
    });
    connect(stepEvent, &QAction::triggered, this, [this] { step(session::Stride::event); });
    connect(stepMessage, &QAction::triggered, this, [this] { step(session::Stride::message); });
    connect(stepPeriod, &QAction::triggered, this, [this] { step(session::Stride::period); });
    connect(faster, &QAction::triggered, this,
            [this] { playhead_->setSpeed(SpeedText::faster(playhead_->speed())); });
    connect(slower, &QAction::triggered, this,
            [this] { playhead_->setSpeed(SpeedText::slower(playhead_->speed())); });
    connect(goLive, &QAction::triggered, playhead_, &Playhead::goLive);
    connect(goToBeginning, &QAction::triggered, this,
            [this] { playhead_->goTo(session::Moment::time(Instant())); });
    connect(playhead_, &Playhead::changed, this, &PlaybackActions::refresh);
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
        connect(action, &QAction::triggered, this, [this, speed] { playhead_->setSpeed(speed); });
    }
}

QMenu* PlaybackActions::addMenuTo(QMenuBar* bar) {
    QMenu* menu = bar->addMenu(tr("&Time"));
    menu->setToolTipsVisible(true);
    menu->addActions({pause, stepBack, stepEvent, stepMessage, stepPeriod, until, stopUntil});
    menu->addSeparator();
    menu->addActions({goToBeginning, goLive});
    menu->addSeparator();
    menu->addActions({faster, slower});
    menu->addMenu(presets_);
    return menu;
}

void PlaybackActions::pauseWithSpaceOn(QWidget* widget) {
    auto* key = new QShortcut(QKeySequence(Qt::Key_Space), widget);
    key->setContext(Qt::WidgetShortcut);
    key->setEnabled(isSpacePausing());
    connect(key, &QShortcut::activated, pause, &QAction::trigger);
    connect(pause, &QAction::changed, key, [this, key] { key->setEnabled(isSpacePausing()); });
}

void PlaybackActions::setKind(std::optional<session::Kind> kind) {
    kind_ = kind;
    refresh();
}

void PlaybackActions::setLooking(bool looking) {
    looking_ = looking;
    refresh();
}

void PlaybackActions::step(session::Stride stride) {
    playhead_->step(stride);
    emit stepped();
}

/// While real nodes are shown as they are now, there is nothing to pause: the space bar takes
/// members in and out.
bool PlaybackActions::isSpacePausing() const {
    return kind_ && !isReal();
}

bool PlaybackActions::isReal() const {
    return kind_ && playhead_->isLive() && *kind_ != session::Kind::simulated;
}

bool PlaybackActions::isOn(const QAction* action) const {
    if (!kind_)
        return false;
    if (action == stopUntil)
        return looking_;
    if (action == goLive)
        return *kind_ != session::Kind::recorded && !playhead_->isLive();
    return action != faster || !isReal();
}

QString PlaybackActions::helpOf(const QAction* action) const {
    if (action == faster && isReal())
        return tr("The present of real nodes goes no faster: go slower, or look back.");
    if (action == goLive && kind_ == session::Kind::recorded)
        return tr("A recording has no present.");
    if (action == goLive && kind_ && playhead_->isLive())
        return tr("What is shown is the present.");
    if (action == pause && isReal())
        return tr("Stop here and look; the cluster goes on");
    return action->data().toString();
}

void PlaybackActions::refresh() {
    const bool paused = playhead_->paused();
    pause->setText(paused ? tr("Go &on") : tr("&Pause"));
    pause->setIconText(TextFormat::withoutAccessKey(pause->text()));
    pause->setIcon(
        lineIcon(paused ? QStringLiteral("play") : QStringLiteral("pause"), theme_.text));
    for (QAction* action : {pause, stepBack, stepEvent, stepMessage, stepPeriod, until, stopUntil,
                            faster, slower, goLive, goToBeginning}) {
        const bool on = isOn(action);
        action->setEnabled(on);
        const QString key =
            action == pause && isSpacePausing()
                ? tr("space bar or %1").arg(pause->shortcut().toString(QKeySequence::NativeText))
                : action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(on ? tr("%1 (%2)").arg(helpOf(action), key) : helpOf(action));
    }
    for (QAction* action : presets_->actions())
        action->setEnabled(kind_.has_value());
    presets_->setEnabled(kind_.has_value());
}

void PlaybackActions::setTheme(const Theme& theme) {
    theme_ = theme;
    stepBack->setIcon(lineIcon(QStringLiteral("step-back"), theme.text));
    goLive->setIcon(lineIcon(QStringLiteral("present"), theme.text));
    stepEvent->setIcon(lineIcon(QStringLiteral("step-event"), theme.text));
    stepMessage->setIcon(lineIcon(QStringLiteral("step-message"), theme.text));
    stepPeriod->setIcon(lineIcon(QStringLiteral("step-period"), theme.text));
    until->setIcon(lineIcon(QStringLiteral("until"), theme.text));
    refresh();
}

} // namespace swimscope::ui
