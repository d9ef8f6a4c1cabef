// SPDX-License-Identifier: MPL-2.0
// What the canvas draws over the cluster of a piece of news that spreads.
#include "ui/canvas/cluster_canvas.h"
#include "ui/canvas/legend.h"
#include "ui/canvas/spread_painter.h"
#include "ui/model/cluster_model.h"

#include <utility>

namespace swimscope::ui {

void ClusterCanvas::setSpread(SpreadPtr spread) {
    if (spread == spread_)
        return;
    const bool comesOrGoes = !spread != !spread_;
    spread_ = std::move(spread);
    if (comesOrGoes) {
        legend_->setSpreadShown(spread_ != nullptr);
        legend_->fitInto(size());
        adaptSpace();
    }
    recompose();
}

SpreadPicture ClusterCanvas::spreadPicture() const {
    return spread_ ? pictureOf(scene(), *spread_, SpreadPainter::reach(scene().radius))
                   : SpreadPicture();
}

/// Whether more, or fewer, have learned of it than in the last frame.
bool ClusterCanvas::hasSpreadOn() {
    const std::size_t knowing = spread_ ? spread_->knowing(scene().now) : 0;
    return std::exchange(spreadTo_, knowing) != knowing;
}

void ClusterCanvas::paintMembers(QPainter& painter) {
    const SpreadPicture picture = spreadPicture();
    SpreadPainter spreadPainter(painter, scene(), picture, theme_);
    if (spread_)
        spreadPainter.paintArrows();
    nodePainter_.paint(painter, scene(), atlas_, theme_, highlights_, labels_);
    if (spread_)
        spreadPainter.paintMarks(
            *spread_, font(), labels_,
            QRegion(rect()).subtracted(legend_->isVisible() ? legend_->geometry() : QRect()));
}

/// What there is to say of a member.
Card ClusterCanvas::cardOf(const PlacedNode& node) const {
    Card card = CardWriter::of(node.view, scene().now);
    if (spread_)
        if (const QString news = spread_->sentence(node.view.name, scene().now); !news.isEmpty())
            card.lines.prepend(news);
    card.lines << CardWriter::faultsOf(node.view.name, model_->faults());
    if (highlights_.differing.contains(node.view.name))
        card.lines << tr("stands otherwise on the other side");
    return card;
}

} // namespace swimscope::ui
