// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/fault/judge.h"
#include "engine/host/command.h"
#include "engine/host/deadlines.h"
#include "engine/host/directory.h"
#include "engine/host/driver.h"
#include "engine/host/ties.h"
#include "engine/host/transit.h"
#include "engine/host/transport.h"
#include "engine/trace/event.h"
#include "engine/trace/log.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::host {

/// How a run starts.
struct RunSetup {
    std::uint64_t seed = 0;
    Duration unixTime{}; ///< of instant zero
    std::string version;
    trace::Level level = trace::Level::all; ///< how much of the trace is kept
    bool digest = false;                    ///< whether one is taken
    bool realTime = false; ///< its time is the machine's: whoever brings it keeps pace()
};

/// The hosted nodes of one run: gives commands, packets and stream events to their drivers, wakes
/// them when their deadlines pass, and writes the trace. The same code in both worlds. Knows no
/// clock and no threads: every call brings the time, which must not go backwards. A value, apart
/// from the world it is handed.
class Cluster {
  public:
    /// How often nodes may be woken in one call: a guard, since a step that is due again at once is
    /// a fault of the node's and must not hang the thread.
    static constexpr int kMostWakes = 100'000;

    explicit Cluster(RunSetup setup);

    /// Writes the first event. Before anything else.
    void begin(Instant now);

    /// Carries out a command; what comes of it are events: CommandGiven, then its effects or
    /// CommandFailed.
    void execute(World world, const Command& command);

    // What the transport tells. Unknown nodes and streams are ignored: they may just have ended.
    void onDatagram(World world, NodeId node, Endpoint from, ByteView bytes);
    void onParcel(World world, NodeId node, Endpoint from, Parcel parcel);
    /// Returns the stream's id, under which everything else about it is told.
    StreamId onStreamAccepted(World world, NodeId node, Endpoint from);
    /// `local` is our own end of the connection: peers see it as the sender.
    void onStreamOpened(World world, NodeId node, StreamId stream, Endpoint local);
    void onStreamBytes(World world, NodeId node, StreamId stream, ByteView bytes);
    void onStreamParcel(World world, NodeId node, StreamId stream, const StreamParcel& parcel);
    void onStreamDrained(World world, NodeId node, StreamId stream);
    /// The peer closed its side.
    void onStreamClosed(World world, NodeId node, StreamId stream);
    void onStreamFailed(World world, NodeId node, StreamId stream, const TransportError& error);
    /// Somebody connected and was turned away; the node hears nothing of it.
    void onStreamRefused(World world, NodeId node, Endpoint from, const TransportError& error);

    /// Wakes the nodes whose deadlines have passed, in the order of deadlines, up to so many; thaws
    /// what is due. Give received packets first: then gossip that waits is sorted as the protocol
    /// wants.
    void wake(World world, int most = kMostWakes);
    /// When it next wants to be woken.
    std::optional<Instant> nextDeadline() const;

    /// How fast time should go from now on, as a part of the machine's; 1 but for SetPace.
    double pace() const { return pace_; }

    /// The events since the last call, in the order of their ids. The next ones go into `room`
    /// (trace::Log::take).
    trace::Batch takeEvents(trace::Batch room = {}) { return log_.take(std::move(room)); }
    bool hasEvents() const { return !log_.empty(); }
    const trace::Log& log() const { return log_; }

    /// For the tests' comparison with the fold; views read the trace.
    const std::map<NodeId, Driver>& drivers() const { return drivers_; }
    const fault::Judge& judge() const { return judge_; }

