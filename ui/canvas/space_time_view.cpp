// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/space_time_view.h"

#include "engine/base/natural_order.h"
#include "ui/canvas/card.h"
#include "ui/canvas/quiet_stretches.h"
#include "ui/model/cluster_model.h"
#include "ui/model/selection.h"
#include "ui/model/text_format.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace swimscope::ui {

namespace {

using session::SpaceTime;

/// Where the playhead stays while it is followed.
constexpr double kFollowAt = 0.86;
constexpr double kClickSlack = 4;
constexpr double kLineReach = 5;
constexpr double kDotReach = 8;
constexpr double kZoomStep = 1.3;
constexpr double kTop = 22;
constexpr double kMostNames = 140;

double distanceTo(const QLineF& line, const QPointF& place) {
    const QPointF along = line.p2() - line.p1();
    const double length = QPointF::dotProduct(along, along);
    const double share =
        length > 0 ? std::clamp(QPointF::dotProduct(place - line.p1(), along) / length, 0.0, 1.0)
                   : 0;
    return QLineF(place, line.p1() + share * along).length();
}

} // namespace

SpaceTimeView::SpaceTimeView(ClusterModel* cluster, Selection* selection, QWidget* parent)
    : QAbstractScrollArea(parent), cluster_(cluster), selection_(selection) {
    setObjectName(QStringLiteral("spaceTime"));
    setAccessibleName(tr("Space-time diagram"));
    setAccessibleDescription(tr("A line per member with the messages between them, along time"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    scene_.top = kTop;
    connect(cluster, &ClusterModel::advanced, this, &SpaceTimeView::onFrame);
    for (auto signal : {&ClusterModel::sessionChanged, &ClusterModel::sideChanged})
        connect(cluster, signal, this, [this] {
            // The rows as well: until the other run has lanes, none of these is to be drawn.
            scene_.names.clear();
            scene_.rows.clear();
            scene_.rowOf.clear();
            scene_.selected.clear();
            scene_.spread.clear();
            scene_.view = {};
            setFollowing(true);
            refresh();
        });
    connect(selection, &Selection::changed, this, &SpaceTimeView::refresh);
}

void SpaceTimeView::setTheme(const Theme& theme) {
    theme_ = theme;
    viewport()->update();
}

void SpaceTimeView::setTypes(std::uint32_t types) {
    types_ = types;
    refresh();
}

void SpaceTimeView::setOnlySelected(bool only) {
    onlySelected_ = only;
    refresh();
}

void SpaceTimeView::setQuietCollapsed(bool collapsed) {
    quietCollapsed_ = collapsed;
    refresh();
}

void SpaceTimeView::setSpread(SpreadPtr spread) {
    spread_ = SpreadStrokes(std::move(spread), scene_.names);
    scene_.spread.clear();
    refresh();
    viewport()->update();
}

void SpaceTimeView::setFollowing(bool following) {
    if (following == following_)
        return;
    following_ = following;
    emit followingChanged(following);
    refresh();
}

// ---- what is shown ------------------------------------------------------------------------------

void SpaceTimeView::onFrame() {
    if (!isVisible() || viewport()->visibleRegion().isEmpty())
        return;
    if (cluster_->now() != shownNow_ || cluster_->end() != shownEnd_)
        refresh();
}

void SpaceTimeView::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    refresh();
}

/// Asks for what lies in the window.
void SpaceTimeView::refresh() {
    if (!cluster_ || !selection_ || !isVisible())
        return;
    shownNow_ = scene_.now = cluster_->now();
    shownEnd_ = scene_.end = cluster_->end();
    makeRows();
    scene_.scale.squeeze({});
    scene_.scale.setWidth(viewport()->width() - scene_.left);
    keepInView();
    SpaceTime::Window window{.from = scene_.scale.from(), .to = scene_.scale.to(), .types = types_};
    window.mostLines = 2500;
    if (onlySelected_ && !selection_->member().isEmpty()) {
        const auto lane = std::ranges::find(scene_.names, selection_->member().toStdString());
        if (lane != scene_.names.end())
            window.lane = static_cast<SpaceTime::Lane>(lane - scene_.names.begin());
    }
    scene_.view = cluster_->spaceTime(window);
    if (quietCollapsed_)
        scene_.scale.squeeze(quietStretches(scene_.view, scene_.scale, scene_.now, scene_.end));
    scene_.spread = spread_.in(window.from, window.to);
    // Members that came in between have no row yet.
    scene_.view.believed.resize(scene_.names.size());
    scene_.view.lived.resize(scene_.names.size());
    viewport()->update();
}

void SpaceTimeView::makeRows() {
    auto names = cluster_->lanes();
    scene_.selected.assign(names.size(), false);
    for (std::size_t lane = 0; lane < names.size(); ++lane)
        scene_.selected[lane] = selection_->contains(QString::fromStdString(names[lane]));
    if (names != scene_.names) {
        scene_.names = std::move(names);
        spread_ = SpreadStrokes(spread_.spread(), scene_.names);
        scene_.rows.resize(scene_.names.size());
        std::iota(scene_.rows.begin(), scene_.rows.end(), SpaceTime::Lane{0});
        std::ranges::sort(
            scene_.rows, NaturalLess{},
            [this](SpaceTime::Lane lane) -> const std::string& { return scene_.names[lane]; });
        scene_.rowOf.assign(scene_.names.size(), -1);
        for (std::size_t row = 0; row < scene_.rows.size(); ++row)
            scene_.rowOf[scene_.rows[row]] = static_cast<int>(row);
        double widest = 30;
        for (const std::string& name : scene_.names)
            widest = std::max(widest, static_cast<double>(
                                          fontMetrics().horizontalAdvance(TextFormat::name(name))));
        scene_.left = std::min(widest, kMostNames) + 22;
    }
    scene_.rowHeight = fontMetrics().height() + 12;
    const int beyond =
        static_cast<int>(scene_.top + scene_.rowHeight * static_cast<double>(scene_.rows.size())) -
        viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, beyond));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(scene_.rowHeight));
    scene_.scrolled = verticalScrollBar()->value();
}

