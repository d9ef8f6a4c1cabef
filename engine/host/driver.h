// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/fault/judge.h"
#include "engine/host/command.h"
#include "engine/host/directory.h"
#include "engine/host/ties.h"
#include "engine/host/transit.h"
#include "engine/host/transport.h"
#include "engine/swim/node.h"
#include "engine/trace/inputs.h"
#include "engine/trace/log.h"
#include "engine/wire/admission.h"
#include "engine/wire/encryption.h"
#include "engine/wire/keyring.h"
#include "engine/wire/packet.h"
#include "engine/wire/stream.h"

#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace swimscope::host {

/// The MessageSent events of a step, each with its carrier.
using SentMessages = std::vector<std::pair<EventId, EventId>>;

/// Where the drivers of a cluster work, one after the other: nothing stays here but room, so that a
/// packet that comes in and its answer allocate nothing.
struct Workplace {
    struct Step {
        swim::Outbox out;
        SentMessages sent;
    };
    Step step;
    wire::PacketRoom packets;
};

/// What a driver works with: the world, and what it shares with the cluster's other drivers.
struct Surroundings {
    Instant now;
    Transport& transport;
    NonceSource& nonces;
    trace::Log& log;
    fault::Judge& judge;
    DatagramTies& datagramTies;
    StreamTies& streamTies;
    Transit& transit;
    const Directory& directory;
    std::size_t& streamMemory; ///< bytes that all streams of all nodes hold of messages being read
    Workplace& workplace;
};

/// A datagram's bytes with the damage that faults do to them.
Bytes damaged(ByteView bytes, const fault::Ruling& ruling);

/// One hosted node and all that surrounds it: decrypts and decodes what arrives, feeds it to the
/// node, records the step, then encodes, encrypts, judges and sends what the node ordered. It holds
/// the node's keys, which the node itself never sees. A frozen node's inputs wait here. A value:
/// copying it forks the node.
class Driver {
  public:
    Driver(NodeId id, AddNode setup);

    /// Begins a life on sockets that are open. `seed` decides all its chances.
    void start(Surroundings& s, Endpoint bound, std::uint64_t seed, EventId cause);
    /// Ends it: killed without a word, or shut down.
    void stop(Surroundings& s, bool killed, EventId cause);

    /// Like SIGSTOP and SIGCONT. `until` may be Instant::max().
    void freeze(Surroundings& s, Instant until, EventId cause);
    /// The overdue timers fire in the order of their deadlines, then what waited arrives, all now.
    void thaw(Surroundings& s, EventId cause);

    /// Hands the node an input, or keeps it while frozen.
    void feed(Surroundings& s, trace::Input input, EventId cause);
    /// Fires what is due; thaws a node whose time has come.
    void wake(Surroundings& s);
    std::optional<Instant> nextDeadline() const;

    /// From now on these settings; already validated.
    void configure(Surroundings& s, swim::Config config, EventId cause);
    /// Changes the keyring, for what comes and goes from now on. Keys outlast the node's life.
    Result<void, wire::KeyringError> changeKeys(Surroundings& s, trace::KeyChange change,
                                                const wire::SecretKey& key, EventId cause);
    /// Shut down once the node says that it has left.
    void stopAfterLeaving() { stopAfterLeaving_ = true; }
    bool wantsStop() const { return stopAfterLeaving_ && hasLeft_; }

    void datagram(Surroundings& s, Endpoint from, ByteView bytes);
    void parcel(Surroundings& s, Endpoint from, Parcel parcel);
    StreamId streamAccepted(Surroundings& s, Endpoint from);
    void streamOpened(Surroundings& s, StreamId stream, Endpoint local);
    void streamBytes(Surroundings& s, StreamId stream, ByteView bytes);
    void streamParcel(Surroundings& s, StreamId stream, const StreamParcel& parcel);
    void streamDrained(Surroundings& s, StreamId stream);
    void streamClosed(Surroundings& s, StreamId stream);
    void streamFailed(Surroundings& s, StreamId stream, const TransportError& error);
    /// A connection that the transport would not take.
    void streamRefused(Surroundings& s, Endpoint from, const TransportError& error);
    /// The judge's rules are others now: streams are held up, or go on.
    void linksChanged(Surroundings& s);
    /// So fast does its clock run from now on (fault::Effect::clock).
    void setClock(Surroundings& s, double clock, EventId cause);
    /// Of what is held on a link, once its time has come; the node has to run.
    void sendDelayed(Surroundings& s, const DelayedDatagram& flight);
    void arriveDelayed(Surroundings& s, const DelayedArrival& flight);
    /// For its next life; it must not run.
    void rename(std::string name);
    /// A fault was lifted. Unless another one still makes the node wait, what waited is due now.
    void waitNoLonger(Surroundings& s);

