// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/session.h"
#include "ui/canvas/theme.h"
#include "ui/model/summary.h"

#include <QWidget>

#include <array>

class QLabel;
class QStatusBar;

namespace swimscope::ui {

/// How many members are in a state, with the sign of that state.
class StateCount : public QWidget {
    Q_OBJECT

  public:
    StateCount(wire::MemberState state, QWidget* parent);

    void setTheme(const Theme& theme);
    void setCount(std::uint32_t count);
    QString text() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Theme theme_ = Theme::dark();
    wire::MemberState state_;
    std::uint32_t count_ = 0;
};

/// The figures in the status bar. Written only where they change.
class StatusLine : public QObject {
    Q_OBJECT

  public:
    explicit StatusLine(QStatusBar* bar);

    void setTheme(const Theme& theme);
    void show(const Summary& summary, Instant now);
    void showRates(double messagesPerSecond, int framesPerSecond);
    void showKind(session::Kind kind, bool live);
    /// Whether it is being kept in a file.
    void showRecording(bool recording);
    /// Everything that stands there, for the one-line summary of headless runs and for tests.
    QString text() const;

    /// In a narrow window rates are left out before anything is cut off.
    bool eventFilter(QObject* watched, QEvent* event) override;

    static QString convergenceText(const Summary& summary, Instant now);

  private:
    void fit();

    QStatusBar* bar_;
    std::array<StateCount*, 4> counts_{};
    QLabel* convergence_;
    QLabel* messages_;
    QLabel* frames_;
    QLabel* kind_;
    QLabel* recording_;
};

} // namespace swimscope::ui
