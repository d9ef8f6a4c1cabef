// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/base/short_vector.h"
#include "engine/base/time.h"
#include "engine/host/nonces.h"
#include "engine/trace/reasons.h"
#include "engine/wire/messages.h"

#include <cstdint>
#include <string>

namespace swimscope::host {

/// Why the world below could not do what it was asked.
struct TransportError {
    trace::Failure failure = trace::Failure::none;
    std::string detail;
};

/// What was opened for a node. `wantedDetail` says why another port than the one asked for was
/// taken, and is empty where none was.
struct Bound {
    Endpoint endpoint;
    std::string wantedDetail;
};

/// A packet whose bytes nobody has made: its messages, and the events that sent it.
struct Parcel {
    EventId packet = EventId::none; ///< its PacketSent
    ShortVector<EventId, 2> sent;   ///< its MessageSent events, one a message
    ShortVector<wire::MessagePtr, 2> messages;
    std::uint32_t bytes = 0; ///< how long it would be, uncompressed
    bool crc = false;
};

/// The one message of a stream's side, in the same way.
struct StreamParcel {
    EventId sent = EventId::none; ///< its MessageSent
    wire::MessagePtr message;
    std::uint32_t bytes = 0;
};

/// The world below the nodes: real sockets, or a simulated network. Everything is asked of it by a
/// cluster, on the cluster's thread; what happens there is told to the cluster's `on...` calls,
/// never from within one of these.
class Transport {
  public:
    virtual ~Transport() = default;

    /// Opens a node's UDP and TCP sockets on one port, both or neither. Port 0: any that is free
    /// for both. A port in use is replaced by the next free one unless `exactPort`.
    virtual Result<Bound, TransportError> bind(NodeId node, Endpoint wanted, bool exactPort) = 0;

    /// Closes everything a node has open, at once; peers see resets.
    virtual void unbind(NodeId node) = 0;

    virtual Result<void, TransportError> sendDatagram(NodeId node, Endpoint to, ByteView bytes) = 0;

    /// Answered by onStreamOpened or onStreamFailed.
    virtual void openStream(NodeId node, StreamId stream, Endpoint to) = 0;
    /// Answered by onStreamDrained once the system has taken all of it.
    virtual void writeStream(NodeId node, StreamId stream, ByteView bytes) = 0;
    /// What was written still goes out; nothing more is told of this stream.
    virtual void closeStream(NodeId node, StreamId stream) = 0;
    /// Broken off: the peer sees a reset; nothing more is told of this stream.
    virtual void resetStream(NodeId node, StreamId stream) = 0;
    /// While paused nothing is read from the stream, so that its peer feels it.
    virtual void pauseStream(NodeId node, StreamId stream, bool paused) = 0;

    /// Whether it takes messages in the place of bytes, as a simulated network may: what carries
    /// neither label nor encryption comes to the two calls below then, and is told by onParcel and
    /// onStreamParcel. Of a stream's side it is bytes or one parcel, never both.
    virtual bool carriesMessages() const { return false; }
    /// Whether something in between takes its label off what comes for a member that skips the
    /// check (memberlist's SkipInboundLabelCheck), as a simulated network may have it. The driver
    /// does it then, since it knows a packet by its bytes as they were sent.
    virtual bool takesLabelsOff() const { return false; }
    virtual void sendParcel(NodeId /*node*/, Endpoint /*to*/, Parcel /*parcel*/) {} // NOLINT
    virtual void writeParcel(NodeId /*node*/, StreamId /*stream*/, const StreamParcel& /*parcel*/) {
    }
};

/// The moment and the world in which something happens to a cluster.
struct World {
    Instant now;
    Transport& transport;
    NonceSource& nonces;
};

} // namespace swimscope::host
