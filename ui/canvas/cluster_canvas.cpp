// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/cluster_canvas.h"

#include "ui/canvas/canvas_accessibility.h"
#include "ui/canvas/legend.h"
#include "ui/model/cluster_model.h"
#include "ui/model/selection.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace swimscope::ui {
namespace {

/// After a pause longer than this, motion goes on where it was instead of leaping.
constexpr double kLongestFrame = 0.1;
/// So much of the ground around a member is brought into view with it.
constexpr double kBesideMember = 24;

} // namespace

ClusterCanvas::ClusterCanvas(ClusterModel* model, Selection* selection, QWidget* parent)
    : QWidget(parent), model_(model), selection_(selection), walker_(selection) {
    provideCanvasAccessibility(); // before anything below makes somebody ask about this widget
    legend_ = new Legend(this);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Cluster"));
    setAccessibleDescription(tr("The members of the cluster and the messages between them"));
    legend_->setTheme(theme_);
    connect(model_, &ClusterModel::advanced, this, &ClusterCanvas::onFrame);
    connect(model_, &ClusterModel::eventsArrived, this, &ClusterCanvas::onEvents);
    connect(model_, &ClusterModel::sessionChanged, this, &ClusterCanvas::onSessionChanged);
    connect(model_, &ClusterModel::rewound, this, [this] { stage_.rewind(); });
    connect(legend_, &Legend::toggled, this, &ClusterCanvas::setKindShown);
    for (auto signal : {&Selection::changed, &Selection::hoverChanged})
        connect(selection_, signal, this, &ClusterCanvas::updateHighlights);
    connect(selection_, &Selection::changed, this, &ClusterCanvas::tellFocus);
    frameClock_.start();
}

// ---- what is shown ------------------------------------------------------------------------------

void ClusterCanvas::setTheme(const Theme& theme) {
    theme_ = theme;
    legend_->setTheme(theme);
    update();
}

void ClusterCanvas::setViewpoint(Viewpoint viewpoint) {
    stage_.setViewpoint(viewpoint);
    recompose();
}

void ClusterCanvas::setReducedMotion(bool reduced) {
    stage_.setReducedMotion(reduced);
    recompose();
}

void ClusterCanvas::setKindShown(FlightKind kind, bool shown) {
    if (stage_.isKindShown(kind) == shown)
        return;
    stage_.setKindShown(kind, shown);
    legend_->setShown(kind, shown);
    recompose();
    emit kindShownChanged(kind, shown);
}

void ClusterCanvas::setArrangement(Arrangement arrangement) {
    if (arrangement == stage_.arrangement())
        return;
    stage_.setArrangement(arrangement);
    adaptSpace();
    recompose();
    emit layoutChanged();
}

void ClusterCanvas::arrangeAgain() {
    if (!isAnybodyMoved())
        return;
    stage_.arrangeAgain();
    recompose();
    emit layoutChanged();
}

void ClusterCanvas::selectAll() {
    QStringList members;
    for (const PlacedNode& node : scene().nodes)
        members << QString::fromStdString(node.view.name);
    // Whoever was the current one stays it.
    if (members.removeAll(selection_->member()) > 0)
        members << selection_->member();
    selection_->selectAll(members);
}

void ClusterCanvas::fit() {
    stage_.viewport().fit();
    recompose();
}

void ClusterCanvas::bringIntoView(const QString& member) {
    const PlacedNode* node = scene().nodeNamed(member.toStdString());
    if (!node)
        return;
    const double edge = std::min(measure::arcRadius(scene().radius) + kBesideMember,
                                 std::min(width(), height()) / 2.0);
    const QPointF wanted(std::clamp(node->centre.x(), edge, width() - edge),
                         std::clamp(node->centre.y(), edge, height() - edge));
    if (wanted == node->centre)
        return;
    stage_.viewport().pan(wanted - node->centre);
    recompose();
}

void ClusterCanvas::zoomIn() {
    zoomAboutCentre(1.25);
}

void ClusterCanvas::zoomOut() {
    zoomAboutCentre(1 / 1.25);
}

void ClusterCanvas::zoomAboutCentre(double factor) {
    stage_.viewport().zoomAbout(QRectF(rect()).center(), factor);
    recompose();
}

