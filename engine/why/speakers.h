// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/statement.h"

#include <cstdint>
#include <optional>
#include <string>

/// One sentence for each kind of statement, in a file for each of these.
namespace swimscope::why {

struct Speaker {
    const Statement& statement;

    /// The statement's time, as sentences say it.
    std::string at() const;
};

/// Beliefs and suspicions.
struct BeliefSpeaker : Speaker {
    std::string operator()(const Believes& what) const;
    std::string operator()(const KnownFromStart& what) const;
    std::string operator()(const NeverHeard& what) const;
    std::string operator()(const Forgotten& what) const;
    std::string operator()(const ObserverAway& what) const;
    std::string operator()(const Changed& what) const;
    std::string operator()(const Heard& what) const;
    std::string operator()(const RanOut& what) const;
    std::string operator()(const SuspicionBegan& what) const;
    std::string operator()(const Confirmed& what) const;
    std::string operator()(const SuspicionDropped& what) const;
    std::string operator()(const Refuted& what) const;
};

/// Probes, and the health that they leave.
struct ProbeSpeaker : Speaker {
    std::string operator()(const Probe& what) const;
    std::string operator()(const Tried& what) const;
    std::string operator()(const ProbeBegan& what) const;
    std::string operator()(const ProbeWidened& what) const;
    std::string operator()(const HealthMoved& what) const;

  private:
    static std::string clauseOf(const Tried& what);
    static std::string nackOf(const Tried& what);
};

/// Lives, orders, faults and messages.
struct LifeSpeaker : Speaker {
    std::string operator()(const Started& what) const;
    std::string operator()(const Stopped& what) const;
    std::string operator()(const Frozen& what) const;
    std::string operator()(const Thawed& what) const;
    std::string operator()(const Leaves& what) const;
    std::string operator()(const MetaChanged& what) const;
    std::string operator()(const Ordered& what) const;
    std::string operator()(const FaultBegan& what) const;
    std::string operator()(const Conflict& what) const;
    std::string operator()(const Told& what) const;
    std::string operator()(const Gossips& what) const;
    std::string operator()(const GossipDone& what) const;
    std::string operator()(const Ignored& what) const;
    std::string operator()(const Packet& what) const;
    std::string operator()(const Dialled& what) const;
    std::string operator()(const ConnectionEnded& what) const;
    std::string operator()(const Ruled& what) const;
    std::string operator()(const Waits& what) const;
    std::string operator()(const Happened& what) const;
};

/// How news spread, why it did not, and where a chain ends.
struct NewsSpeaker : Speaker {
    std::string operator()(const CauseUnknown& what) const;
    std::string operator()(const CauseMissing& what) const;
    std::string operator()(const CutShort& what) const;
    std::string operator()(const Spread& what) const;
    std::string operator()(const Learned& what) const;
    std::string operator()(const NotReached& what) const;
    std::string operator()(const Stops& what) const;
    std::string operator()(const News& what) const;
    std::string operator()(const KnowsAll& what) const;
    std::string operator()(const Carried& what) const;
    std::string operator()(const NeverTold& what) const;
};

/// "that n5 is dead (incarnation 1)"
std::string claimOf(const std::string& subject, const std::optional<trace::MemberState>& state,
                    std::uint32_t incarnation);

} // namespace swimscope::why
