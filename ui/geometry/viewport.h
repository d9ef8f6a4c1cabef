// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QPointF>

namespace swimscope::ui {

/// From the layout's space to the screen: a zoom and a shift. At rest both are the same.
class Viewport {
  public:
    static constexpr double kLeastZoom = 0.25;
    static constexpr double kMostZoom = 12;

    QPointF toScreen(QPointF point) const { return point * zoom_ + shift_; }
    QPointF toLayout(QPointF point) const { return (point - shift_) / zoom_; }
    double zoom() const { return zoom_; }

    /// Zooms so that what is at this point of the screen stays there.
    void zoomAbout(QPointF screen, double factor);
    void pan(QPointF by) { shift_ += by; }
    /// Everything in view again.
    void fit() { *this = Viewport(); }
    bool isFitted() const { return zoom_ == 1 && shift_.isNull(); }

  private:
    double zoom_ = 1;
    QPointF shift_;
};

} // namespace swimscope::ui
