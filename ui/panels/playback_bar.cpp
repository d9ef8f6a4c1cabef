// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/playback_bar.h"

#include "engine/session/playback.h"
#include "ui/model/speed_text.h"
#include "ui/model/text_format.h"
#include "ui/panels/scrubber.h"

#include <QAction>
#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace swimscope::ui {

namespace {

/// So long it has to be behind before that is said, and so long it has to keep up again.
constexpr Duration kPatience = std::chrono::milliseconds(600);
/// A click beside the handle, and a key: a fifth of a power of ten.
constexpr int kSliderStep = 20;
constexpr int kSliderPage = 100;
/// Below this speed a thousandth of a second is long.
constexpr double kFineBelow = 0.2;

} // namespace

PlaybackBar::PlaybackBar(const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent), scrubber_(new Scrubber(this)), slider_(new QSlider(Qt::Horizontal, this)),
      field_(new QComboBox(this)), note_(new QLabel(this)), time_(new QLabel(this)) {
    setObjectName(QStringLiteral("playbackBar"));
    setAccessibleName(tr("Playback"));
    setAutoFillBackground(true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 3, 0, 5);
    rows->setSpacing(2);
    rows->addWidget(scrubber_);
    auto* layout = new QHBoxLayout;
    rows->addLayout(layout);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(6);
    row_ = layout;
    makeButtons(actions, layout);
    makeSpeed(layout);
    note_->setObjectName(QStringLiteral("playbackNote"));
    note_->setTextFormat(Qt::PlainText);
    note_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // What it says must not make the window wider.
    note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(note_, 3);
    time_->setObjectName(QStringLiteral("virtualTime"));
    time_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    time_->setToolTip(tr("The time of what is shown, since the run began"));
    layout->addWidget(time_);
}

void PlaybackBar::makeButtons(const QList<QAction*>& actions, QHBoxLayout* into) {
    for (QAction* action : actions) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setIconSize(QSize(18, 18));
        button->setFocusPolicy(Qt::StrongFocus);
        into->addWidget(button);
    }
}

void PlaybackBar::addChoice(QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    row_->insertWidget(row_->indexOf(time_), button);
    const auto follow = [button, action] { button->setVisible(action->isEnabled()); };
    connect(action, &QAction::changed, button, follow);
    follow();
}

void PlaybackBar::makeSpeed(QHBoxLayout* into) {
    auto* label = new QLabel(tr("Spee&d"), this);
    label->setBuddy(field_);
    label->setContentsMargins(8, 0, 0, 0);
    // Letters may end a little behind what the font says, and a label cuts them off there.
    label->ensurePolished();
    label->setMinimumWidth(label->sizeHint().width() + 2);
    slider_->setObjectName(QStringLiteral("speedSlider"));
    slider_->setAccessibleName(tr("Speed"));
    slider_->setRange(0, SpeedText::kSliderMost);
    slider_->setSingleStep(kSliderStep);
    slider_->setPageStep(kSliderPage);
    slider_->setMinimumWidth(30);
    slider_->setMaximumWidth(240);
    field_->setObjectName(QStringLiteral("speed"));
    field_->setAccessibleName(tr("Speed"));
    field_->setToolTip(tr("How fast the cluster's time goes: from 1/1000 to 1000 times as fast as "
                          "ours"));
    field_->setEditable(true);
    field_->setInsertPolicy(QComboBox::NoInsert);
    field_->setCompleter(nullptr); // 1/100 is not the beginning of 1/1000
    field_->setMaximumWidth(110);
    for (const double speed : SpeedText::presets())
        field_->addItem(SpeedText::text(speed));
    into->addWidget(label);
    into->addWidget(slider_, 2);
    into->addWidget(field_);
    connect(slider_, &QSlider::valueChanged, this, &PlaybackBar::takeSlider);
    connect(field_, &QComboBox::activated, this, &PlaybackBar::takeField);
    connect(field_->lineEdit(), &QLineEdit::editingFinished, this, &PlaybackBar::takeField);
}

void PlaybackBar::setPlayback(session::Playback* playback) {
    playback_ = playback;
    behindFor_ = {};
    wrong_ = false;
    say({});
    refresh();
}

void PlaybackBar::setTheme(const Theme& theme) {
    scrubber_->setTheme(theme);
    QPalette bar = palette();
    bar.setColor(QPalette::Window, theme.panel);
    setPalette(bar);
    QPalette muted = note_->palette();
    muted.setColor(QPalette::WindowText, theme.mutedText);
    note_->setPalette(muted);
}

void PlaybackBar::refresh() {
    if (!playback_)
        return;
    const QSignalBlocker quiet(slider_);
    slider_->setValue(SpeedText::toSlider(playback_->speed()));
    if (!field_->lineEdit()->hasFocus() || !field_->lineEdit()->isModified())
        field_->setEditText(SpeedText::text(playback_->speed()));
}

void PlaybackBar::setSpeed(double speed) {
    if (!playback_ || playback_->speed() == speed)
        return refresh();
    playback_->setSpeed(speed);
    refresh();
    emit speedChanged();
}

void PlaybackBar::takeSlider(int position) {
    wrong_ = false;
    field_->lineEdit()->setModified(false);
    setSpeed(SpeedText::fromSlider(position));
}

/// What can't be read is said, and the speed stays what it was.
void PlaybackBar::takeField() {
    const auto speed = SpeedText::read(field_->currentText());
    field_->lineEdit()->setModified(false);
    wrong_ = !speed;
    if (speed)
        return setSpeed(*speed);
    say(tr("“%1” is no speed: write 1/1000 to 1000.").arg(field_->currentText()));
    refresh();
}

void PlaybackBar::show(const Time& time, Duration frame, bool behind) {
    if (const QString text = timeText(time); time_->text() != text)
        time_->setText(text);
    scrubber_->show(time.now, time.end, time.live);
    behindFor_ = std::clamp(behindFor_ + (behind ? frame : -frame), Duration::zero(), kPatience);
    if (wrong_)
        return; // until the next speed
    if (!time.note.isEmpty())
        return say(time.note);
    if (behindFor_ == kPatience)
        say(tr("computing can't keep up with this speed"));
    else if (behindFor_ == Duration::zero())
        say(time.live || time.over
                ? QString()
                : tr("looking back %1").arg(TextFormat::age(time.end - time.now)));
}

void PlaybackBar::say(const QString& note) {
    if (note_->text() != note)
        note_->setText(note);
}

QString PlaybackBar::timeText(const Time& time) const {
    const QString clock = TextFormat::clock(time.now);
    if (!playback_ || time.real || (playback_->speed() >= kFineBelow && !playback_->paused()))
        return clock;
    const auto micros =
        std::chrono::duration_cast<std::chrono::microseconds>(time.now.time_since_epoch()).count() %
        1000;
    return clock + QStringLiteral(" %1").arg(micros, 3, 10, QLatin1Char('0'));
}

} // namespace swimscope::ui