  private:
    Surroundings surroundings(World world);
    /// Lets a running node's driver act, and sees to what follows; nothing if it does not run.
    template <class Act>
    void withRunning(World world, NodeId node, Act act);
    Driver* find(NodeId node);
    Driver* findRunning(NodeId node);
    /// Empty for everybody.
    std::string nameOf(NodeId node);
    /// After anything happened to a node: its deadline, and whether it is to be shut down.
    void settle(World world, Driver& driver);
    void schedule(const Driver& driver);
    RequestId requestOr(RequestId given);
    /// Whether there can be such a node; says why where there can't.
    bool admits(World world, const AddNode& setup, EventId command);
    Driver& addDriver(AddNode setup);
    std::vector<Driver*> addDrivers(World world, const StartTogether& command, EventId cause);
    /// Where its sockets are open now; nothing if they could not be, which is told.
    std::optional<Endpoint> bind(World world, const Driver& driver, Endpoint wanted, bool exactPort,
                                 EventId command);
    /// Begins a life there.
    void live(World world, Driver& driver, Endpoint bound, EventId command);
    void begin(World world, Driver& driver, Endpoint wanted, bool exactPort, EventId command);
    void end(World world, Driver& driver, bool killed, EventId command);
    /// The judge's rules are others now.
    void linksChanged(World world);
    void joinThrough(World world, Driver& driver, const Driver& through, EventId command);
    void rejoin(World world, Driver& driver, NodeId through, EventId command);
    std::optional<std::string> strangerOf(const Driver& driver) const;
    void changePace(World world, double pace, std::string_view stranger, EventId cause);
    void keepPaceWith(World world, const Driver& driver);
    void keepPaceWith(World world, const std::vector<trace::JoinTarget>& targets, EventId cause);
    const Driver* ownToJoin(const Driver& driver) const;
    const Driver* acquaintanceOf(const Driver& driver) const;
    void fail(World world, NodeId node, trace::Failure failure, std::string detail,
              EventId command);

    void run(World world, const AddNode& command, EventId cause);
    void run(World world, const StartTogether& command, EventId cause);
    void run(World world, const Join& command, EventId cause);
    void run(World world, const Leave& command, EventId cause);
    void run(World world, const Kill& command, EventId cause);
    void run(World world, const Restart& command, EventId cause);
    void run(World world, const Freeze& command, EventId cause);
    void run(World world, const Thaw& command, EventId cause);
    void run(World world, const SetMeta& command, EventId cause);
    void run(World world, const SendUser& command, EventId cause);
    void run(World world, const PingMember& command, EventId cause);
    void run(World world, const ProbeNow& command, EventId cause);
    void run(World world, const ChangeSettings& command, EventId cause);
    void run(World world, const ChangeKeys& command, EventId cause);
    void run(World world, const LoseDatagrams& command, EventId cause);
    void run(World world, const CutLink& command, EventId cause);
    void run(World world, const Starve& command, EventId cause);
    void run(World world, const Block& command, EventId cause);
    void run(World world, const LiftFault& command, EventId cause);
    void run(World world, const SetPace& command, EventId cause);
    void run(World world, const RaiseFault& command, EventId cause);
    void run(World world, const ChangeFault& command, EventId cause);
    void run(World world, const MuteFault& command, EventId cause);
    void run(World world, const LiftAllFaults& command, EventId cause);
    static fault::Party partyOf(NodeId node);
    std::vector<std::string> namesOf(const fault::Party& party);
    trace::FaultRaised describe(FaultId id, const fault::Effect& effect);
    bool admits(World world, const fault::Effect& effect, EventId command);
    void raise(World world, const fault::Effect& effect, EventId cause);
    void lift(World world, FaultId fault, EventId cause);
    /// After any change to the judge's rules.
    void faultsChanged(World world, EventId cause);
    void scheduleOwn();
    /// Faults that begin, pause or are over by now, and what they have held long enough.
    void wakeOwn(World world);
    void release(World world, Flight& flight);
    void release(World world, DelayedDatagram& held);

    RunSetup setup_;
    trace::Log log_;
    fault::Judge judge_;
    Directory directory_;
    DatagramTies datagramTies_;
    StreamTies streamTies_;
    Transit transit_;
    std::optional<Instant> ruleChange_;  ///< when faults begin, pause or end by themselves
    std::optional<Instant> ownDeadline_; ///< as it stands among the nodes'
    std::size_t streamMemory_ = 0;
    Workplace workplace_;
    std::map<NodeId, Driver> drivers_;
    std::map<NodeId, std::uint32_t> lives_; ///< how often each was started
    Deadlines deadlines_;
    NodeId lastNode_ = NodeId::none;
    RequestId lastRequest_ = RequestId::none;
    double pace_ = 1;
};

} // namespace swimscope::host
