// SPDX-License-Identifier: MPL-2.0
#include "ui/window/node_actions.h"

#include "ui/model/cluster_model.h"
#include "ui/model/command_sense.h"
#include "ui/model/selection.h"
#include "ui/model/text_format.h"
#include "ui/window/icons.h"
#include "ui/window/interventions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QWidget>

#include <algorithm>
#include <map>

namespace swimscope::ui {

namespace {

constexpr int kUsualFreeze = 10;

template <class Command>
Command to(NodeId node, Command command = {}) {
    command.node = node;
    return command;
}

/// Whether the faults that are on the node already leave room for the command.
bool faultsAllow(const host::Command& command, const std::string& node,
                 const trace::FaultBook& faults) {
    if (std::holds_alternative<host::LiftFault>(command))
        return !faults.on(node).empty();
    if (std::holds_alternative<host::Starve>(command))
        return !faults.on(node, trace::FaultKind::late);
    if (std::holds_alternative<host::Block>(command))
        return !faults.on(node, trace::FaultKind::blocked);
    return true;
}

/// The part of each node, made by `make` of its id.
template <class Make>
std::vector<Intervention> partsOf(const std::vector<NodeId>& nodes, Make make) {
    std::vector<Intervention> parts;
    parts.reserve(nodes.size());
    for (const NodeId node : nodes)
        parts.push_back(make(node));
    return parts;
}

} // namespace

NodeActions::NodeActions(ClusterModel* cluster, Selection* selection, Interventions* interventions,
                         QWidget* window)
    : QObject(window), cluster_(cluster), selection_(selection), interventions_(interventions),
      window_(window) {
    for (int i = 0; i < 2; ++i) {
        separators_ << new QAction(this);
        separators_.last()->setSeparator(true);
    }
    makeActions();
    makeFaultActions();
    makeMoreActions();
    makeFreezeMenu();
    wireUp();
    refresh();
}

NodeActions::~NodeActions() = default;

QAction* NodeActions::make(const char* icon, const QString& help,
                           const QList<QKeySequence>& shortcuts, const host::Command& sample,
                           const QString& whyNot, const Text& text, bool single) {
    auto* action = new QAction(text(1), this);
    action->setShortcuts(shortcuts);
    // Buttons keep their short name, whatever is selected.
    action->setIconText(TextFormat::withoutAccessKey(text(1)));
    window_->addAction(action);
    entries_.push_back({action, text, help, sample, whyNot, single, icon});
    return action;
}

void NodeActions::makeActions() {
    const auto named = [](const QString& one, const auto& several) {
        return [one, several](int count) { return count < 2 ? one : several(count); };
    };
    viewAs = make(
        "view", tr("Show the cluster as this node believes it to be"), {QKeySequence(Qt::Key_V)},
        host::Kill{}, tr("Only for nodes that live."), [](int) { return tr("&View as this node"); },
        true);
    kill = make("kill", tr("End the node without a word, as a crash would"),
                {QKeySequence(Qt::Key_K), QKeySequence(Qt::Key_Delete)}, host::Kill{},
                tr("Only for nodes that live."),
                named(tr("&Kill"), [](int n) { return tr("&Kill %n nodes", nullptr, n); }));
    restart =
        make("restart", tr("Start the node again: same name and address, no memory"),
             {QKeySequence(Qt::Key_R)}, host::Restart{},
             tr("Only for nodes that were killed or have left."),
             named(tr("&Restart"), [](int n) { return tr("&Restart %n nodes", nullptr, n); }));
    leave = make("leave", tr("Leave the cluster properly, then stop"), {QKeySequence(Qt::Key_L)},
                 host::Leave{}, tr("Only for nodes that run and are not leaving already."),
                 named(tr("&Leave"), [](int n) { return tr("&Leave with %n nodes", nullptr, n); }));
    freeze = make("freeze", tr("Stop the node's time: it neither hears nor says anything"), {},
                  host::Freeze{}, tr("Only for nodes that run."),
                  named(tr("Free&ze"), [](int n) { return tr("Free&ze %n nodes", nullptr, n); }));
    thaw = make("thaw", tr("Let the node's time go on"), {QKeySequence(Qt::Key_T)}, host::Thaw{},
                tr("Only for nodes that are frozen."),
                named(tr("&Thaw"), [](int n) { return tr("&Thaw %n nodes", nullptr, n); }));
}

void NodeActions::makeFaultActions() {
    starve = make("starve",
                  tr("Let the node read late what comes for it, while its timers fire on time"),
                  {QKeySequence(Qt::Key_S)}, host::Starve{},
                  tr("Only for nodes that live and are not starved already."), [](int count) {
                      return count < 2 ? tr("St&arve…") : tr("St&arve %n nodes…", nullptr, count);
                  });
    block = make("block", tr("Let the node neither send nor read for a while, again and again"),
                 {QKeySequence(Qt::Key_X)}, host::Block{},
                 tr("Only for nodes that live and are not blocked already."), [](int count) {
                     return count < 2 ? tr("Bl&ock…") : tr("Bl&ock %n nodes…", nullptr, count);
                 });
    lift =
        make("undo", tr("End all faults that are on the node itself"), {QKeySequence(Qt::Key_H)},
             host::LiftFault{}, tr("Only for nodes that have faults themselves."), [](int count) {
                 return count < 2 ? tr("L&ift faults")
                                  : tr("L&ift the faults of %n nodes", nullptr, count);
             });
}

void NodeActions::makeMoreActions() {
    const QString running = tr("Only for nodes that run.");
    probe = make("probe", tr("Probe the next member at once, in turn"), {QKeySequence(Qt::Key_P)},
                 host::ProbeNow{}, running, [](int count) {
                     return count < 2 ? tr("&Probe now")
                                      : tr("&Probe now from %n nodes", nullptr, count);
                 });
    ping = make(
        "ping", tr("Ping or probe a certain member from this node"),
        {QKeySequence(Qt::SHIFT | Qt::Key_P)}, host::PingMember{}, running,
        [](int) { return tr("Ping or probe &from here…"); }, true);
    changeMeta =
        make("metadata", tr("Let the node announce other metadata"), {QKeySequence(Qt::Key_M)},
             host::SetMeta{}, tr("Only for nodes that run and have not left."), [](int count) {
                 return count < 2 ? tr("Change &metadata…")
                                  : tr("Change &metadata of %n nodes…", nullptr, count);
             });
    sendMessage = make(
        "message", tr("Let the node send a message of an application's"), {QKeySequence(Qt::Key_U)},
        host::SendUser{}, running, [](int) { return tr("Send m&essage…"); }, true);
    editSettings =
        make("settings", tr("Change the node's settings while it runs"), {QKeySequence(Qt::Key_E)},
             host::ChangeSettings{}, tr("Only for nodes that live."), [](int count) {
                 return count < 2 ? tr("Edit &settings…")
                                  : tr("Edit &settings of %n nodes…", nullptr, count);
             });
    copyAddress = new QAction(this);
    copyAddress->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copyAddress->setIconText(tr("Copy address"));
    window_->addAction(copyAddress);
    askWhy = new QAction(tr("Wh&y?"), this);
    askWhy->setToolTip(tr("Why the selected member is taken for what it is; of two that are "
                          "selected, what the first believes of the second"));
    askWhy->setShortcut(QKeySequence(Qt::Key_Y));
    window_->addAction(askWhy);
    connect(askWhy, &QAction::triggered, this, &NodeActions::whyWanted);
}

void NodeActions::makeFreezeMenu() {
    lengths_ = std::make_unique<QMenu>();
    lengths_->setToolTipsVisible(true);
    addLength(tr("For %n seconds", nullptr, 5), QKeySequence(Qt::ALT | Qt::Key_Z), 5);
    addLength(tr("For %n seconds", nullptr, kUsualFreeze), QKeySequence(Qt::Key_Z), kUsualFreeze);
    addLength(tr("For %n seconds", nullptr, 30), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Z), 30);
    addLength(tr("Until thawed"), QKeySequence(Qt::SHIFT | Qt::Key_Z), 0);
    freeze->setMenu(lengths_.get());
}

