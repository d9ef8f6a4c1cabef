// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/health_history.h"
#include "ui/model/metrics_book.h"

#include <QObject>

namespace swimscope::ui {

class ClusterModel;

/// What the inspector tells of a run's past: how local health went, and each node's metrics. Begins
/// anew with another session.
class NodeHistories : public QObject {
    Q_OBJECT

  public:
    /// `cluster` outlives it.
    NodeHistories(ClusterModel* cluster, QObject* parent);

    const HealthHistory& healths() const { return healths_; }
    const MetricsBook& metrics() const { return metrics_; }

  private:
    HealthHistory healths_;
    MetricsBook metrics_;
};

} // namespace swimscope::ui
