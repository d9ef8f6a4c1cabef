// SPDX-License-Identifier: MPL-2.0
#include "ui/window/fault_actions.h"

#include "ui/model/cluster_model.h"
#include "ui/model/fault_splits.h"
#include "ui/model/selection.h"
#include "ui/model/text_format.h"
#include "ui/panels/faults_panel.h"
#include "ui/window/fault_controls.h"
#include "ui/window/icons.h"
#include "ui/window/node_actions.h"
#include "ui/window/tag_split_dialog.h"

#include <QAction>
#include <QMenuBar>

#include <algorithm>

namespace swimscope::ui {

FaultActions::FaultActions(ClusterModel* cluster, Selection* selection, FaultControls* controls,
                           QWidget* window)
    : QObject(window), cluster_(cluster), selection_(selection), controls_(controls),
      window_(window) {
    makeActions();
    makeTools();
    makeMenus();
    wireUp();
    refresh();
}

FaultActions::~FaultActions() = default;

void FaultActions::wireUp() {
    const auto onChosen = [this](QAction* action, auto what) {
        connect(action, &QAction::triggered, this, [this, what] {
            if (panel_)
                (controls_->*what)(panel_->current());
        });
    };
    onChosen(edit, &FaultControls::edit);
    onChosen(repeat, &FaultControls::repeat);
    onChosen(lift, qOverload<FaultId>(&FaultControls::lift));
    connect(mute, &QAction::triggered, this, [this](bool muted) {
        if (panel_)
            controls_->mute(panel_->current(), muted);
    });
    connect(liftAll, &QAction::triggered, controls_, &FaultControls::liftAll);
    connect(isolate, &QAction::triggered, this, &FaultActions::isolateSelected);
    connect(selection_, &Selection::changed, this, &FaultActions::refresh);
    connect(controls_, &FaultControls::possibleChanged, this, &FaultActions::refresh);
    connect(cluster_, &ClusterModel::happened, this, &FaultActions::refreshIfChanged);
    for (auto signal :
         {&ClusterModel::sessionChanged, &ClusterModel::sideChanged, &ClusterModel::liveChanged})
        connect(cluster_, signal, this, &FaultActions::refresh);
}

void FaultActions::serve(FaultsPanel* panel, const NodeActions& nodes) {
    panel_ = panel;
    QList<QAction*> onNodes{nodes.kill, nodes.freeze, isolate, nodes.starve, nodes.block};
    panel->offer({{tr("On nodes"), onNodes + toolsOf(FaultTools::Group::nodes)},
                  {tr("On links"), toolsOf(FaultTools::Group::links)},
                  {tr("Split the cluster"), toolsOf(FaultTools::Group::splits)}},
                 {bothWays});
    panel->setActions(ofList(), lift);
    connect(panel, &FaultsPanel::currentChanged, this, [this] {
        controls_->showFault(panel_->current());
        refresh();
    });
    connect(panel, &FaultsPanel::activated, controls_, &FaultControls::edit);
    connect(panel, &FaultsPanel::muteWanted, controls_, &FaultControls::mute);
    refresh();
}

void FaultActions::addMenuTo(QMenuBar* bar, QAction* before, const QList<QAction*>& gestures) {
    auto* menu = new QMenu(tr("&Faults"), bar);
    menu->setToolTipsVisible(true);
    for (const auto& group : menus_)
        menu->addMenu(group.get());
    menu->addAction(bothWays);
    menu->addActions(gestures);
    menu->addSeparator();
    menu->addActions(ofList());
    bar->insertMenu(before, menu);
}

// ---- doing --------------------------------------------------------------------------------------

std::vector<std::string> FaultActions::selected() const {
    std::vector<std::string> names;
    for (const QString& member : selection_->members())
        names.push_back(member.toStdString());
    return names;
}

/// Those of them that this program hosts.
std::vector<std::string> FaultActions::ours() const {
    std::vector<std::string> names = selected();
    std::erase_if(names, [this](const std::string& name) {
        return cluster_->present().nodeNamed(name) == nullptr;
    });
    return names;
}

void FaultActions::use(FaultTool tool) {
    if (tool == FaultTool::byTag)
        return splitByTag();
    const std::vector<std::string> whom = selected();
    const auto draft = FaultTools::draft(tool, whom, bothWays->isChecked(), cluster_->present());
    if (!draft)
        return;
    const bool isSplit = FaultTools::groupOf(tool) == FaultTools::Group::splits;
    if (!FaultTools::isPlain(tool) || (!isSplit && whom.empty()))
        return controls_->compose(*draft);
    if (!isSplit)
        return controls_->raise(*draft);
    //: %1: a way to split a cluster, such as "Halves"
    controls_->raise({*draft}, tr("Split: %1").arg(this->tool(tool)->iconText()));
}

void FaultActions::isolateSelected() {
    std::vector<FaultDraft> drafts;
    const std::vector<std::string> nodes = ours();
    for (const std::string& name : nodes) {
        FaultDraft draft{{name}, {}, {}, FaultTools::usual(trace::FaultKind::cut)};
        draft.effect.bothWays = true;
        drafts.push_back(std::move(draft));
    }
    if (!drafts.empty())
        //: %1: one node or several
        controls_->raise(drafts, tr("Isolate %1").arg(TextFormat::names(nodes)));
}

void FaultActions::splitByTag() {
    auto* dialog = new TagSplitDialog(cluster_->present(), window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const FaultDraft draft{{}, {}, dialog->groups(), FaultTools::usual(trace::FaultKind::cut)};
        controls_->raise({draft}, tr("Split by %1").arg(dialog->tag()));
    });
    dialog->open();
}

