// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/model/chart_figure.h"

#include <QPixmap>
#include <QWidget>

#include <memory>
#include <optional>
#include <utility>

class QPainter;

namespace swimscope::ui {

class ChartDrawing;

/// A chart on which stretches of time can be brushed: by dragging with the mouse, or with the
/// keyboard, where arrows move a cursor, Shift makes it a stretch, Home and End lead to the ends,
/// Enter goes there and Escape lets go. What the lines say at the cursor, or under the pointer, is
/// told by cursorText. UI thread only.
class ChartView : public QWidget {
    Q_OBJECT

  public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    void setTheme(const Theme& theme);
    void setFigure(const ChartFigure& figure);
    const ChartFigure& figure() const { return figure_; }
    const Theme& theme() const { return theme_; }
    /// Where the person looks at the run; nothing at its end, where everybody is.
    void setPlayhead(std::optional<Instant> at);
    /// Lets go of the cursor and of what is brushed.
    void clearBrush();

    /// Draws the chart as it is on screen, without cursor and brush, at its size.
    void render(QPainter& painter) const;

    /// "0:41.236: alive 7 · suspect 1", or what is brushed; empty while nothing is pointed at.
    QString cursorText() const;
    /// The stretch from the earlier to the later end, in the figure's x; nothing without a cursor.
    std::optional<std::pair<double, double>> brushed() const;
    /// Where a value is drawn, in this widget; the other way round for the x of places.
    QPointF placeOf(double x, double y) const;
    double xAt(const QPointF& place) const;

    QSize sizeHint() const override { return {640, 240}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

  signals:
    /// What cursorText says is another thing.
    void cursorMoved();
    /// The person wants to go to this stretch of the run's time; or, where both are the same, to
    /// this moment.
    void momentChosen(swimscope::Instant from, swimscope::Instant to);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void moveCursor(double to, bool extend);
    void step(double share, bool extend);
    void choose();
    void tell();
    void describe();
    double bounded(double x) const;
    void fit();
    void paintBrush(QPainter& painter) const;

    Theme theme_ = Theme::dark();
    ChartFigure figure_;
    std::unique_ptr<ChartDrawing> drawing_;
    QPixmap picture_;              ///< of the drawing; null: to be made
    std::optional<double> anchor_; ///< where the brushed stretch begins
    std::optional<double> cursor_; ///< where it ends
    std::optional<double> hovered_;
    std::optional<Instant> playhead_;
    bool dragging_ = false;
};

} // namespace swimscope::ui
