// SPDX-License-Identifier: MPL-2.0
#include "ui/window/viewpoint_menu.h"

#include "ui/model/cluster_model.h"
#include "ui/model/text_format.h"

#include <QActionGroup>

namespace swimscope::ui {

ViewpointMenu::ViewpointMenu(ClusterModel* cluster, QWidget* parent)
    : QMenu(tr("&Viewpoint"), parent), cluster_(cluster), group_(new QActionGroup(this)) {
    connect(this, &QMenu::aboutToShow, this, &ViewpointMenu::fill);
    connect(cluster, &ClusterModel::sessionChanged, this,
            [this] { choose(Viewpoint::mostBelieve()); });
    connect(cluster, &ClusterModel::eventsArrived, this, &ViewpointMenu::dropIfGone);
    fill();
}

void ViewpointMenu::choose(Viewpoint viewpoint) {
    if (viewpoint == viewpoint_)
        return;
    viewpoint_ = viewpoint;
    emit chosen(viewpoint);
}

void ViewpointMenu::dropIfGone() {
    if (viewpoint_.kind != Viewpoint::Kind::seenBy)
        return;
    const trace::HostedNode* node = cluster_->fold().node(viewpoint_.observer);
    if (!node || !node->alive())
        choose(Viewpoint::mostBelieve());
}

void ViewpointMenu::add(const QString& text, Viewpoint viewpoint, const QKeySequence& shortcut) {
    QAction* action = addAction(text);
    action->setShortcut(shortcut);
    action->setCheckable(true);
    action->setChecked(viewpoint == viewpoint_);
    group_->addAction(action);
    connect(action, &QAction::triggered, this, [this, viewpoint] { choose(viewpoint); });
}

void ViewpointMenu::fill() {
    clear();
    add(tr("What &most believe"), Viewpoint::mostBelieve(), QKeySequence(Qt::Key_B));
    add(tr("Ground &truth"), Viewpoint::groundTruth(), QKeySequence(Qt::Key_G));
    addSeparator();
    for (const trace::HostedNode& node : cluster_->fold().nodes()) {
        if (!node.alive())
            continue;
        const QString name =
            TextFormat::name(node.name).replace(QLatin1Char('&'), QStringLiteral("&&"));
        add(tr("As %1 sees it").arg(name), Viewpoint::seenBy(node.id));
    }
}

QString ViewpointMenu::buttonText() const {
    switch (viewpoint_.kind) {
    case Viewpoint::Kind::groundTruth:
        return tr("View: ground truth");
    case Viewpoint::Kind::mostBelieve:
        return tr("View: what most believe");
    case Viewpoint::Kind::seenBy:
        break;
    }
    const trace::HostedNode* node = cluster_->fold().node(viewpoint_.observer);
    const QString name = node ? TextFormat::name(node->name) : QString();
    return tr("View: as %1 sees it")
        .arg(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")));
}

} // namespace swimscope::ui
