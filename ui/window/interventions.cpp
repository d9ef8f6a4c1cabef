// SPDX-License-Identifier: MPL-2.0
#include "ui/window/interventions.h"

#include "ui/model/cluster_model.h"
#include "ui/model/command_sense.h"
#include "ui/model/fault_draft.h"
#include "ui/window/icons.h"

#include <QAction>
#include <QUndoCommand>
#include <QUndoStack>

#include <utility>

namespace swimscope::ui {

std::optional<Intervention> liftingOf(const trace::FaultBook::Entry& entry,
                                      const trace::Fold& cluster) {
    const auto effect = effectOf(draftOf(entry.fault, cluster), cluster);
    if (!effect)
        return std::nullopt;
    return Intervention{OnFault{entry.fault, host::LiftFault{}}, RaiseAgain{*effect, entry.muted}};
}

/// One step of the history.
class Interventions::Step : public QUndoCommand {
  public:
    Step(Interventions* owner, const QString& name, std::vector<Intervention> parts)
        : QUndoCommand(name), owner_(owner), parts_(std::move(parts)) {}

    void redo() override { owner_->doParts(text(), deeds(&Intervention::forth)); }
    void undo() override { owner_->undoParts(text(), deeds(&Intervention::back)); }

  private:
    Deeds deeds(Deed Intervention::*which) const {
        Deeds deeds;
        for (const Intervention& part : parts_)
            deeds.push_back(&(part.*which));
        return deeds;
    }

    Interventions* owner_;
    std::vector<Intervention> parts_;
};

Interventions::Interventions(ClusterModel* cluster, QObject* parent)
    : QObject(parent), undo(new QAction(this)), redo(new QAction(this)), cluster_(cluster),
      history_(new QUndoStack(this)) {
    undo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Z)});
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    undo->setIconText(tr("Undo"));
    redo->setIconText(tr("Redo"));
    const auto show = [this] {
        const QString back = history_->undoText();
        const QString forth = history_->redoText();
        undo->setEnabled(history_->canUndo() && cluster_->isLive());
        redo->setEnabled(history_->canRedo() && cluster_->isLive());
        undo->setText(back.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(back));
        redo->setText(forth.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(forth));
        undo->setToolTip(back.isEmpty() ? tr("Nothing has been done that could be taken back.")
                                        : tr("Take back the last thing done to a node"));
        redo->setToolTip(forth.isEmpty() ? tr("Nothing has been undone.")
                                         : tr("Do again what was undone last"));
    };
    connect(history_, &QUndoStack::indexChanged, this, show);
    connect(cluster, &ClusterModel::liveChanged, this, show);
    connect(undo, &QAction::triggered, history_, &QUndoStack::undo);
    connect(redo, &QAction::triggered, history_, &QUndoStack::redo);
    connect(cluster, &ClusterModel::sessionChanged, this, &Interventions::clear);
    connect(cluster, &ClusterModel::happened, this, &Interventions::muteRaised);
    show();
}

void Interventions::clear() {
    history_->clear();
    toMute_.clear();
}

void Interventions::setTheme(const Theme& theme) {
    undo->setIcon(lineIcon(QStringLiteral("undo"), theme.text));
    redo->setIcon(lineIcon(QStringLiteral("redo"), theme.text));
}

void Interventions::carryOut(const QString& name, std::vector<Intervention> parts) {
    if (!parts.empty() && cluster_->session())
        history_->push(new Step(this, name, std::move(parts)));
}

void Interventions::undoParts(const QString& name, const Deeds& deeds) {
    const std::size_t posted = post(deeds);
    if (posted == 0)
        emit refused(
            tr("Nothing of “%1” can be undone: the nodes have moved on by themselves.").arg(name));
    else if (posted < deeds.size())
        emit refused(tr("Only a part of “%1” could be undone: some of the nodes have moved on by "
                        "themselves.")
                         .arg(name));
}

void Interventions::doParts(const QString& name, const Deeds& deeds) {
    const std::size_t posted = post(deeds);
    if (posted == 0)
        emit refused(
            tr("Nothing of “%1” can be done: the nodes have moved on by themselves.").arg(name));
    else if (posted < deeds.size())
        emit refused(tr("Only a part of “%1” could be done: some of the nodes have moved on by "
                        "themselves.")
                         .arg(name));
}

/// Those that make sense; says how many these were.
std::size_t Interventions::post(const Deeds& deeds) {
    std::size_t posted = 0;
    for (const Deed* deed : deeds) {
        const auto command = resolve(*deed);
        if (!cluster_->session() || !command)
            continue;
        cluster_->session()->post(*command);
        ++posted;
    }
    return posted;
}

/// Nothing if it makes no sense as the nodes are now.
std::optional<host::Command> Interventions::resolve(const Deed& deed) {
    return std::visit([this](const auto& wanted) { return commandOf(wanted); }, deed);
}

std::optional<host::Command> Interventions::commandOf(const host::Command& command) const {
    if (const auto* pace = std::get_if<host::SetPace>(&command))
        return pace->pace != cluster_->present().pace() ? std::optional(command) : std::nullopt;
    if (std::holds_alternative<host::RaiseFault>(command))
        return command;
    const trace::HostedNode* node = cluster_->present().node(nodeOf(command));
    if (!node || !makesSense(command, *node))
        return std::nullopt;
    return command;
}

std::optional<host::Command> Interventions::commandOf(const OnFault& deed) const {
    const trace::FaultBook& faults = cluster_->presentFaults();
    const trace::FaultBook::Entry* entry = faults.entry(deed.fault.fault);
    if (!entry || !doTheSame(entry->fault, deed.fault))
        entry = faults.like(deed.fault);
    if (!entry)
        return std::nullopt;
    return std::visit(
        [entry](auto order) -> host::Command {
            order.fault = entry->fault.fault;
            return order;
        },
        deed.order);
}

std::optional<host::Command> Interventions::commandOf(const RaiseAgain& deed) {
    if (deed.muted)
        toMute_.push_back(toldOf(deed.effect, cluster_->present()));
    return host::RaiseFault{deed.effect};
}

/// What was muted when it was lifted is so again once it is raised: only then has it a number.
void Interventions::muteRaised() {
    std::erase_if(toMute_, [this](const trace::FaultRaised& raised) {
        const trace::FaultBook::Entry* entry = cluster_->presentFaults().like(raised);
        if (entry && cluster_->session())
            cluster_->session()->post(host::MuteFault{entry->fault.fault, true});
        return entry != nullptr;
    });
}

} // namespace swimscope::ui
