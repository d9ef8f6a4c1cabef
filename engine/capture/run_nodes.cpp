// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/run_nodes.h"

#include "engine/trace/fault_text.h"

#include <fmt/format.h>

namespace swimscope::capture {

void RunNodes::take(const trace::Event& event) {
    if (const auto* started = std::get_if<trace::NodeStarted>(&event.body)) {
        start(event.node, event.at, *started);
    } else if (const auto* stopped = std::get_if<trace::NodeStopped>(&event.body)) {
        Life& life = lives_[event.node];
        life.runs = false;
        life.stopped = event.at;
        life.killed = stopped->killed;
    } else if (std::holds_alternative<trace::NodeFrozen>(event.body)) {
        lives_[event.node].frozen = true;
    } else if (std::holds_alternative<trace::NodeThawed>(event.body)) {
        lives_[event.node].frozen = false;
    } else if (const auto* raised = std::get_if<trace::FaultRaised>(&event.body)) {
        faults_[raised->fault] = trace::toWords(*raised);
    } else if (const auto* lifted = std::get_if<trace::FaultLifted>(&event.body)) {
        faults_.erase(lifted->fault);
    }
}

void RunNodes::start(NodeId node, Instant at, const trace::NodeStarted& fact) {
    directory_.add(node, fact.bound, fact.advertised);
    Life& life = lives_[node];
    life.name = fact.name;
    life.address = fact.bound;
    // Bound to all addresses of the machine, it sends from the one that others know, in all
    // likelihood.
    if (fact.bound.ip.isUnspecified())
        life.address.ip = fact.advertised.ip;
    life.started = at;
    life.runs = true;
    life.frozen = false;
}

Endpoint RunNodes::addressOf(NodeId node) const {
    const auto found = lives_.find(node);
    return found == lives_.end() ? Endpoint() : found->second.address;
}

std::string RunNodes::nameOf(NodeId node) const {
    const auto found = lives_.find(node);
    return found == lives_.end() ? std::string("nobody") : toUtf8Lossy(viewOf(found->second.name));
}

std::string RunNodes::faultText(FaultId fault) const {
    const auto found = faults_.find(fault);
    return found == faults_.end() ? std::string() : found->second;
}

std::string RunNodes::whyUnread(NodeId node, Instant sent, Instant now, bool ended) const {
    const auto found = lives_.find(node);
    if (found == lives_.end())
        return "Not seen to arrive.";
    const Life& life = found->second;
    const std::string name = nameOf(node);
    if (!life.runs)
        return fmt::format("Never arrived: {} {} {} at {:.3f} s.", name,
                           life.stopped <= sent ? "had been" : "was",
                           life.killed ? "killed" : "shut down", inSeconds(life.stopped));
    if (life.started > sent)
        return fmt::format("Never arrived: {} was not running then.", name);
    if (life.frozen)
        return fmt::format("Not read within {:.3f} s: {} is frozen.", inSeconds(now - sent), name);
    return ended ? fmt::format("Not read before the recording ends.")
                 : fmt::format("Not read by {} within {:.3f} s.", name, inSeconds(now - sent));
}

} // namespace swimscope::capture
