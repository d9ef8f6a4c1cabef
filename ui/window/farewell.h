// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/trace/event.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace swimscope::ui {

class ClusterModel;

/// Leaves properly with the nodes that are members of other people's clusters, and tells when the
/// window may go: when all have stopped, or after a while in any case.
class Farewell : public QObject {
    Q_OBJECT

  public:
    explicit Farewell(ClusterModel* cluster, QObject* parent = nullptr);

    /// True if some node would have to say goodbye now.
    bool isNeeded() const;
    bool isRunning() const { return timer_.isActive(); }
    void begin();
    /// The person will not wait.
    void cutShort();

  signals:
    void done();

  private:
    void look();
    void finish();

    ClusterModel* cluster_;
    std::vector<NodeId> leaving_;
    QTimer timer_;
};

} // namespace swimscope::ui
