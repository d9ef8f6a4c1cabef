// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/plot.h"
#include "ui/canvas/theme.h"

#include <QWidget>

#include <memory>

class QSvgRenderer;

namespace swimscope::ui {

/// A plot of an experiment in the colours of the theme, as large as it is given room, up to a size
/// beyond which it would not be better to read. The keyboard gets there, and Ctrl+C copies it as a
/// picture.
class PlotView : public QWidget {
    Q_OBJECT

  public:
    explicit PlotView(QWidget* parent = nullptr);
    ~PlotView() override;

    /// Draws this from now on; costs nothing if it is the same.
    void setPlot(const lab::Plot& plot);
    void setTheme(const Theme& theme);
    const lab::Plot& plot() const { return plot_; }
    /// As a picture of so many times its size on the screen.
    QImage picture(double scale) const;
    void copy() const;

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

  private:
    void draw();
    QRectF box() const;
    QString description() const;

    Theme theme_ = Theme::dark();
    lab::Plot plot_;
    std::string drawn_; ///< the picture in the renderer
    std::unique_ptr<QSvgRenderer> renderer_;
};

} // namespace swimscope::ui