void NodeActions::addLength(const QString& text, const QKeySequence& shortcut, int seconds) {
    QAction* action = lengths_->addAction(text);
    action->setShortcut(shortcut);
    window_->addAction(action);
    connect(action, &QAction::triggered, this, [this, seconds] { freezeFor(seconds); });
}

void NodeActions::wireUp() {
    connect(kill, &QAction::triggered, this, &NodeActions::killAll);
    connect(restart, &QAction::triggered, this, &NodeActions::restartAll);
    connect(leave, &QAction::triggered, this, &NodeActions::leaveAll);
    connect(thaw, &QAction::triggered, this, &NodeActions::thawAll);
    connect(lift, &QAction::triggered, this, &NodeActions::liftAll);
    connect(starve, &QAction::triggered, this, &NodeActions::starveWanted);
    connect(block, &QAction::triggered, this, &NodeActions::blockWanted);
    connect(probe, &QAction::triggered, this, &NodeActions::probeAll);
    connect(copyAddress, &QAction::triggered, this, &NodeActions::copyAddresses);
    connect(ping, &QAction::triggered, this, &NodeActions::pingWanted);
    connect(changeMeta, &QAction::triggered, this, &NodeActions::metaWanted);
    connect(sendMessage, &QAction::triggered, this, &NodeActions::messageWanted);
    connect(editSettings, &QAction::triggered, this, &NodeActions::settingsWanted);
    connect(viewAs, &QAction::triggered, this, [this] {
        if (const auto* node = cluster_->fold().nodeNamed(selection_->member().toStdString()))
            emit viewAsWanted(node->id);
    });
    connect(selection_, &Selection::changed, this, &NodeActions::refresh);
    connect(cluster_, &ClusterModel::happened, this, &NodeActions::refreshIfChanged);
    for (auto signal :
         {&ClusterModel::sessionChanged, &ClusterModel::sideChanged, &ClusterModel::liveChanged})
        connect(cluster_, signal, this, &NodeActions::refresh);
}

