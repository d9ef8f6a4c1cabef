// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/host/command.h"
#include "engine/swim/config.h"

#include <QObject>

#include <vector>

class QWidget;

namespace swimscope::trace {
struct HostedNode;
}

namespace swimscope::ui {

class ClusterModel;
class FaultControls;
class Interventions;
class NodeActions;
class Selection;

/// The dialogs behind the actions on nodes: opens them, and does what they are accepted with.
class NodeDialogs : public QObject {
    Q_OBJECT

  public:
    NodeDialogs(ClusterModel* cluster, Selection* selection, NodeActions* actions,
                Interventions* interventions, FaultControls* faults, QWidget* window);

    /// What the cluster's profile says: what settings are compared with.
    void setDefaults(const swim::Config& defaults) { defaults_ = defaults; }

  public slots:
    void askForPing();
    void askForMetadata();
    void askForMessage();
    /// Of the selected nodes.
    void askForSettings();
    /// Of all nodes of ours that live.
    void askForAllSettings();

  private:
    void askForFault(trace::FaultKind kind, const host::Command& sample);
    void askForSettingsOf(const std::vector<NodeId>& nodes);
    const trace::HostedNode* current() const;
    QString namesOf(const std::vector<NodeId>& nodes) const;

    ClusterModel* cluster_;
    Selection* selection_;
    NodeActions* actions_;
    Interventions* interventions_;
    FaultControls* faults_;
    QWidget* window_;
    swim::Config defaults_;
};

} // namespace swimscope::ui