    NodeId id() const { return id_; }
    /// How it was added, with the settings as they are now; the keys are not there any more.
    const AddNode& setup() const { return setup_; }
    const swim::Node& node() const { return node_; }
    Endpoint bound() const { return bound_; }
    Endpoint advertised() const { return advertised(bound_); }
    /// What it will tell others once it is bound there.
    Endpoint advertised(Endpoint bound) const;
    /// Where it, or its former life, was last taken in; empty if it never joined anybody.
    const std::vector<trace::JoinTarget>& joinedThrough() const { return joinedThrough_; }
    /// Whether its table, or that of its former life, lists the member at that address.
    bool knows(const std::string& member, const Endpoint& endpoint) const;
    bool running() const { return running_; }
    bool frozen() const { return frozen_; }

  private:
    struct Stream {
        wire::StreamDecoder decoder;
        Endpoint peer;
        StreamTies::Addresses addresses;
        bool dialled = false;
        bool tables = false;     ///< dialled for a push/pull
        bool join = false;       ///< and that for a join
        bool delivered = false;  ///< the node has its message or its failure
        std::size_t written = 0; ///< bytes that have not drained yet
        EventId carrier = EventId::none;
        std::size_t charged = 0; ///< its part of the shared memory

        bool judged = false;     ///< an accepted one, when its first bytes came
        bool withheld = false;   ///< a cut keeps a foreign peer's bytes from us
        Bytes heldIn;            ///< those that had come this far
        Bytes heldOut;           ///< ours that a cut keeps back,
        StreamParcel heldUnmade; ///< or the message that they would be
        bool pushPull = false;   ///< what was read, or is being read, is a table
        EventId heldMessage = EventId::none;
    };
    /// What an input takes of the room for what waits: of the system's, and of our memory.
    struct Room {
        std::size_t bytes = 0;
        std::size_t memory = 0;
    };
    struct Waiting {
        trace::Input input;
        EventId cause = EventId::none;
        Room room{};
    };
    struct Postponed {
        Instant until;
        swim::Effect effect;
        ShortVector<EventId, 2> messages;
    };
    using Sent = SentMessages;

