// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/session/overview.h"
#include "ui/canvas/theme.h"

#include <QSlider>

#include <optional>

namespace swimscope::ui {

/// A run from its beginning to its end as a strip: how much happened when, marks where somebody was
/// suspected, somebody was declared dead and something was done to the cluster, and the playhead,
/// which goes where it is dragged. Arrow keys move it by a hundredth, Page Up and Page Down by a
/// tenth, Shift and an arrow key to the next mark, Home to the beginning and End to the present. To
/// screen readers it is a slider. UI thread only.
class Scrubber : public QSlider {
    Q_OBJECT

  public:
    explicit Scrubber(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Of the run that is shown.
    void setOverview(session::Overview overview);
    const session::Overview& overview() const { return overview_; }
    /// Where the playhead is, how far the run has got, and whether the one is at the other for
    /// good.
    void show(Instant now, Instant end, bool live);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

  signals:
    /// The person wants to be at this moment.
    void sought(Instant moment);
    /// The person wants to be at the end.
    void endWanted();

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    /// A stretch of the strip, one pixel wide.
    struct Column {
        std::uint32_t events = 0;
        std::uint8_t marks = 0;
    };

    QRectF strip() const;
    double xOf(Instant time) const;
    Instant timeAt(double x) const;
    Column columnAt(int x) const;
    void dragTo(double x);
    void seek(Instant moment);
    void seekMark(int direction);
    QString textAt(Instant time) const;
    void paintDensity(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintPlayhead(QPainter& painter) const;

    session::Overview overview_;
    Theme theme_ = Theme::dark();
    Instant now_;
    Instant end_;
    bool live_ = true;
    bool dragging_ = false;
    std::optional<Instant> wanted_; ///< dragged to, shown before the run is there
};

} // namespace swimscope::ui