bool ClusterCanvas::isSelected(const QString& member) const {
    return selection_->contains(member);
}

void ClusterCanvas::selectMember(const QString& member) {
    selection_->select(member);
}

QRect ClusterCanvas::rectOf(const QString& member) const {
    const PlacedNode* node = scene().nodeNamed(member.toStdString());
    if (!node)
        return {};
    const double reach = measure::arcRadius(scene().radius);
    return QRectF(node->centre.x() - reach, node->centre.y() - reach, 2 * reach, 2 * reach)
        .toAlignedRect();
}

Card ClusterCanvas::cardOf(const QString& member) const {
    const PlacedNode* node = scene().nodeNamed(member.toStdString());
    return node ? cardOf(*node) : Card();
}

// ---- frames -------------------------------------------------------------------------------------

void ClusterCanvas::onSessionChanged() {
    drag_.reset();
    unsetCursor();
    stage_.clear();
    stage_.viewport().fit();
    fittedMembers_ = 0;
    recompose();
    emit layoutChanged();
}

void ClusterCanvas::onEvents(const trace::Batch& batch) {
    stage_.apply(batch, model_->fold());
}

void ClusterCanvas::onFrame() {
    const double seconds =
        std::min(static_cast<double>(frameClock_.nsecsElapsed()) * 1e-9, kLongestFrame);
    frameClock_.start();
    if (model_->fold().members().size() != fittedMembers_)
        adaptSpace();
    const bool wasMoving = scene().moving;
    stage_.setFaults(&model_->faults());
    stage_.setGrid(1 / devicePixelRatioF());
    stage_.compose(model_->fold(), model_->now(), seconds);
    if (pointer_ && !drag_)
        hoverAt(pointer_);
    const std::uint64_t version = model_->fold().version() + model_->faults().version();
    const bool changed = shownVersion_ != version || hoverCard() != shownCard_;
    shownVersion_ = version;
    dirty_ = hasSpreadOn() || dirty_;
    if (wasMoving || scene().moving || changed || dirty_)
        update();
    dirty_ = false;
}

/// What is shown changed by the person's hand: at once, without waiting for the next frame.
void ClusterCanvas::recompose() {
    stage_.compose(model_->fold(), model_->now(), 0);
    dirty_ = true;
    update();
}

/// Chooses the room for the layout: beside the legend, and names that do not fit into the discs
/// need some around it.
void ClusterCanvas::adaptSpace() {
    const std::vector<std::string>& names = model_->fold().members();
    fittedMembers_ = names.size();
    LayoutSpace space{size(), {}, legend_->reach()};
    const double radius = layoutFor(names.size(), space, stage_.arrangement()).radius;
    labels_.prepare(font(), radius);
    double widest = 0;
    for (const std::string& name : names)
        if (!labels_.fitsInside(name, radius))
            widest = std::max(widest, labels_.of(name).size.width());
    if (widest > 0 && names.size() <= kRingMost && isRing(names.size(), stage_.arrangement()))
        space.label = QSizeF(widest, labels_.height());
    stage_.setSpace(space);
}

void ClusterCanvas::resizeEvent(QResizeEvent*) {
    legend_->fitInto(size());
    adaptSpace();
    recompose();
}

void ClusterCanvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        legend_->fitInto(size());
        adaptSpace();
        recompose();
    }
    QWidget::changeEvent(event);
}

void ClusterCanvas::setCompared(bool compared) {
    if (compared == legend_->explainsDifference())
        return;
    legend_->explainDifference(compared);
    adaptSpace();
    dirty_ = true;
}

void ClusterCanvas::markDiffering(const std::set<std::string>& members) {
    const std::unordered_set<std::string> differing(members.begin(), members.end());
    if (differing == highlights_.differing)
        return;
    highlights_.differing = differing;
    dirty_ = true;
    update();
}

void ClusterCanvas::updateHighlights() {
    if (!selection_)
        return;
    highlights_.selected.clear();
    for (const QString& member : selection_->members())
        highlights_.selected.insert(member.toStdString());
    highlights_.current = selection_->member().toStdString();
    highlights_.hovered = selection_->hovered().toStdString();
    highlights_.cursor =
        focusVisible_ && hasFocus() ? walker_.cursor().toStdString() : std::string();
    update();
}