    void deliver(Surroundings& s, trace::Input input, EventId cause);
    /// One step of the node, and what it orders.
    void step(Surroundings& s, const trace::Input& input, EventId cause);
    /// Lets the delegate decide about what an input says, and provide what its answer needs.
    void consult(Surroundings& s, trace::Input& input);
    void provideState(Surroundings& s, bool join);
    void providePayload(Surroundings& s);
    void hold(Surroundings& s, trace::Input input, EventId cause);
    static Room roomOf(const trace::Input& input);
    /// False, and it is lost, where there is no room for what waits.
    bool takeRoom(Surroundings& s, const trace::Input& input, EventId cause, Room room);
    void giveBack(Room room);
    /// Whether a fault makes it wait; then it is kept until its time.
    bool postponed(Surroundings& s, trace::Input& input, EventId cause);
    bool postponed(Surroundings& s, swim::Effect& effect, const ShortVector<EventId, 2>& messages);
    /// Reads and sends what has waited long enough.
    void catchUp(Surroundings& s);
    /// What has to stand around what comes in, by datagram and on accepted streams.
    wire::Admission admission();
    /// What is left where something in between takes this node's label off.
    ByteView withoutLabel(const Surroundings& s, ByteView bytes) const;
    /// How the next packet or message is encrypted; nothing if it is not.
    std::optional<wire::Sealing> sealing(Surroundings& s);
    void review(const trace::Batch& events, Sent& sent);
    static ShortVector<EventId, 2> messagesIn(EventId carrier, const Sent& sent);
    /// The MessageSent events that what is ordered carries.
    ShortVector<EventId, 2> messagesOf(const swim::Effect& effect, const Sent& sent) const;
    void carryOut(Surroundings& s, swim::Effect& effect, const ShortVector<EventId, 2>& messages);
    /// Whether what it says needs no bytes: neither label nor encryption, and a world for it.
    bool speaksPlainly(const Surroundings& s) const;
    /// Whether it takes in what has neither.
    bool hearsPlainly() const;
    void send(Surroundings& s, swim::SendPacket& order, ShortVector<EventId, 2> messages);
    bool sift(Surroundings& s, swim::SendPacket& order, ShortVector<EventId, 2>& messages);
    ShortVector<trace::Arrival, 1> sifted(Surroundings& s, Endpoint from,
                                          ShortVector<trace::Arrival, 1> arrivals);
    void depart(Surroundings& s, const fault::Ruling& ruling, DelayedDatagram flight);
    /// What its faults do to something that passes: its carrier, and what is the reason.
    void tellMeddling(Surroundings& s, const fault::Ruling& ruling, EventId carrier, EventId cause);
    fault::Link linkTo(const Surroundings& s, const Endpoint& to) const;
    fault::Link linkOf(const Surroundings& s, const Stream& stream, bool inwards) const;
    /// With the clock that it has.
    swim::Config lived() const;
    void sendParcel(Surroundings& s, swim::SendPacket& order,
                    const ShortVector<EventId, 2>& messages);
    void sendBytes(Surroundings& s, const swim::SendPacket& order,
                   const ShortVector<EventId, 2>& messages);
    void readDatagram(Surroundings& s, Endpoint from, ByteView bytes, std::uint64_t hash,
                      const Sending& sending);
    void open(Surroundings& s, const swim::OpenStream& order);
    void write(Surroundings& s, const swim::SendOnStream& order, EventId message);
    /// Whether it may be written, now or later; a fault may break the stream instead.
    bool mayWrite(Surroundings& s, StreamId id, Stream& stream, const wire::MessagePtr& message,
                  std::size_t bytes, EventId cause, fault::Wait& wait);
    void breakOff(Surroundings& s, StreamId id, trace::Failure failure, std::string detail);
    void writeParcel(Surroundings& s, StreamId id, Stream& stream, StreamParcel parcel);
    void writeBytes(Surroundings& s, const swim::SendOnStream& order, Stream& stream,
                    EventId message);
    void close(Surroundings& s, StreamId stream);
    void forget(Surroundings& s, StreamId stream);
    void reject(Surroundings& s, trace::InputRejected what, EventId cause);
    void rejectStream(Surroundings& s, const Stream& stream, trace::Failure failure,
                      std::string detail);

    NodeId peerOf(const Surroundings& s, const Stream& stream) const;
    void judged(Surroundings& s, const Stream& stream, bool inwards, std::size_t bytes,
                const fault::Ruling& ruling, EventId cause);
    bool admitBytes(Surroundings& s, StreamId id, Stream& stream, ByteView bytes);
    void read(Surroundings& s, StreamId id, Stream& stream, ByteView bytes);
    std::optional<trace::Failure> beyondLimits(const Surroundings& s, const Stream& stream) const;
    void charge(Surroundings& s, Stream& stream, std::size_t bytes);
    void giveUp(Surroundings& s, StreamId id, trace::Failure failure, std::string detail,
                bool answer);
    void closeUnread(Surroundings& s, StreamId id);
    void reviewOut(Surroundings& s, StreamId id, Stream& stream);
    void reviewIn(Surroundings& s, StreamId id, Stream& stream);

    NodeId id_;
    AddNode setup_;
    wire::Keyring keys_;
    swim::Node node_;
    Endpoint bound_;
    double clock_ = 1; ///< how fast it runs
    bool running_ = false;
    bool frozen_ = false;
    bool stopAfterLeaving_ = false;
    bool hasLeft_ = false;
    Instant frozenUntil_ = Instant::max();
    std::map<StreamId, Stream> streams_;
    std::uint32_t accepted_ = 0;
    std::deque<Waiting> waiting_; ///< until it is thawed
    Room taken_;                  ///< by what waits
    std::uint32_t dropped_ = 0;
    std::multimap<Instant, Waiting> late_; ///< what came, by when it is read
    Instant streamsUntil_;                 ///< no stream's input is read before
    Instant heldUntil_;                    ///< as the node was told last
    std::deque<Postponed> unsent_;
    std::vector<trace::JoinTarget> joining_; ///< the targets of its last join
    std::vector<trace::JoinTarget> joinedThrough_;
    std::vector<std::pair<std::string, Endpoint>> acquaintances_; ///< of its former life
};

} // namespace swimscope::host
