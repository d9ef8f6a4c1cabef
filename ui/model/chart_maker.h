// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/run_series.h"
#include "ui/model/chart_figure.h"

#include <QCoreApplication>

namespace swimscope::ui {

struct News;

/// Puts the stretches of a run's series together to as many as can be told apart on a chart, and
/// makes its lines of them. For ChartFigures.
class ChartMaker {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::ChartMaker)

  public:
    ChartMaker(const session::RunSeries& series, Duration span);

    ChartFigure members() const;
    ChartFigure messages() const;
    ChartFigure bytes() const;
    ChartFigure health() const;
    ChartFigure queues() const;
    ChartFigure roundTrips() const;
    static ChartFigure lastEvent(const News* news, Instant now);

  private:
    /// Some stretches as one.
    struct Piece {
        double start = 0; ///< seconds
        double length = 0;
        bool whole = true; ///< it is over
        session::RunBin bin;
    };

    std::vector<Piece> pieces(Duration atLeast) const;
    ChartFigure begun(const QString& yTitle) const;
    ChartFigure levels(const QString& yTitle, session::NodeLevel session::RunBin::*level) const;
    ChartFigure
    rates(const QString& yTitle,
          std::array<std::uint64_t, session::kMessageTypes> session::RunBin::*counts) const;
    bool everSent(std::size_t type) const;
    static QString typeName(std::size_t type);
    template <class Value>
    ChartLine stepLine(const QString& name, ChartInk ink, ChartStroke stroke, Value value) const;
    static void scale(ChartFigure& figure, double factor);
    static void finish(ChartFigure& figure);

    const session::RunSeries& series_;
    double from_ = 0;
    double to_ = 0;
};

} // namespace swimscope::ui
