// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/belief_times.h"
#include "ui/model/health_history.h"
#include "ui/model/metrics_book.h"

#include <QObject>

namespace swimscope::ui {

class ClusterModel;

/// What panels tell of a run's past: how local health went, each node's metrics, and since when who
/// has believed what. Begins anew with another session.
class NodeHistories : public QObject {
    Q_OBJECT

  public:
    /// `cluster` outlives it.
    NodeHistories(ClusterModel* cluster, QObject* parent);

    const HealthHistory& healths() const { return healths_; }
    const MetricsBook& metrics() const { return metrics_; }
    const BeliefTimes& beliefs() const { return beliefs_; }

  public slots:
    /// The cluster's fold stands at another moment of the same run; events come again from there.
    void rewind();

  private:
    ClusterModel* cluster_;
    HealthHistory healths_;
    MetricsBook metrics_;
    BeliefTimes beliefs_;
};

} // namespace swimscope::ui
