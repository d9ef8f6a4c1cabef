// SPDX-License-Identifier: MPL-2.0
#include "ui/window/fault_gestures.h"

#include "ui/canvas/cluster_canvas.h"
#include "ui/model/cluster_model.h"
#include "ui/model/selection.h"
#include "ui/model/text_format.h"
#include "ui/window/fault_controls.h"
#include "ui/window/link_fault_menu.h"
#include "ui/window/member_picker.h"
#include "ui/window/notice_strip.h"
#include "ui/window/side.h"
#include "ui/window/sides.h"

#include <QAction>
#include <QSet>

namespace swimscope::ui {
namespace {

FaultDraft::Names namesOf(const QStringList& members) {
    FaultDraft::Names names;
    for (const QString& member : members)
        names.push_back(member.toStdString());
    return names;
}

} // namespace

FaultGestures::FaultGestures(ClusterModel* cluster, Selection* selection, FaultControls* controls,
                             Sides* sides, NoticeStrip* notices, QWidget* window)
    : QObject(window), cluster_(cluster), selection_(selection), controls_(controls), sides_(sides),
      notices_(notices), window_(window) {
    linkTo = make(tr("Fault o&n a link…"),
                  tr("Disturb what the selected member sends to another one. On the canvas: drag "
                     "with Shift from member to member."),
                  QKeySequence(Qt::Key_C));
    splitOff = make(tr("Cut off from the ot&hers"),
                    tr("Cut the selected members off from all others. On the canvas: drag a line "
                       "across the ground with Shift."),
                    QKeySequence(Qt::SHIFT | Qt::Key_C));
    connect(linkTo, &QAction::triggered, this, &FaultGestures::askForOther);
    connect(splitOff, &QAction::triggered, this, &FaultGestures::splitSelectionOff);
    connect(controls_, &FaultControls::possibleChanged, this, &FaultGestures::refresh);
    connect(controls_, &FaultControls::shownFaultChanged, this, &FaultGestures::showOnCanvases);
    connect(selection_, &Selection::changed, this, &FaultGestures::refresh);
    connect(sides_, &Sides::activeChanged, this, &FaultGestures::showOnCanvases);
    refresh();
}

QAction* FaultGestures::make(const QString& text, const QString& help,
                             const QKeySequence& shortcut) {
    auto* action = new QAction(text, window_);
    action->setShortcut(shortcut);
    action->setStatusTip(help); // what it is for, while its tool tip may say why it is off
    window_->addAction(action);
    return action;
}

void FaultGestures::follow(Side* side) {
    ClusterCanvas* canvas = side->canvas();
    connect(canvas, &ClusterCanvas::linkDrawn, this, &FaultGestures::offer);
    connect(canvas, &ClusterCanvas::splitDrawn, this, &FaultGestures::split);
    connect(canvas, &ClusterCanvas::faultChosen, controls_, &FaultControls::showFault);
    connect(canvas, &ClusterCanvas::faultsWanted, this, [this] {
        notices_->tell({Tone::neutral, controls_->whyNot(), {}, {}, false});
    });
    showOnCanvases();
}

// ---- what is possible ---------------------------------------------------------------------------

void FaultGestures::refresh() {
    const QString off = controls_->whyNot();
    const auto selected = selection_->members().size();
    const QString nobody = tr("Select a member first.");
    show(linkTo, !off.isEmpty() ? off : selected == 0 ? nobody : QString());
    show(splitOff, !off.isEmpty()  ? off
                   : selected == 0 ? nobody
                   : members().isEmpty()
                       ? tr("All are selected: there is nobody to split them from.")
                       : QString());
    showOnCanvases();
}

void FaultGestures::show(QAction* action, const QString& whyNot) {
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(whyNot.isEmpty() ? action->statusTip() : whyNot);
}

/// The one that is looked at belongs to the active side's run.
void FaultGestures::showOnCanvases() {
    for (Side* side : sides_->all()) {
        side->canvas()->setFaultsOff(controls_->whyNot());
        const bool active = side == sides_->active();
        side->canvas()->setShownFault(active ? controls_->shownFault() : FaultId::none);
    }
}

/// Those who are not selected.
QStringList FaultGestures::members() const {
    const QStringList& selected = selection_->members();
    const QSet<QString> those(selected.begin(), selected.end());
    QStringList others;
    for (const std::string& name : cluster_->present().members())
        if (const QString member = QString::fromStdString(name); !those.contains(member))
            others << member;
    return others;
}

// ---- links --------------------------------------------------------------------------------------

/// On the screen, at the canvas.
QPoint FaultGestures::placeOf(const QString& member) const {
    const ClusterCanvas* canvas = sides_->canvas();
    const QRect area = canvas->rectOf(member);
    return canvas->mapToGlobal(area.isNull() ? canvas->rect().center() : area.center());
}

/// Of two that are selected the second is the other one, and so is whoever the keyboard has gone
/// to; else there is a list.
void FaultGestures::askForOther() {
    const QStringList& selected = selection_->members();
    if (selected.size() == 2)
        return offer(selected.first(), selected.last(), placeOf(selected.last()));
    const QString from = selection_->member();
    const QString cursor = sides_->canvas()->focusedMember();
    if (sides_->canvas()->hasFocus() && !cursor.isEmpty() && cursor != from)
        return offer(from, cursor, placeOf(cursor));
    QStringList others;
    for (const std::string& name : cluster_->present().members())
        if (const QString member = QString::fromStdString(name); member != from)
            others << member;
    auto* picker = new MemberPicker(
        tr("Fault on the link from %1 to:").arg(TextFormat::name(from.toStdString())), others,
        window_);
    connect(picker, &MemberPicker::picked, this,
            [this, from](const QString& to) { offer(from, to, placeOf(to)); });
    picker->popUp(placeOf(from));
}

void FaultGestures::offer(const QString& from, const QString& to, const QPoint& where) {
    auto* menu = new LinkFaultMenu(from, to, window_);
    connect(menu, &LinkFaultMenu::chosen, controls_,
            [this](const FaultDraft& draft) { controls_->raise(draft); });
    connect(menu, &LinkFaultMenu::composeWanted, controls_, &FaultControls::compose);
    menu->popup(where);
}

// ---- splits -------------------------------------------------------------------------------------

void FaultGestures::splitSelectionOff() {
    split(selection_->members(), members());
}

void FaultGestures::split(const QStringList& one, const QStringList& other) {
    if (one.isEmpty() || other.isEmpty()) {
        notices_->tell({Tone::neutral,
                        tr("All members are on one side of the line: nothing was split."),
                        {},
                        {},
                        false});
        return;
    }
    FaultDraft draft{.groups = {namesOf(one), namesOf(other)}};
    draft.effect.kind = trace::FaultKind::cut;
    const bool told = controls_->isPossible() && controls_->problemOf(draft).isEmpty();
    controls_->raise({draft},
                     tr("Split the cluster %1 | %2")
                         .arg(TextFormat::count(static_cast<std::uint64_t>(one.size())),
                              TextFormat::count(static_cast<std::uint64_t>(other.size()))));
    if (told)
        tellOfSplit(draft);
}

void FaultGestures::tellOfSplit(const FaultDraft& draft) {
    const QString one = TextFormat::count(draft.groups.front().size());
    const QString other = TextFormat::count(draft.groups.back().size());
    notices_->tell(
        {Tone::neutral,
         //: How many members are on either side.
         tr("The cluster is split: %1 | %2. Nothing passes between the two.").arg(one, other),
         tr("Heal"), [this, draft] { heal(draft); }, true});
}

/// It has no number before it is raised: it is found by what it does.
void FaultGestures::heal(const FaultDraft& draft) {
    const auto effect = effectOf(draft, cluster_->present());
    for (const auto& [id, entry] : cluster_->presentFaults().all())
        if (effect && doTheSame(entry.fault, toldOf(*effect, cluster_->present())))
            return controls_->lift(id);
    notices_->tell({Tone::neutral, tr("This split is no longer in force."), {}, {}, false});
}

} // namespace swimscope::ui
