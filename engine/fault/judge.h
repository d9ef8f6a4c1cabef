// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/random.h"
#include "engine/base/time.h"
#include "engine/trace/host_events.h"

#include <cstdint>
#include <optional>
#include <vector>

/// Failures as verdicts: every datagram and every connection attempt passes one judge, between the
/// codec and the transport, in the live world and in the simulated one alike.
namespace swimscope::fault {

/// A link from one hosted node to another. None stands for everybody, foreign members included.
struct Link {
    NodeId from = NodeId::none;
    NodeId to = NodeId::none;
    friend bool operator==(const Link&, const Link&) = default;
};

/// What a fault does, on a link or (with `link.to` alone) on a node.
struct Effect {
    trace::FaultKind kind = trace::FaultKind::loss;
    Link link;
    double probability = 1; ///< of losing a datagram
    Duration low{};         ///< as in trace::FaultRaised
    Duration high{};
    Duration reading{};
};

/// A fault in force.
struct Rule {
    FaultId id = FaultId::none;
    Effect effect;
    Instant since;
    Instant nextRead; ///< blocked: when it is done with what it has read so far
    Random luck;      ///< its own, so that adding a fault leaves the others' chances alone
};

/// When a node gets to something, and which fault makes it wait until then.
struct Wait {
    Instant until;
    FaultId fault = FaultId::none;
};

/// What the judge said, and which fault made it say so.
struct Ruling {
    trace::Verdict verdict = trace::Verdict::passed;
    FaultId fault = FaultId::none;

    bool passed() const { return verdict == trace::Verdict::passed; }
};

/// Decides what passes. A value; the same seed and the same questions give the same answers.
class Judge {
  public:
    explicit Judge(std::uint64_t seed) : seed_(seed) {}

    /// Puts a fault in force until it is lifted.
    FaultId raise(const Effect& effect, Instant now);
    /// False if no such fault is in force.
    bool lift(FaultId fault);

    /// A datagram on its way: the one time it is asked about.
    Ruling judgeDatagram(Link link);

    /// Whether bytes of a stream get through one way. Loss is TCP's own business, so only cuts
    /// count.
    Ruling judgeStream(Link link) const;

    /// Whether a connection comes about: its handshake goes both ways.
    Ruling judgeConnection(Link link) const;

    /// When a node reads what comes for it now; nothing: at once. The longest wait counts.
    std::optional<Wait> waitToRead(NodeId node, Instant now);
    /// When it sends what it has to say now.
    std::optional<Wait> waitToSend(NodeId node, Instant now) const;

    /// Whether a fault in force may make it wait.
    bool delays(NodeId node) const;

    const std::vector<Rule>& rules() const { return rules_; }

  private:
    std::uint64_t seed_;
    std::uint32_t raised_ = 0;
    std::vector<Rule> rules_;
};

} // namespace swimscope::fault
