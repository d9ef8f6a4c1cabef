// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/latency.h"
#include "engine/base/time.h"
#include "engine/condition/condition.h"
#include "engine/fault/effect.h"
#include "engine/host/command.h"
#include "engine/scenario/tree.h"
#include "engine/wire/messages.h"
#include "engine/wire/serf.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// Scenario files as values: a cluster, what happens to it, and what is expected of it
/// (docs/scenarios.md). Made by parse(), played by a Runner.
namespace swimscope::scenario {

// ---- whom something is about --------------------------------------------------------------------

/// Members as a file speaks of them. Who they are shows when it is played: members come and go.
struct Members {
    bool all = false;               ///< all that there are then
    std::vector<std::string> names; ///< those, in this order
    /// Those with one of these tags.
    std::vector<std::pair<std::string, std::string>> tags;
    std::vector<std::string> except;

    bool empty() const { return !all && names.empty() && tags.empty(); }
    friend bool operator==(const Members&, const Members&) = default;
};

// ---- what is expected ---------------------------------------------------------------------------

/// No living member has been declared dead by one whose suspicion ran out.
struct NoFalseDead {};

/// All living members hold each other alive, suspect nobody, and hold nobody alive whose life has
/// ended: more than condition::Convergence, to which a crash that nobody has noticed is no matter.
struct Converged {};

/// A suspicion of the member ends by its refutation, with this observer or (empty) with somebody.
struct Refuted {
    std::string member;
    std::string observer;
};

/// How the local health score of each of the members is.
struct Health {
    Members members;
    condition::Amount bound;
};

/// How many messages a member sends in a second, on average over all members that live.
struct Rate {
    std::optional<wire::Type> kind; ///< nothing: of all kinds
    condition::Amount::How how = condition::Amount::How::atMost;
    double number = 0;
};

using Claim = std::variant<condition::Condition, NoFalseDead, Converged, Refuted, Health, Rate>;

struct Expectation {
    enum class How : std::uint8_t {
        holds,  ///< now, or (`within`) comes true in so long a time
        always, ///< now and for so long
        never,  ///< neither now nor for so long
    };

    Place place;
    std::string text; ///< as the file has it, with its time
    How how = How::holds;
    Claim claim;
    std::optional<Duration> within;
    std::optional<Duration> span; ///< nothing, of always and never: to the end
};

// ---- what is done -------------------------------------------------------------------------------

struct Say {
    std::string text;
};
struct Kill {
    Members members;
};
struct Restart {
    Members members;
    std::string through; ///< empty: whoever it knew
    std::string name;    ///< its new one; empty: the same
    std::optional<Endpoint> address;
};
struct Leave {
    Members members;
};
struct Freeze {
    Members members;
    std::optional<Duration> length; ///< nothing: until it is thawed
};
struct Thaw {
    Members members;
};
struct Add {
    std::vector<host::AddNode> nodes;
};
struct Join {
    Members members;
    std::string through;
};
/// What is not there stays as it is.
struct Change {
    Members members;
    std::optional<Bytes> meta;
    std::vector<std::pair<std::string, std::string>> settings;
};
struct ChangeKeys {
    Members members;
    trace::KeyChange change = trace::KeyChange::added;
    wire::SecretKey key;
};
struct Send {
    Members from;
    std::string to; ///< empty: by gossip to all
    trace::Delivery delivery = trace::Delivery::bestEffort;
    Bytes payload;
};
struct Ping {
    Members from;
    std::string to;
};
struct Probe {
    Members from;
    std::string member; ///< empty: whose turn it is
};

/// A fault is put in force; of the same label as one that is, in its place.
struct Raise {
    fault::Effect effect; ///< whom it is about stands below
    Members from;         ///< empty: everybody
    Members to;
    std::vector<Members> groups;
    std::string label; ///< empty: nothing speaks of it later
};
/// Nothing passes between parts of the cluster.
struct Split {
    enum class Into : std::uint8_t {
        halves,
        groups, ///< as they are named
        alone,  ///< those, and all the others
        tags,   ///< who has the same value of a tag
        ring,   ///< each sees a majority around it, and no two the same
        bridge, ///< two halves, and some in both
    };

    Into into = Into::halves;
    std::vector<Members> groups; ///< of alone and bridge: the one
    std::string tag;
    fault::Effect effect; ///< what else is said of the cut
    std::string label;
};
struct Lift {
    std::string label; ///< empty: all that are in force
};
struct Mute {
    std::string label;
    bool muted = true;
};

using Action = std::variant<Say, Kill, Restart, Leave, Freeze, Thaw, Add, Join, Change, ChangeKeys,
                            Send, Ping, Probe, Raise, Split, Lift, Mute, Expectation>;

/// An action and where it stands.
struct Deed {
    Place place;
    std::string text; ///< for people: "kill n5"
    Action action;
};

/// So long is waited for a condition where the file says nothing.
inline constexpr Duration kPatience = std::chrono::minutes(10);

struct Step {
    /// At a time since the beginning, or of a turn in a loop.
    struct At {
        Duration time;
    };
    /// So long after the step before it.
    struct After {
        Duration time;
    };
    /// As soon as this is so. It may be so already; a message has to come.
    struct When {
        Claim claim;
        std::string text;
        Duration within = kPatience;
    };
    struct Loop {
        std::uint32_t turns = 1;
        Duration every{}; ///< a turn takes so long at least
        std::vector<Step> steps;
    };

    Place place;
    std::variant<std::monostate, At, After, When> time;
    std::vector<Deed> deeds;
    std::optional<Loop> loop; ///< after the deeds
};

// ---- the whole ----------------------------------------------------------------------------------

struct Scenario {
    std::string title;
    std::string about;
    std::uint64_t seed = 1;
    Duration length{}; ///< it goes on for so long at least
    Latency latency;
    bool together = true; ///< the members begin as a cluster that has long been one
    bool checkers = true; ///< what the protocol does not explain is a failure
    std::vector<host::AddNode> nodes;
    /// The tags that members have at first, by which they can be spoken of.
    std::vector<std::pair<std::string, wire::serf::Tags>> tags;
    std::vector<Step> steps;
    std::vector<Expectation> expectations; ///< of the whole run

    /// Whether what it waits for or expects can be told only with all messages in the trace.
    bool needsTraffic = false;
};

} // namespace swimscope::scenario
