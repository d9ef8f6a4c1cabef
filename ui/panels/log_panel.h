// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QMenu;
class QToolButton;
class QTreeView;

namespace swimscope::ui {

class LogDelegate;
class LogFilter;
class LogModel;
class Selection;

/// The log in sentences. Follows the newest line until somebody scrolls away, and again from the
/// end of the list or the Follow button on. A click selects the member that a line is about.
class LogPanel : public QWidget {
    Q_OBJECT

  public:
    LogPanel(LogModel* log, Selection* selection, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    bool isFollowing() const { return following_; }
    void setFollowing(bool following);
    QSize sizeHint() const override;

  private:
    QWidget* makeBar();
    QMenu* makeTopicMenu();
    void nameOnlyBox();
    void narrow();
    void keepAtEnd();

    LogFilter* filter_;
    Selection* selection_;
    LogDelegate* delegate_;
    QTreeView* view_;
    QLineEdit* search_ = nullptr;
    QCheckBox* only_ = nullptr;
    QToolButton* follow_ = nullptr;
    bool following_ = true;
    bool scrollingItself_ = false;
};

} // namespace swimscope::ui
