// SPDX-License-Identifier: MPL-2.0
// What the person does on the canvas with the keyboard.
#include "ui/canvas/cluster_canvas.h"
#include "ui/model/selection.h"

#include <QKeyEvent>

namespace swimscope::ui {
namespace {

/// How far a key moves the selected members, in logical pixels.
constexpr double kNudge = 12;

Walker::Step stepOf(Qt::KeyboardModifiers modifiers) {
    if (modifiers.testFlag(Qt::ShiftModifier))
        return Walker::Step::extend;
    return modifiers.testFlag(Qt::ControlModifier) ? Walker::Step::move : Walker::Step::select;
}

std::optional<QPointF> directionOf(int key) {
    switch (key) {
    case Qt::Key_Right:
        return QPointF(1, 0);
    case Qt::Key_Left:
        return QPointF(-1, 0);
    case Qt::Key_Down:
        return QPointF(0, 1);
    case Qt::Key_Up:
        return QPointF(0, -1);
    default:
        return std::nullopt;
    }
}

} // namespace

void ClusterCanvas::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F10 && event->modifiers().testFlag(Qt::ShiftModifier))
        return requestMenuAtSelection();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (walkBy(event))
        return;
    switch (event->key()) {
    case Qt::Key_Space:
        focusVisible_ = true;
        walker_.toggle(walker_.cursor());
        return updateHighlights();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!selection_->member().isEmpty())
            emit memberActivated(selection_->member());
        return;
    case Qt::Key_Escape:
        return drag_ ? cancelDrag() : selection_->select({});
    case Qt::Key_F:
        return event->modifiers().testFlag(Qt::ShiftModifier) ? arrangeAgain() : fit();
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    default:
        QWidget::keyPressEvent(event);
    }
}

/// The keys that go from member to member, or, with Alt, move those that are selected.
bool ClusterCanvas::walkBy(const QKeyEvent* event) {
    const auto direction = directionOf(event->key());
    if (direction && event->modifiers().testFlag(Qt::AltModifier)) {
        nudge(*direction * kNudge);
        return true;
    }
    const Walker::Step step = stepOf(event->modifiers());
    if (direction)
        walker_.walk(scene(), direction->x() + direction->y() > 0 ? 1 : -1, step);
    else if (event->key() == Qt::Key_Home)
        walker_.goToFirst(scene(), step);
    else if (event->key() == Qt::Key_End)
        walker_.goToLast(scene(), step);
    else
        return false;
    focusVisible_ = true;
    updateHighlights();
    tellFocus();
    return true;
}

void ClusterCanvas::nudge(QPointF by) {
    for (const QString& member : selection_->members())
        if (const PlacedNode* node = scene().nodeNamed(member.toStdString()))
            stage_.moveMember(node->view.name, node->centre + by);
    recompose();
    emit layoutChanged();
}

void ClusterCanvas::requestMenuAtSelection() {
    const QRect area = rectOf(selection_->member());
    const QPoint place = area.isNull() ? rect().center() : area.center();
    emit contextMenuRequested(area.isNull() ? QString() : selection_->member(), mapToGlobal(place));
}

void ClusterCanvas::focusInEvent(QFocusEvent* event) {
    focusVisible_ = event->reason() == Qt::TabFocusReason ||
                    event->reason() == Qt::BacktabFocusReason ||
                    event->reason() == Qt::ShortcutFocusReason;
    updateHighlights();
}

void ClusterCanvas::focusOutEvent(QFocusEvent*) {
    updateHighlights();
}

} // namespace swimscope::ui