/// Followed, the playhead stays at its place; moved by hand, the diagram stays where it is.
void SpaceTimeView::keepInView() {
    if (!following_)
        return;
    const Duration span = scene_.scale.span();
    const auto before =
        Duration(static_cast<Duration::rep>(kFollowAt * static_cast<double>(span.count())));
    scene_.scale.show(scene_.now.time_since_epoch() > before ? scene_.now - before : Instant(),
                      span);
}

void SpaceTimeView::moved() {
    setFollowing(false);
    refresh();
}

void SpaceTimeView::zoom(double factor) {
    zoomAbout(factor, following_ ? scene_.scale.xOf(scene_.now) : scene_.scale.width() / 2);
}

/// What is under `x` stays there. What is quiet is only known once it has been looked at: then what
/// that moved is moved back.
void SpaceTimeView::zoomAbout(double factor, double x) {
    constexpr int kTries = 3;
    const Instant under = scene_.scale.timeAt(x);
    scene_.scale.zoom(factor, x);
    refresh();
    for (int i = 0; i < kTries && quietCollapsed_ && !following_; ++i) {
        scene_.scale.pan(scene_.scale.xOf(under) - x);
        refresh();
    }
}

void SpaceTimeView::fit() {
    if (!cluster_)
        return;
    scene_.scale.show(Instant(), cluster_->end().time_since_epoch() * 51 / 50);
    moved();
}

void SpaceTimeView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme_.ground);
    SpaceTimePainter(painter, scene_, theme_, viewport()->size()).paint();
    const std::size_t drawn = scene_.view.lines.size();
    if (scene_.view.all > drawn) {
        painter.setPen(theme_.mutedText);
        painter.drawText(viewport()->rect().adjusted(0, 0, -8, -4),
                         Qt::AlignRight | Qt::AlignBottom,
                         tr("%1 of %2 messages drawn")
                             .arg(TextFormat::count(drawn), TextFormat::count(scene_.view.all)));
    }
}

void SpaceTimeView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    refresh();
}

void SpaceTimeView::scrollContentsBy(int, int) {
    scene_.scrolled = verticalScrollBar()->value();
    viewport()->update();
}

// ---- what lies where ----------------------------------------------------------------------------

int SpaceTimeView::rowAt(double y) const {
    const int row =
        static_cast<int>(std::floor((y - scene_.top + scene_.scrolled) / scene_.rowHeight));
    return y >= scene_.top && row >= 0 && row < static_cast<int>(scene_.rows.size()) ? row : -1;
}

const SpaceTime::Line* SpaceTimeView::lineAt(const QPointF& place) const {
    const SpaceTime::Line* best = nullptr;
    double nearest = kLineReach;
    for (const SpaceTime::Line& line : scene_.view.lines) {
        const QLineF path = scene_.pathOf(line);
        if (path.isNull())
            continue;
        if (const double distance = distanceTo(path, place); distance < nearest) {
            nearest = distance;
            best = &line;
        }
    }
    return best;
}

QString SpaceTimeView::textOf(const SpaceTime::Line& line) const {
    const auto nameOf = [this](SpaceTime::Lane lane) {
        return lane < scene_.names.size() ? TextFormat::name(scene_.names[lane])
                                          : tr("somebody unknown");
    };
    const QString what =
        tr("%1: %2 from %3 to %4")
            .arg(TextFormat::clock(line.sent), CardWriter::nameOf(flightKindOf(line.type)),
                 nameOf(line.from), nameOf(line.to));
    if (line.lost)
        return tr("%1, lost").arg(what);
    if (line.arrived == Instant::max())
        return what;
    return tr("%1, under way for %2").arg(what, TextFormat::duration(line.arrived - line.sent));
}

/// The dot of a learner there.
const SpreadStroke* SpaceTimeView::strokeAt(const QPointF& place) const {
    const SpreadStroke* best = nullptr;
    double nearest = kDotReach;
    for (const SpreadStroke& stroke : scene_.spread) {
        const QPointF dot(scene_.xOf(stroke.learned), scene_.yOf(stroke.to));
        if (const double distance = QLineF(dot, place).length(); distance < nearest) {
            nearest = distance;
            best = &stroke;
        }
    }
    return best;
}

