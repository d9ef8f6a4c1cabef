// SPDX-License-Identifier: MPL-2.0
#include "ui/model/run_charts.h"

#include "ui/model/cluster_model.h"

namespace swimscope::ui {

RunCharts::RunCharts(ClusterModel* cluster, QObject* parent) : QObject(parent), cluster_(cluster) {
    // Who looks back does not stop the run: its charts go on with the present. What comes a second
    // time is known. A recording has no present, and tells of itself as it is shown.
    for (auto signal : {&ClusterModel::happened, &ClusterModel::eventsArrived})
        connect(cluster, signal, this, [this](const trace::Batch& batch) {
            series_.take(batch);
            news_.take(batch, cluster_->present(), cluster_->presentFaults());
        });
    connect(cluster, &ClusterModel::advanced, this, [this] {
        if (!cluster_->session())
            return;
        const bool recorded = cluster_->session()->kind() == session::Kind::recorded;
        const Instant at = recorded ? cluster_->now() : cluster_->end();
        if (at >= series_.end())
            series_.sample(cluster_->present(), at);
    });
    connect(cluster, &ClusterModel::sessionChanged, this, &RunCharts::clear);
}

void RunCharts::clear() {
    series_.clear();
    news_.clear();
}

} // namespace swimscope::ui
