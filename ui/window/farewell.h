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
/// window may go: when all have stopped, or after a while in any case. Ends with its session,
/// without a word.
class Farewell : public QObject {
    Q_OBJECT

  public:
    explicit Farewell(ClusterModel* cluster, QObject* parent = nullptr);

    /// True while some node has to say goodbye, or is at it.
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
    void forget();

    ClusterModel* cluster_;
    std::vector<NodeId> leaving_;
    QTimer timer_;
};

} // namespace swimscope::ui
