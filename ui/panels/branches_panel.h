// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QModelIndex;
class QTableView;
class QTreeView;

namespace swimscope::ui {

class Branches;
class Comparison;
class DifferencesModel;
class Selection;

/// The forks of a simulation as a tree, and below them in what the two differ that stand side by
/// side, since when. Enter or a double click shows a branch beside the present one, F2 renames it,
/// Delete takes one away that is not shown. A difference that is chosen selects its member.
class BranchesPanel : public QWidget {
    Q_OBJECT

  public:
    /// All of them outlive it.
    BranchesPanel(Branches* branches, Comparison* comparison, Selection* selection,
                  QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// What the two that are compared are called.
    void setNames(const QString& here, const QString& there);
    /// What can be done with the chosen branch, and to what differs.
    QList<QAction*> branchActions() const { return {show_, rename_, remove_, parting_}; }
    QSize sizeHint() const override { return {420, 400}; }
    /// Its tools above what it shows, which a dock may take into its title.
    QWidget* tools() const { return tools_; }

  signals:
    /// Somebody wants to see this branch (Branches::Id).
    void showWanted(int branch);
    void removeWanted(int branch);
    /// Somebody wants to see the cluster at the moment just after this event (its id).
    void momentWanted(qulonglong event);

  protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void makeTree();
    void makeTable();
    void makeActions();
    void addButton(QAction* action);
    void refresh();
    QString headline() const;
    void refreshActions();
    void choose(const QModelIndex& difference);
    int current() const;

    Branches* branches_;
    Comparison* comparison_;
    Selection* selection_;
    DifferencesModel* differences_;
    QWidget* tools_;
    QTreeView* tree_;
    QTableView* table_;
    QLabel* headline_;
    QAction* show_ = nullptr;
    QAction* rename_ = nullptr;
    QAction* remove_ = nullptr;
    QAction* parting_ = nullptr; ///< to where the two part
};

} // namespace swimscope::ui
