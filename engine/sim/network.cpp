// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/network.h"

#include "engine/base/overloaded.h"

#include <utility>

namespace swimscope::sim {
namespace {

constexpr std::uint64_t kLatencyStream = 0x6c6174656e6379; // far from the numbers of nodes
constexpr std::uint16_t kPort = 7946;

} // namespace

Network::Network(const NetworkSetup& setup)
    : makeBytes_(setup.makeBytes), takesLabelsOff_(setup.takesLabelsOff), latency_(setup.latency),
      chance_(setup.seed, kLatencyStream) {}

std::optional<Instant> Network::next() const {
    return onTheirWay_.empty() ? std::nullopt : std::optional(onTheirWay_.next());
}

void Network::deliver(host::Cluster& cluster, host::World world) {
    Arrival arrival = onTheirWay_.take();
    std::visit([&](auto& what) { arrive(cluster, world, what); }, arrival);
}

// ---- addresses ----------------------------------------------------------------------------------

NodeId Network::nodeAt(const Endpoint& endpoint) const {
    const auto found = listening_.find(endpoint);
    return found != listening_.end() ? found->second : NodeId::none;
}

Endpoint Network::freeAddress() {
    for (;;) {
        const std::uint32_t next = ++addresses_;
        const auto octet = [next](int shift) { return static_cast<std::uint8_t>(next >> shift); };
        const Endpoint endpoint{IpAddress::v4(10, octet(16), octet(8), octet(0)), kPort};
        if (octet(0) != 0 && octet(0) != 255 && !listening_.contains(endpoint))
            return endpoint;
    }
}

Result<host::Bound, host::TransportError> Network::bind(NodeId node, Endpoint wanted,
                                                        bool exactPort) {
    host::Bound bound{wanted, {}};
    if (wanted == Endpoint{IpAddress::loopback(), 0})
        bound.endpoint = freeAddress();
    else if (wanted.port == 0)
        bound.endpoint.port = kPort;
    while (listening_.contains(bound.endpoint)) {
        if (wanted.port != 0) {
            bound.wantedDetail = "the port is taken";
            if (exactPort)
                return host::TransportError{trace::Failure::addressInUse, bound.wantedDetail};
        }
        if (++bound.endpoint.port == 0)
            return host::TransportError{trace::Failure::addressInUse, "all ports are taken"};
    }
    listening_[bound.endpoint] = node;
    bound_[node] = bound.endpoint;
    return bound;
}

void Network::unbind(NodeId node) {
    const auto found = bound_.find(node);
    if (found == bound_.end())
        return;
    listening_.erase(found->second);
    bound_.erase(found);
    std::vector<std::pair<ConnectionId, std::size_t>> broken;
    for (auto end = ends_.lower_bound({node, StreamId::none});
         end != ends_.end() && end->first.first == node; ++end)
        broken.push_back(end->second);
    for (const auto& [connection, end] : broken) {
        sendTo(connection, 1 - end, Finished{connection, 1 - end, true});
        forget(connection, end);
    }
}

// ---- datagrams ----------------------------------------------------------------------------------

Result<void, host::TransportError> Network::sendDatagram(NodeId node, Endpoint to, ByteView bytes) {
    traffic_.datagramBytes += bytes.size();
    send(node, to, Bytes(bytes.begin(), bytes.end()));
    return {};
}

void Network::sendParcel(NodeId node, Endpoint to, host::Parcel parcel) {
    traffic_.datagramBytes += parcel.bytes;
    send(node, to, std::move(parcel));
}

void Network::send(NodeId node, Endpoint to, std::variant<host::Parcel, Bytes> what) {
    ++traffic_.datagrams;
    onTheirWay_.put(now_ + delay(), Datagram{bound_.at(node), to, std::move(what)});
}

void Network::arrive(host::Cluster& cluster, host::World world, Datagram& datagram) {
    const NodeId node = nodeAt(datagram.to);
    if (node == NodeId::none)
        return;
    std::visit(Overloaded{[&](host::Parcel& parcel) {
                              cluster.onParcel(world, node, datagram.from, std::move(parcel));
                          },
                          [&](const Bytes& bytes) {
                              cluster.onDatagram(world, node, datagram.from, bytes);
                          }},
               datagram.what);
}

} // namespace swimscope::sim
