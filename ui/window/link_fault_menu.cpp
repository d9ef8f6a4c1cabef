// SPDX-License-Identifier: MPL-2.0
#include "ui/window/link_fault_menu.h"

#include "ui/model/text_format.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMouseEvent>

namespace swimscope::ui {
namespace {

constexpr double kUsualLoss = 0.3;
constexpr Duration kUsualDelay = std::chrono::milliseconds(100);

} // namespace

LinkFaultMenu::LinkFaultMenu(const QString& from, const QString& to, QWidget* parent)
    : QMenu(parent), from_(from), to_(to), oneWay_(addAction(QString())),
      bothWays_(addAction(QString())) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("linkFaultMenu"));
    setAccessibleName(tr("Fault on a link"));
    const QString one = TextFormat::name(from.toStdString());
    const QString other = TextFormat::name(to.toStdString());
    //: Two members, and what goes from one to the other.
    oneWay_->setText(tr("&One way: %1 → %2").arg(one, other));
    //: Two members, and what goes from one to the other and back.
    bothWays_->setText(tr("&Both ways: %1 ⇄ %2").arg(one, other));
    auto* ways = new QActionGroup(this);
    for (QAction* way : {oneWay_, bothWays_}) {
        way->setCheckable(true);
        ways->addAction(way);
    }
    oneWay_->setChecked(true);
    addSeparator();
    addFault(tr("&Cut"), {.kind = trace::FaultKind::cut});
    //: Of the datagrams on a link; %1: a share, such as "30 %".
    addFault(tr("&Lose %1").arg(TextFormat::percent(kUsualLoss)),
             {.kind = trace::FaultKind::loss, .probability = kUsualLoss});
    //: What passes a link; %1: a duration.
    addFault(tr("&Delay by %1").arg(TextFormat::duration(kUsualDelay)),
             {.kind = trace::FaultKind::delay, .low = kUsualDelay});
    addSeparator();
    connect(addAction(tr("&More…")), &QAction::triggered, this,
            [this] { emit composeWanted(draftOf({.kind = trace::FaultKind::loss})); });
}

void LinkFaultMenu::addFault(const QString& text, const fault::Effect& effect) {
    connect(addAction(text), &QAction::triggered, this,
            [this, effect] { emit chosen(draftOf(effect)); });
}

FaultDraft LinkFaultMenu::draftOf(const fault::Effect& effect) const {
    FaultDraft draft{.from = {from_.toStdString()}, .to = {to_.toStdString()}, .effect = effect};
    draft.effect.bothWays = bothWays_->isChecked();
    return draft;
}

void LinkFaultMenu::mouseReleaseEvent(QMouseEvent* event) {
    QAction* action = actionAt(event->position().toPoint());
    if (isWay(action))
        return action->setChecked(true);
    QMenu::mouseReleaseEvent(event);
}

void LinkFaultMenu::keyPressEvent(QKeyEvent* event) {
    QAction* way = isWay(activeAction()) ? activeAction() : nullptr;
    const bool chooses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                         event->key() == Qt::Key_Space;
    if (way && chooses)
        return way->setChecked(true);
    QMenu::keyPressEvent(event);
}

} // namespace swimscope::ui
