// SPDX-License-Identifier: MPL-2.0
// What the person does on the canvas, with the mouse and the keyboard.
#include "ui/canvas/cluster_canvas.h"
#include "ui/model/selection.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace swimscope::ui {

// ---- mouse --------------------------------------------------------------------------------------

void ClusterCanvas::mousePressEvent(QMouseEvent* event) {
    focusVisible_ = false;
    const PlacedNode* node = nodeAt(scene(), event->position());
    if (node) {
        if (event->button() == Qt::LeftButton || event->button() == Qt::RightButton)
            selection_->select(QString::fromStdString(node->view.name));
    } else if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        pressedAt_ = event->position();
    }
    update();
}

void ClusterCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!pressedAt_) {
        hoverAt(event->position());
        return;
    }
    const QPointF way = event->position() - *pressedAt_;
    if (!panning_ && way.manhattanLength() < QApplication::startDragDistance())
        return;
    panning_ = true;
    pressedAt_ = event->position();
    pointer_ = event->position();
    setCursor(Qt::ClosedHandCursor);
    stage_.viewport().pan(way);
    recompose();
}

void ClusterCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (pressedAt_ && !panning_ && event->button() == Qt::LeftButton)
        selection_->select({});
    pressedAt_.reset();
    panning_ = false;
    unsetCursor();
    hoverAt(event->position());
}

void ClusterCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (const PlacedNode* node = nodeAt(scene(), event->position()))
        emit memberActivated(QString::fromStdString(node->view.name));
}

void ClusterCanvas::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    stage_.viewport().zoomAbout(event->position(), std::pow(1.15, steps));
    recompose();
    hoverAt(event->position());
    event->accept();
}

void ClusterCanvas::leaveEvent(QEvent*) {
    hoverAt(std::nullopt);
}

void ClusterCanvas::hoverAt(std::optional<QPointF> point) {
    const EventId before = hoveredFlight_;
    pointer_ = point;
    const PlacedNode* node = point ? nodeAt(scene(), *point) : nullptr;
    selection_->hover(node ? QString::fromStdString(node->view.name) : QString());
    const FlightView* flight = point && !node ? flightAt(scene(), *point) : nullptr;
    hoveredFlight_ = flight ? flight->id : EventId::none;
    if (hoveredFlight_ != before)
        update();
}

void ClusterCanvas::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Keyboard) {
        requestMenuAtSelection();
        return;
    }
    const PlacedNode* node = nodeAt(scene(), event->pos());
    const QString member = node ? QString::fromStdString(node->view.name) : QString();
    if (node)
        selection_->select(member);
    emit contextMenuRequested(member, event->globalPos());
}

// ---- keyboard -----------------------------------------------------------------------------------

void ClusterCanvas::keyPressEvent(QKeyEvent* event) {
    const bool menuKey =
        event->key() == Qt::Key_F10 && event->modifiers().testFlag(Qt::ShiftModifier);
    if (menuKey) {
        requestMenuAtSelection();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        return walk(1);
    case Qt::Key_Left:
    case Qt::Key_Up:
        return walk(-1);
    case Qt::Key_Home:
        return selectIndex(0);
    case Qt::Key_End:
        return selectIndex(static_cast<int>(scene().nodes.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!selection_->member().isEmpty())
            emit memberActivated(selection_->member());
        return;
    case Qt::Key_Escape:
        return selection_->select({});
    case Qt::Key_F:
        return fit();
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    default:
        QWidget::keyPressEvent(event);
    }
}

/// To the next member round the ring, beginning with the first.
void ClusterCanvas::walk(int steps) {
    const auto& nodes = scene().nodes;
    if (nodes.empty())
        return;
    const auto selected = std::ranges::find_if(nodes, [&](const PlacedNode& node) {
        return QString::fromStdString(node.view.name) == selection_->member();
    });
    const int count = static_cast<int>(nodes.size());
    if (selected == nodes.end())
        return selectIndex(steps > 0 ? 0 : count - 1);
    const int index = static_cast<int>(selected - nodes.begin());
    selectIndex((index + steps + count) % count);
}

void ClusterCanvas::selectIndex(int index) {
    if (index < 0 || index >= static_cast<int>(scene().nodes.size()))
        return;
    focusVisible_ = true;
    selection_->select(
        QString::fromStdString(scene().nodes[static_cast<std::size_t>(index)].view.name));
    update();
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
    update();
}

void ClusterCanvas::focusOutEvent(QFocusEvent*) {
    update();
}

} // namespace swimscope::ui
