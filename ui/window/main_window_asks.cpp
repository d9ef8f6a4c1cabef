// SPDX-License-Identifier: MPL-2.0
// What the window asks the person, and what it tells them about joining and breaking.
#include "ui/model/recording_texts.h"
#include "ui/model/text_format.h"
#include "ui/panels/log_panel.h"
#include "ui/window/add_node_dialog.h"
#include "ui/window/farewell.h"
#include "ui/window/fault_gestures.h"
#include "ui/window/join_dialog.h"
#include "ui/window/key_change_dialog.h"
#include "ui/window/lab_window.h"
#include "ui/window/main_window.h"
#include "ui/window/new_cluster_dialog.h"
#include "ui/window/node_actions.h"
#include "ui/window/notice_strip.h"
#include "ui/window/sides.h"
#include "ui/window/simulation_dialog.h"
#include "ui/window/status_line.h"
#include "ui/window/viewpoint_menu.h"
#include "ui/window/window_actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>

#include <memory>
#include <utility>

namespace swimscope::ui {

void MainWindow::askForNewCluster() {
    auto* dialog =
        new NewClusterDialog(setup_, surroundings_.roomForNodes, surroundings_.settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { startCluster(dialog->setup()); });
    dialog->open();
}

void MainWindow::askForSimulation() {
    auto* dialog = new SimulationDialog(simulation_, surroundings_.settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { simulate(dialog->setup()); });
    dialog->open();
}

void MainWindow::askForRecording() {
    const QString key = QStringLiteral("recordings/folder");
    auto* dialog =
        new QFileDialog(this, tr("Open recording"), surroundings_.settings->value(key).toString(),
                        tr("Recordings (*.swimscope);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, key](const QString& file) {
        surroundings_.settings->setValue(key, QFileInfo(file).path());
        openRecording(file);
    });
    dialog->open();
}

bool MainWindow::openRecording(const QString& file) {
    auto opened = surroundings_.openRecording(file.toStdString());
    if (!opened) {
        notices_->tell({Tone::bad, RecordingTexts::of(opened.error().message), tr("Open another…"),
                        [this] { askForRecording(); }, true});
        return false;
    }
    // Functions that are kept for later are copied.
    const auto session = std::make_shared<std::unique_ptr<session::Session>>(std::move(*opened));
    afterFarewell([this, session, file] {
        setup_ = {};
        guests_.clear();
        actions_->setEncrypted(false);
        replaceSession(std::move(*session));
        actions_->setSetupText(QFileInfo(file).fileName());
    });
    return true;
}

void MainWindow::askWhereToRecord() {
    if (cluster_.isKept())
        return stopRecording();
    const QString key = QStringLiteral("recordings/folder");
    auto* dialog =
        new QFileDialog(this, tr("Record this run"), surroundings_.settings->value(key).toString(),
                        tr("Recordings (*.swimscope);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("swimscope"));
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever written over
    dialog->setLabelText(QFileDialog::Accept, tr("Record"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, key](const QString& file) {
        surroundings_.settings->setValue(key, QFileInfo(file).path());
        record(file);
    });
    dialog->open();
}

bool MainWindow::record(const QString& file) {
    const session::Session* session = cluster_.session();
    if (!session || session->kind() == session::Kind::recorded)
        return false;
    auto started = surroundings_.startRecording(file.toStdString(), session->kind());
    if (!started) {
        notices_->tell({Tone::bad, RecordingTexts::of(started.error().message),
                        tr("Choose another…"), [this] { askWhereToRecord(); }, true});
        return false;
    }
    const QString name = QFileInfo(file).fileName();
    cluster_.keepIn(std::move(*started));
    sides_->active()->setRecordedIn(name);
    showRecording();
    notices_->tell({Tone::good,
                    tr("This run is being recorded, from its beginning on, in %1.").arg(name),
                    {},
                    {},
                    false});
    return true;
}

void MainWindow::stopRecording() {
    cluster_.keepIn(nullptr);
    showRecording();
    tellOfEnd(sides_->active()->recordedIn());
}

void MainWindow::tellOfEnd(const QString& recording) {
    notices_->tell({Tone::good, tr("The recording %1 is complete.").arg(recording), {}, {}, false});
}

void MainWindow::showRecording() {
    const session::Session* session = cluster_.session();
    const bool over = !session || session->kind() == session::Kind::recorded;
    actions_->setRecording(!over && surroundings_.startRecording, cluster_.isKept());
    status_->showRecording(cluster_.isKept());
}

/// A recording that is not written or read any more, once.
void MainWindow::tellOfProblem() {
    const session::Session* session = cluster_.session();
    if (const auto ended = cluster_.keepingProblem(); ended && cluster_.isKept()) {
        cluster_.keepIn(nullptr);
        showRecording();
        notices_->tell({Tone::bad,
                        tr("The recording has ended: %1").arg(RecordingTexts::of(*ended)),
                        {},
                        {},
                        true});
    }
    if (!session || problemTold_)
        return;
    const auto problem = session->problem();
    const auto unread = cluster_.problem();
    if (!problem && !unread)
        return;
    problemTold_ = true;
    const QString what = RecordingTexts::of(problem ? *problem : *unread);
    notices_->tell({Tone::bad,
                    problem ? tr("The recording has ended: %1").arg(what)
                            : tr("What comes next can't be shown: %1").arg(what),
                    {},
                    {},
                    true});
}

void MainWindow::askForNode() {
    auto* dialog = new AddNodeDialog(cluster_.present(), setup_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const host::AddNode added = dialog->command();
        guests_.erase(added.name);
        if (cluster_.session())
            cluster_.session()->post(added);
    });
    dialog->open();
}

void MainWindow::askForKey() {
    if (start_.isStarting()) {
        notices_->tell({Tone::neutral,
                        tr("The key can be changed when all nodes have started."),
                        {},
                        {},
                        false});
        return;
    }
    if (!keyChange_ || (keyChange_->isOver() && keyChange_->isHidden())) {
        keyChange_ = new KeyChangeDialog(&cluster_, setup_.keys, guests_, this);
        connect(keyChange_, &KeyChangeDialog::keysChanged, this,
                [this](const std::vector<wire::SecretKey>& keys) { setup_.keys = keys; });
    }
    keyChange_->show(); // the window stays usable: one wants to see the cluster go on
    keyChange_->raise();
}

void MainWindow::askForAddress() {
    if (cluster_.session() && cluster_.session()->kind() != session::Kind::live)
        return notices_->tell({Tone::neutral,
                               tr("A simulated cluster has no sockets, and can't join a real one. "
                                  "Start a cluster of real nodes first."),
                               tr("New cluster…"), [this] { askForNewCluster(); }, false});
    openJoinDialog({}, NodeId::none);
}

void MainWindow::openJoinDialog(const QString& address, NodeId node) {
    auto* dialog =
        new JoinDialog(cluster_.present(), surroundings_.localAddresses(), setup_.config(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAddress(address);
    dialog->setNode(node);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const JoinPlan plan = dialog->plan();
        if (plan.added)
            guests_.insert(plan.added->name);
        joins_.start(plan);
    });
    dialog->open();
}

void MainWindow::onJoined(NodeId node, const QString& address) {
    const trace::HostedNode* hosted = cluster_.present().node(node);
    if (!hosted)
        return;
    const QString name = TextFormat::name(hosted->name);
    notices_->tell({Tone::good,
                    tr("%1 is now a member of the cluster at %2. You see it as %1 sees it.")
                        .arg(name, address),
                    {},
                    {},
                    false});
    viewpoints_->choose(Viewpoint::seenBy(node));
    selection_.select(QString::fromStdString(hosted->name));
}

void MainWindow::onJoinFailed(const JoinPlan& plan, NodeId node, const QString& reason) {
    const trace::HostedNode* hosted = cluster_.present().node(node);
    if (!hosted && plan.added)
        guests_.erase(plan.added->name);
    const QString name = hosted       ? TextFormat::name(hosted->name)
                         : plan.added ? TextFormat::name(plan.added->name)
                                      : QString();
    const QString text = hosted ? tr("%1 could not join: %2. The node runs on.").arg(name, reason)
                                : tr("%1 could not start: %2.").arg(name, reason);
    const QString address = QString::fromStdString(plan.address);
    notices_->tell({Tone::problem, text, tr("Change the address…"),
                    [this, address, node] { openJoinDialog(address, node); }, true});
}

void MainWindow::openNodeMenu(const QString& member, const QPoint& where) {
    if (member.isEmpty())
        return;
    // One of several selected stands for all of them.
    if (!selection_.contains(member))
        selection_.select(member);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (!cluster_.present().nodeNamed(member.toStdString())) {
        QAction* line = menu->addAction(tr("Not hosted here: only nodes of ours can be broken"));
        line->setEnabled(false);
        menu->addSeparator();
    }
    menu->addActions(nodeActions_->all());
    menu->addSeparator();
    menu->addActions({gestures_->linkTo, gestures_->splitOff});
    menu->popup(where);
}

void MainWindow::showHowToBreak() {
    for (const trace::HostedNode& node : cluster_.present().nodes()) {
        if (node.life != trace::HostedNode::Life::running)
            continue;
        selection_.select(QString::fromStdString(node.name));
        const QString name = TextFormat::name(node.name);
        notices_->tell({Tone::neutral,
                        tr("%1 is selected. Press K to kill it or Z to freeze it for ten seconds. "
                           "Drag with Shift from node to node to break a link, or across the "
                           "ground to split the cluster. Right-click any node for more, and watch "
                           "the others find out.")
                            .arg(name),
                        tr("Kill %1").arg(name), [this] { nodeActions_->kill->trigger(); }, true});
        return;
    }
}

void MainWindow::findInLog() {
    logDock_->show();
    logDock_->raise();
    logPanel_->find();
}

void MainWindow::warnOfSize() {
    const auto wanted = static_cast<std::size_t>(setup_.nodes);
    if (wanted <= surroundings_.roomForNodes)
        return;
    notices_->tell(
        {Tone::warning,
         tr("The system lets one program open files and sockets for about %1 nodes; "
            "some of the %2 may not start. Raise the limit of open files (ulimit -n).")
             .arg(TextFormat::count(surroundings_.roomForNodes), TextFormat::count(wanted)),
         {},
         {},
         true});
}

void MainWindow::showLaboratory() {
    if (!laboratory_) {
        laboratory_ =
            std::make_unique<LabWindow>(surroundings_.experiments, surroundings_.settings);
        laboratory_->setTheme(theme());
    }
    laboratory_->show();
    laboratory_->raise();
    laboratory_->activateWindow();
}

void MainWindow::showAbout() {
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About SwimScope"));
    box->setIconPixmap(windowIcon().pixmap(64));
    box->setText(tr("SwimScope %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        tr("A laboratory for SWIM and Lifeguard gossip membership. It hosts real nodes that speak "
           "the memberlist protocol, shows what they believe and say, and lets you break them.\n\n"
           "The sources are under the Mozilla Public License 2.0. This program links Qt Charts and "
           "is distributed under the GNU General Public License 3.0."));
    box->open();
}

} // namespace swimscope::ui
