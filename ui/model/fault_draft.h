// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/fault/effect.h"
#include "engine/trace/fault_events.h"
#include "engine/trace/fold.h"

#include <optional>
#include <string>
#include <vector>

namespace swimscope::ui {

/// A fault as a person puts it together: whom it is about stands here by name, since a name is what
/// people see and what outlives a restart or another run; the cluster's numbers come in when it is
/// raised. A value.
struct FaultDraft {
    using Names = std::vector<std::string>;

    Names from; ///< empty: everybody. Of nodes (trace::sitsOnNodes) only `to` counts
    Names to;
    std::vector<Names> groups; ///< instead of both, as in Effect
    fault::Effect effect;      ///< all the rest; the parties in there stay empty

    friend bool operator==(const FaultDraft&, const FaultDraft&) = default;
};

/// Those in it who are neither nodes of ours, nor members whose address is known, nor addresses.
std::vector<std::string> unknownIn(const FaultDraft& draft, const trace::Fold& cluster);

/// The order to the cluster; nothing if somebody in it is unknown. Whether such a fault can be is
/// fault::problemOf's business.
std::optional<fault::Effect> effectOf(const FaultDraft& draft, const trace::Fold& cluster);

/// Whether nodes of ours have to do with it: what passes between others can't be disturbed, and of
/// faults on nodes all have to be ours.
bool concernsUs(const FaultDraft& draft, const trace::Fold& cluster);

/// What the draft would do, as a sentence's subject (FaultWords); without a number.
trace::FaultRaised describe(const FaultDraft& draft);

/// How the trace tells of an effect: foreign members stand there by their addresses.
trace::FaultRaised toldOf(const fault::Effect& effect, const trace::Fold& cluster);

/// Back from a fault that was raised, to edit or repeat it: foreign members by their names again,
/// as far as the cluster knows them.
FaultDraft draftOf(const trace::FaultRaised& fault, const trace::Fold& cluster);

/// Whether both do the same to the same ones, whatever their numbers.
bool doTheSame(const trace::FaultRaised& one, const trace::FaultRaised& other);

} // namespace swimscope::ui
