// SPDX-License-Identifier: MPL-2.0
#include "ui/window/join_flow.h"

#include "ui/model/cluster_model.h"
#include "ui/model/failure_text.h"
#include "ui/model/text_format.h"

#include <algorithm>
#include <iterator>

namespace swimscope::ui {

namespace {

/// Far above the numbers that a cluster gives to requests of its own.
constexpr RequestId kFirstRequest{std::uint64_t{1} << 48};

QString reasonOf(const trace::JoinFinished& body) {
    QStringList reasons;
    for (const trace::JoinTarget& target : body.failures)
        reasons << FailureText::target(target);
    return TextFormat::clauses(reasons);
}

} // namespace

JoinFlow::JoinFlow(ClusterModel* cluster, QObject* parent)
    : QObject(parent), cluster_(cluster), last_(kFirstRequest) {
    connect(cluster, &ClusterModel::happened, this, &JoinFlow::take);
    connect(cluster, &ClusterModel::sessionChanged, this, [this] {
        waiting_.clear();
        told_.clear();
    });
}

void JoinFlow::start(const JoinPlan& plan) {
    session::Session* session = cluster_->session();
    if (!session)
        return;
    Waiting& waiting = waiting_.emplace_back();
    waiting.plan = plan;
    if (plan.added)
        session->post(*plan.added);
    else
        ask(waiting, plan.node);
}

void JoinFlow::ask(Waiting& waiting, NodeId node) {
    last_ = after(last_);
    waiting.node = node;
    waiting.request = last_;
    cluster_->session()->join(node, {waiting.plan.address}, last_);
}

void JoinFlow::take(const trace::Batch& batch) {
    if (waiting_.empty())
        return;
    for (const trace::Event& event : batch) {
        if (const auto* started = std::get_if<trace::NodeStarted>(&event.body))
            nodeStarted(event.node, started->name);
        else if (const auto* finished = std::get_if<trace::JoinFinished>(&event.body))
            joinFinished(*finished);
        else if (const auto* given = std::get_if<trace::CommandGiven>(&event.body))
            startGiven(event, given->command);
        else if (const auto* failure = std::get_if<trace::CommandFailed>(&event.body))
            startFailed(event, *failure);
        else if (std::holds_alternative<trace::NodeStopped>(event.body))
            nodeStopped(event.node);
    }
}

void JoinFlow::nodeStarted(NodeId node, const std::string& name) {
    for (Waiting& waiting : waiting_)
        if (waiting.node == NodeId::none && waiting.plan.added->name == name)
            return ask(waiting, node);
}

void JoinFlow::joinFinished(const trace::JoinFinished& body) {
    const auto found = std::find_if(waiting_.begin(), waiting_.end(), [&](const Waiting& waiting) {
        return waiting.request != RequestId::none && waiting.request == body.request;
    });
    if (found == waiting_.end())
        return;
    const Waiting done = *found;
    waiting_.erase(found);
    if (body.contacted > 0)
        emit joined(done.node, QString::fromStdString(done.plan.address));
    else
        emit failed(done.plan, done.node, reasonOf(body));
}

void JoinFlow::startGiven(const trace::Event& event, const std::string& command) {
    for (Waiting& waiting : waiting_)
        if (waiting.node == NodeId::none && waiting.given == EventId::none &&
            host::toText(*waiting.plan.added) == command)
            return void(waiting.given = event.id);
}

void JoinFlow::startFailed(const trace::Event& event, const trace::CommandFailed& body) {
    const auto found = std::find_if(waiting_.begin(), waiting_.end(), [&](const Waiting& waiting) {
        return waiting.node == NodeId::none && waiting.given != EventId::none &&
               waiting.given == event.cause;
    });
    if (found == waiting_.end())
        return;
    const Waiting done = *found;
    waiting_.erase(found);
    told_.insert(event.id);
    emit failed(done.plan, NodeId::none, FailureText::clause(body.failure, body.detail));
}

/// What it was asked for dies with it, unanswered.
void JoinFlow::nodeStopped(NodeId node) {
    const auto its = [node](const Waiting& waiting) { return waiting.node == node; };
    std::vector<Waiting> lost;
    std::copy_if(waiting_.begin(), waiting_.end(), std::back_inserter(lost), its);
    std::erase_if(waiting_, its);
    for (const Waiting& waiting : lost)
        emit failed(waiting.plan, node, FailureText::clause(trace::Failure::stopped));
}

} // namespace swimscope::ui
