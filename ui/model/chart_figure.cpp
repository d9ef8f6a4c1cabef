// SPDX-License-Identifier: MPL-2.0
#include "ui/model/chart_figure.h"

#include "engine/lab/figure_text.h"
#include "ui/model/run_charts.h"
#include "ui/model/text_format.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <set>

namespace swimscope::ui {

namespace {

constexpr std::array<const char*, kChartKinds.size()> kKeys = {
    "members", "messages", "bytes", "local-health", "queues", "round-trips", "last-event"};

constexpr double kLatest = 9.2e9; ///< seconds that an Instant can hold

/// Three digits or so: more could not be told apart on a chart.
QString shortly(double value) {
    const double size = std::abs(value);
    const int decimals = size >= 100 || value == std::round(value) ? 0 : size >= 10 ? 1 : 2;
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

std::optional<double> ChartLine::at(double x) const {
    const auto next = std::ranges::upper_bound(points, x, {}, &QPointF::x);
    if (next == points.begin())
        return std::nullopt;
    const auto last = std::prev(next);
    const bool nearer = !steps && next != points.end() && next->x() - x < x - last->x();
    return nearer ? next->y() : last->y();
}

bool ChartFigure::isEmpty() const {
    return std::ranges::all_of(lines, [](const ChartLine& line) { return line.points.empty(); });
}

Instant ChartFigure::timeAt(double x) const {
    // Recordings of strangers may hold any time.
    const double seconds = std::clamp(inSeconds(zero) + x, 0.0, kLatest);
    return Instant(std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds)));
}

QString ChartFigures::name(ChartKind kind) {
    switch (kind) {
    case ChartKind::members:
        return tr("Members by state");
    case ChartKind::messages:
        return tr("Messages");
    case ChartKind::bytes:
        return tr("Bytes");
    case ChartKind::health:
        return tr("Local health");
    case ChartKind::queues:
        return tr("Gossip queues");
    case ChartKind::roundTrips:
        return tr("Round trips");
    case ChartKind::lastEvent:
        return tr("Last event");
    }
    return {};
}

QString ChartFigures::key(ChartKind kind) {
    return QLatin1String(kKeys[static_cast<std::size_t>(kind)]);
}

ChartKind ChartFigures::kindOfKey(const QString& key) {
    const auto found = std::ranges::find_if(
        kChartKinds, [&key](ChartKind kind) { return key == ChartFigures::key(kind); });
    return found == kChartKinds.end() ? kChartKinds.front() : *found;
}

QString ChartFigures::textAt(const ChartFigure& figure, double x) {
    QStringList values;
    for (const ChartLine& line : figure.lines)
        if (const auto value = line.at(x))
            //: The name of a line in a chart, and its value.
            values << tr("%1 %2").arg(line.name, shortly(*value));
    const QString at = TextFormat::clock(figure.timeAt(x));
    //: %1: a time; %2: what lines of a chart say then
    return values.isEmpty() ? at : tr("%1: %2").arg(at, values.join(QStringLiteral(" · ")));
}

lab::Table ChartFigures::table(ChartKind kind, const ChartFigure& figure) {
    lab::Table table;
    table.name = key(kind).toStdString();
    table.title = figure.title.toStdString();
    table.columns = {figure.xTitle.toStdString()};
    std::set<double> moments;
    for (const ChartLine& line : figure.lines) {
        table.columns.push_back(
            QStringLiteral("%1, %2").arg(line.name, figure.yTitle).toStdString());
        for (const QPointF& point : line.points)
            moments.insert(point.x());
    }
    for (const double x : moments) {
        std::vector<std::string> row{lab::figureText(x, 9)};
        for (const ChartLine& line : figure.lines) {
            const auto value = line.at(x);
            row.push_back(value ? lab::figureText(*value, 6) : std::string());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace swimscope::ui
