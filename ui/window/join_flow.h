// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/command.h"
#include "engine/trace/event.h"

#include <QObject>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace swimscope::ui {

class ClusterModel;

/// A wish to join a cluster at an address: with a node that runs, or with a new one.
struct JoinPlan {
    std::string address; ///< [NAME/]HOST[:PORT]
    NodeId node = NodeId::none;
    std::optional<host::AddNode> added; ///< instead of `node`
};

/// Carries out join plans: starts the new node if one is wanted, joins, and tells how it went.
/// Several may run at once.
class JoinFlow : public QObject {
    Q_OBJECT

  public:
    explicit JoinFlow(ClusterModel* cluster, QObject* parent = nullptr);

    void start(const JoinPlan& plan);
    bool isRunning() const { return !waiting_.empty(); }
    /// Whether a command failed that a plan had given, so that it has been told already.
    bool tells(EventId commandFailed) const { return told_.contains(commandFailed); }

  signals:
    void joined(swimscope::NodeId node, const QString& address);
    /// `reason` is a sentence without the node's name.
    void failed(const swimscope::ui::JoinPlan& plan, swimscope::NodeId node, const QString& reason);

  private:
    struct Waiting {
        JoinPlan plan;
        NodeId node = NodeId::none;    ///< none: the new node has not started yet
        EventId given = EventId::none; ///< the CommandGiven of the new node
        RequestId request = RequestId::none;
    };
    void take(const trace::Batch& batch);
    void nodeStarted(NodeId node, const std::string& name);
    void joinFinished(const trace::JoinFinished& body);
    void startGiven(const trace::Event& event, const std::string& command);
    void startFailed(const trace::Event& event, const trace::CommandFailed& body);
    void nodeStopped(NodeId node);
    void ask(Waiting& waiting, NodeId node);

    ClusterModel* cluster_;
    std::vector<Waiting> waiting_;
    std::set<EventId> told_; ///< CommandFailed
    RequestId last_;
};

} // namespace swimscope::ui
