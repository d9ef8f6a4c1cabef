// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/random.h"
#include "engine/trace/host_events.h"

#include <cstdint>
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

/// A fault in force on a link.
struct Rule {
    FaultId id = FaultId::none;
    trace::FaultKind kind = trace::FaultKind::loss;
    Link link;
    double probability = 1; ///< of losing a datagram; a cut always bites
    Random luck;            ///< its own, so that adding a fault leaves the others' chances alone
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
    FaultId raise(trace::FaultKind kind, Link link, double probability);
    /// False if no such fault is in force.
    bool lift(FaultId fault);

    /// A datagram on its way: the one time it is asked about.
    Ruling judgeDatagram(Link link);

    /// Whether bytes of a stream get through one way. Loss is TCP's own business, so only cuts
    /// count.
    Ruling judgeStream(Link link) const;

    /// Whether a connection comes about: its handshake goes both ways.
    Ruling judgeConnection(Link link) const;

    const std::vector<Rule>& rules() const { return rules_; }

  private:
    std::uint64_t seed_;
    std::uint32_t raised_ = 0;
    std::vector<Rule> rules_;
};

} // namespace swimscope::fault
