// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"
#include "ui/model/cluster_setup.h"

#include <QObject>

namespace swimscope::ui {

class ClusterModel;

/// Starts a cluster of our own, each node joining through those that run already: one by one as
/// people start programs, or a few at a time where there are many. Nodes that join at the very same
/// moment know of each other by rumour alone, and a rumour is told only so often: in a small
/// cluster one that misses a node has to wait for the next exchange of tables, half a minute later.
/// And members answer a limited number of joins at a time, as memberlist's do.
class ClusterStart : public QObject {
    Q_OBJECT

  public:
    /// How many of so many nodes may be joining at any time.
    static constexpr int joiningAtOnce(int nodes) { return 1 + nodes / 50; }

    /// `cluster` is not owned, and outlives it.
    explicit ClusterStart(ClusterModel* cluster, QObject* parent = nullptr);

    /// In the model's session, which is a fresh one. Another session ends it.
    void begin(const ClusterSetup& setup);

    /// Nodes that were asked for have not started yet, or failed to.
    bool isStarting() const { return begun_ < setup_.nodes; }

  private:
    void take(const trace::Batch& batch);
    void addNodes();

    ClusterModel* cluster_;
    ClusterSetup setup_{.nodes = 0};
    int added_ = 0;
    int begun_ = 0; ///< started, or failed to
    int done_ = 0;  ///< joined, or failed to; the first has nobody to join
    bool running_ = false;
};

} // namespace swimscope::ui
