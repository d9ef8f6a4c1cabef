// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/config.h"
#include "engine/trace/event.h"

#include <string>
#include <utility>
#include <vector>

namespace swimscope::test {

/// Events that no node of ours would bring about, for those who are to notice.
class MadeUpTrace {
  public:
    /// The next event, at the time that it has got to.
    trace::Event event(NodeId node, trace::Body body) {
        last_ = after(last_);
        return {last_, now_, node, EventId::none, std::move(body)};
    }
    void pass(Duration length) { now_ += length; }
    Instant now() const { return now_; }

    static std::string nameOf(NodeId node) { return "n" + std::to_string(number(node)); }
    static Endpoint endpointOf(NodeId node) {
        return {IpAddress::v4(10, 0, 0, static_cast<std::uint8_t>(number(node))), 7946};
    }

    trace::Event started(NodeId node, const swim::Config& config = {}) {
        return event(node, trace::NodeStarted{.name = nameOf(node),
                                              .bound = endpointOf(node),
                                              .advertised = endpointOf(node),
                                              .settings = swim::toText(config)});
    }
    trace::Event stopped(NodeId node) { return event(node, trace::NodeStopped{true}); }
    trace::Event believes(NodeId observer, NodeId member, wire::MemberState state,
                          trace::Change change, std::uint32_t incarnation = 1,
                          const std::string& by = {}) {
        const trace::Identity identity{.name = nameOf(member), .endpoint = endpointOf(member)};
        return event(observer, trace::MemberChanged{change, {identity, incarnation, state}, by});
    }
    trace::Event joined(NodeId observer, NodeId member, std::uint32_t incarnation = 1) {
        return believes(observer, member, wire::MemberState::alive, trace::Change::joined,
                        incarnation);
    }
    trace::Event died(NodeId observer, NodeId member, NodeId by, std::uint32_t incarnation = 1) {
        return believes(observer, member, wire::MemberState::dead, trace::Change::died, incarnation,
                        nameOf(by));
    }
    trace::Event suspects(NodeId observer, NodeId member) {
        return believes(observer, member, wire::MemberState::suspect, trace::Change::suspected, 1,
                        nameOf(observer));
    }

    /// So many nodes that know each other.
    std::vector<trace::Event> together(std::uint32_t nodes, const swim::Config& config = {}) {
        std::vector<trace::Event> events;
        for (std::uint32_t i = 1; i <= nodes; ++i)
            events.push_back(started(static_cast<NodeId>(i), config));
        for (std::uint32_t i = 1; i <= nodes; ++i)
            for (std::uint32_t j = 1; j <= nodes; ++j)
                events.push_back(joined(static_cast<NodeId>(i), static_cast<NodeId>(j)));
        return events;
    }

  private:
    EventId last_ = EventId::none;
    Instant now_;
};

} // namespace swimscope::test
