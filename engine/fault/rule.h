// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/random.h"
#include "engine/fault/effect.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace swimscope::fault {

/// From whom to whom. None: a foreign member, which is told by its address.
struct Link {
    NodeId from = NodeId::none;
    NodeId to = NodeId::none;
    Endpoint stranger{};
};

/// What is about to pass a link, and when.
struct Passage {
    Link link;
    Instant now;
    std::uint32_t bytes = 0;
    /// Where they are known; of what was not read yet, none.
    std::span<const wire::MessagePtr> messages{};
};

/// A fault in force: what it does, and where it stands. A value.
class Rule {
  public:
    Rule(FaultId id, Effect effect, Instant since, Random luck);

    FaultId id() const { return id_; }
    const Effect& effect() const { return effect_; }
    Instant since() const { return since_; }
    bool muted() const { return muted_; }
    void mute(bool muted) { muted_ = muted; }

    /// Whether it does anything now: it is not muted, nor over, nor in a pause of its schedule.
    bool acts(Instant now) const { return !muted_ && (!timed_ || isOn(now)); }
    bool isOver(Instant now) const;
    /// When that changes by itself; nothing: never.
    std::optional<Instant> nextChange(Instant now) const;

    /// Whether it is about what goes over this link.
    bool covers(const Link& link) const { return everywhere_ || coversSome(link); }
    /// Whether it is about this node itself.
    bool isAbout(NodeId node) const;
    /// Whether it is about some messages only, so that it has to look into what carries them.
    bool isChoosy() const { return choosy_; }
    bool concerns(const wire::Message& message) const;
    bool concerns(const Passage& passage) const { return !choosy_ || concernsSome(passage); }

    // What follows draws, or goes on: once for each datagram or connection.
    bool strikes();
    /// As `strikes`, in bursts.
    bool loses();
    Duration delay();
    /// How long so many bytes wait and take; nothing: the queue is full.
    std::optional<Duration> takeTurn(const Passage& passage);
    std::uint64_t damage() { return luck_.next(); }

    // late and blocked
    Duration lateness();
    std::optional<Instant> turnToRead(Instant now);
    std::optional<Instant> endOfWindow(Instant now) const;

  private:
    using Mask = std::uint64_t;

    bool isOn(Instant now) const;
    bool coversSome(const Link& link) const;
    bool concernsSome(const Passage& passage) const;
    void enlist(const Party& party, Mask bit);
    Mask maskOf(NodeId node, const Endpoint& stranger) const {
        if (node == NodeId::none)
            return maskOf(stranger);
        return number(node) < nodes_.size() ? nodes_[number(node)] : 0;
    }
    Mask maskOf(const Endpoint& stranger) const;

    // Asked for each datagram, and so worked out once.
    bool muted_ = false;
    bool timed_ = false;      ///< it lasts only so long, or has a schedule
    bool everywhere_ = false; ///< it is about every link
    bool choosy_ = false;
    FaultId id_;
    Effect effect_;
    Instant since_;
    Random luck_;
    std::vector<Mask> nodes_; ///< in which parties each node is, by its number
    std::vector<std::pair<Endpoint, Mask>> strangers_;

    std::optional<bool> bad_; ///< in a burst; nothing: not asked yet
    std::optional<Duration> lastDelay_;
    std::array<Instant, 2> free_; ///< when a narrow link is done with what it has, each way
    Instant nextRead_;            ///< blocked: when it is done with what it has read so far
};

} // namespace swimscope::fault