/// Screen readers read out the member that the keyboard has come to.
void ClusterCanvas::tellFocus() {
    if (!hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleEvent selected(this, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&selected);
    const QAccessibleInterface* self = QAccessible::queryAccessibleInterface(this);
    QAccessibleInterface* member = self ? self->focusChild() : nullptr;
    if (!member)
        return;
    QAccessibleEvent event(member, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

// ---- painting -----------------------------------------------------------------------------------

void ClusterCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), theme_.ground);
    if (scene().nodes.empty()) {
        paintEmpty(painter);
        return;
    }
    atlas_.prepare(theme_, scene().radius, devicePixelRatioF());
    labels_.prepare(font(), scene().radius);
    faultPainter_.paintBelow(painter, scene(), atlas_, theme_, shownFault_);
    paintSidesDrawn(painter);
    flightPainter_.paint(painter, scene(), atlas_, theme_);
    paintMembers(painter);
    faultPainter_.paintSigns(painter, scene(), theme_, font(), shownFault_);
    if (scene().detailed)
        detailPainter_.paint(painter, scene(), theme_, highlights_, font(), rect());
    paintLasso(painter);
    paintSurplus(painter);
    paintHandle(painter);
    paintHoverCard(painter);
    paintFaultDrag(painter);
}

void ClusterCanvas::paintEmpty(QPainter& painter) const {
    QFont heading = font();
    heading.setPixelSize(18);
    heading.setWeight(QFont::DemiBold);
    const QRectF area = QRectF(rect()).adjusted(24, 0, -24, 0);
    painter.setFont(heading);
    painter.setPen(theme_.text);
    painter.drawText(area.adjusted(0, 0, 0, -area.height() / 2 - 6),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, tr("No cluster yet"));
    QFont words = font();
    words.setPixelSize(13);
    painter.setFont(words);
    painter.setPen(theme_.mutedText);
    painter.drawText(area.adjusted(0, area.height() / 2 + 6, 0, 0),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("Start one of your own nodes, or join one that runs."));
}

void ClusterCanvas::paintSurplus(QPainter& painter) const {
    if (scene().notDrawn == 0)
        return;
    QFont words = font();
    words.setPixelSize(12);
    painter.setFont(words);
    painter.setPen(theme_.mutedText);
    painter.drawText(QRectF(rect()).adjusted(16, 0, -16, -12), Qt::AlignLeft | Qt::AlignBottom,
                     tr("+%Ln message(s) not drawn", nullptr,
                        static_cast<int>(std::min<std::uint64_t>(scene().notDrawn, 1'000'000))));
}

void ClusterCanvas::paintLasso(QPainter& painter) const {
    if (!drag_ || drag_->lasso.size() < 2)
        return;
    QColor inside = theme_.accent;
    inside.setAlphaF(0.14F);
    QPen outline(theme_.accent, 1.4);
    outline.setDashPattern({3, 2.4});
    painter.setBrush(inside);
    painter.setPen(outline);
    painter.drawPolygon(drag_->lasso, Qt::OddEvenFill);
}

/// What there is to say about what is under the pointer.
Card ClusterCanvas::hoverCard() const {
    if (!pointer_ || (drag_ && drag_->underWay))
        return {};
    if (const PlacedNode* node = scene().nodeNamed(selection_->hovered().toStdString()))
        return isOnHandle(*pointer_) ? faultCard() : cardOf(*node);
    if (hoveredFault_ != FaultId::none)
        return faultCard();
    if (const Flight* flight = stage_.flight(hoveredMessage_))
        return CardWriter::of(*flight, model_->faults());
    if (const Band* band = stage_.band(hoveredMessage_))
        return CardWriter::of(*band, scene().now);
    return {};
}

void ClusterCanvas::paintHoverCard(QPainter& painter) {
    shownCard_ = hoverCard();
    if (shownCard_.isEmpty())
        return;
    const PlacedNode* node = scene().nodeNamed(selection_->hovered().toStdString());
    const double clear = node ? measure::selectionRadius(scene().radius) + 10 : 18;
    // Beside the legend, which stands above what is painted.
    const QRect bounds = rect().adjusted(legend_->reach().width(), 0, 0, 0);
    paintCard(painter, theme_, font(), shownCard_, node ? node->centre : *pointer_, clear, bounds);
}

} // namespace swimscope::ui
