// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/health_chart.h"

#include "ui/model/text_format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr int kHeight = 44;
constexpr int kSaid = 3; ///< steps that helpers hear of

} // namespace

HealthChart::HealthChart(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Local health over the last minutes"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize HealthChart::sizeHint() const {
    return {200, kHeight + fontMetrics().height()};
}

void HealthChart::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

void HealthChart::setHistory(const std::deque<HealthStep>& steps, std::uint32_t most, Instant now) {
    const bool same = steps.size() == steps_.size() && most == most_ &&
                      (steps.empty() || steps.back().at == steps_.back().at);
    now_ = now;
    most_ = most;
    if (!same) {
        steps_ = steps;
        describe();
    }
    update();
}

void HealthChart::describe() {
    QStringList said;
    const auto first = steps_.size() > kSaid ? steps_.end() - kSaid : steps_.begin();
    for (auto step = first; step != steps_.end(); ++step)
        said << HealthHistory::text(*step);
    setAccessibleDescription(said.join(QLatin1Char('\n')));
}

QRectF HealthChart::plot() const {
    return QRectF(rect()).adjusted(0.5, 4.5, -0.5, -fontMetrics().height() - 0.5);
}

double HealthChart::xOf(Instant at) const {
    const double share = inSeconds(now_ - at) / inSeconds(kShown);
    const QRectF area = plot();
    return area.right() - area.width() * std::clamp(share, 0.0, 1.0);
}

double HealthChart::yOf(std::uint32_t score) const {
    const QRectF area = plot();
    const double share = most_ > 0 ? std::min(1.0, static_cast<double>(score) / most_) : 0.0;
    return area.bottom() - (area.height() - 2) * share;
}

QString HealthChart::textAt(double x) const {
    const HealthStep* last = nullptr;
    for (const HealthStep& step : steps_)
        if (xOf(step.at) <= x + 3 && step.delta != 0)
            last = &step;
    return last ? HealthHistory::text(*last) : tr("healthy until then");
}

bool HealthChart::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), TextFormat::toolTip(textAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

void HealthChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF area = plot();
    painter.setPen(theme_.line);
    painter.drawLine(area.bottomLeft(), area.bottomRight());

    QPainterPath path(area.bottomLeft());
    double y = area.bottom();
    for (const HealthStep& step : steps_) {
        path.lineTo(xOf(step.at), y);
        y = yOf(step.score);
        path.lineTo(xOf(step.at), y);
    }
    path.lineTo(area.right(), y);
    QPainterPath filled = path;
    filled.lineTo(area.bottomRight());
    QColor tint = theme_.suspect;
    tint.setAlphaF(0.22F);
    painter.fillPath(filled, tint);
    const bool wasUnwell = std::any_of(steps_.begin(), steps_.end(),
                                       [](const HealthStep& step) { return step.score > 0; });
    painter.setPen(QPen(wasUnwell ? theme_.suspect : theme_.alive, 1.4));
    painter.drawPath(path);

    painter.setPen(theme_.mutedText);
    const QRectF labels = QRectF(rect()).adjusted(0, height() - fontMetrics().height(), 0, 0);
    painter.drawText(labels, Qt::AlignLeft,
                     tr("%1 min ago").arg(TextFormat::count(kShown / std::chrono::minutes(1))));
    painter.drawText(labels, Qt::AlignRight, tr("now"));
}

} // namespace swimscope::ui
