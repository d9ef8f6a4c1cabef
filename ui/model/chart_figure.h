// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/lab/table.h"

#include <QCoreApplication>
#include <QPointF>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace swimscope::ui {

class RunCharts;

/// Which figures of a run are shown.
enum class ChartKind : std::uint8_t {
    members,
    messages,
    bytes,
    health,
    queues,
    roundTrips,
    lastEvent,
};
inline constexpr std::array kChartKinds = {
    ChartKind::members, ChartKind::messages,   ChartKind::bytes,    ChartKind::health,
    ChartKind::queues,  ChartKind::roundTrips, ChartKind::lastEvent};

/// In which of the theme's colours a line is drawn.
enum class ChartInk : std::uint8_t {
    alive,
    suspect,
    dead,
    left,
    ping,
    indirectPing,
    ack,
    nack,
    user,
    tcp,
    text,
    muted,
};

/// And how: lines differ in more than their colours.
enum class ChartStroke : std::uint8_t { solid, dash, dot, dashDot };

/// One named line. x in seconds, ascending.
struct ChartLine {
    QString name;
    ChartInk ink = ChartInk::text;
    ChartStroke stroke = ChartStroke::solid;
    bool steps = false; ///< a value holds until the next one
    std::vector<QPointF> points{};

    /// What it says at x: of steps the last value until then, else that of the nearest point;
    /// nothing before its first point.
    std::optional<double> at(double x) const;
};

/// A moment that was predicted.
struct ChartMark {
    double x = 0;
    QString name;
};

/// A chart as values, without anything that draws.
struct ChartFigure {
    QString title;
    QString note; ///< what is there to say besides; may be empty
    QString xTitle;
    QString yTitle;
    Instant zero{}; ///< the run's time where x is 0
    double xLeast = 0;
    double xMost = 1;
    double yMost = 1;
    bool wholeNumbers = false; ///< nothing lies between 1 and 2 of what is counted
    std::vector<ChartLine> lines{};
    std::vector<ChartMark> marks{};

    bool isEmpty() const;
    Instant timeAt(double x) const;
    double xOf(Instant at) const { return inSeconds(at - zero); }
};

/// Makes charts of what a run's series and news hold.
class ChartFigures {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::ChartFigures)

  public:
    /// At most so many points a line, whatever the time they cover.
    static constexpr std::size_t kMostPoints = 400;

    /// "Members by state".
    static QString name(ChartKind kind);
    /// "members": for files and settings, the same in every language.
    static QString key(ChartKind kind);
    /// The first one where there is none of that key.
    static ChartKind kindOfKey(const QString& key);
    /// The last `span` of the run; zero: all of it. The last event has its own span.
    static ChartFigure of(ChartKind kind, const RunCharts& run, Duration span);
    /// "0:41.236: alive 7, suspect 1".
    static QString textAt(const ChartFigure& figure, double x);
    /// All lines, a column each, with the time in seconds of the run in the first.
    static lab::Table table(ChartKind kind, const ChartFigure& figure);
};

} // namespace swimscope::ui
