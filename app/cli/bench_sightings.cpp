// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_sightings.h"

#include "engine/trace/failure_text.h"

#include <utility>

namespace swimscope::cli {

void Sightings::take(const trace::Event& event) {
    ++events_;
    std::visit([&](const auto& fact) { count(event.node, fact); }, event.body);
}

std::uint64_t& Sightings::held(NodeId node) {
    if (held_.size() <= number(node))
        held_.resize(number(node) + 1);
    return held_[number(node)];
}

void Sightings::count(NodeId node, const trace::NodeStarted&) {
    running_.push_back(node);
}

void Sightings::count(NodeId node, const trace::NodeStopped&) {
    std::erase(running_, node);
    pairs_ -= std::exchange(held(node), 0);
}

void Sightings::count(NodeId node, const trace::MemberChanged& fact) {
    if (fact.change == trace::Change::joined) {
        ++held(node);
        ++pairs_;
    } else if (fact.change == trace::Change::died || fact.change == trace::Change::left) {
        --held(node);
        --pairs_;
        deaths_ += fact.change == trace::Change::died ? 1 : 0;
    }
}

void Sightings::count(NodeId, const trace::Judged& fact) {
    if (fact.bytes == 0)
        return; // a connection, whose bytes are no datagram's
    ++packets_;
    bytes_ += fact.bytes;
}

void Sightings::count(NodeId, const trace::JoinFinished& fact) {
    ++joins_;
    if (fact.contacted == 0)
        whatFailed_ = trace::explain(fact.failures);
}

void Sightings::count(NodeId, const trace::CommandFailed& fact) {
    whatFailed_ = trace::explain(fact.failure, fact.detail);
}

} // namespace swimscope::cli
