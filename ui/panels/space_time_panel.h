// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace swimscope::ui {

class ClusterModel;
class Selection;
class SpaceTimeView;

/// The space-time diagram with its tools: which types of messages, whose, how much time, and
/// whether it follows the playhead.
class SpaceTimePanel : public QWidget {
    Q_OBJECT

  public:
    /// Both outlive it.
    SpaceTimePanel(ClusterModel* cluster, Selection* selection, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    SpaceTimeView* view() const { return view_; }
    QSize sizeHint() const override { return {700, 280}; }
    /// Its tools above what it shows, which a dock may take into its title.
    QWidget* tools() const { return tools_; }

  private:
    QWidget* makeBar();
    QMenu* makeTypesMenu();
    QToolButton* button(const QString& text, const QString& help, QWidget* bar);

    SpaceTimeView* view_;
    QWidget* tools_ = nullptr;
};

} // namespace swimscope::ui
