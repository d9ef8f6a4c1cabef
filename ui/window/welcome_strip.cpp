// SPDX-License-Identifier: MPL-2.0
#include "ui/window/welcome_strip.h"

#include "ui/window/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace swimscope::ui {

namespace {

QToolButton* door(const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

WelcomeStrip::WelcomeStrip(QWidget* parent)
    : QWidget(parent), connect_(door(tr("Connect to a cluster…"), this)),
      break_(door(tr("Break something"), this)), close_(new QToolButton(this)) {
    auto* text = new QLabel(tr("You are looking at real memberlist nodes that talk over this "
                               "machine's loopback network."),
                            this);
    text->setWordWrap(true);
    close_->setProperty("quiet", true);
    close_->setToolTip(tr("Do not show this again"));
    close_->setAccessibleName(close_->toolTip());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->addWidget(text, 1);
    layout->addWidget(connect_);
    layout->addWidget(break_);
    layout->addWidget(close_);

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

void WelcomeStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.panel);
    painter.setPen(theme_.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace swimscope::ui
