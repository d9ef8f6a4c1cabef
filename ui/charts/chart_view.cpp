// SPDX-License-Identifier: MPL-2.0
#include "ui/charts/chart_view.h"

#include "ui/charts/chart_drawing.h"
#include "ui/model/text_format.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace swimscope::ui {

namespace {

constexpr double kSmallStep = 0.01; ///< of what is shown
constexpr double kLargeStep = 0.1;
constexpr double kMostJitter = 3; ///< pixels that a click may move

QAccessibleInterface* makeChartAccessible(const QString&, QObject* object) {
    auto* chart = qobject_cast<ChartView*>(object);
    return chart ? new QAccessibleWidget(chart, QAccessible::Chart) : nullptr;
}

} // namespace

ChartView::ChartView(QWidget* parent)
    : QWidget(parent), drawing_(std::make_unique<ChartDrawing>()) {
    QAccessible::installFactory(makeChartAccessible);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::CrossCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    fit();
}

ChartView::~ChartView() = default;

void ChartView::setTheme(const Theme& theme) {
    theme_ = theme;
    fit();
}

void ChartView::fit() {
    drawing_->setLook(theme_, font());
    drawing_->setSize(size());
    picture_ = QPixmap();
    update();
}

void ChartView::setFigure(const ChartFigure& figure) {
    figure_ = figure;
    drawing_->setFigure(figure);
    picture_ = QPixmap();
    describe();
    update();
    if (cursor_ || hovered_)
        emit cursorMoved(); // the lines may say something else there
}

/// What a person who can't see it would ask first.
void ChartView::describe() {
    setAccessibleName(figure_.title);
    if (cursor_)
        return setAccessibleDescription(cursorText());
    QStringList parts;
    if (!figure_.note.isEmpty())
        parts << figure_.note;
    if (!figure_.isEmpty())
        parts << ChartFigures::textAt(figure_, figure_.xMost);
    setAccessibleDescription(parts.join(QLatin1Char('\n')));
}

void ChartView::setPlayhead(std::optional<Instant> at) {
    if (at == playhead_)
        return;
    playhead_ = at;
    update();
}

void ChartView::render(QPainter& painter) const {
    drawing_->paint(painter);
}

QPointF ChartView::placeOf(double x, double y) const {
    return drawing_->placeOf(x, y);
}

double ChartView::xAt(const QPointF& place) const {
    return drawing_->xAt(place);
}

// ---- cursor and brush ---------------------------------------------------------------------------

void ChartView::clearBrush() {
    anchor_ = cursor_ = hovered_ = std::nullopt;
    dragging_ = false;
    describe();
    tell();
}

std::optional<std::pair<double, double>> ChartView::brushed() const {
    if (!cursor_)
        return std::nullopt;
    return std::minmax(anchor_.value_or(*cursor_), *cursor_);
}

QString ChartView::cursorText() const {
    if (figure_.isEmpty())
        return {};
    const auto stretch = brushed();
    if (stretch && stretch->first < stretch->second) {
        const Instant from = figure_.timeAt(stretch->first);
        const Instant to = figure_.timeAt(stretch->second);
        return tr("From %1 to %2: %3")
            .arg(TextFormat::clock(from), TextFormat::clock(to), TextFormat::duration(to - from));
    }
    const std::optional<double> at = hovered_ ? hovered_ : cursor_;
    return at ? ChartFigures::textAt(figure_, *at) : QString();
}

double ChartView::bounded(double x) const {
    return std::clamp(x, figure_.xLeast, figure_.xMost);
}

void ChartView::moveCursor(double to, bool extend) {
    const double before = cursor_.value_or(figure_.xMost);
    cursor_ = bounded(to);
    anchor_ = extend ? anchor_.value_or(before) : *cursor_;
    describe();
    tell();
}

void ChartView::step(double share, bool extend) {
    const double by = share * (figure_.xMost - figure_.xLeast);
    moveCursor(cursor_.value_or(figure_.xMost) + by, extend);
}

void ChartView::choose() {
    if (const auto stretch = brushed())
        emit momentChosen(figure_.timeAt(stretch->first), figure_.timeAt(stretch->second));
}

void ChartView::tell() {
    update();
    emit cursorMoved();
}

void ChartView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || figure_.isEmpty())
        return QWidget::mousePressEvent(event);
    dragging_ = true;
    hovered_ = std::nullopt;
    moveCursor(xAt(event->position()), event->modifiers() & Qt::ShiftModifier);
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    if (figure_.isEmpty())
        return;
    if (dragging_)
        return moveCursor(xAt(event->position()), true);
    hovered_ = bounded(xAt(event->position()));
    tell();
}

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !dragging_)
        return QWidget::mouseReleaseEvent(event);
    dragging_ = false;
    const double moved = std::abs(placeOf(*cursor_, 0).x() - placeOf(*anchor_, 0).x());
    if (moved <= kMostJitter)
        moveCursor(*cursor_, false);
    choose();
}

void ChartView::leaveEvent(QEvent* event) {
    hovered_ = std::nullopt;
    tell();
    QWidget::leaveEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const double share = event->modifiers() & Qt::ControlModifier ? kLargeStep : kSmallStep;
    if (figure_.isEmpty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-share, extend);
    case Qt::Key_Right:
        return step(share, extend);
    case Qt::Key_PageUp:
        return step(-kLargeStep, extend);
    case Qt::Key_PageDown:
        return step(kLargeStep, extend);
    case Qt::Key_Home:
        return moveCursor(figure_.xLeast, extend);
    case Qt::Key_End:
        return moveCursor(figure_.xMost, extend);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return choose();
    case Qt::Key_Escape:
        if (cursor_)
            return clearBrush();
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

// ---- painting -----------------------------------------------------------------------------------

void ChartView::paintEvent(QPaintEvent*) {
    if (picture_.isNull() && !size().isEmpty()) {
        // Kept, since the pointer moves more often than the lines.
        picture_ = QPixmap(size() * devicePixelRatioF());
        picture_.setDevicePixelRatio(devicePixelRatioF());
        QPainter painter(&picture_);
        render(painter);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, picture_);
    paintBrush(painter);
    if (!hasFocus())
        return;
    painter.setPen(theme_.accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ChartView::paintBrush(QPainter& painter) const {
    if (figure_.isEmpty())
        return;
    const QRectF area = drawing_->plot();
    painter.save();
    painter.setClipRect(area.adjusted(-1, 0, 1, 0));
    const auto line = [&](double x, const QColor& colour) {
        painter.setPen(QPen(colour, 1));
        const double at = std::round(placeOf(x, 0).x()) + 0.5;
        painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
    };
    if (const auto stretch = brushed()) {
        QColor tint = theme_.accent;
        tint.setAlphaF(0.18F);
        painter.fillRect(QRectF(QPointF(placeOf(stretch->first, 0).x(), area.top()),
                                QPointF(placeOf(stretch->second, 0).x(), area.bottom())),
                         tint);
        line(stretch->first, theme_.accent);
        line(stretch->second, theme_.accent);
    }
    if (playhead_) {
        const double x = figure_.xOf(*playhead_);
        line(x, theme_.text);
        const QPointF top(placeOf(x, 0).x(), area.top());
        painter.setBrush(theme_.text);
        painter.drawPolygon(
            QPolygonF{top + QPointF(-4, 0), top + QPointF(4, 0), top + QPointF(0, 6)});
    }
    if (hovered_)
        line(*hovered_, theme_.mutedText);
    painter.restore();
}

void ChartView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void ChartView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ChartView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void ChartView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace swimscope::ui
