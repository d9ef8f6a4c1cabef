// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/model/chart_figure.h"

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <memory>

class QPainter;

namespace swimscope::ui {

/// A figure as Qt Charts draws it, with names and marks of our own: a line above with the units and
/// a legend that shows how each line is stroked, and predicted moments. No widget; works on no
/// screen as well.
class ChartDrawing {
  public:
    ChartDrawing();
    ~ChartDrawing();

    void setLook(const Theme& theme, const QFont& font);
    void setFigure(const ChartFigure& figure);
    void setSize(QSizeF size);
    void paint(QPainter& painter) const;

    /// Where the lines are, within the size.
    QRectF plot() const;
    QPointF placeOf(double x, double y) const;
    double xAt(const QPointF& place) const;

  private:
    struct Parts; ///< what Qt Charts has

    void fitLines();
    void fitAxes();
    void colour();
    void layOut();
    QPen penOf(const ChartLine& line) const;
    /// Lays the names out, and paints them if there is a painter; the height that they take.
    double legend(QPainter* painter) const;
    void paintMarks(QPainter& painter) const;

    Theme theme_ = Theme::dark();
    QFont font_;
    ChartFigure figure_;
    QSizeF size_{400, 200};
    std::unique_ptr<Parts> parts_;
};

} // namespace swimscope::ui
