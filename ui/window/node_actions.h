// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/host/command.h"
#include "ui/canvas/theme.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace swimscope::trace {
struct HostedNode;
}

namespace swimscope::ui {

class ClusterModel;
class Interventions;
class Selection;

/// What can be done to the selected members, as actions with names and shortcuts: the same in the
/// menus, on the toolbar, in the inspector and under the right mouse button. Each acts on all
/// selected nodes for which it makes sense, and says how many; off where there is none, with the
/// reason in its tool tip. Members that this program does not host can only be looked at.
class NodeActions : public QObject {
    Q_OBJECT

  public:
    NodeActions(ClusterModel* cluster, Selection* selection, Interventions* interventions,
                QWidget* window);
    ~NodeActions() override;

    void setTheme(const Theme& theme);
    /// A menu of more faults among them, if there is one. Not owned.
    void setMoreFaults(QAction* menu) { moreFaults_ = menu; }
    /// All of them, for a menu; separators included.
    QList<QAction*> all() const;
    /// The few for a toolbar or the inspector.
    QList<QAction*> main() const;

    QAction* kill;
    QAction* restart;
    QAction* leave;
    QAction* freeze; ///< has a menu of lengths
    QAction* thaw;
    QAction* starve;
    QAction* block;
    QAction* lift; ///< the faults that sit on the node
    QAction* viewAs;
    QAction* probe;
    QAction* ping;
    QAction* changeMeta;
    QAction* sendMessage;
    QAction* editSettings;
    QAction* copyAddress;
    QAction* askWhy; ///< also of members that are not ours

    /// The selected nodes of ours to which such a command makes sense, in the order of selection.
    bool isPast() const;
    std::vector<NodeId> targets(const host::Command& sample) const;

  signals:
    void viewAsWanted(swimscope::NodeId node);
    // Dialogs, which somebody else opens.
    void starveWanted();
    void blockWanted();
    void pingWanted();
    void metaWanted();
    void messageWanted();
    void settingsWanted();
    void whyWanted();

  private:
    using Text = std::function<QString(int count)>;
    /// How an action is called for one and for several nodes, and when it is on.
    struct Entry {
        QAction* action;
        Text text; ///< for 0: one node, or none
        QString help;
        host::Command sample;
        QString whyNot; ///< where nodes of ours are selected, and it makes sense for none
        bool single;    ///< for the current one only
        const char* icon;
    };
    QAction* make(const char* icon, const QString& help, const QList<QKeySequence>& shortcuts,
                  const host::Command& sample, const QString& whyNot, const Text& text,
                  bool single = false);
    void makeActions();
    void makeFaultActions();
    void makeMoreActions();
    void makeFreezeMenu();
    void addLength(const QString& text, const QKeySequence& shortcut, int seconds);
    void wireUp();
    void killAll();
    void restartAll();
    void leaveAll();
    void freezeFor(int seconds);
    void thawAll();
    void liftAll();
    void probeAll();
    void copyAddresses();
    void refreshIfChanged();
    void refresh();
    void show(const Entry& entry);
    QString reasonOff(const Entry& entry) const;
    /// "n3", or "3 nodes": whom a step of the history is about.
    QString namesOf(const std::vector<NodeId>& nodes) const;

    ClusterModel* cluster_;
    Selection* selection_;
    Interventions* interventions_;
    QWidget* window_;
    std::vector<Entry> entries_;
    std::unique_ptr<QMenu> lengths_;
    QList<QAction*> separators_;
    QAction* moreFaults_ = nullptr;
    std::uint64_t version_ = 0;
    std::uint64_t faults_ = 0; ///< their version
};

} // namespace swimscope::ui
