// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"
#include "ui/model/cluster_setup.h"

#include <QObject>

namespace swimscope::ui {

class ClusterModel;

/// Starts a cluster of our own, each node joining through those that run already. Only so many
/// join at once: members answer a limited number of joins at a time, as memberlist's do, and the
/// rest would be turned away until tables are exchanged half a minute later.
class ClusterStart : public QObject {
    Q_OBJECT

  public:
    /// Well below the number that a member answers at once.
    static constexpr int kMostJoining = 64;

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
    int done_ = 0;  ///< joined, or failed to
    bool running_ = false;
};

} // namespace swimscope::ui
