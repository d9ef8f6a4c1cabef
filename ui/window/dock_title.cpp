// SPDX-License-Identifier: MPL-2.0
#include "ui/window/dock_title.h"

#include "ui/window/icons.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace swimscope::ui {

namespace {

QToolButton* button(const QString& help, QWidget* parent) {
    auto* made = new QToolButton(parent);
    made->setProperty("quiet", true);
    made->setFocusPolicy(Qt::NoFocus);
    made->setIconSize(QSize(14, 14));
    made->setToolTip(help);
    made->setAccessibleName(help);
    return made;
}

} // namespace

DockTitle::DockTitle(QDockWidget* dock)
    : QWidget(dock), title_(new QLabel(dock->windowTitle(), this)),
      float_(button(tr("In a window of its own, or back"), this)),
      close_(button(tr("Close; the View menu brings it back"), this)) {
    QFont heading = font();
    heading.setWeight(QFont::DemiBold);
    title_->setFont(heading);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 6, 4);
    layout->setSpacing(2);
    layout->addWidget(title_, 1);
    layout->addWidget(float_);
    layout->addWidget(close_);
    connect(float_, &QToolButton::clicked, dock,
            [dock] { dock->setFloating(!dock->isFloating()); });
    connect(close_, &QToolButton::clicked, dock, &QWidget::close);
    setTheme(theme_);
}

void DockTitle::setTheme(const Theme& theme) {
    theme_ = theme;
    QPalette palette = title_->palette();
    palette.setColor(QPalette::WindowText, theme.text);
    title_->setPalette(palette);
    float_->setIcon(lineIcon(QStringLiteral("float"), theme.mutedText));
    close_->setIcon(lineIcon(QStringLiteral("close"), theme.mutedText));
    update();
}

void DockTitle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.panel);
    painter.setPen(theme_.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace swimscope::ui
