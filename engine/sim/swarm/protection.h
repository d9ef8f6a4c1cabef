// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/wire/secret_key.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What keeps a random cluster to itself: its label and its keys, how they change while it lives,
/// and who is locked out meanwhile.
namespace swimscope::sim {

/// The keys that a member has, and what it makes of them.
struct Guard {
    std::vector<wire::SecretKey> keys{}; ///< the first encrypts; none: nothing is encrypted
    bool verifyIncoming = true;          ///< GossipVerifyIncoming
    bool verifyOutgoing = true;          ///< GossipVerifyOutgoing
    friend bool operator==(const Guard&, const Guard&) = default;
};

/// A step from one guard to the next: the members take it one after the other, and all have taken
/// the one before. Who comes later begins with it.
struct GuardStep {
    Instant at{};
    Duration between{};     ///< from one member to the next
    Duration::rep most = 1; ///< so many at most, one after the other; others with the last
    Guard guard;
    std::string what; ///< it in a few words
};

/// A member is locked out for a while: it gets another key or label, or begins to skip the check of
/// labels although nobody takes them off.
struct LockOut {
    enum class By : std::uint8_t { key, label, skippedCheck };

    Instant at{};
    Duration length{}; ///< zero: until the healing
    NodeId member = NodeId::none;
    By by = By::label;
    std::optional<wire::SecretKey> key{}; ///< of its own, where it is by key
};

struct Protection {
    std::string label{};    ///< of the cluster; empty: none
    bool takenOff = false;  ///< before members that skip the check, something takes labels off
    std::size_t skippers{}; ///< each so-manieth member skips the check; 0: none
    Guard guard{};          ///< at first
    std::vector<GuardStep> steps{};
    std::vector<LockOut> lockOuts{};

    /// Whether the member that comes as the so-manieth, from 1, skips the check.
    bool skips(std::size_t member) const { return skippers > 0 && member % skippers == 0; }
};

/// When a plan's trouble is, and whom it may meet.
struct TroubleSpan {
    std::size_t members = 0; ///< n1, n2, ...
    Instant begin{};
    Instant end{};
    Duration period{}; ///< their ProbeInterval
};

/// Half of all seeds have none. It has chances of its own: what else a seed draws, it draws with or
/// without.
Protection drawProtection(std::uint64_t seed, const TroubleSpan& trouble);

/// ", label, ..., 2 keys", then what is done and when. Nothing of the keys themselves.
std::string toText(const Protection& protection);

} // namespace swimscope::sim
