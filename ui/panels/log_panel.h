// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QMenu;
class QModelIndex;
class QTableView;
class QToolButton;

namespace swimscope::ui {

class LogDelegate;
class LogFilter;
class LogModel;
class RowCopier;
class Selection;

/// The log in sentences. Follows the newest line until somebody scrolls away, and again from the
/// end of the list or the Follow button on. A click selects the member that a line is about; Enter
/// or a double click goes to all that it names; Ctrl+Enter goes to its moment. Selected lines can
/// be copied. Where the past is looked at, the line at the playhead is the newest.
class LogPanel : public QWidget {
    Q_OBJECT

  public:
    LogPanel(LogModel* log, Selection* selection, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Shows another log, which is not owned and outlives this.
    void setLog(LogModel* log);
    bool isFollowing() const { return following_; }
    void setFollowing(bool following);
    /// Lets the person type what to look for.
    void find();
    QSize sizeHint() const override;
    /// Its tools above what it shows, which a dock may take into its title.
    QWidget* tools() const { return tools_; }

  signals:
    /// A line was opened: this member wants to be looked at.
    void memberActivated(const QString& member);
    /// Somebody wants to see the cluster at the moment just after this event (its id).
    void momentWanted(qulonglong event);
    /// Somebody asks why it happened, or what came of it.
    void whyWanted(qulonglong event);
    void outcomeWanted(qulonglong event);

  private:
    void makeView();
    QWidget* makeBar();
    QMenu* makeTopicMenu();
    void openMenu(const QPoint& where);
    void open(const QModelIndex& line);
    void nameOnlyBox();
    void narrow();
    void keepAtEnd();
    void goToMoment(const QModelIndex& line);
    QModelIndex lastShown() const;

    LogFilter* filter_;
    Selection* selection_;
    LogDelegate* delegate_;
    QTableView* view_;
    RowCopier* copier_;
    QWidget* tools_ = nullptr;
    QLineEdit* search_ = nullptr;
    QCheckBox* only_ = nullptr;
    QToolButton* follow_ = nullptr;
    bool following_ = true;
    bool scrollingItself_ = false;
};

} // namespace swimscope::ui
