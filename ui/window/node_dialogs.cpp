// SPDX-License-Identifier: MPL-2.0
#include "ui/window/node_dialogs.h"

#include "ui/model/cluster_model.h"
#include "ui/model/cluster_setup.h"
#include "ui/model/fault_tools.h"
#include "ui/model/selection.h"
#include "ui/model/text_format.h"
#include "ui/window/fault_controls.h"
#include "ui/window/interventions.h"
#include "ui/window/message_dialog.h"
#include "ui/window/meta_dialog.h"
#include "ui/window/node_actions.h"
#include "ui/window/ping_dialog.h"
#include "ui/window/settings_dialog.h"

namespace swimscope::ui {

NodeDialogs::NodeDialogs(ClusterModel* cluster, Selection* selection, NodeActions* actions,
                         Interventions* interventions, FaultControls* faults, QWidget* window)
    : QObject(window), cluster_(cluster), selection_(selection), actions_(actions),
      interventions_(interventions), faults_(faults), window_(window) {
    connect(actions, &NodeActions::pingWanted, this, &NodeDialogs::askForPing);
    connect(actions, &NodeActions::starveWanted, this,
            [this] { askForFault(trace::FaultKind::late, host::Starve{}); });
    connect(actions, &NodeActions::blockWanted, this,
            [this] { askForFault(trace::FaultKind::blocked, host::Block{}); });
    connect(actions, &NodeActions::metaWanted, this, &NodeDialogs::askForMetadata);
    connect(actions, &NodeActions::messageWanted, this, &NodeDialogs::askForMessage);
    connect(actions, &NodeActions::settingsWanted, this, &NodeDialogs::askForSettings);
}

const trace::HostedNode* NodeDialogs::current() const {
    return cluster_->present().nodeNamed(selection_->member().toStdString());
}

QString NodeDialogs::namesOf(const std::vector<NodeId>& nodes) const {
    const trace::HostedNode* first =
        nodes.empty() ? nullptr : cluster_->present().node(nodes.front());
    if (nodes.size() == 1 && first)
        return TextFormat::name(first->name);
    return tr("%n nodes", nullptr, static_cast<int>(nodes.size()));
}

void NodeDialogs::askForPing() {
    const trace::HostedNode* from = current();
    if (!from)
        return;
    auto* dialog = new PingDialog(cluster_->present(), *from, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (cluster_->session())
            cluster_->session()->post(dialog->command());
    });
    dialog->open();
}

/// One fault for all of the nodes, which they have in common.
void NodeDialogs::askForFault(trace::FaultKind kind, const host::Command& sample) {
    FaultDraft draft{{}, {}, {}, FaultTools::usual(kind)};
    for (const NodeId node : actions_->targets(sample))
        draft.to.push_back(cluster_->present().node(node)->name);
    faults_->compose(draft);
}

void NodeDialogs::askForMessage() {
    const trace::HostedNode* from = current();
    if (!from)
        return;
    auto* dialog = new MessageDialog(cluster_->present(), *from, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (cluster_->session())
            cluster_->session()->post(dialog->command());
    });
    dialog->open();
}

void NodeDialogs::askForMetadata() {
    const std::vector<NodeId> nodes = actions_->targets(host::SetMeta{});
    if (nodes.empty())
        return;
    // What each announces now is what undoing brings back.
    std::vector<std::pair<NodeId, Bytes>> present;
    for (const NodeId id : nodes) {
        const trace::HostedNode* node = cluster_->present().node(id);
        const trace::MemberRow* row = cluster_->present().row(id, node->name);
        present.emplace_back(id, row ? row->meta : Bytes());
    }
    const QString names = namesOf(nodes);
    auto* dialog = new MetaDialog(names, present.front().second, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, present, names] {
        const Bytes wanted = dialog->metadata();
        std::vector<Intervention> parts;
        parts.reserve(present.size());
        for (const auto& [node, before] : present)
            parts.push_back({host::SetMeta{node, wanted, RequestId::none},
                             host::SetMeta{node, before, RequestId::none}});
        interventions_->carryOut(tr("Change metadata of %1").arg(names), std::move(parts));
    });
    dialog->open();
}

void NodeDialogs::askForSettings() {
    askForSettingsOf(actions_->targets(host::ChangeSettings{}));
}

void NodeDialogs::askForAllSettings() {
    std::vector<NodeId> nodes;
    for (const trace::HostedNode& node : cluster_->present().nodes())
        if (node.alive())
            nodes.push_back(node.id);
    askForSettingsOf(nodes);
}

void NodeDialogs::askForSettingsOf(const std::vector<NodeId>& nodes) {
    if (nodes.empty())
        return;
    std::vector<SettingsDialog::Node> present;
    for (const NodeId id : nodes) {
        const trace::HostedNode* node = cluster_->present().node(id);
        present.push_back({id, TextFormat::name(node->name), settingsOf(*node)});
    }
    auto* dialog = new SettingsDialog(namesOf(nodes), present, defaults_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, present] {
        std::vector<Intervention> parts;
        std::vector<NodeId> changed;
        for (const auto& [id, config] : dialog->wanted()) {
            for (const SettingsDialog::Node& before : present)
                if (before.id == id)
                    parts.push_back({host::ChangeSettings{id, config},
                                     host::ChangeSettings{id, before.settings}});
            changed.push_back(id);
        }
        interventions_->carryOut(tr("Change settings of %1").arg(namesOf(changed)),
                                 std::move(parts));
    });
    dialog->open();
}

} // namespace swimscope::ui
