// SPDX-License-Identifier: MPL-2.0
// What the person does on the canvas with the mouse.
#include "ui/canvas/cluster_canvas.h"
#include "ui/model/selection.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace swimscope::ui {

// ---- a button goes down, and up -----------------------------------------------------------------

void ClusterCanvas::mousePressEvent(QMouseEvent* event) {
    if (drag_)
        return; // one button at a time
    focusVisible_ = false;
    const bool adds = event->modifiers().testFlag(Qt::ControlModifier);
    Drag drag{.button = event->button(), .adds = adds, .from = event->position()};
    drag.last = drag.from;
    const PlacedNode* node = nodeAt(scene(), event->position());
    const bool faults = event->button() == Qt::LeftButton && !adds &&
                        event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->button() == Qt::LeftButton && isOnHandle(event->position())) {
        drag.kind = Drag::Kind::link;
        drag.member = selection_->hovered();
        drag_ = drag;
    } else if (faults) {
        drag.kind = node ? Drag::Kind::link : Drag::Kind::split;
        drag.member = node ? QString::fromStdString(node->view.name) : QString();
        drag_ = drag;
    } else if (node) {
        drag.kind = Drag::Kind::move;
        drag.member = QString::fromStdString(node->view.name);
        if (event->button() == Qt::RightButton)
            makeCurrent(drag.member);
        else if (event->button() == Qt::LeftButton && !adds && !selection_->contains(drag.member))
            selection_->select(drag.member);
        if (event->button() == Qt::LeftButton)
            drag_ = drag;
    } else if (event->button() == Qt::RightButton || (event->button() == Qt::LeftButton && adds)) {
        drag.kind = Drag::Kind::lasso;
        drag_ = drag;
    } else if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        drag_ = drag;
    }
    update();
}

void ClusterCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (drag_ && drag_->button == event->button()) {
        const Drag drag = *std::exchange(drag_, std::nullopt);
        unsetCursor();
        if (!drag.underWay)
            click(drag);
        else if (drag.kind == Drag::Kind::lasso)
            selectInside(drag);
        else if (drag.kind == Drag::Kind::link || drag.kind == Drag::Kind::split)
            drawFault(drag);
        update();
    }
    if (!drag_)
        hoverAt(event->position());
}

/// The button went up where it had gone down.
void ClusterCanvas::click(const Drag& drag) {
    if (drag.button != Qt::LeftButton)
        return;
    if (const FaultId fault = drag.member.isEmpty() ? faultUnder(drag.from) : FaultId::none;
        fault != FaultId::none)
        return emit faultChosen(fault);
    if (drag.adds)
        walker_.toggle(drag.member); // on empty ground: keeps what is selected
    else
        selection_->select(drag.member); // on empty ground: nothing
}

void ClusterCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (const PlacedNode* node = nodeAt(scene(), event->position()))
        emit memberActivated(QString::fromStdString(node->view.name));
}

// ---- and is dragged in between ------------------------------------------------------------------

void ClusterCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!drag_) {
        hoverAt(event->position());
        return;
    }
    const QPointF way = event->position() - drag_->from;
    if (!drag_->underWay && way.manhattanLength() < QApplication::startDragDistance())
        return;
    if (!drag_->underWay)
        beginDrag();
    pointer_ = event->position();
    dragTo(event->position());
}

void ClusterCanvas::beginDrag() {
    drag_->underWay = true;
    hoveredMessage_ = EventId::none;
    hoveredFault_ = FaultId::none;
    selection_->hover({});
    if (drag_->kind == Drag::Kind::lasso) {
        setCursor(Qt::CrossCursor);
        drag_->lasso << drag_->from;
        return;
    }
    const bool draws = drag_->kind == Drag::Kind::link || drag_->kind == Drag::Kind::split;
    setCursor(draws ? Qt::CrossCursor : Qt::ClosedHandCursor);
    if (drag_->kind != Drag::Kind::move)
        return;
    // A selected member takes the other selected ones with it.
    const bool together = selection_->contains(drag_->member);
    for (const QString& member : together ? selection_->members() : QStringList(drag_->member))
        if (const PlacedNode* node = scene().nodeNamed(member.toStdString()))
            drag_->held.emplace_back(node->view.name, node->centre);
    drag_->movedBefore = stage_.moves();
}

void ClusterCanvas::dragTo(QPointF point) {
    switch (drag_->kind) {
    case Drag::Kind::pan:
        stage_.viewport().pan(point - drag_->last);
        recompose();
        break;
    case Drag::Kind::move:
        for (const auto& [member, place] : drag_->held)
            stage_.moveMember(member, place + (point - drag_->from));
        recompose();
        emit layoutChanged();
        break;
    case Drag::Kind::lasso:
        drag_->lasso << point;
        update();
        break;
    case Drag::Kind::link:
    case Drag::Kind::split:
        update();
        break;
    }
    drag_->last = point;
}

/// Members go back to where they were; what else a drag did stays done.
void ClusterCanvas::cancelDrag() {
    if (drag_->kind == Drag::Kind::move && drag_->underWay) {
        stage_.setMoves(drag_->movedBefore);
        emit layoutChanged();
    }
    drag_.reset();
    unsetCursor();
    recompose();
}

/// Adds to the selection, or replaces it.
void ClusterCanvas::selectInside(const Drag& drag) {
    QStringList members = drag.adds ? selection_->members() : QStringList();
    for (const PlacedNode& node : scene().nodes)
        if (drag.lasso.containsPoint(node.centre, Qt::OddEvenFill))
            members << QString::fromStdString(node.view.name);
    selection_->selectAll(members);
}

/// The others that are selected stay so.
void ClusterCanvas::makeCurrent(const QString& member) {
    if (!selection_->contains(member))
        return selection_->select(member);
    QStringList members = selection_->members();
    members.removeAll(member);
    selection_->selectAll(members << member);
}

// ---- other --------------------------------------------------------------------------------------

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
    const EventId before = hoveredMessage_;
    const FaultId faultBefore = hoveredFault_;
    const bool wasOnHandle = pointer_ && isOnHandle(*pointer_);
    const PlacedNode* node = point ? nodeAt(scene(), *point) : nullptr;
    // The handle reaches beyond its member, which keeps it while the pointer is there.
    if (!node && point && isOnHandle(*point))
        node = scene().nodeNamed(selection_->hovered().toStdString());
    pointer_ = point;
    selection_->hover(node ? QString::fromStdString(node->view.name) : QString());
    hoveredFault_ = point && !node ? faultUnder(*point) : FaultId::none;
    hoveredMessage_ = point && !node && hoveredFault_ == FaultId::none ? messageAt(scene(), *point)
                                                                       : EventId::none;
    const bool onHandle = point && isOnHandle(*point);
    if (onHandle != wasOnHandle)
        onHandle ? setCursor(Qt::CrossCursor) : unsetCursor();
    if (hoveredMessage_ != before || hoveredFault_ != faultBefore || onHandle != wasOnHandle)
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
        makeCurrent(member);
    emit contextMenuRequested(member, event->globalPos());
}

} // namespace swimscope::ui