QString SpaceTimeView::textAt(const QPointF& place) const {
    if (const SpreadStroke* stroke = strokeAt(place))
        return QStringLiteral("%1 · %2: %3")
            .arg(TextFormat::clock(stroke->learned), TextFormat::name(scene_.names[stroke->to]),
                 spread_.spread()->sentence(scene_.names[stroke->to], stroke->learned));
    if (const SpaceTime::Line* line = lineAt(place))
        return textOf(*line);
    const int row = rowAt(place.y());
    if (row < 0 || place.x() < scene_.left)
        return {};
    const SpaceTime::Lane lane = scene_.rows[static_cast<std::size_t>(row)];
    const Instant time = scene_.scale.timeAt(place.x() - scene_.left);
    for (const SpaceTime::Timer& timer : scene_.view.timers)
        if (timer.observer == lane && timer.start <= time && time <= timer.end)
            return tr("%1: %2 suspects %3, confirmed by %n", nullptr,
                      static_cast<int>(timer.confirmed.size()))
                .arg(TextFormat::clock(time), TextFormat::name(scene_.names[lane]),
                     TextFormat::name(scene_.names[timer.subject]));
    return QStringLiteral("%1 · %2").arg(TextFormat::clock(time),
                                         TextFormat::name(scene_.names[lane]));
}

bool SpaceTimeView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), TextFormat::toolTip(textAt(help->pos())), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

// ---- by hand ------------------------------------------------------------------------------------

void SpaceTimeView::wheelEvent(QWheelEvent* event) {
    const QPoint angle = event->angleDelta();
    if (event->modifiers().testFlag(Qt::AltModifier) || std::abs(angle.x()) > std::abs(angle.y())) {
        scene_.scale.pan(-angle.x() / 2.0);
        moved();
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - angle.y() / 2);
    } else {
        const double factor = std::pow(kZoomStep, angle.y() / 120.0);
        zoomAbout(factor, event->position().x() - scene_.left);
    }
    event->accept();
}

void SpaceTimeView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    pressed_ = last_ = event->position();
    panned_ = 0;
}

void SpaceTimeView::mouseMoveEvent(QMouseEvent* event) {
    if (pressed_) {
        const QPointF by = event->position() - last_;
        last_ = event->position();
        panned_ += std::abs(by.x()) + std::abs(by.y());
        if (panned_ < kClickSlack)
            return;
        scene_.scale.pan(-by.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(by.y()));
        return moved();
    }
    const SpaceTime::Line* line = lineAt(event->position());
    const EventId hovered = line ? line->id : EventId::none;
    if (hovered != scene_.hovered) {
        scene_.hovered = hovered;
        viewport()->update();
    }
}

void SpaceTimeView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !pressed_)
        return;
    pressed_.reset();
    if (panned_ >= kClickSlack)
        return;
    selectRow(rowAt(event->position().y()));
    if (event->position().x() < scene_.left)
        return;
    setFollowing(false);
    if (const SpaceTime::Line* line = lineAt(event->position()))
        emit messageChosen(number(line->id));
    else
        emit momentChosen(scene_.scale.timeAt(event->position().x() - scene_.left));
}

void SpaceTimeView::selectRow(int row) {
    if (row >= 0)
        selection_->select(
            QString::fromStdString(scene_.names[scene_.rows[static_cast<std::size_t>(row)]]));
}

void SpaceTimeView::stepRow(int by) {
    const auto lane = std::ranges::find(scene_.names, selection_->member().toStdString());
    const int row = lane == scene_.names.end()
                        ? (by > 0 ? -1 : static_cast<int>(scene_.rows.size()))
                        : scene_.rowOf[static_cast<std::size_t>(lane - scene_.names.begin())];
    const int next = std::clamp(row + by, 0, static_cast<int>(scene_.rows.size()) - 1);
    selectRow(next);
    const double y = scene_.rowHeight * next;
    const double room = viewport()->height() - scene_.top - scene_.rowHeight;
    verticalScrollBar()->setValue(static_cast<int>(
        std::clamp(static_cast<double>(verticalScrollBar()->value()), y - room, y)));
}

void SpaceTimeView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kZoomStep);
    case Qt::Key_Minus:
        return zoom(1 / kZoomStep);
    case Qt::Key_Left:
        scene_.scale.pan(-scene_.scale.width() / 10);
        return moved();
    case Qt::Key_Right:
        scene_.scale.pan(scene_.scale.width() / 10);
        return moved();
    case Qt::Key_Up:
        return stepRow(-1);
    case Qt::Key_Down:
        return stepRow(1);
    case Qt::Key_Home:
        scene_.scale.show(Instant(), scene_.scale.span());
        return moved();
    case Qt::Key_End:
        return setFollowing(true);
    case Qt::Key_Return:
    case Qt::Key_Enter: // the middle of what is shown
        setFollowing(false);
        emit momentChosen(scene_.scale.timeAt(scene_.scale.width() / 2));
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace swimscope::ui
