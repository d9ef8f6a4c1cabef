// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "ui/canvas/theme.h"

#include <QList>
#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace swimscope::trace {
struct HostedNode;
}

namespace swimscope::ui {

class ClusterModel;
class Selection;

/// What can be done to the selected member, as actions with names and shortcuts: the same in the
/// menus, on the toolbar, in the inspector and under the right mouse button. Off where they make no
/// sense, and for members that this program does not host.
class NodeActions : public QObject {
    Q_OBJECT

  public:
    NodeActions(ClusterModel* cluster, Selection* selection, QWidget* window);
    ~NodeActions() override;

    void setTheme(const Theme& theme);
    /// All of them, for a menu; separators included.
    QList<QAction*> all() const;
    /// The few for a toolbar or the inspector.
    QList<QAction*> main() const;

    QAction* kill;
    QAction* restart;
    QAction* leave;
    QAction* freeze; ///< has a menu of lengths
    QAction* thaw;
    QAction* viewAs;

  signals:
    void viewAsWanted(swimscope::NodeId node);

  private:
    QAction* make(const QString& text, const QString& help, const QList<QKeySequence>& shortcuts);
    void makeFreezeMenu();
    void freezeFor(int seconds);
    void refresh();
    const trace::HostedNode* node() const;
    template <class Command>
    void post(Command command);

    ClusterModel* cluster_;
    Selection* selection_;
    QWidget* window_;
    std::unique_ptr<QMenu> lengths_;
    QAction* separator_;
};

} // namespace swimscope::ui
