// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "ui/canvas/theme.h"
#include "ui/model/fault_tools.h"

#include <QList>
#include <QObject>
#include <QString>

#include <array>
#include <memory>
#include <string>
#include <vector>

class QAction;
class QKeySequence;
class QMenu;
class QMenuBar;
class QWidget;

namespace swimscope::ui {

class ClusterModel;
class FaultControls;
class FaultsPanel;
class NodeActions;
class Selection;

/// What can be done with faults, as actions with names and shortcuts: the tools of the palette for
/// whoever is selected, and what is done to the fault that is chosen in the list. The same in the
/// dock, in the Faults menu, and some of them below a node's menu. Off where they make no sense,
/// with the reason in the tool tip. Their shortcuts begin with Ctrl+D.
class FaultActions : public QObject {
    Q_OBJECT

  public:
    /// All of them outlive it.
    FaultActions(ClusterModel* cluster, Selection* selection, FaultControls* controls,
                 QWidget* window);
    ~FaultActions() override;

    /// The dock's list and palette work with them. Kill, freeze, starve and block stand there, too.
    void serve(FaultsPanel* panel, const NodeActions& nodes);
    /// The Faults menu, before another one.
    void addMenuTo(QMenuBar* bar, QAction* before, const QList<QAction*>& gestures);
    /// Those for a node's own menu, as a menu.
    QMenu* nodeMenu() const { return nodeMenu_.get(); }
    void setTheme(const Theme& theme);

    QAction* edit;
    QAction* mute; ///< checked: it is muted
    QAction* repeat;
    QAction* lift;
    QAction* liftAll;
    QAction* bothWays; ///< checked: faults of the palette are for both directions
    QAction* isolate;

    QAction* tool(FaultTool tool) const { return tools_[static_cast<std::size_t>(tool)]; }
    void use(FaultTool tool);

  private:
    QAction* make(const QString& text, const QString& help, const QKeySequence& shortcut,
                  const char* icon);
    void makeActions();
    void makeTools();
    void makeMenus();
    void addTool(FaultTool tool, const QString& text, const QString& help, Qt::Key key,
                 const char* icon);
    void wireUp();
    void isolateSelected();
    void splitByTag();
    QList<QAction*> toolsOf(FaultTools::Group group) const;
    QList<QAction*> ofList() const;

    void refresh();
    void refreshIfChanged();
    void showTool(FaultTool tool);
    void show(QAction* action, const QString& whyNot);
    QString whyNoTool(FaultTool tool) const;
    std::vector<std::string> selected() const;
    std::vector<std::string> ours() const;

    ClusterModel* cluster_;
    Selection* selection_;
    FaultControls* controls_;
    QWidget* window_;
    FaultsPanel* panel_ = nullptr;
    std::array<QAction*, kFaultTools> tools_{};   ///< none for late and blocked: those are a node's
    std::array<std::unique_ptr<QMenu>, 3> menus_; ///< by FaultTools::Group
    std::unique_ptr<QMenu> nodeMenu_;
    std::uint64_t version_ = 0;
    std::uint64_t faults_ = 0; ///< their version
};

} // namespace swimscope::ui
