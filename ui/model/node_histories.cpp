// SPDX-License-Identifier: MPL-2.0
#include "ui/model/node_histories.h"

#include "ui/model/cluster_model.h"

namespace swimscope::ui {

NodeHistories::NodeHistories(ClusterModel* cluster, QObject* parent)
    : QObject(parent), cluster_(cluster) {
    connect(cluster, &ClusterModel::eventsArrived, this, [this](const trace::Batch& batch) {
        healths_.take(batch);
        beliefs_.take(batch);
    });
    connect(cluster, &ClusterModel::rewound, this, &NodeHistories::rewind);
    connect(cluster, &ClusterModel::sessionChanged, this, [this] {
        healths_.clear();
        beliefs_.clear();
    });
}

void NodeHistories::rewind() {
    healths_.clear();
    beliefs_.rewind(cluster_->fold().last(), cluster_->now());
}

} // namespace swimscope::ui
