// SPDX-License-Identifier: MPL-2.0
#include "ui/window/node_actions.h"

#include "ui/model/cluster_model.h"
#include "ui/model/selection.h"
#include "ui/model/text_format.h"
#include "ui/window/icons.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace swimscope::ui {

namespace {

constexpr int kUsualFreeze = 10;

} // namespace

NodeActions::NodeActions(ClusterModel* cluster, Selection* selection, QWidget* window)
    : QObject(window), cluster_(cluster), selection_(selection), window_(window),
      separator_(new QAction(this)) {
    separator_->setSeparator(true);
    kill = make(tr("&Kill"), tr("End the node without a word, as a crash would"),
                {QKeySequence(Qt::Key_K), QKeySequence(Qt::Key_Delete)});
    restart = make(tr("&Restart"), tr("Start the node again: same name and address, no memory"),
                   {QKeySequence(Qt::Key_R)});
    leave =
        make(tr("&Leave"), tr("Leave the cluster properly, then stop"), {QKeySequence(Qt::Key_L)});
    freeze =
        make(tr("Free&ze"), tr("Stop the node's time: it neither hears nor says anything"), {});
    thaw = make(tr("&Thaw"), tr("Let the node's time go on"), {QKeySequence(Qt::Key_T)});
    viewAs = make(tr("&View as this node"), tr("Show the cluster as this node believes it to be"),
                  {QKeySequence(Qt::Key_V)});
    makeFreezeMenu();

    connect(kill, &QAction::triggered, this, [this] { post(host::Kill{}); });
    connect(restart, &QAction::triggered, this, [this] { post(host::Restart{}); });
    connect(leave, &QAction::triggered, this, [this] { post(host::Leave{}); });
    connect(thaw, &QAction::triggered, this, [this] { post(host::Thaw{}); });
    connect(viewAs, &QAction::triggered, this, [this] {
        if (const trace::HostedNode* selected = node())
            emit viewAsWanted(selected->id);
    });
    connect(selection, &Selection::changed, this, &NodeActions::refresh);
    connect(cluster, &ClusterModel::eventsArrived, this, &NodeActions::refresh);
    connect(cluster, &ClusterModel::sessionChanged, this, &NodeActions::refresh);
    refresh();
}

NodeActions::~NodeActions() = default;

QAction* NodeActions::make(const QString& text, const QString& help,
                           const QList<QKeySequence>& shortcuts) {
    auto* action = new QAction(text, this);
    action->setShortcuts(shortcuts);
    const QString key =
        shortcuts.isEmpty() ? QString() : shortcuts.first().toString(QKeySequence::NativeText);
    action->setToolTip(key.isEmpty() ? help : tr("%1 (%2)").arg(help, key));
    window_->addAction(action);
    return action;
}

void NodeActions::makeFreezeMenu() {
    lengths_ = std::make_unique<QMenu>();
    for (const int seconds : {5, kUsualFreeze, 30}) {
        QAction* action = lengths_->addAction(tr("For %n seconds", nullptr, seconds));
        if (seconds == kUsualFreeze) {
            action->setShortcut(QKeySequence(Qt::Key_Z));
            window_->addAction(action);
        }
        connect(action, &QAction::triggered, this, [this, seconds] { freezeFor(seconds); });
    }
    QAction* untilThawed = lengths_->addAction(tr("Until thawed"));
    untilThawed->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Z));
    window_->addAction(untilThawed);
    connect(untilThawed, &QAction::triggered, this, [this] { freezeFor(0); });
    freeze->setMenu(lengths_.get());
}

void NodeActions::freezeFor(int seconds) {
    host::Freeze command;
    if (seconds > 0)
        command.length = std::chrono::seconds(seconds);
    post(command);
}

template <class Command>
void NodeActions::post(Command command) {
    const trace::HostedNode* selected = node();
    if (!selected || !cluster_->session())
        return;
    command.node = selected->id;
    cluster_->session()->post(command);
}

const trace::HostedNode* NodeActions::node() const {
    const QString member = selection_->member();
    return member.isEmpty() ? nullptr : cluster_->fold().nodeNamed(member.toStdString());
}

void NodeActions::refresh() {
    using Life = trace::HostedNode::Life;
    const trace::HostedNode* selected = node();
    const bool lives = selected && selected->alive();
    const bool frozen = selected && selected->life == Life::frozen;
    kill->setEnabled(lives);
    restart->setEnabled(selected && !lives);
    leave->setEnabled(lives && !frozen && !selected->leaving);
    thaw->setEnabled(frozen);
    viewAs->setEnabled(lives);
    freeze->setEnabled(lives && !frozen);
    for (QAction* length : lengths_->actions())
        length->setEnabled(freeze->isEnabled());
}

QList<QAction*> NodeActions::all() const {
    return {viewAs, separator_, freeze, thaw, kill, leave, restart};
}

QList<QAction*> NodeActions::main() const {
    return {kill, freeze, thaw, leave, restart};
}

void NodeActions::setTheme(const Theme& theme) {
    kill->setIcon(lineIcon(QStringLiteral("kill"), theme.text));
    restart->setIcon(lineIcon(QStringLiteral("restart"), theme.text));
    leave->setIcon(lineIcon(QStringLiteral("leave"), theme.text));
    freeze->setIcon(lineIcon(QStringLiteral("freeze"), theme.text));
    thaw->setIcon(lineIcon(QStringLiteral("thaw"), theme.text));
    viewAs->setIcon(lineIcon(QStringLiteral("view"), theme.text));
}

} // namespace swimscope::ui
