// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/ids.h"
#include "engine/base/short_vector.h"
#include "engine/base/time.h"
#include "engine/fault/rule.h"
#include "engine/trace/host_events.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace swimscope::fault {

/// When a node gets to something, and which fault makes it wait until then.
struct Wait {
    Instant until;
    FaultId fault = FaultId::none;
};

/// What a fault does to what it lets pass: a wait, copies, damage (trace::Disturbed).
struct Meddling {
    FaultId fault = FaultId::none;
    trace::FaultKind kind = trace::FaultKind::delay;
    Duration wait{};
    std::uint32_t copies = 0;
    std::uint64_t damage = 0; ///< drawn: which byte becomes what
};

/// Does a drawn damage: one byte becomes another.
void damageByte(Bytes& bytes, std::uint64_t draw);

/// What the judge said, and which fault made it say so.
struct Ruling {
    trace::Verdict verdict = trace::Verdict::passed;
    FaultId fault = FaultId::none;
    ShortVector<Meddling, 2> meddlings{}; ///< none of what does not pass

    bool passed() const { return verdict == trace::Verdict::passed; }
    /// By all of them together.
    Duration wait() const;
};

/// Decides what passes. A value; the same seed and the same questions give the same answers.
class Judge {
  public:
    explicit Judge(std::uint64_t seed) : seed_(seed) {}

    /// Puts a fault in force until it is lifted. It must be one that can be (problemOf).
    FaultId raise(const Effect& effect, Instant now);
    /// Another in its place, under its number, as if it began now. False if there is none.
    bool change(FaultId fault, const Effect& effect, Instant now);
    /// False if no such fault is in force.
    bool lift(FaultId fault);
    bool mute(FaultId fault, bool muted);
    const Rule* find(FaultId fault) const;

    /// When some fault begins to act, ceases to, or is over by itself; nothing: never.
    std::optional<Instant> nextChange(Instant now) const;
    /// Those that are over by now, in their order.
    std::vector<FaultId> over(Instant now) const;

    /// Whether some fault takes messages out of datagrams: then each has to be asked about.
    bool sifts() const { return sifts_; }
    /// Which fault takes this message out; none: it stays.
    const Rule* takesOut(const Passage& passage, const wire::Message& message);

    /// A datagram on its way: the one time it is asked about.
    Ruling judgeDatagram(const Passage& passage);

    /// Whether bytes of a stream get through one way, and when: cuts hold them up, a narrow link
    /// slows them. Loss and damage are TCP's own business. `written`: it is about bytes that are
    /// written now, which may break it.
    Ruling judgeStream(const Passage& passage, bool written);

    /// Whether a connection comes about: its handshake goes both ways.
    Ruling judgeConnection(const Link& link, Instant now);

    /// When a node reads what comes for it now; nothing: at once. The longest wait counts.
    std::optional<Wait> waitToRead(NodeId node, Instant now);
    /// When it sends what it has to say now.
    std::optional<Wait> waitToSend(NodeId node, Instant now) const;
    /// Whether a fault in force may make it wait.
    bool delays(NodeId node, Instant now) const;
    /// How fast its clock runs: 1 but for faults.
    double clockOf(NodeId node, Instant now) const;

    const std::vector<Rule>& rules() const { return rules_; }

  private:
    Ruling stoppedStream(const Passage& passage) const;
    void rulesChanged();

    std::uint64_t seed_;
    std::uint32_t raised_ = 0;
    bool sifts_ = false;
    bool slows_ = false; ///< some fault makes nodes wait
    std::vector<Rule> rules_;
    std::vector<std::size_t> ofDatagrams_; ///< places of those that act on datagrams as a whole
};

} // namespace swimscope::fault
