// SPDX-License-Identifier: MPL-2.0
#include "ui/window/notice_strip.h"

#include "ui/window/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr std::size_t kMostNotices = 20;
constexpr int kShownMs = 12'000;

QColor edgeOf(Tone tone, const Theme& theme) {
    switch (tone) {
    case Tone::good:
        return theme.alive;
    case Tone::warning:
        return theme.suspect;
    case Tone::bad:
    case Tone::problem:
        return theme.dead;
    case Tone::neutral:
        return theme.accent;
    }
    return theme.accent;
}

} // namespace

NoticeStrip::NoticeStrip(QWidget* parent)
    : QWidget(parent), text_(new QLabel(this)), more_(new QLabel(this)), do_(new QPushButton(this)),
      close_(new QToolButton(this)) {
    setObjectName(QStringLiteral("noticeStrip"));
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    close_->setProperty("quiet", true);
    close_->setToolTip(tr("Close this line"));
    close_->setAccessibleName(close_->toolTip());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->addWidget(text_, 1);
    layout->addWidget(more_);
    layout->addWidget(do_);
    layout->addWidget(close_);

    timer_.setSingleShot(true);
    timer_.setInterval(kShownMs);
    connect(&timer_, &QTimer::timeout, this, &NoticeStrip::closeNewest);
    connect(close_, &QToolButton::clicked, this, &NoticeStrip::closeNewest);
    connect(do_, &QPushButton::clicked, this, [this] {
        const auto act = notices_.empty() ? std::function<void()>() : notices_.back().act;
        closeNewest();
        if (act)
            act();
    });
    setTheme(theme_);
    refresh();
}

void NoticeStrip::setTheme(const Theme& theme) {
    theme_ = theme;
    close_->setIcon(lineIcon(QStringLiteral("close"), theme.mutedText));
    update();
}

void NoticeStrip::tell(Notice notice) {
    const auto same = std::find_if(notices_.begin(), notices_.end(),
                                   [&](const Notice& known) { return known.text == notice.text; });
    if (same != notices_.end())
        notices_.erase(same);
    notices_.push_back(std::move(notice));
    if (notices_.size() > kMostNotices)
        notices_.pop_front();
    refresh();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeStrip::clear() {
    notices_.clear();
    refresh();
}

QString NoticeStrip::text() const {
    return notices_.empty() ? QString() : notices_.back().text;
}

void NoticeStrip::closeNewest() {
    if (!notices_.empty())
        notices_.pop_back();
    refresh();
}

void NoticeStrip::refresh() {
    timer_.stop();
    setVisible(!notices_.empty());
    if (notices_.empty())
        return;
    const Notice& newest = notices_.back();
    setAccessibleName(newest.text);
    text_->setText(newest.text);
    do_->setText(newest.doText);
    do_->setVisible(!newest.doText.isEmpty());
    const int more = waiting() - 1;
    more_->setText(tr("%n more", nullptr, more));
    more_->setVisible(more > 0);
    if (!newest.stays)
        timer_.start();
    update();
}

void NoticeStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.raised);
    const Tone tone = notices_.empty() ? Tone::neutral : notices_.back().tone;
    const int x = isRightToLeft() ? width() - 4 : 0;
    painter.fillRect(QRect(x, 0, 4, height()), edgeOf(tone, theme_));
    painter.setPen(theme_.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace swimscope::ui
