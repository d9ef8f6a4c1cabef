// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/capture/departures.h"
#include "engine/capture/run_nodes.h"
#include "engine/host/replay.h"
#include "engine/swim/outbox.h"
#include "engine/trace/event.h"
#include "engine/wire/messages.h"

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace swimscope::capture {

/// Makes the TCP connections of a run that is run again, as segments that might have travelled:
/// events tell when a node dialled, was connected, wrote, read and closed, but not what its system
/// did about it. A message stands where its writer wrote it; of a foreign peer, where our node had
/// read it.
class RunStreams {
  public:
    RunStreams(const host::Replayer& run, const RunNodes& nodes, Departures& departures)
        : run_(run), nodes_(nodes), departures_(departures) {}

    /// What happened to a node, before what it ordered then; and any other event.
    void take(const trace::Event& event);
    void ordered(const trace::Event& input, const swim::Effect& effect);

  private:
    /// A connection, as far as it has come.
    struct Talk {
        std::shared_ptr<Call> call = std::make_shared<Call>();
        std::array<NodeId, 2> nodes{};       ///< none: foreign
        std::array<std::uint32_t, 2> next{}; ///< the number of what each says next
        std::array<bool, 2> finished{};      ///< it has said that it says no more
        std::array<std::weak_ptr<Leaving>, 2> said{};
        std::uint64_t hash = 0; ///< of what the dialler said
        bool opened = false;
        bool accepted = false; ///< it is known which stream of the acceptor's it is
        bool reset = false;
    };
    using TalkPtr = std::shared_ptr<Talk>;
    using StreamKey = std::pair<NodeId, StreamId>;
    struct Side {
        TalkPtr talk;
        std::size_t side = 0;
        EventId carrier = EventId::none;
    };
    using Sides = std::map<StreamKey, Side>;
    struct Flags {
        bool syn = false;
        bool ack = true;
        bool fin = false;
        bool reset = false;
    };

    void happened(const trace::Event& event, const trace::StreamOpened& fact);
    void happened(const trace::Event& event, const trace::StreamAccepted& fact);
    void happened(const trace::Event& event, const trace::StreamReceived& fact);
    void happened(const trace::Event& event, const trace::StreamClosed& fact);
    void happened(const trace::Event& event, const trace::StreamFailed& fact);
    void happened(const trace::Event& event, const trace::MessageSent& fact);
    void happened(const trace::Event& event, const trace::Judged& fact);
    void happened(const trace::Event& event, const trace::NodeStopped& fact);

    TalkPtr begin(const Endpoint& from, const Endpoint& to);
    void dial(const trace::Event& event, const swim::OpenStream& order, const trace::Judged& fact);
    void heldUp(const trace::Event& event, const trace::Judged& fact);
    void open(Talk& talk, Instant at);
    void decide(const StreamKey& key, Side& side, EventId sent, const wire::MessagePtr& message);
    TalkPtr dialledTo(NodeId node, const Call& call, const wire::MessagePtr& message) const;
    void accept(const TalkPtr& talk, NodeId node, const Endpoint& from);
    void say(Talk& talk, std::size_t side, Instant at, const wire::MessagePtr& message,
             NodeId settings);
    void finish(Talk& talk, std::size_t side, Instant at);
    void breakOff(Talk& talk, std::size_t side, Instant at);
    LeavingPtr put(Talk& talk, std::size_t side, Instant at, Flags flags, Bytes payload = {});
    void close(Sides::iterator side, Instant at);
    void forget(Sides::iterator side);

    const host::Replayer& run_;
    const RunNodes& nodes_;
    Departures& departures_;
    bool bytesWereMade_ = true; ///< streams carried bytes, not messages in their place
    std::map<EventId, std::pair<NodeId, swim::OpenStream>> dials_; ///< not yet judged
    Sides sides_;
    std::map<EventId, StreamKey> carriers_; ///< of `sides_`
    std::deque<TalkPtr> dialled_; ///< to nodes of ours that have not been seen to accept it
    std::map<EventId, std::weak_ptr<Talk>> sent_; ///< the latest messages of diallers
    std::uint32_t talks_ = 0;
};

} // namespace swimscope::capture
