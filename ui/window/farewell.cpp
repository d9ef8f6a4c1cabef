// SPDX-License-Identifier: MPL-2.0
#include "ui/window/farewell.h"

#include "ui/model/cluster_model.h"
#include "ui/model/summary.h"

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr Duration kLeaveTimeout = std::chrono::seconds(5);
/// The leave itself, and time for what was written to go out.
constexpr int kLongestMs = 8'000;

} // namespace

Farewell::Farewell(ClusterModel* cluster, QObject* parent) : QObject(parent), cluster_(cluster) {
    timer_.setSingleShot(true);
    timer_.setInterval(kLongestMs);
    connect(&timer_, &QTimer::timeout, this, &Farewell::finish);
    connect(cluster, &ClusterModel::advanced, this, &Farewell::look);
    connect(cluster, &ClusterModel::sessionChanged, this, &Farewell::forget);
}

bool Farewell::isNeeded() const {
    if (!cluster_->session() || cluster_->session()->kind() != session::Kind::live)
        return false;
    return isRunning() || !nodesAmongStrangers(cluster_->present()).empty();
}

void Farewell::begin() {
    if (isRunning())
        return;
    leaving_ = nodesAmongStrangers(cluster_->present());
    timer_.start();
    for (const NodeId node : leaving_) {
        // A frozen node can't say goodbye.
        const trace::HostedNode* hosted = cluster_->present().node(node);
        if (hosted && hosted->life == trace::HostedNode::Life::frozen)
            cluster_->session()->post(host::Thaw{node});
        // One that leaves already only has to stop as well.
        cluster_->session()->post(host::Leave{node, kLeaveTimeout, true, RequestId::none});
    }
}

void Farewell::cutShort() {
    if (isRunning())
        finish();
}

void Farewell::look() {
    if (!isRunning())
        return;
    const bool allGone = std::all_of(leaving_.begin(), leaving_.end(), [this](NodeId node) {
        const trace::HostedNode* hosted = cluster_->present().node(node);
        return !hosted || !hosted->alive();
    });
    if (allGone)
        finish();
}

void Farewell::finish() {
    forget();
    emit done();
}

void Farewell::forget() {
    timer_.stop();
    leaving_.clear();
}

} // namespace swimscope::ui
