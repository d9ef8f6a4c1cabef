// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/node.h"
#include "engine/trace/event.h"
#include "engine/trace/log.h"
#include "tests/swim/scenarios/links.h"

#include <deque>
#include <map>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace swimscope::test {

/// A few nodes in virtual time on a network without chance: packets and connections take the
/// links' delays and carry typed messages, no bytes. It plays the part of the host, in the smallest
/// form that the node's contract (engine/swim/node.h) allows, and writes the trace.
class Network {
  public:
    struct Host {
        NodeId id = NodeId::none;
        trace::NodeStarted setup;
        swim::Node node;
        bool running = false;
        bool frozen = false;
        std::deque<trace::Input> waiting; ///< what arrived while it was frozen
        std::uint64_t accepted = 0;
    };

    /// Starts a node, or a new life of one that was stopped and had the same name.
    NodeId start(trace::NodeStarted setup);
    /// Its sockets vanish; peers see their streams break.
    void kill(NodeId id);
    void freeze(NodeId id);
    void thaw(NodeId id);
    /// Gives a node a request, now.
    void feed(NodeId id, trace::Input input);
    /// Hands a node a packet from anywhere, now.
    void inject(NodeId id, Endpoint from, const std::vector<wire::MessagePtr>& messages);

    /// Does the next thing that happens until `limit`: an arrival, or a node's waking. What arrives
    /// goes before what wakes. False if there is none; the time is `limit` then.
    bool step(Instant limit);

    Instant now() const { return now_; }
    Links& links() { return links_; }
    trace::Batch take() { return log_.take(); }
    const std::map<NodeId, Host>& hosts() const { return hosts_; }
    const Host* named(std::string_view name) const;
    const Host* at(const Endpoint& endpoint) const;

  private:
    /// One end of a stream.
    struct End {
        NodeId node = NodeId::none;
        StreamId stream = StreamId::none;
        friend auto operator<=>(const End&, const End&) = default;
    };
    struct Pipe {
        std::optional<End> peer;         ///< none: not connected yet, or the peer is done with it
        EventId carrier = EventId::none; ///< its StreamDialled or StreamAccepted
        Instant lastArrival;             ///< of what was sent from this end: in order
    };
    struct PacketArrival {
        Endpoint to;
        trace::PacketReceived packet;
    };
    struct Connecting {
        End from;
        Endpoint to;
    };
    struct StreamInput {
        End end;
        trace::Input input;
    };
    using Arrival = std::variant<PacketArrival, Connecting, StreamInput>;

    void deliver(Host& host, trace::Input input);
    void stepNode(Host& host, trace::Input input);
    Host* firstToWake();

    void arrive(PacketArrival& arrival);
    void arrive(Connecting& arrival);
    void arrive(StreamInput& arrival);

    void carryOut(Host& host, const swim::SendPacket& order, const trace::Batch& events);
    void carryOut(Host& host, const swim::OpenStream& order, const trace::Batch& events);
    void carryOut(Host& host, const swim::SendOnStream& order, const trace::Batch& events);
    void carryOut(Host& host, const swim::CloseStream& order, const trace::Batch& events);
    /// Tells the other end, after all that was sent to it before, and parts the two for good.
    void part(End end, const trace::Input& last);
    void schedule(Duration after, Arrival arrival);
    NodeId idAt(const Endpoint& endpoint) const;
    EventId record(const Host& host, trace::Body body, EventId cause = EventId::none);

    Instant now_;
    int spins_ = 0; ///< steps since time last went on
    trace::Log log_;
    Links links_;
    std::map<NodeId, Host> hosts_;
    std::map<End, Pipe> pipes_;
    std::multimap<Instant, Arrival> arrivals_; ///< those of the same time as they were sent
};

} // namespace swimscope::test
