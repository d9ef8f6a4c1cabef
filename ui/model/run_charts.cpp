// SPDX-License-Identifier: MPL-2.0
#include "ui/model/run_charts.h"

#include "ui/model/cluster_model.h"

namespace swimscope::ui {

RunCharts::RunCharts(ClusterModel* cluster, QObject* parent) : QObject(parent), cluster_(cluster) {
    connect(cluster, &ClusterModel::eventsArrived, this, [this](const trace::Batch& batch) {
        series_.take(batch);
        news_.take(batch, cluster_->fold(), cluster_->faults());
    });
    connect(cluster, &ClusterModel::advanced, this, [this] {
        if (cluster_->session())
            series_.sample(cluster_->fold(), cluster_->now());
    });
    connect(cluster, &ClusterModel::sessionChanged, this, &RunCharts::clear);
}

void RunCharts::clear() {
    series_.clear();
    news_.clear();
}

} // namespace swimscope::ui
