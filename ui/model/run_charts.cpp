// SPDX-License-Identifier: MPL-2.0
#include "ui/model/run_charts.h"

#include "ui/model/cluster_model.h"

#include <utility>

namespace swimscope::ui {

RunCharts::RunCharts(ClusterModel* cluster, QObject* parent) : QObject(parent), cluster_(cluster) {
    // Who looks back does not stop the run: its charts go on with the present. What comes a second
    // time is known.
    for (auto signal : {&ClusterModel::happened, &ClusterModel::eventsArrived})
        connect(cluster, signal, this, &RunCharts::take);
    connect(cluster, &ClusterModel::advanced, this, &RunCharts::advance);
    connect(cluster, &ClusterModel::sessionChanged, this, &RunCharts::clear);
}

bool RunCharts::isRecording() const {
    return cluster_->session() && cluster_->session()->kind() == session::Kind::recorded;
}

void RunCharts::take(const trace::Batch& batch) {
    if (!isRecording())
        series_.take(batch);
    news_.take(batch, cluster_->present(), cluster_->presentFaults());
}

void RunCharts::advance() {
    if (isRecording()) {
        if (auto farther = cluster_->seriesBeyond(series_.end()))
            series_ = std::move(*farther);
    } else if (cluster_->session() && cluster_->end() >= series_.end()) {
        series_.lookAt(cluster_->present(), cluster_->end());
    }
}

void RunCharts::clear() {
    series_.clear();
    news_.clear();
}

} // namespace swimscope::ui
