// SPDX-License-Identifier: MPL-2.0
#include "ui/window/fault_controls.h"

#include "ui/model/cluster_model.h"
#include "ui/model/fault_texts.h"
#include "ui/model/text_format.h"
#include "ui/window/fault_editor.h"
#include "ui/window/interventions.h"

#include <utility>

namespace swimscope::ui {

FaultControls::FaultControls(ClusterModel* cluster, Interventions* interventions, QWidget* window)
    : QObject(window), cluster_(cluster), interventions_(interventions), window_(window) {
    for (auto signal :
         {&ClusterModel::sessionChanged, &ClusterModel::sideChanged, &ClusterModel::liveChanged})
        connect(cluster, signal, this, &FaultControls::refresh);
    connect(cluster, &ClusterModel::happened, this, &FaultControls::refresh);
    connect(cluster, &ClusterModel::sessionChanged, this, [this] { showFault(FaultId::none); });
    refresh();
}

QString FaultControls::reasonNow() const {
    const session::Session* session = cluster_->session();
    if (!session)
        return tr("There is no cluster yet.");
    if (session->kind() == session::Kind::recorded)
        return tr("This is a recording: what happened in it can't be changed.");
    if (session->kind() == session::Kind::observed)
        return tr("This cluster is only watched: faults are for nodes that this program hosts.");
    if (!cluster_->isLive())
        return tr("This is the past: go back to the present to change something.");
    if (cluster_->present().nodes().empty())
        return tr("No node is ours: faults are for nodes that this program hosts.");
    return {};
}

void FaultControls::refresh() {
    if (std::exchange(whyNot_, reasonNow()) != whyNot_)
        emit possibleChanged();
}

/// Says why, where it is not.
bool FaultControls::allowed() {
    refresh();
    if (!isPossible())
        emit refused(whyNot_);
    return isPossible();
}

QString FaultControls::problemOf(const FaultDraft& draft) const {
    const auto unknown = unknownIn(draft, cluster_->present());
    if (!unknown.empty())
        //: %1: one name or several
        return tr("There is no member of this name: %1.").arg(TextFormat::names(unknown));
    if (!concernsUs(draft, cluster_->present()))
        return trace::sitsOnNodes(draft.effect.kind)
                   ? tr("This fault is only for nodes that this program hosts.")
                   : tr("None of these nodes is ours: what passes between others can't be "
                        "disturbed.");
    const auto effect = effectOf(draft, cluster_->present());
    const auto problem = effect ? fault::problemOf(*effect) : std::nullopt;
    return problem ? FaultTexts::problem(*problem) : QString();
}

void FaultControls::raise(const FaultDraft& draft) {
    raise(std::vector<FaultDraft>{draft}, FaultTexts::title(describe(draft)));
}

void FaultControls::raise(const std::vector<FaultDraft>& drafts, const QString& title) {
    if (!allowed())
        return;
    std::vector<Intervention> parts;
    for (const FaultDraft& draft : drafts) {
        if (const QString problem = problemOf(draft); !problem.isEmpty())
            return emit refused(problem);
        const fault::Effect effect = *effectOf(draft, cluster_->present());
        parts.push_back({host::RaiseFault{effect},
                         OnFault{toldOf(effect, cluster_->present()), host::LiftFault{}}});
    }
    interventions_->carryOut(title, std::move(parts));
}

void FaultControls::compose(const FaultDraft& prefilled) {
    if (!allowed())
        return;
    auto* dialog = new FaultEditor(cluster_, this, prefilled, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { raise(dialog->draft()); });
    dialog->open();
}

void FaultControls::edit(FaultId fault) {
    const trace::FaultBook::Entry* entry = cluster_->presentFaults().entry(fault);
    if (!allowed() || !entry)
        return;
    const trace::FaultRaised before = entry->fault;
    auto* dialog =
        new FaultEditor(cluster_, this, draftOf(before, cluster_->present()), window_, true);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before] {
        const auto old = effectOf(draftOf(before, cluster_->present()), cluster_->present());
        const auto wanted = effectOf(dialog->draft(), cluster_->present());
        if (!allowed() || !old || !wanted)
            return;
        trace::FaultRaised after = toldOf(*wanted, cluster_->present());
        after.fault = before.fault;
        const OnFault forth{before, host::ChangeFault{before.fault, *wanted}};
        const OnFault back{after, host::ChangeFault{before.fault, *old}};
        //: %1: a fault, such as "Cut: n1 → n2"
        interventions_->carryOut(tr("Change %1").arg(FaultTexts::title(before)), {{forth, back}});
    });
    dialog->open();
}

void FaultControls::lift(FaultId fault) {
    if (const trace::FaultBook::Entry* entry = cluster_->presentFaults().entry(fault))
        //: %1: a fault, such as "Cut: n1 → n2"
        lift({fault}, tr("Lift %1").arg(FaultTexts::title(entry->fault)));
}

void FaultControls::lift(const std::vector<FaultId>& faults, const QString& title) {
    if (!allowed())
        return;
    std::vector<Intervention> parts;
    for (const FaultId fault : faults) {
        const trace::FaultBook::Entry* entry = cluster_->presentFaults().entry(fault);
        if (auto part = entry ? liftingOf(*entry, cluster_->present()) : std::nullopt)
            parts.push_back(*part);
    }
    interventions_->carryOut(title, std::move(parts));
}

void FaultControls::liftAll() {
    std::vector<FaultId> all;
    for (const auto& [id, entry] : cluster_->presentFaults().all())
        all.push_back(id);
    lift(all, tr("Lift all faults"));
}

void FaultControls::mute(FaultId fault, bool muted) {
    const trace::FaultBook::Entry* entry = cluster_->presentFaults().entry(fault);
    if (!allowed() || !entry || entry->muted == muted)
        return;
    const QString title = FaultTexts::title(entry->fault);
    interventions_->carryOut(muted ? tr("Mute %1").arg(title) : tr("Let %1 act again").arg(title),
                             {{OnFault{entry->fault, host::MuteFault{fault, muted}},
                               OnFault{entry->fault, host::MuteFault{fault, !muted}}}});
}

void FaultControls::repeat(FaultId fault) {
    const trace::FaultBook::Entry* entry = cluster_->presentFaults().entry(fault);
    if (entry)
        raise(draftOf(entry->fault, cluster_->present()));
}

void FaultControls::showFault(FaultId fault) {
    if (std::exchange(shown_, fault) != fault)
        emit shownFaultChanged();
}

} // namespace swimscope::ui