// ---- doing --------------------------------------------------------------------------------------

std::vector<NodeId> NodeActions::targets(const host::Command& sample) const {
    std::vector<NodeId> nodes;
    for (const QString& member : selection_->members()) {
        const trace::HostedNode* node = cluster_->present().nodeNamed(member.toStdString());
        if (node && makesSense(sample, *node) &&
            faultsAllow(sample, node->name, cluster_->presentFaults()))
            nodes.push_back(node->id);
    }
    return nodes;
}

/// What has happened can't be changed.
bool NodeActions::isPast() const {
    return cluster_->session() && !cluster_->isLive();
}

QString NodeActions::namesOf(const std::vector<NodeId>& nodes) const {
    const trace::HostedNode* first =
        nodes.empty() ? nullptr : cluster_->present().node(nodes.front());
    if (nodes.size() == 1 && first)
        return TextFormat::name(first->name);
    return tr("%n nodes", nullptr, static_cast<int>(nodes.size()));
}

void NodeActions::killAll() {
    const auto nodes = targets(host::Kill{});
    const auto part = [](NodeId node) {
        return Intervention{to<host::Kill>(node), to<host::Restart>(node)};
    };
    interventions_->carryOut(tr("Kill %1").arg(namesOf(nodes)), partsOf(nodes, part));
}

void NodeActions::restartAll() {
    const auto nodes = targets(host::Restart{});
    const auto part = [](NodeId node) {
        return Intervention{to<host::Restart>(node), to<host::Kill>(node)};
    };
    interventions_->carryOut(tr("Restart %1").arg(namesOf(nodes)), partsOf(nodes, part));
}

void NodeActions::leaveAll() {
    const auto nodes = targets(host::Leave{});
    const auto part = [](NodeId node) {
        return Intervention{to<host::Leave>(node), to<host::Restart>(node)};
    };
    interventions_->carryOut(tr("Leave with %1").arg(namesOf(nodes)), partsOf(nodes, part));
}

void NodeActions::freezeFor(int seconds) {
    const auto nodes = targets(host::Freeze{});
    host::Freeze command;
    if (seconds > 0)
        command.length = std::chrono::seconds(seconds);
    const auto part = [&command](NodeId node) {
        return Intervention{to(node, command), to<host::Thaw>(node)};
    };
    interventions_->carryOut(tr("Freeze %1").arg(namesOf(nodes)), partsOf(nodes, part));
}

void NodeActions::thawAll() {
    const auto nodes = targets(host::Thaw{});
    const auto part = [this](NodeId id) {
        // Frozen again, it thaws when it would have.
        const trace::HostedNode* node = cluster_->present().node(id);
        host::Freeze again;
        if (node->frozenUntil != Instant::max())
            again.length = std::max<Duration>(node->frozenUntil - cluster_->end(), Duration(1));
        return Intervention{to<host::Thaw>(id), to(id, again)};
    };
    interventions_->carryOut(tr("Thaw %1").arg(namesOf(nodes)), partsOf(nodes, part));
}

