// SPDX-License-Identifier: MPL-2.0
#include "ui/window/status_line.h"

#include "ui/model/text_format.h"
#include "ui/panels/state_mark.h"

#include <QLabel>
#include <QPainter>
#include <QStatusBar>

#include <cmath>

namespace swimscope::ui {

namespace {

constexpr int kMark = 10;
constexpr int kGap = 6;

void write(QLabel* label, const QString& text) {
    if (label->text() != text)
        label->setText(text);
}

} // namespace

StateCount::StateCount(wire::MemberState state, QWidget* parent) : QWidget(parent), state_(state) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setAccessibleName(text());
}

void StateCount::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

void StateCount::setCount(std::uint32_t count) {
    if (count == count_)
        return;
    count_ = count;
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString StateCount::text() const {
    //: How many members are in a state: "8 alive"
    return tr("%1 %2").arg(TextFormat::count(count_), TextFormat::state(state_));
}

QSize StateCount::sizeHint() const {
    return {kMark + kGap + fontMetrics().horizontalAdvance(text()) + 2 * kGap,
            fontMetrics().height() + 4};
}

void StateCount::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRect box = rect().adjusted(kGap, 0, -kGap, 0);
    const bool rightToLeft = isRightToLeft();
    const double x = rightToLeft ? box.right() - kMark : box.left();
    painter.setOpacity(count_ > 0 ? 1 : 0.5);
    paintStateMark(painter, QRectF(x, box.center().y() - kMark / 2.0 + 0.5, kMark, kMark), state_,
                   theme_);
    painter.setOpacity(1);
    painter.setPen(count_ > 0 ? theme_.text : theme_.mutedText);
    const QRect label =
        rightToLeft ? box.adjusted(0, 0, -kMark - kGap, 0) : box.adjusted(kMark + kGap, 0, 0, 0);
    painter.drawText(label, Qt::AlignVCenter | (rightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                     text());
}

StatusLine::StatusLine(QStatusBar* bar)
    : QObject(bar), bar_(bar), convergence_(new QLabel(bar)), messages_(new QLabel(bar)),
      frames_(new QLabel(bar)), kind_(new QLabel(bar)), recording_(new QLabel(bar)) {
    recording_->setObjectName(QStringLiteral("recording"));
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        counts_[i] = new StateCount(static_cast<wire::MemberState>(i), bar);
        bar->addWidget(counts_[i]);
    }
    bar->addWidget(convergence_);
    bar->addPermanentWidget(messages_);
    bar->addPermanentWidget(frames_);
    bar->addPermanentWidget(recording_);
    bar->addPermanentWidget(kind_);
    bar->installEventFilter(this);
}

bool StatusLine::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void StatusLine::fit() {
    constexpr int kBetween = 8;
    // Rates and ages change: as wide as they mostly are, so that nothing comes and goes.
    const QString longest =
        tr("not converged for %1").arg(TextFormat::age(std::chrono::minutes(44)));
    int left = bar_->width() - bar_->fontMetrics().horizontalAdvance(longest) - 4 * kBetween;
    for (const StateCount* count : counts_)
        left -= count->sizeHint().width() + kBetween;
    for (QLabel* label : {kind_, recording_, messages_, frames_}) {
        left -= label->sizeHint().width() + kBetween;
        label->setVisible(left >= 0);
    }
}

void StatusLine::setTheme(const Theme& theme) {
    for (StateCount* count : counts_)
        count->setTheme(theme);
    for (QLabel* label : {convergence_, messages_, frames_}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, theme.mutedText);
        label->setPalette(palette);
    }
    QPalette palette = kind_->palette();
    palette.setColor(QPalette::WindowText, theme.accent);
    kind_->setPalette(palette);
    palette.setColor(QPalette::WindowText, theme.dead);
    recording_->setPalette(palette);
}

QString StatusLine::convergenceText(const Summary& summary, Instant now) {
    if (summary.hosted == 0)
        return tr("no node of ours runs");
    const QString since = TextFormat::age(now - summary.convergedSince);
    return summary.converged ? tr("converged for %1").arg(since)
                             : tr("not converged for %1").arg(since);
}

void StatusLine::show(const Summary& summary, Instant now) {
    for (std::size_t i = 0; i < counts_.size(); ++i)
        counts_[i]->setCount(summary.members[i]);
    write(convergence_, convergenceText(summary, now));
}

void StatusLine::showRates(double messagesPerSecond, int framesPerSecond) {
    write(messages_,
          tr("%1 messages/s")
              .arg(TextFormat::count(static_cast<std::uint64_t>(std::lround(messagesPerSecond)))));
    write(frames_,
          tr("%1 frames/s").arg(TextFormat::count(static_cast<std::uint64_t>(framesPerSecond))));
}

void StatusLine::showKind(session::Kind kind, bool live) {
    const auto name = [kind] {
        switch (kind) {
        case session::Kind::live:
            return tr("live");
        case session::Kind::simulated:
            return tr("simulated");
        case session::Kind::recorded:
            return tr("recorded");
        case session::Kind::observed:
            return tr("observed");
        }
        return QString();
    };
    const bool past = !live && kind != session::Kind::recorded;
    //: "live" or "simulated", while the past of it is looked at
    write(kind_, past ? tr("%1, the past").arg(name()) : name());
}

void StatusLine::showRecording(bool recording) {
    //: what is shown is being kept in a file
    write(recording_, recording ? tr("● recording") : QString());
    fit();
}

QString StatusLine::text() const {
    QStringList parts;
    for (const StateCount* count : counts_)
        parts << count->text();
    for (const QLabel* label : {convergence_, messages_, kind_})
        parts << label->text();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace swimscope::ui
