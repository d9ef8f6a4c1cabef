// SPDX-License-Identifier: MPL-2.0
#include "ui/window/welcome_strip.h"

#include "ui/window/icons.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace swimscope::ui {

namespace {

constexpr int kMargins = 60; ///< all that stands beside and between

QToolButton* door(const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

WelcomeStrip::WelcomeStrip(QWidget* parent)
    : QWidget(parent),
      text_(new QLabel(tr("You are looking at real memberlist nodes that talk over "
                          "this machine's loopback network."),
                       this)),
      doors_(new QWidget(this)), connect_(door(tr("Connect to a cluster…"), doors_)),
      break_(door(tr("Break something"), doors_)), close_(new QToolButton(this)) {
    text_->setWordWrap(true);
    close_->setProperty("quiet", true);
    close_->setToolTip(tr("Do not show this again"));
    close_->setAccessibleName(close_->toolTip());
    auto* doors = new QHBoxLayout(doors_);
    doors->setContentsMargins(0, 0, 0, 0);
    doors->addWidget(connect_);
    doors->addWidget(break_);
    doors->addStretch(1);
    layout_ = new QGridLayout(this);
    layout_->setContentsMargins(16, 8, 8, 8);
    layout_->setColumnStretch(0, 1);
    layout_->addWidget(text_, 0, 0);
    layout_->addWidget(close_, 0, 2);
    layout_->addWidget(doors_, 0, 1);

    connect(connect_, &QToolButton::clicked, this, &WelcomeStrip::connectWanted);
    connect(break_, &QToolButton::clicked, this, &WelcomeStrip::breakWanted);
    connect(close_, &QToolButton::clicked, this, &WelcomeStrip::closed);
    setTheme(theme_);
}

void WelcomeStrip::setTheme(const Theme& theme) {
    theme_ = theme;
    connect_->setIcon(lineIcon(QStringLiteral("join"), theme.text));
    break_->setIcon(lineIcon(QStringLiteral("break"), theme.text));
    close_->setIcon(lineIcon(QStringLiteral("close"), theme.mutedText));
    update();
}

/// Beside the text, or below it where it would be squeezed into many lines.
void WelcomeStrip::resizeEvent(QResizeEvent*) {
    const int beside = width() - doors_->sizeHint().width() - close_->sizeHint().width();
    const bool below =
        2 * (beside - kMargins) < text_->fontMetrics().horizontalAdvance(text_->text());
    if (below == doorsBelow_)
        return;
    doorsBelow_ = below;
    layout_->removeWidget(doors_);
    layout_->addWidget(doors_, below ? 1 : 0, below ? 0 : 1);
}

void WelcomeStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.panel);
    painter.setPen(theme_.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace swimscope::ui
