// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/model/inspection.h"

#include <QRect>
#include <QWidget>

#include <vector>

namespace swimscope::ui {

/// Members as chips in a grid, each with the sign of its state. A click, or Enter on the chip that
/// the arrow keys reached, follows it. One widget for any number of chips.
class BeliefChips : public QWidget {
    Q_OBJECT

  public:
    explicit BeliefChips(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setBeliefs(const std::vector<Belief>& beliefs);
    /// The chip that is shown as selected, if it is there.
    void setMarked(const QString& name);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Where a chip is drawn: for tests and tooltips.
    QRect chipRect(int index) const;

  signals:
    void followed(const QString& name);

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    struct Grid {
        int columns = 1;
        int chipWidth = 0;
        int chipHeight = 0;
        int rows = 0;
    };
    Grid gridFor(int width) const;
    int usualWidth() const;
    int chipAt(QPoint point) const;
    void moveFocus(int to);
    void paintChip(QPainter& painter, int index) const;

    Theme theme_ = Theme::dark();
    std::vector<Belief> beliefs_;
    QString marked_;
    int hovered_ = -1;
    int focused_ = -1;
    mutable int usualWidth_ = -1; ///< cached; -1 when names or font changed
};

} // namespace swimscope::ui
