// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "ui/canvas/theme.h"

#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QWidget>

class QAction;
class QLabel;
class QListView;
class QModelIndex;
class QVBoxLayout;

namespace swimscope::ui {

class ClusterModel;
class FaultDelegate;
class FaultsModel;

/// Faults: above, the palette of what can be broken; below, what is in force at the playhead with
/// its effect so far. Keyboard: the arrows choose a fault, Enter opens it, the space bar mutes it,
/// Delete lifts it, the menu key asks for the menu. What is done is done by actions from elsewhere.
/// Follows the frames while it is seen, at most ten times a second.
class FaultsPanel : public QWidget {
    Q_OBJECT

  public:
    /// Buttons that belong together, under a title.
    struct Section {
        QString title;
        QList<QAction*> actions;
    };

    explicit FaultsPanel(ClusterModel* cluster, QWidget* parent = nullptr);

    /// Once, each: the palette, what is chosen beside it (a choice of directions, say), what can be
    /// done to the chosen fault, and what Delete does of that.
    void offer(const QList<Section>& sections, const QList<QAction*>& choices);
    void setActions(const QList<QAction*>& actions, QAction* remove);

    void setTheme(const Theme& theme);
    QSize sizeHint() const override { return {380, 420}; }
    /// Its tools above what it shows, which a dock may take into its title.
    QWidget* tools() const { return tools_; }

    /// The fault that is chosen in the list; none: none.
    FaultId current() const;
    void choose(FaultId fault);
    FaultsModel* model() const { return model_; }
    /// Why nothing can be changed, as a line above the list; empty: it can.
    void setReason(const QString& reason);

  signals:
    /// Another fault is chosen in the list, or none.
    void currentChanged();
    /// Double click or Enter.
    void activated(swimscope::FaultId fault);
    /// Its box was unchecked, or checked.
    void muteWanted(swimscope::FaultId fault, bool muted);

  protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void makeList();
    void onFrame();
    void refresh();
    void showEmptiness();

    ClusterModel* cluster_;
    FaultsModel* model_;
    QListView* list_;
    FaultDelegate* delegate_;
    QWidget* tools_;
    QWidget* palette_;
    QLabel* heading_;
    QLabel* reason_;
    QLabel* empty_;
    QAction* remove_ = nullptr;
    QElapsedTimer shownFor_; ///< in the person's time
    std::uint64_t version_ = 0;
};

} // namespace swimscope::ui