void NodeActions::liftAll() {
    const auto nodes = targets(host::LiftFault{});
    // Several of them may have one in common.
    std::map<FaultId, const trace::FaultBook::Entry*> entries;
    for (const NodeId id : nodes)
        for (const trace::FaultBook::Entry* entry :
             cluster_->presentFaults().on(cluster_->present().node(id)->name))
            entries[entry->fault.fault] = entry;
    std::vector<Intervention> parts;
    for (const auto& [fault, entry] : entries)
        if (auto part = liftingOf(*entry, cluster_->present()))
            parts.push_back(*part);
    interventions_->carryOut(tr("Lift the faults of %1").arg(namesOf(nodes)), std::move(parts));
}

void NodeActions::probeAll() {
    for (const NodeId node : targets(host::ProbeNow{}))
        cluster_->session()->post(to<host::ProbeNow>(node));
}

void NodeActions::copyAddresses() {
    QStringList lines;
    for (const QString& member : selection_->members()) {
        const std::string name = member.toStdString();
        if (const trace::HostedNode* node = cluster_->present().nodeNamed(name))
            lines << TextFormat::endpoint(node->advertised);
        else if (const trace::MemberRow* row = cluster_->present().commonRow(name))
            lines << TextFormat::endpoint(row->endpoint);
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

// ---- showing ------------------------------------------------------------------------------------

void NodeActions::refreshIfChanged() {
    if (cluster_->present().version() != version_ || cluster_->presentFaults().version() != faults_)
        refresh();
}

void NodeActions::refresh() {
    version_ = cluster_->present().version();
    faults_ = cluster_->presentFaults().version();
    for (const Entry& entry : entries_)
        show(entry);
    for (QAction* length : lengths_->actions()) {
        length->setEnabled(freeze->isEnabled());
        length->setToolTip(freeze->toolTip());
    }
    const int members = static_cast<int>(selection_->members().size());
    copyAddress->setEnabled(members > 0);
    copyAddress->setText(members < 2 ? tr("&Copy address")
                                     : tr("&Copy %n addresses", nullptr, members));
    copyAddress->setToolTip(members > 0 ? tr("Put the address into the clipboard, as HOST:PORT")
                                        : tr("Select a member first."));
}

void NodeActions::show(const Entry& entry) {
    const std::vector<NodeId> nodes = targets(entry.sample);
    // What was is looked at from all sides, and changed from none.
    const bool past = isPast() && entry.action != viewAs;
    bool on = !nodes.empty() && !past;
    if (entry.single) {
        const auto* current = cluster_->present().nodeNamed(selection_->member().toStdString());
        on = current && !past && std::find(nodes.begin(), nodes.end(), current->id) != nodes.end();
    }
    // A single one of several is still said to be one of them.
    const int count = selection_->members().size() > 1 ? static_cast<int>(nodes.size()) : 1;
    entry.action->setText(entry.text(count));
    entry.action->setEnabled(on);
    const QKeySequence key = entry.action->shortcut();
    const QString help =
        key.isEmpty() ? entry.help
                      : tr("%1 (%2)").arg(entry.help, key.toString(QKeySequence::NativeText));
    entry.action->setToolTip(on ? help : tr("%1\n%2").arg(help, reasonOff(entry)));
}

QString NodeActions::reasonOff(const Entry& entry) const {
    if (selection_->members().isEmpty())
        return tr("Select a node first.");
    if (isPast() && entry.action != viewAs)
        return cluster_->session()->kind() == session::Kind::recorded
                   ? tr("This is a recording: what happened in it can't be changed.")
                   : tr("This is the past: go back to the present to change something.");
    const bool ours = std::any_of(
        selection_->members().begin(), selection_->members().end(), [this](const QString& member) {
            return cluster_->present().nodeNamed(member.toStdString()) != nullptr;
        });
    return ours ? entry.whyNot : tr("Only for nodes that this program hosts.");
}

QList<QAction*> NodeActions::all() const {
    QList<QAction*> actions{viewAs, askWhy, copyAddress, separators_[0],
                            freeze, thaw,   starve,      block};
    if (moreFaults_)
        actions << moreFaults_;
    return actions + QList<QAction*>{lift,  kill, leave,       restart,    separators_[1],
                                     probe, ping, sendMessage, changeMeta, editSettings};
}

QList<QAction*> NodeActions::main() const {
    return {kill, freeze, thaw, leave, restart};
}

void NodeActions::setTheme(const Theme& theme) {
    for (const Entry& entry : entries_)
        entry.action->setIcon(lineIcon(QLatin1String(entry.icon), theme.text));
    copyAddress->setIcon(lineIcon(QStringLiteral("copy"), theme.text));
}

} // namespace swimscope::ui
