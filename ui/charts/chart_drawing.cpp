// SPDX-License-Identifier: MPL-2.0
#include "ui/charts/chart_drawing.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <vector>

namespace swimscope::ui {

namespace {

constexpr double kLineWidth = 1.6;
constexpr double kSample = 22; ///< how long the piece of line beside a name is
constexpr double kNameGap = 14;
constexpr int kEdge = 6;
constexpr int kTicksAcross = 7;
constexpr int kTicksUp = 4;

const QColor& inkOf(const Theme& theme, ChartInk ink) {
    const QColor* colours[] = {&theme.alive, &theme.suspect,      &theme.dead, &theme.left,
                               &theme.ping,  &theme.indirectPing, &theme.ack,  &theme.nack,
                               &theme.user,  &theme.tcp,          &theme.text, &theme.mutedText};
    return *colours[static_cast<std::size_t>(ink)];
}

/// A round distance that leaves about so many ticks.
double tickDistance(double range, int about, bool wholeNumbers) {
    const double rough = range / about;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double distance = 10 * power;
    for (const double step : {5.0, 2.0, 1.0})
        if (rough <= step * power * 1.0000001)
            distance = step * power;
    return wholeNumbers ? std::max(1.0, distance) : distance;
}

QString labelFormat(double distance) {
    const int decimals = distance >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(distance)));
    return QStringLiteral("%.%1f").arg(std::clamp(decimals, 0, 6));
}

/// A value holds until the next one. Only where it changes are there corners: a line of many small
/// pieces would look dotted.
QList<QPointF> stepped(const std::vector<QPointF>& points) {
    QList<QPointF> corners;
    for (const QPointF& point : points) {
        if (!corners.isEmpty() && corners.last().y() != point.y())
            corners << QPointF(point.x(), corners.last().y());
        if (corners.isEmpty() || corners.last().y() != point.y() || &point == &points.back())
            corners << point;
    }
    return corners;
}

} // namespace

struct ChartDrawing::Parts {
    QGraphicsScene scene;
    QChart* chart = new QChart; ///< the scene's
    QValueAxis* x = new QValueAxis;
    QValueAxis* y = new QValueAxis;
    std::vector<QLineSeries*> lines; ///< the chart's

    Parts() {
        scene.addItem(chart);
        chart->legend()->hide();
        chart->setBackgroundRoundness(0);
        chart->layout()->setContentsMargins(0, 0, 0, 0); // setMargins() is for them
        chart->setLocalizeNumbers(true);
        chart->addAxis(x, Qt::AlignBottom);
        chart->addAxis(y, Qt::AlignLeft);
        for (QValueAxis* axis : {x, y}) {
            axis->setTickInterval(1); // before the type: its loop over ticks of no width ends never
            axis->setTickType(QValueAxis::TicksDynamic);
            axis->setTickAnchor(0);
            axis->setMinorGridLineVisible(false);
        }
    }
};

ChartDrawing::ChartDrawing() : parts_(std::make_unique<Parts>()) {
    setFigure({});
}

ChartDrawing::~ChartDrawing() = default;

void ChartDrawing::setLook(const Theme& theme, const QFont& font) {
    theme_ = theme;
    font_ = font;
    colour();
    layOut();
}

void ChartDrawing::setFigure(const ChartFigure& figure) {
    figure_ = figure;
    fitLines();
    fitAxes();
    colour();
    layOut();
}

void ChartDrawing::setSize(QSizeF size) {
    size_ = size;
    layOut();
}

void ChartDrawing::fitLines() {
    auto& lines = parts_->lines;
    while (lines.size() > figure_.lines.size()) {
        parts_->chart->removeSeries(lines.back());
        delete lines.back();
        lines.pop_back();
    }
    while (lines.size() < figure_.lines.size()) {
        auto* line = new QLineSeries;
        parts_->chart->addSeries(line);
        line->attachAxis(parts_->x);
        line->attachAxis(parts_->y);
        lines.push_back(line);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const ChartLine& line = figure_.lines[i];
        lines[i]->setName(line.name);
        lines[i]->replace(line.steps ? stepped(line.points)
                                     : QList<QPointF>(line.points.begin(), line.points.end()));
    }
}

void ChartDrawing::fitAxes() {
    const auto fit = [](QValueAxis* axis, double least, double most, int ticks, bool wholeNumbers) {
        const double distance = tickDistance(most - least, ticks, wholeNumbers);
        // In this order: the axis makes its ticks whenever one of them changes.
        axis->setTickInterval(std::max(distance, axis->tickInterval()));
        axis->setRange(least, most);
        axis->setTickInterval(distance);
        axis->setLabelFormat(labelFormat(distance));
    };
    fit(parts_->x, figure_.xLeast, figure_.xMost, kTicksAcross, false);
    fit(parts_->y, 0, figure_.yMost, kTicksUp, figure_.wholeNumbers);
}

