// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"
#include "engine/base/time.h"
#include "engine/trace/node_events.h"

#include <optional>
#include <span>
#include <string>

namespace swimscope::host {

/// What the program that a member belongs to wants to decide, to provide and to know: memberlist's
/// alive, merge, state (Delegate), ping, event and conflict delegates in one. Override what is of
/// interest; by default everything is admitted and nothing is done.
///
/// Handed over with AddNode, and asked for the rest of the node's lives. All calls come from the
/// thread that the cluster lives on (in a live session: the engine's), one at a time, between two
/// steps of the node: be quick, don't block, don't throw, and don't call the cluster back from
/// here. A frozen node's delegate is frozen, too.
///
/// What is decided and provided stands in the trace, with the inputs that it belongs to, so that a
/// recorded run is run again without its delegate. Metadata is not asked for but told (AddNode's
/// `meta`, SetMeta), and so are messages to gossip (SendUser with Delivery::gossip, where
/// memberlist asks for GetBroadcasts): the node has the queue that limits their transmissions.
class Delegate {
  public:
    virtual ~Delegate() = default;

    // ---- decisions: a reason, as the end of a sentence, turns away

    /// Whether to believe that this member is alive, every time that somebody says so: by gossip or
    /// in a table (AliveDelegate.NotifyAlive). Without six version bytes nobody is admitted where
    /// a delegate decides, nor is it asked; nor about the node itself. The row's state is no more
    /// than the claim.
    virtual std::optional<std::string> admitAlive(const trace::MemberRow& member);
    /// Whether to merge the table of a cluster that joins us, or that we join: of the whole table
    /// nothing is taken over if not (MergeDelegate.NotifyMerge).
    virtual std::optional<std::string> admitMerge(std::span<const trace::MemberRow> members);

    // ---- state and messages

    /// The state that goes along with our table in a push/pull, asked for each time
    /// (Delegate.LocalState). Nothing: as it was last. Serf's members have one of their own.
    virtual std::optional<Bytes> localState(bool join);
    /// A peer's (Delegate.MergeRemoteState).
    virtual void mergeRemoteState(const Bytes& state, bool join);
    /// A user message, by packet, stream or gossip (Delegate.NotifyMsg). `from` is the member at
    /// the sender's address, who may only pass it on; empty where none is there, as with streams.
    virtual void messageReceived(const Bytes& payload, const std::string& from);

    // ---- pings

    /// What acks carry, asked for whenever a ping came (PingDelegate.AckPayload). Nothing: as last.
    virtual std::optional<Bytes> ackPayload();
    /// A probe's direct ping was acked (PingDelegate.NotifyPingComplete).
    virtual void pingCompleted(const std::string& member, Duration roundTrip, const Bytes& payload);

    // ---- events (EventDelegate, ConflictDelegate)

    /// A member is there that was not, or not any more; the node itself, too.
    virtual void memberJoined(const trace::MemberRow& member);
    /// It died, or it left: the row's state says which.
    virtual void memberGone(const trace::MemberRow& member);
    /// Its metadata, address or versions are others now; perhaps only, where it was suspected.
    virtual void memberUpdated(const trace::MemberRow& member);
    /// Somebody at another address claims the name of a member that lives.
    virtual void nameContested(const std::string& member, const Endpoint& known,
                               const Endpoint& claimed);
};

} // namespace swimscope::host
