// SPDX-License-Identifier: MPL-2.0
#include "ui/window/pace_actions.h"

#include "ui/model/cluster_model.h"
#include "ui/model/speed_text.h"
#include "ui/model/text_format.h"
#include "ui/window/interventions.h"

#include <QAction>
#include <QWidget>

#include <algorithm>
#include <variant>

namespace swimscope::ui {

PaceActions::PaceActions(ClusterModel* cluster, Interventions* interventions, QWidget* window)
    : QObject(window), cluster_(cluster), interventions_(interventions),
      slower_(make(tr("S&low the nodes down"),
                   tr("Let the nodes live slower: all their intervals and delays become longer by "
                      "one factor"),
                   QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Comma))),
      faster_(make(tr("Speed the nodes &up"), tr("Let slowed nodes live faster"),
                   QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Period))),
      full_(make(tr("Nodes at &full speed"), tr("Let slowed nodes live at full speed again"),
                 QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_End))) {
    full_->setObjectName(QStringLiteral("fullPace"));
    connect(slower_, &QAction::triggered, this, [this] { change(SpeedText::slower(pace())); });
    connect(faster_, &QAction::triggered, this, [this] { change(SpeedText::faster(pace())); });
    connect(full_, &QAction::triggered, this, [this] { change(1); });
    connect(cluster, &ClusterModel::sessionChanged, this, &PaceActions::refresh);
    connect(cluster, &ClusterModel::sideChanged, this, &PaceActions::refresh);
    connect(cluster, &ClusterModel::liveChanged, this, &PaceActions::refresh);
    connect(cluster, &ClusterModel::happened, this, [this](const trace::Batch& batch) {
        if (std::ranges::any_of(batch, [](const trace::Event& event) {
                return std::holds_alternative<trace::PaceChanged>(event.body);
            }))
            refresh();
    });
    refresh();
}

QAction* PaceActions::make(const QString& text, const QString& help, const QKeySequence& shortcut) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setData(help);
    return action;
}

double PaceActions::pace() const {
    return cluster_->present().pace();
}

void PaceActions::change(double pace) {
    const double to = std::clamp(pace, host::SetPace::kSlowest, 1.0);
    if (to == this->pace())
        return;
    const QString name = to == 1 ? tr("Let the nodes live at full speed")
                                 : tr("Let the nodes live at %1").arg(SpeedText::text(to));
    interventions_->carryOut(
        name, {{host::Command(host::SetPace{to}), host::Command(host::SetPace{this->pace()})}});
}

void PaceActions::refresh() {
    const session::Session* session = cluster_->session();
    const bool real = session && session->kind() == session::Kind::live;
    const double pace = this->pace();
    slower_->setEnabled(real && cluster_->isLive() && pace > host::SetPace::kSlowest);
    for (QAction* action : {faster_, full_})
        action->setEnabled(real && cluster_->isLive() && pace < 1);
    //: on a button, %1 is a speed such as 1/10×
    full_->setIconText(pace < 1 ? tr("Nodes live at %1").arg(SpeedText::text(pace))
                                : TextFormat::withoutAccessKey(full_->text()));
    for (QAction* action : {slower_, faster_, full_}) {
        const QString help = action->data().toString();
        if (action->isEnabled())
            action->setToolTip(
                tr("%1 (%2)").arg(help, action->shortcut().toString(QKeySequence::NativeText)));
        else if (!real)
            action->setToolTip(tr("Only real nodes can be slowed down; a simulation's time is led "
                                  "by the speed on the bar."));
        else if (!cluster_->isLive())
            action->setToolTip(tr("What has happened can't be changed: go to the present first."));
        else
            action->setToolTip(action == slower_ ? tr("The nodes live as slowly as they can.")
                                                 : tr("The nodes live at full speed."));
    }
}

} // namespace swimscope::ui
