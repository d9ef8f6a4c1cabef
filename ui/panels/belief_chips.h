// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/model/inspection.h"

#include <QRect>
#include <QWidget>

#include <functional>
#include <vector>

namespace swimscope::ui {

/// Members as chips in a grid, each with the sign of its state. A click, or Enter on the chip that
/// the arrow keys reached, follows it. One widget for any number of chips; helpers see each chip as
/// a button of its own.
class BeliefChips : public QWidget {
    Q_OBJECT

  public:
    explicit BeliefChips(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setBeliefs(const std::vector<Belief>& beliefs);
    /// Who puts a belief into a sentence, when somebody asks for one. By default only the name and
    /// the state are said.
    void setExplainer(std::function<QString(const Belief&)> explain);
    /// The chip that is shown as selected, if it is there.
    void setMarked(const QString& name);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // For tests, tool tips and helpers. Places of chips count from 0.
    int count() const { return static_cast<int>(beliefs_.size()); }
    QRect chipRect(int index) const;
    int chipAt(QPoint point) const;
    /// The chip that the keyboard is at; -1 for none.
    int focusedChip() const { return hasFocus() ? focused_ : -1; }
    /// "n3: alive".
    QString titleOf(int index) const;
    QString sentenceOf(int index) const;
    void follow(int index);

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
    void moveFocus(int to);
    void tellFocus();
    void paintChip(QPainter& painter, int index) const;

    Theme theme_ = Theme::dark();
    std::vector<Belief> beliefs_;
    std::function<QString(const Belief&)> explain_;
    QString marked_;
    int hovered_ = -1;
    int focused_ = -1;
    mutable int usualWidth_ = -1; ///< cached; -1 when names or font changed
};

} // namespace swimscope::ui
