// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/geometry/layout.h"

#include <QMenu>

#include <array>

namespace swimscope::ui {

class ClusterCanvas;

/// How the canvas arranges the members: ring, spiral, or whichever suits their number; and a way
/// back for those that were dragged elsewhere. Its actions work while their window has the
/// keyboard.
class LayoutMenu : public QMenu {
    Q_OBJECT

  public:
    /// The canvas is not owned and outlives it.
    explicit LayoutMenu(ClusterCanvas* canvas, QWidget* parent = nullptr);
    /// Arranges another one from now on, which outlives it or is replaced before it goes.
    void setCanvas(ClusterCanvas* canvas);

    /// "Layout: ring".
    QString buttonText() const;
    QAction* arrangeAgain() const { return again_; }

    /// The arrangement as the settings keep it.
    static QString nameForSettings(Arrangement arrangement);
    static Arrangement arrangementNamed(const QString& name);

  signals:
    /// The arrangement may be another one.
    void changed();

  private:
    void refresh();

    ClusterCanvas* canvas_;
    std::array<QAction*, 3> choices_{}; ///< by Arrangement
    QAction* again_;
};

} // namespace swimscope::ui