// ---- showing ------------------------------------------------------------------------------------

void FaultActions::refreshIfChanged() {
    if (cluster_->present().version() != version_ || cluster_->presentFaults().version() != faults_)
        refresh();
}

void FaultActions::show(QAction* action, const QString& whyNot) {
    const QString help = action->property("help").toString();
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(whyNot.isEmpty() ? help : tr("%1\n%2").arg(help, whyNot));
}

QString FaultActions::whyNoTool(FaultTool tool) const {
    if (!controls_->isPossible())
        return controls_->whyNot();
    const bool ofNodes = FaultTools::groupOf(tool) == FaultTools::Group::nodes;
    if (ofNodes && !selection_->members().isEmpty() && ours().empty())
        return tr("Only for nodes that this program hosts.");
    return FaultTools::whyNoSplit(tool, selected(), cluster_->present());
}

void FaultActions::showTool(FaultTool which) {
    QAction* action = tool(which);
    if (!action)
        return;
    show(action, whyNoTool(which));
    // For nobody in particular it asks for whom.
    const bool asks = FaultTools::groupOf(which) == FaultTools::Group::links &&
                      FaultTools::isPlain(which) && selection_->members().isEmpty();
    const QString text = action->property("name").toString();
    const QString icon = action->iconText();
    action->setText(asks ? text + QStringLiteral("…") : text);
    action->setIconText(icon);
}

void FaultActions::refresh() {
    version_ = cluster_->present().version();
    faults_ = cluster_->presentFaults().version();
    for (std::size_t i = 0; i < kFaultTools; ++i)
        showTool(static_cast<FaultTool>(i));
    const QString impossible = controls_->whyNot();
    const auto* chosen = panel_ ? cluster_->presentFaults().entry(panel_->current()) : nullptr;
    const QString noneChosen =
        impossible.isEmpty() && !chosen ? tr("Choose a fault in the dock first.") : impossible;
    for (QAction* action : {edit, mute, repeat, lift})
        show(action, noneChosen);
    mute->setChecked(chosen && chosen->muted);
    show(liftAll, impossible.isEmpty() && cluster_->presentFaults().all().empty()
                      ? tr("No fault is in force.")
                      : impossible);
    show(isolate, !impossible.isEmpty()             ? impossible
                  : selection_->members().isEmpty() ? tr("Select a node first.")
                  : ours().empty()                  ? tr("Only for nodes that this program hosts.")
                                                    : QString());
    nodeMenu_->menuAction()->setEnabled(impossible.isEmpty() && !ours().empty());
    if (panel_)
        panel_->setReason(impossible);
}

void FaultActions::setTheme(const Theme& theme) {
    QList<QAction*> all = ofList() + QList<QAction*>{bothWays, isolate};
    for (QAction* action : tools_)
        if (action)
            all << action;
    for (QAction* action : all)
        action->setIcon(lineIcon(action->property("lineIcon").toString(), theme.text));
}

} // namespace swimscope::ui
