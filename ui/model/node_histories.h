// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/health_history.h"

#include <QObject>

namespace swimscope::ui {

class ClusterModel;

/// What the inspector tells of the time before the playhead: how local health went. Begins anew
/// with another session, and where the playhead goes elsewhere.
class NodeHistories : public QObject {
    Q_OBJECT

  public:
    /// `cluster` outlives it.
    NodeHistories(ClusterModel* cluster, QObject* parent);

    const HealthHistory& healths() const { return healths_; }

  private:
    HealthHistory healths_;
};

} // namespace swimscope::ui
