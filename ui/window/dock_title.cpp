// SPDX-License-Identifier: MPL-2.0
#include "ui/window/dock_title.h"

#include "ui/window/icons.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

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

DockTitle::DockTitle(QDockWidget* dock, QWidget* tools)
    : QWidget(dock), dock_(dock), title_(new QLabel(dock->windowTitle(), this)),
      float_(button(tr("In a window of its own, or back"), this)),
      close_(button(tr("Close; the View menu brings it back"), this)) {
    QFont heading = font();
    heading.setWeight(QFont::DemiBold);
    title_->setFont(heading);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 6, 4);
    layout->setSpacing(4);
    title_->setContentsMargins(0, 0, 10, 0);
    layout->addWidget(title_);
    layout->addWidget(tools, 1);
    tools->layout()->setContentsMargins(0, 0, 4, 0);
    layout->addWidget(float_);
    layout->addWidget(close_);
    connect(float_, &QToolButton::clicked, dock,
            [dock] { dock->setFloating(!dock->isFloating()); });
    connect(close_, &QToolButton::clicked, dock, &QWidget::close);
    setTheme(theme_);
}

void DockTitle::watch(const QList<QDockWidget*>& docks) {
    const auto name = [this] { showName(); };
    for (const QDockWidget* each : docks) {
        // Queued: told of in the middle of it, while the tabs are not there yet.
        connect(each, &QDockWidget::visibilityChanged, this, name, Qt::QueuedConnection);
        connect(each, &QDockWidget::topLevelChanged, this, name, Qt::QueuedConnection);
        connect(each, &QDockWidget::dockLocationChanged, this, name, Qt::QueuedConnection);
    }
}

void DockTitle::showName() {
    title_->setVisible(!isTab());
}

/// Docks that are split or joined as tabs have another size then, and may not be told of else.
void DockTitle::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &DockTitle::showName, Qt::QueuedConnection);
}

/// Shares its place with another dock that can be seen.
bool DockTitle::isTab() const {
    const auto* window = qobject_cast<QMainWindow*>(dock_->parentWidget());
    if (!window || dock_->isFloating())
        return false;
    const auto others = window->tabifiedDockWidgets(dock_);
    return std::any_of(others.begin(), others.end(), [](const QDockWidget* other) {
        return !other->isHidden() && !other->isFloating();
    });
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

QDockWidget* makeDock(const QString& title, const char* name, QWidget* panel, QWidget* tools,
                      QMainWindow* window) {
    auto* made = new QDockWidget(title, window);
    made->setObjectName(QLatin1String(name));
    made->setWidget(panel);
    made->setTitleBarWidget(new DockTitle(made, tools));
    return made;
}

} // namespace swimscope::ui