QPen ChartDrawing::penOf(const ChartLine& line) const {
    constexpr Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    QPen pen(inkOf(theme_, line.ink), kLineWidth, styles[static_cast<std::size_t>(line.stroke)]);
    pen.setCosmetic(true);
    return pen;
}

void ChartDrawing::colour() {
    parts_->chart->setBackgroundBrush(theme_.panel);
    parts_->chart->setBackgroundPen(Qt::NoPen);
    for (QValueAxis* axis : {parts_->x, parts_->y}) {
        axis->setLabelsColor(theme_.mutedText);
        axis->setLabelsFont(font_);
        axis->setLinePenColor(theme_.line);
        axis->setGridLineColor(theme_.line);
    }
    for (std::size_t i = 0; i < parts_->lines.size(); ++i)
        parts_->lines[i]->setPen(penOf(figure_.lines[i]));
}

void ChartDrawing::layOut() {
    const int top = kEdge + static_cast<int>(std::ceil(legend(nullptr)));
    parts_->chart->setMargins(QMargins(kEdge, top, kEdge + 6, kEdge));
    parts_->scene.setSceneRect(QRectF(QPointF(), size_));
    parts_->chart->setGeometry(QRectF(QPointF(), size_));
    // Nobody's view would do it, and not at once.
    parts_->chart->layout()->activate();
}

double ChartDrawing::legend(QPainter* painter) const {
    const QFontMetricsF metrics(font_);
    const double row = metrics.height() + 4;
    double x = kEdge + 6;
    double y = kEdge;
    // Titles beside the axes would take what little room a dock has.
    const double unit = metrics.horizontalAdvance(figure_.yTitle);
    const double end = size_.width() - kEdge - 6 - metrics.horizontalAdvance(figure_.xTitle);
    if (painter) {
        painter->setPen(theme_.mutedText);
        painter->drawText(QPointF(x, y + 2 + metrics.ascent()), figure_.yTitle);
        painter->drawText(QPointF(end, y + 2 + metrics.ascent()), figure_.xTitle);
    }
    x += unit + kNameGap;
    for (const ChartLine& line : figure_.lines) {
        const double width = kSample + 6 + metrics.horizontalAdvance(line.name);
        if (x > kEdge + 6 && x + width > (y > kEdge ? size_.width() - kEdge : end - kNameGap)) {
            x = kEdge + 6;
            y += row;
        }
        if (painter) {
            painter->setPen(penOf(line));
            painter->drawLine(QPointF(x, y + row / 2), QPointF(x + kSample, y + row / 2));
            painter->setPen(theme_.text);
            painter->drawText(QPointF(x + kSample + 6, y + 2 + metrics.ascent()), line.name);
        }
        x += width + kNameGap;
    }
    return y + row - kEdge;
}

void ChartDrawing::paint(QPainter& painter) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font_);
    painter.fillRect(QRectF(QPointF(), size_), theme_.panel);
    parts_->scene.render(&painter, QRectF(QPointF(), size_), QRectF(QPointF(), size_),
                         Qt::IgnoreAspectRatio);
    legend(&painter);
    paintMarks(painter);
    painter.restore();
}

void ChartDrawing::paintMarks(QPainter& painter) const {
    const QFontMetricsF metrics(font_);
    const QRectF area = plot();
    double y = area.top() + 2;
    for (const ChartMark& mark : figure_.marks) {
        const double x = placeOf(mark.x, 0).x();
        if (x < area.left() || x > area.right())
            continue;
        painter.setPen(QPen(theme_.mutedText, 1, Qt::DashDotDotLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const QSizeF size(metrics.horizontalAdvance(mark.name) + 4, metrics.height());
        // The last one to the right, where there is room: then names do not cover other marks.
        const bool right = &mark == &figure_.marks.back() && x + 3 + size.width() <= area.right();
        const bool left = x - 3 - size.width() >= area.left();
        const QRectF box(QPointF(right || !left ? x + 3 : x - 3 - size.width(), y), size);
        painter.fillRect(box, theme_.panel);
        painter.setPen(theme_.mutedText);
        painter.drawText(box, Qt::AlignCenter, mark.name);
        if (!right)
            y += metrics.height();
    }
}

QRectF ChartDrawing::plot() const {
    return parts_->chart->plotArea();
}

QPointF ChartDrawing::placeOf(double x, double y) const {
    const QRectF area = plot();
    const double across = (x - figure_.xLeast) / (figure_.xMost - figure_.xLeast);
    return {area.left() + across * area.width(), area.bottom() - y / figure_.yMost * area.height()};
}

double ChartDrawing::xAt(const QPointF& place) const {
    const QRectF area = plot();
    const double share = (place.x() - area.left()) / std::max(1.0, area.width());
    return figure_.xLeast + share * (figure_.xMost - figure_.xLeast);
}

} // namespace swimscope::ui
