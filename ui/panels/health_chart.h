// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/model/health_history.h"

#include <QWidget>

#include <deque>

namespace swimscope::ui {

/// The local health of a node over the last minutes, as steps: the higher, the more it doubts
/// itself. A step under the pointer tells why it was; helpers hear the last few.
class HealthChart : public QWidget {
    Q_OBJECT

  public:
    explicit HealthChart(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The steps up to `now`, and the worst score there can be.
    void setHistory(const std::deque<HealthStep>& steps, std::uint32_t most, Instant now);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// Where a time is drawn, from the left edge.
    double xOf(Instant at) const;
    /// What the pointer there would be told: the last step until then.
    QString textAt(double x) const;

    static constexpr Duration kShown = std::chrono::minutes(2);

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QRectF plot() const;
    double yOf(std::uint32_t score) const;
    void describe();

    Theme theme_ = Theme::dark();
    std::deque<HealthStep> steps_;
    std::uint32_t most_ = 0;
    Instant now_;
};

} // namespace swimscope::ui
