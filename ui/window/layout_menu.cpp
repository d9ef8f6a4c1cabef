// SPDX-License-Identifier: MPL-2.0
#include "ui/window/layout_menu.h"

#include "ui/canvas/cluster_canvas.h"

#include <QActionGroup>

#include <utility>

namespace swimscope::ui {
namespace {

constexpr std::array kArrangements{Arrangement::automatic, Arrangement::ring, Arrangement::spiral};

std::size_t number(Arrangement arrangement) {
    return static_cast<std::size_t>(arrangement);
}

} // namespace

LayoutMenu::LayoutMenu(ClusterCanvas* canvas, QWidget* parent)
    : QMenu(tr("&Layout"), parent), canvas_(canvas) {
    setToolTipsVisible(true);
    auto* group = new QActionGroup(this);
    const std::pair<QString, QString> texts[] = {
        {tr("&Automatic"), tr("A ring for up to sixty members, a spiral for more")},
        {tr("&Ring"), tr("All members on a ring: every message can be seen")},
        {tr("&Spiral"), tr("All members on a spiral: room for hundreds")}};
    for (const Arrangement arrangement : kArrangements) {
        const std::size_t i = number(arrangement);
        QAction* action = addAction(texts[i].first);
        action->setToolTip(texts[i].second);
        action->setCheckable(true);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT |
                                         static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))));
        group->addAction(action);
        choices_[i] = action;
        connect(action, &QAction::triggered, this,
                [this, arrangement] { canvas_->setArrangement(arrangement); });
    }
    addSeparator();
    again_ = addAction(tr("Arrange a&gain"));
    again_->setToolTip(tr("Bring members that were dragged elsewhere back to their places"));
    again_->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F));
    connect(again_, &QAction::triggered, this, [this] { canvas_->arrangeAgain(); });
    connect(canvas_, &ClusterCanvas::layoutChanged, this, &LayoutMenu::refresh);
    refresh();
}

void LayoutMenu::setCanvas(ClusterCanvas* canvas) {
    disconnect(canvas_, &ClusterCanvas::layoutChanged, this, nullptr);
    canvas_ = canvas;
    connect(canvas_, &ClusterCanvas::layoutChanged, this, &LayoutMenu::refresh);
    refresh();
}

void LayoutMenu::refresh() {
    again_->setEnabled(canvas_->isAnybodyMoved());
    choices_[number(canvas_->arrangement())]->setChecked(true);
    emit changed();
}

QString LayoutMenu::buttonText() const {
    switch (canvas_->arrangement()) {
    case Arrangement::automatic:
        return tr("Layout: automatic");
    case Arrangement::ring:
        return tr("Layout: ring");
    case Arrangement::spiral:
        return tr("Layout: spiral");
    }
    return {};
}

QString LayoutMenu::nameForSettings(Arrangement arrangement) {
    switch (arrangement) {
    case Arrangement::automatic:
        return QStringLiteral("automatic");
    case Arrangement::ring:
        return QStringLiteral("ring");
    case Arrangement::spiral:
        return QStringLiteral("spiral");
    }
    return {};
}

Arrangement LayoutMenu::arrangementNamed(const QString& name) {
    for (const Arrangement arrangement : kArrangements)
        if (nameForSettings(arrangement) == name)
            return arrangement;
    return Arrangement::automatic;
}

} // namespace swimscope::ui
