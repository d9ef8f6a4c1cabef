// SPDX-License-Identifier: MPL-2.0
#include "ui/model/text_format.h"
#include "ui/window/fault_actions.h"
#include "ui/window/fault_controls.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QWidget>

/// Which actions there are, and how they are called.
namespace swimscope::ui {

namespace {

/// All shortcuts of faults begin alike.
QKeySequence afterCtrlD(Qt::Key key) {
    return {QKeyCombination(Qt::CTRL, Qt::Key_D), QKeyCombination(key)};
}

} // namespace

QAction* FaultActions::make(const QString& text, const QString& help, const QKeySequence& shortcut,
                            const char* icon) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    QString name = TextFormat::withoutAccessKey(text);
    action->setIconText(name);
    action->setProperty("help",
                        tr("%1 (%2)").arg(help, shortcut.toString(QKeySequence::NativeText)));
    action->setProperty("lineIcon", QLatin1String(icon));
    action->setToolTip(action->property("help").toString());
    window_->addAction(action);
    return action;
}

void FaultActions::makeActions() {
    edit = make(tr("&Edit…"), tr("Change the chosen fault while it is in force"),
                afterCtrlD(Qt::Key_Return), "settings");
    mute = make(tr("&Mute"), tr("Let the chosen fault do nothing for now, or act again"),
                afterCtrlD(Qt::Key_M), "mute");
    mute->setCheckable(true);
    repeat = make(tr("&Repeat"), tr("Put another fault like the chosen one in force"),
                  afterCtrlD(Qt::Key_P), "repeat");
    lift = make(tr("&Lift"), tr("End the chosen fault"), afterCtrlD(Qt::Key_H), "undo");
    liftAll = make(tr("Lift &all"), tr("End all faults that are in force"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), "heal");
    bothWays = make(tr("&Both ways"),
                    tr("Faults on links are for both directions, not only for the one from the "
                       "first that is selected"),
                    afterCtrlD(Qt::Key_W), "both-ways");
    bothWays->setCheckable(true);
    bothWays->setChecked(true);
    isolate = make(tr("&Isolate"), tr("Cut all links of the selected nodes, both ways"),
                   afterCtrlD(Qt::Key_I), "isolate");
}

void FaultActions::addTool(FaultTool tool, const QString& text, const QString& help, Qt::Key key,
                           const char* icon) {
    QAction* action = make(text, help, afterCtrlD(key), icon);
    action->setProperty("name", text);
    tools_[static_cast<std::size_t>(tool)] = action;
    connect(action, &QAction::triggered, this, [this, tool] { use(tool); });
}

void FaultActions::makeTools() {
    using enum FaultTool;
    addTool(clock, tr("Cloc&k…"), tr("Let a node's clock run fast or slow"), Qt::Key_K, "clock");
    addTool(queueFull, tr("Full &queue…"), tr("Leave a node's queue of received gossip no room"),
            Qt::Key_Q, "queue");
    addTool(cut, tr("&Cut"), tr("Let nothing pass, by UDP or TCP"), Qt::Key_C, "cut");
    addTool(loss, tr("&Loss…"), tr("Lose datagrams, one by one or several in a row"), Qt::Key_L,
            "loss");
    addTool(delay, tr("&Delay…"), tr("Let what passes arrive later"), Qt::Key_D, "delay");
    addTool(duplicate, tr("D&uplicates…"), tr("Let datagrams arrive more than once"), Qt::Key_U,
            "duplicate");
    addTool(reorder, tr("Re&ordering…"), tr("Hold datagrams back until others have gone by"),
            Qt::Key_O, "reorder");
    addTool(corrupt, tr("Da&mage…"), tr("Turn bits of datagrams over"), Qt::Key_G, "corrupt");
    addTool(bandwidth, tr("&Bandwidth…"), tr("Let only so many bytes a second pass"), Qt::Key_B,
            "bandwidth");
    addTool(tooLarge, tr("&Size limit…"), tr("Lose datagrams beyond a size"), Qt::Key_S, "size");
    addTool(refuse, tr("&Refuse TCP"), tr("Refuse new TCP connections"), Qt::Key_R, "refuse");
    addTool(reset, tr("Break &TCP"), tr("Break TCP connections when something is written to them"),
            Qt::Key_T, "break");
    addTool(against, tr("Against the &rest"), tr("Split the selected members from all others"),
            Qt::Key_V, "against");
    addTool(halves, tr("&Halves"), tr("Split the cluster into two halves"), Qt::Key_2, "halves");
    addTool(byTag, tr("By &tag…"), tr("Split the cluster by what its members announce"), Qt::Key_Y,
            "metadata");
    addTool(ring, tr("Rin&g"),
            tr("Overlapping majorities: each node reaches most of the others, and none all"),
            Qt::Key_N, "ring");
    addTool(bridge, tr("&Bridge"),
            tr("Two halves that only reach each other over one member: the selected one, if any"),
            Qt::Key_J, "bridge");
}

void FaultActions::makeMenus() {
    const QString titles[] = {tr("On no&des"), tr("On lin&ks"), tr("&Splits")};
    for (std::size_t i = 0; i < menus_.size(); ++i) {
        menus_[i] = std::make_unique<QMenu>(titles[i]);
        menus_[i]->setToolTipsVisible(true);
        const auto group = static_cast<FaultTools::Group>(i);
        if (group == FaultTools::Group::nodes)
            menus_[i]->addAction(isolate);
        menus_[i]->addActions(toolsOf(group));
    }
    nodeMenu_ = std::make_unique<QMenu>(tr("More fa&ults"));
    nodeMenu_->setToolTipsVisible(true);
    nodeMenu_->addAction(isolate);
    using enum FaultTool;
    for (const FaultTool each : {cut, loss, delay, clock, queueFull})
        nodeMenu_->addAction(tool(each));
}

QList<QAction*> FaultActions::toolsOf(FaultTools::Group group) const {
    QList<QAction*> actions;
    for (std::size_t i = 0; i < kFaultTools; ++i)
        if (tools_[i] && FaultTools::groupOf(static_cast<FaultTool>(i)) == group)
            actions << tools_[i];
    return actions;
}

QList<QAction*> FaultActions::ofList() const {
    return {edit, mute, repeat, lift, liftAll};
}

} // namespace swimscope::ui
