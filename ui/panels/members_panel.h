// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "ui/canvas/theme.h"
#include "ui/model/viewpoint.h"

#include <QElapsedTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QMenu;
class QTableView;

namespace swimscope::ui {

class ClusterModel;
class MembersDelegate;
class MembersFilter;
class MembersModel;
class Selection;

/// All members as a table: sorted by any column, narrowed by text and state. What is selected here
/// is selected everywhere, and the other way round. Follows the frames while it is seen, at most
/// ten times a second. Keyboard: Enter opens, the menu key asks for the menu, Ctrl+C copies.
class MembersPanel : public QWidget {
    Q_OBJECT

  public:
    MembersPanel(ClusterModel* cluster, Selection* selection, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setViewpoint(Viewpoint viewpoint);
    QSize sizeHint() const override;
    /// Its tools above what it shows, which a dock may take into its title.
    QWidget* tools() const { return tools_; }

  signals:
    /// Double click or Enter.
    void memberActivated(const QString& member);
    /// A menu is wanted for a member.
    void contextMenuRequested(const QString& member, const QPoint& globalPos);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void makeView();
    QWidget* makeBar();
    QMenu* makeStateMenu();
    void onFrame();
    void refresh();
    void narrow(const std::function<void()>& change);
    void countRows();
    void tellSelection();
    void takeSelection();
    void askForMenu(const QPoint& where);
    QString memberAt(const QModelIndex& index) const;

    ClusterModel* cluster_;
    Selection* selection_;
    MembersModel* model_;
    MembersFilter* filter_;
    MembersDelegate* delegate_;
    QTableView* view_;
    QWidget* tools_ = nullptr;
    QLineEdit* search_ = nullptr;
    QLabel* count_ = nullptr;
    Instant shownAt_;
    QElapsedTimer shownFor_; ///< in the person's time
    bool syncing_ = false;   ///< the table and the selection are being brought into step
};

} // namespace swimscope::ui
