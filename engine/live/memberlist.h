// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/host/command.h"
#include "engine/host/delegate.h"
#include "engine/swim/config.h"
#include "engine/trace/metrics.h"
#include "engine/trace/node_events.h"
#include "engine/wire/secret_key.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::live {

class MemberRun;

/// A member of the cluster as our own member knows it: name, endpoint, metadata, versions,
/// incarnation and state (memberlist's Node).
using Member = trace::MemberRow;

/// How a member starts. What is left out has memberlist's default.
struct MemberOptions {
    /// Unique in the cluster. Empty: this machine's name.
    std::string name{};
    /// Where it listens, by UDP and TCP: ADDRESS[:PORT] or [V6]:PORT. Without a port it is 7946; 0
    /// is any that is free. Another one is not taken where the port is in use.
    std::string bind = "0.0.0.0";
    /// What it tells others, in the same form. Empty: where it listens; if that is everywhere, a
    /// private address of this machine, or else another one. Without a port, or with 0: the bound
    /// one.
    std::string advertise{};
    /// Every knob; swim::configOf has the profiles for LAN, WAN and one machine. The label is one.
    /// Those that do not fit each other are an error (swim::problemsOf).
    swim::Config config{};
    /// What it announces with its name, 512 bytes at most.
    Bytes meta{};
    /// The first encrypts, all decrypt. None: nothing is encrypted.
    std::vector<wire::SecretKey> keys{};
    /// What the program decides, provides and wants to hear. It is called on the engine's thread.
    std::shared_ptr<host::Delegate> delegate{};
};

/// What came of a join.
struct Joined {
    std::size_t contacted = 0;
    std::string failures{}; ///< "ADDRESS: REASON; ADDRESS: REASON" of those that were not reached
};

/// How a user message gets to a member.
enum class Reliability : std::uint8_t { bestEffort, reliable };

/// One member of a cluster, for any C++ program: memberlist's Memberlist. It lives on threads of
/// its own from `create` on, whatever the program does; with or without an event loop of Qt's.
///
/// Thread-safe. Calls that want something of the cluster wait until it is done or has failed, for
/// the time that the settings allow it; the others answer at once. Errors are sentences.
///
/// A delegate is called on the thread that does what is asked for here, so it can't wait for it:
/// from there, such calls are errors, but for messages, which are sent without waiting. To look
/// (members, metrics, ...) is fine there, though the news of the moment may not be in it yet.
///
/// Only to be moved and destroyed while no call is under way, but for those of its delegate, who
/// may go on until it is destroyed. To destroy it without `leave` looks to the others like a crash.
class Memberlist {
  public:
    /// Starts a member, in a cluster of its own until it joins another.
    static Result<Memberlist> create(MemberOptions options = {});
    Memberlist(Memberlist&&) noexcept;
    Memberlist& operator=(Memberlist&&) noexcept;
    ~Memberlist();

    /// Exchanges tables with the members at these addresses, [NAME/]HOST[:PORT] with 7946 for the
    /// port (memberlist's Join). Host names are looked up on the way, and all their addresses are
    /// tried. An error if none was reached, though there were some.
    Result<Joined> join(const std::vector<std::string>& addresses);

    /// Tells the others that it goes, and waits until the news is out (memberlist's Leave). After
    /// that it runs on, as one that has left, until it is shut down. An error if that was not
    /// finished in time; it has left all the same. Zero: as long as it takes.
    Result<void> leave(Duration timeout = std::chrono::seconds(10));
    /// Ends it and frees its sockets, without a word to the others. It knows nobody then, and
    /// nothing can be asked of it. A second time, there is nothing to do.
    void shutdown();

    /// Those who live, itself included, by name: suspects count as living (memberlist's Members).
    std::vector<Member> members() const;
    /// The whole table: also the dead and those who left, until they are forgotten.
    std::vector<Member> table() const;
    /// Itself as it is known to others (memberlist's LocalNode).
    Member localNode() const;

    /// New metadata; waits until it has been gossiped to the end, if there is anybody to hear it
    /// (memberlist's UpdateNode). An error if that takes longer; it has changed all the same.
    Result<void> setMeta(Bytes meta, Duration timeout = std::chrono::seconds(10));

    /// A message to one member, in a packet or on a stream (memberlist's SendBestEffort and
    /// SendReliable). Best effort is done when it has left, reliable when the system has taken
    /// over all of it. Its delegate hears it (host::Delegate::messageReceived).
    Result<void> send(std::string_view member, ByteView message, Reliability reliability);
    /// A message with this member's gossip, as memberlist's delegates queue them: it goes to some
    /// members, chosen by chance, to more in large clusters, and to one perhaps twice. It comes to
    /// everybody if whoever hears it for the first time broadcasts it again. It has to fit into a
    /// packet beside other news (swim::userGossipMost).
    Result<void> broadcast(ByteView message);

    /// The round trip to a member (memberlist's Ping).
    Result<Duration> ping(std::string_view member);

    /// Keys, while it runs: add the new one to all members, then use it everywhere, then remove the
    /// old one everywhere.
    Result<void> addKey(const wire::SecretKey& key);
    Result<void> useKey(const wire::SecretKey& key);
    Result<void> removeKey(const wire::SecretKey& key);

    /// 0 is healthy; each point stretches the times of its probes (memberlist's GetHealthScore).
    std::uint32_t healthScore() const;
    /// Under memberlist's own names.
    trace::Metrics metrics() const;
    /// The same in Prometheus' text format.
    std::string prometheusText() const;

  private:
    Memberlist(std::unique_ptr<MemberRun> run, NodeId node, std::string name);
    template <class Keep>
    std::vector<Member> select(Keep keep) const;
    Result<void> changeKeys(trace::KeyChange change, const wire::SecretKey& key);
    Result<void> request(host::Command command);
    Result<void> sendUser(host::SendUser message);

    std::unique_ptr<MemberRun> run_;
    NodeId node_ = NodeId::none;
    std::string name_;
};

} // namespace swimscope::live
