// SPDX-License-Identifier: MPL-2.0
#include "ui/model/shared_session.h"

#include "ui/model/cluster_model.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace swimscope::ui {

namespace {

/// What the sides differ in.
void takeLifeguard(swim::Config& into, const swim::Config& from) {
    into.lhaProbe = from.lhaProbe;
    into.lhaSuspicion = from.lhaSuspicion;
    into.buddySystem = from.buddySystem;
    into.lifeguardMode = from.lifeguardMode;
}

} // namespace

SharedSession::SharedSession(std::unique_ptr<session::Session> own, const ClusterModel* model,
                             const swim::Config& config)
    : own_(std::move(own)), model_(model), config_(config) {}

void SharedSession::post(host::Command command) {
    for (SharedSession* peer : peers_)
        if (auto other = translated(command, *peer)) {
            peer->adapt(*other);
            peer->own_->post(std::move(*other));
        }
    // Settings that somebody changes here are meant as they are; a new node's come from elsewhere.
    if (!std::holds_alternative<host::ChangeSettings>(command))
        adapt(command);
    own_->post(std::move(command));
}

void SharedSession::join(NodeId node, std::vector<std::string> addresses, RequestId request) {
    for (SharedSession* peer : peers_)
        if (NodeId other = node; translate(other, *peer))
            peer->own_->join(other, addresses, request);
    own_->join(node, std::move(addresses), request);
}

void SharedSession::adapt(host::Command& command) const {
    if (auto* add = std::get_if<host::AddNode>(&command))
        takeLifeguard(add->config, config_);
    else if (auto* together = std::get_if<host::StartTogether>(&command))
        for (host::AddNode& node : together->nodes)
            takeLifeguard(node.config, config_);
    else if (auto* change = std::get_if<host::ChangeSettings>(&command))
        takeLifeguard(change->config, config_);
}

/// Runs may have numbered their nodes differently; the names are the same.
bool SharedSession::translate(NodeId& node, const SharedSession& to) const {
    if (node == NodeId::none)
        return true;
    const trace::HostedNode* here = model_->present().node(node);
    const trace::HostedNode* there = here ? to.model_->present().nodeNamed(here->name) : nullptr;
    if (there)
        node = there->id;
    return there != nullptr;
}

/// Faults have numbers of their own, too; there it is the one that does the same.
bool SharedSession::translate(FaultId& fault, const SharedSession& to) const {
    const trace::FaultBook::Entry* here = model_->presentFaults().entry(fault);
    const trace::FaultBook::Entry* there =
        here ? to.model_->presentFaults().like(here->fault) : nullptr;
    if (there)
        fault = there->fault.fault;
    return there != nullptr;
}

bool SharedSession::translate(fault::Effect& effect, const SharedSession& to) const {
    std::vector<fault::Party*> parties{&effect.from, &effect.to};
    for (fault::Party& group : effect.groups)
        parties.push_back(&group);
    return std::ranges::all_of(parties, [&](fault::Party* party) {
        return std::ranges::all_of(party->nodes, [&](NodeId& node) { return translate(node, to); });
    });
}

/// The same for another run; nothing where it has no such node or fault.
std::optional<host::Command> SharedSession::translated(host::Command command,
                                                       const SharedSession& to) const {
    const bool known = std::visit(
        [&](auto& given) {
            bool all = true;
            if constexpr (requires { given.node; })
                all = translate(given.node, to) && all;
            if constexpr (requires { given.through; })
                all = translate(given.through, to) && all;
            if constexpr (requires { given.from = NodeId::none; })
                all = translate(given.from, to) && translate(given.to, to) && all;
            if constexpr (requires { given.fault = FaultId::none; })
                all = translate(given.fault, to) && all;
            if constexpr (requires { given.effect; })
                all = translate(given.effect, to) && all;
            return all;
        },
        command);
    if (!known)
        return std::nullopt;
    return command;
}

} // namespace swimscope::ui
