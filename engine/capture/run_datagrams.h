// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/capture/departures.h"
#include "engine/capture/ordered_datagram.h"
#include "engine/capture/run_nodes.h"
#include "engine/host/replay.h"
#include "engine/swim/outbox.h"
#include "engine/trace/event.h"

#include <map>
#include <string>

namespace swimscope::capture {

/// Makes the datagrams of a run that is run again: of what nodes order when the judge lets it go,
/// and of what came from foreign members.
class RunDatagrams {
  public:
    RunDatagrams(const host::Replayer& run, const RunNodes& nodes, Departures& departures)
        : run_(run), nodes_(nodes), departures_(departures) {}

    void ordered(NodeId node, const swim::SendPacket& order);
    void take(const trace::Event& event);
    /// What never left a node, since it waited for a processor to the end.
    void finish(Instant now);

  private:
    void judged(const trace::Event& event, const trace::Judged& fact);
    void arrived(const trace::Event& event, const trace::PacketReceived& fact);
    void fromForeign(const trace::Event& event, const trace::PacketReceived& fact);
    void rejected(const trace::Event& event, const trace::InputRejected& fact);
    void stopped(NodeId node, Instant at);
    void neverLeft(const OrderedDatagram& order, Instant at, std::string why);

    const host::Replayer& run_;
    const RunNodes& nodes_;
    Departures& departures_;
    std::map<EventId, OrderedDatagram>
        orders_; ///< that have not come to the judge, by their PacketSent
};

} // namespace swimscope::capture
