// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QElapsedTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace swimscope::ui {

class BeliefsDelegate;
class BeliefsHeader;
class BeliefsModel;
class ClusterModel;
class NodeHistories;
class Selection;

/// Who believes what about whom, as a matrix: our living nodes down, all members across, those that
/// are disputed first. A cell that is chosen selects its observer and its member, the member as the
/// current one. Follows the frames while it is seen, at most ten times a second. Keyboard: arrows
/// walk, Enter opens the member, the menu key asks for its menu.
class BeliefsPanel : public QWidget {
    Q_OBJECT

  public:
    BeliefsPanel(ClusterModel* cluster, Selection* selection, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Since when somebody has believed something, from now on: another one's, which is not owned
    /// and outlives this.
    void setHistories(const NodeHistories* histories);
    QSize sizeHint() const override;
    /// Its tools above what it shows, which a dock may take into its title.
    QWidget* tools() const { return tools_; }
    /// Everything is read anew: the cluster's fold stands at another moment.
    void reset();

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
    void onFrame();
    void refresh();
    void afterReset();
    void mark();
    void tellSelection(const QModelIndex& cell);
    void placeCurrent();
    void takeSelection();
    void askForMenu(const QPoint& where);
    QModelIndex cellOfSelection() const;

    ClusterModel* cluster_;
    Selection* selection_;
    BeliefsModel* model_;
    BeliefsDelegate* delegate_;
    QTableView* view_;
    BeliefsHeader* rows_ = nullptr;
    BeliefsHeader* columns_ = nullptr;
    QWidget* tools_ = nullptr;
    QLabel* summary_ = nullptr;
    QComboBox* order_ = nullptr;
    QElapsedTimer shown_;  ///< since it was last brought up to date
    bool syncing_ = false; ///< the matrix and the selection are being brought into step
};

} // namespace swimscope::ui
