// SPDX-License-Identifier: MPL-2.0
// Drawing faults on the canvas, and looking at them.
#include "ui/canvas/cluster_canvas.h"
#include "ui/canvas/fault_drawing.h"
#include "ui/geometry/distance.h"
#include "ui/model/cluster_model.h"
#include "ui/model/selection.h"
#include "ui/model/text_format.h"

namespace swimscope::ui {
namespace {

constexpr double kHandleReach = 9;
/// Beside smaller discs it would lie upon others.
constexpr double kLeastDiscWithHandle = 7;

} // namespace

void ClusterCanvas::setFaultsOff(const QString& whyNot) {
    if (whyNot == faultsOff_)
        return;
    faultsOff_ = whyNot;
    update();
}

void ClusterCanvas::setShownFault(FaultId fault) {
    if (fault == shownFault_)
        return;
    shownFault_ = fault;
    update();
}

/// Towards the middle, where the others are: outside there may be its name.
std::optional<QPointF> ClusterCanvas::linkHandle() const {
    if (!faultsOff_.isEmpty() || drag_ || scene().radius < kLeastDiscWithHandle ||
        scene().nodes.size() < 2)
        return std::nullopt;
    const PlacedNode* node = scene().nodeNamed(selection_->hovered().toStdString());
    if (!node)
        return std::nullopt;
    return node->centre - node->outward * (measure::ringRadius(scene().radius) + 7);
}

bool ClusterCanvas::isOnHandle(QPointF point) const {
    const auto handle = linkHandle();
    return handle && distance(*handle, point) <= kHandleReach;
}

/// The signs of faults lie above messages, their lines below.
FaultId ClusterCanvas::faultUnder(QPointF point) const {
    const FaultId sign = faultSignAt(scene().faults, point);
    if (sign != FaultId::none || messageAt(scene(), point) != EventId::none)
        return sign;
    return faultLineAt(scene().faults, point);
}

/// The button went up.
void ClusterCanvas::drawFault(const Drag& drag) {
    if (!faultsOff_.isEmpty())
        return emit faultsWanted();
    if (drag.kind == Drag::Kind::split) {
        const DrawnSides sides = sidesOf(scene(), {drag.from, drag.last});
        return emit splitDrawn(sides.one, sides.other);
    }
    const PlacedNode* target = nodeAt(scene(), drag.last);
    const QString to = target ? QString::fromStdString(target->view.name) : QString();
    if (!to.isEmpty() && to != drag.member)
        emit linkDrawn(drag.member, to, mapToGlobal(drag.last).toPoint());
}

QString ClusterCanvas::linkLabel(const PlacedNode* target) const {
    const QString from = TextFormat::name(drag_->member.toStdString());
    if (!target)
        return tr("%1 → another member").arg(from);
    //: Two members: from one to the other.
    return tr("%1 → %2").arg(from, TextFormat::name(target->view.name));
}

/// What of it lies below the members.
void ClusterCanvas::paintSidesDrawn(QPainter& painter) const {
    if (drag_ && drag_->underWay && drag_->kind == Drag::Kind::split)
        paintDrawnSides(painter, scene(), atlas_, {drag_->from, drag_->last});
}

void ClusterCanvas::paintFaultDrag(QPainter& painter) {
    const bool link = drag_ && drag_->underWay && drag_->kind == Drag::Kind::link;
    if (!link && !(drag_ && drag_->underWay && drag_->kind == Drag::Kind::split))
        return;
    QString label = faultsOff_;
    if (link) {
        const PlacedNode* from = scene().nodeNamed(drag_->member.toStdString());
        const PlacedNode* to = nodeAt(scene(), drag_->last);
        if (!from)
            return;
        if (to == from)
            to = nullptr;
        paintDrawnLink(painter, scene(), theme_, *from, to, drag_->last);
        if (label.isEmpty())
            label = linkLabel(to);
    } else {
        const QLineF line(drag_->from, drag_->last);
        paintDrawnLine(painter, theme_, line);
        const DrawnSides sides = sidesOf(scene(), line);
        const QString counts = QStringLiteral("%1 | %2").arg(TextFormat::count(sides.one.size()),
                                                             TextFormat::count(sides.other.size()));
        if (label.isEmpty())
            label = sides.one.isEmpty() || sides.other.isEmpty()
                        ? tr("%1: all on one side").arg(counts)
                        : counts;
    }
    paintPointerLabel(painter, theme_, font(), label, drag_->last, rect());
}

void ClusterCanvas::paintHandle(QPainter& painter) const {
    const auto handle = linkHandle();
    const PlacedNode* node =
        handle ? scene().nodeNamed(selection_->hovered().toStdString()) : nullptr;
    if (node && pointer_) // not where something else than the mouse is at it, such as a table
        paintLinkHandle(painter, theme_, *handle, -node->outward);
}

/// Of the handle, or of the fault under the pointer.
Card ClusterCanvas::faultCard() const {
    if (isOnHandle(*pointer_))
        return {tr("Drag to another member"),
                {tr("Sets a fault on the link to it"),
                 tr("With Shift a drag does so from anywhere on a member, and on the ground it "
                    "draws a line that splits the cluster")}};
    const trace::FaultBook::Entry* entry = model_->faults().entry(hoveredFault_);
    return entry ? CardWriter::of(*entry, scene().now) : Card();
}

} // namespace swimscope::ui
