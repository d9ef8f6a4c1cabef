// SPDX-License-Identifier: MPL-2.0
#include "ui/window/forks.h"

#include "ui/canvas/cluster_canvas.h"
#include "ui/model/playhead.h"
#include "ui/model/text_format.h"
#include "ui/window/sides.h"

#include <QAction>

namespace swimscope::ui {

namespace {

/// All that a run has done and shown by now.
std::shared_ptr<const session::Origin> wholeOf(const ClusterModel& model) {
    return model.session()->origin(model.present().last(), model.session()->now());
}

} // namespace

Forks::Forks(Sides* sides, Playhead* playhead, QObject* parent)
    : QObject(parent), fork(new QAction(this)), alone(new QAction(this)), sides_(sides),
      playhead_(playhead) {
    makeActions();
    connect(&branches_, &Branches::renamed, this, &Forks::refresh);
    connect(&comparison_, &Comparison::changed, this, &Forks::mark);
    connect(sides_, &Sides::activeChanged, this, &Forks::refresh);
}

void Forks::makeActions() {
    const auto name = [](QAction* action, const QString& text, const QString& help,
                         const QKeySequence& key) {
        action->setText(text);
        action->setIconText(TextFormat::withoutAccessKey(text));
        action->setShortcut(key);
        action->setToolTip(tr("%1 (%2)").arg(help, key.toString(QKeySequence::NativeText)));
        action->setEnabled(false);
    };
    name(fork, tr("For&k here"),
         tr("Let the simulation go on a second time from the moment that is shown, beside itself"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    forkHelp_ = fork->toolTip();
    fork->setObjectName(QStringLiteral("fork"));
    name(alone, tr("Show on&e side alone"),
         tr("Put the other side away; a branch of a simulation is kept"),
         QKeySequence(Qt::SHIFT | Qt::Key_F6));
    alone->setObjectName(QStringLiteral("alone"));
    connect(fork, &QAction::triggered, this, &Forks::forkHere);
    connect(alone, &QAction::triggered, this, &Forks::showAlone);
}

void Forks::begin() {
    end();
    if (sides_->active()->model().session()->kind() != session::Kind::simulated)
        return;
    for (Side* side : sides_->all())
        shown_[side] = branches_.begin(side->caption());
    refresh();
}

void Forks::end() {
    shown_.clear();
    comparison_.compare(nullptr, nullptr);
    branches_.clear();
    refresh();
}

void Forks::advance(Duration real) {
    comparison_.advance(real);
}

void Forks::forkHere() {
    ClusterModel& model = sides_->active()->model();
    if (shown_.empty() || model.isSeeking())
        return;
    playhead_->setPaused(true);
    if (const auto origin = model.session()->origin(model.fold().last(), model.now()))
        show(branches_.fork(shown_.at(sides_->active()), model.now()), *origin);
}

void Forks::showBranch(int branch) {
    if (branch == Branches::kNone || branches_.isShown(branch))
        return;
    playhead_->setPaused(true);
    show(branch, *branches_.takeOut(branch));
}

void Forks::removeBranch(int branch) {
    if (branch != Branches::kNone && !branches_.isShown(branch))
        branches_.remove(branch);
}

/// Its clock is the active side's, which waits for it wherever it stands.
void Forks::show(Branches::Id id, const session::Origin& origin) {
    Side* present = sides_->active();
    for (Side* side : sides_->all())
        if (side != present)
            putAway(side);
    auto session = present->model().session()->beside(origin);
    Side* side = sides_->showBeside(std::move(session));
    shown_[side] = id;
    playhead_->add(&side->model());
    sides_->activate(side);
    refresh();
}

void Forks::showAlone() {
    for (Side* side : sides_->all())
        if (side != sides_->active())
            putAway(side);
    sides_->showAlone();
    refresh();
}

void Forks::putAway(Side* side) {
    comparison_.compare(nullptr, nullptr);
    branches_.keep(shown_.at(side), wholeOf(side->model()));
    shown_.erase(side);
    playhead_->remove(&side->model());
}

QStringList Forks::names() const {
    QStringList names;
    for (const Side* side : sides_->all())
        if (const auto found = shown_.find(side); found != shown_.end())
            names << branches_.name(found->second);
    return names;
}

/// Where there is only one, nothing needs to be said of it.
void Forks::refresh() {
    refreshActions();
    const auto& sides = sides_->all();
    for (Side* side : sides)
        if (const auto shown = shown_.find(side); shown != shown_.end())
            side->setCaption(branches_.count() > 1 ? branches_.caption(shown->second) : QString());
    if (shown_.size() > 1 && !comparison_.isOn())
        comparison_.compare(&sides[0]->model(), &sides[1]->model());
    emit compared();
}

void Forks::refreshActions() {
    fork->setEnabled(!shown_.empty());
    fork->setToolTip(shown_.empty() ? tr("Only simulations can be forked: they can be run again up "
                                         "to any moment.")
                                    : forkHelp_);
    alone->setEnabled(shown_.size() > 1);
}

/// Whoever stands otherwise on one side is marked on both.
void Forks::mark() {
    for (Side* side : sides_->all()) {
        side->canvas()->setCompared(comparison_.isOn());
        side->canvas()->markDiffering(comparison_.differences().members);
    }
}

} // namespace swimscope::ui
