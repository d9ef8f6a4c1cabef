// SPDX-License-Identifier: MPL-2.0
#include "ui/model/visit_history.h"

#include "ui/model/cluster_model.h"
#include "ui/model/selection.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr qsizetype kMostVisits = 100;

} // namespace

VisitHistory::VisitHistory(ClusterModel* cluster, Selection* selection, QObject* parent)
    : QObject(parent), selection_(selection) {
    connect(selection, &Selection::changed, this, &VisitHistory::visit);
    connect(cluster, &ClusterModel::sessionChanged, this, &VisitHistory::clear);
}

void VisitHistory::clear() {
    visits_.clear();
    place_ = -1;
    emit changed();
}

void VisitHistory::visit() {
    const QString member = selection_->member();
    if (going_ || member.isEmpty() || (place_ >= 0 && visits_[place_] == member))
        return;
    visits_.resize(place_ + 1);
    visits_.append(member);
    while (visits_.size() > kMostVisits)
        visits_.removeFirst();
    place_ = visits_.size() - 1;
    emit changed();
}

void VisitHistory::go(int steps) {
    const qsizetype there = place_ + steps;
    if (there < 0 || there >= visits_.size())
        return;
    place_ = there;
    {
        const QScopedValueRollback<bool> guard(going_, true);
        selection_->select(visits_[place_]);
    }
    emit changed();
}

} // namespace swimscope::ui
