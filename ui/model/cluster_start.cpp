// SPDX-License-Identifier: MPL-2.0
#include "ui/model/cluster_start.h"

#include "ui/model/cluster_model.h"

#include <algorithm>

namespace swimscope::ui {

ClusterStart::ClusterStart(ClusterModel* cluster, QObject* parent)
    : QObject(parent), cluster_(cluster) {
    connect(cluster, &ClusterModel::happened, this, &ClusterStart::take);
    connect(cluster, &ClusterModel::sessionChanged, this, [this] {
        running_ = false;
        setup_.nodes = 0;
    });
}

void ClusterStart::begin(const ClusterSetup& setup) {
    setup_ = setup;
    setup_.nodes = std::clamp(setup.nodes, ClusterSetup::kFewest, ClusterSetup::kMost);
    added_ = begun_ = done_ = 0;
    running_ = cluster_->session() != nullptr;
    addNodes();
}

/// What the person asks for meanwhile may be counted as well: then the next start a little early.
void ClusterStart::take(const trace::Batch& batch) {
    if (!isStarting())
        return;
    for (const trace::Event& event : batch) {
        const bool failed = std::holds_alternative<trace::CommandFailed>(event.body);
        const bool begun = failed || std::holds_alternative<trace::NodeStarted>(event.body);
        const bool first = begun && begun_ == 0;
        if (begun)
            ++begun_;
        if (failed || first || std::holds_alternative<trace::JoinFinished>(event.body))
            ++done_;
    }
    addNodes();
}

void ClusterStart::addNodes() {
    for (; running_ && added_ < setup_.nodes && added_ - done_ < joiningAtOnce(setup_.nodes);
         ++added_) {
        host::AddNode add;
        add.name = "n" + std::to_string(added_ + 1);
        add.config = setup_.config();
        add.keys = setup_.keys;
        add.joinRunning = added_ > 0;
        cluster_->session()->post(add);
    }
    running_ = running_ && added_ < setup_.nodes;
}

} // namespace swimscope::ui
