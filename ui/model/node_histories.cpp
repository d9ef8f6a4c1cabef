// SPDX-License-Identifier: MPL-2.0
#include "ui/model/node_histories.h"

#include "ui/model/cluster_model.h"

namespace swimscope::ui {

NodeHistories::NodeHistories(ClusterModel* cluster, QObject* parent) : QObject(parent) {
    connect(cluster, &ClusterModel::eventsArrived, this,
            [this](const trace::Batch& batch) { healths_.take(batch); });
    for (auto signal : {&ClusterModel::sessionChanged, &ClusterModel::rewound})
        connect(cluster, signal, this, [this] { healths_.clear(); });
}

} // namespace swimscope::ui
