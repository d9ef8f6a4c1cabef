// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/belief_times.h"
#include "ui/model/health_history.h"

#include <QObject>

namespace swimscope::ui {

class ClusterModel;

/// What panels tell of the time before the playhead: how local health went, and since when who has
/// believed what. Begins anew with another session.
class NodeHistories : public QObject {
    Q_OBJECT

  public:
    /// `cluster` outlives it.
    NodeHistories(ClusterModel* cluster, QObject* parent);

    const HealthHistory& healths() const { return healths_; }
    const BeliefTimes& beliefs() const { return beliefs_; }

  private:
    /// The cluster's fold stands at another moment of the same run; events come again from there.
    void rewind();

    ClusterModel* cluster_;
    HealthHistory healths_;
    BeliefTimes beliefs_;
};

} // namespace swimscope::ui
