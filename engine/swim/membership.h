// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/swim/member_table.h"
#include "engine/swim/step.h"
#include "engine/wire/messages.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// What rumours of life and death do to the member table (SWIM 4.2; memberlist's aliveNode,
/// deadNode and mergeState). Suspicions are in suspect.h, what concerns oneself in self.h. The
/// truth table of all is tests/data/vectors/transitions.json.
namespace swimscope::swim {

/// "This member is alive", from a message or a row of a push/pull. The views must outlive the call.
struct AliveClaim {
    std::string_view name;
    std::uint32_t incarnation = 0;
    Endpoint endpoint;
    ByteView meta;
    wire::Versions versions;
    wire::MessagePtr message;       ///< the message itself, to be gossiped on; made if null
    std::optional<Slot> foreseen{}; ///< as the table did
};

/// "`from` suspects this member", or "holds it for dead". `from` equal to `name` in a death means
/// that it left. The views must outlive the call.
struct Accusation {
    std::string_view name;
    std::uint32_t incarnation = 0;
    std::string_view from;
    wire::MessagePtr message;       ///< the message itself, to be gossiped on; made if null
    std::optional<Slot> foreseen{}; ///< as the table did
};

// `cause` is the event that brings the rumour. An address that is new, of a new member or of one
// that moved, must be one that the settings allow (memberlist's CIDRsAllowed).
void takeAlive(Step& step, const AliveClaim& claim, EventId cause);
void takeDead(Step& step, const Accusation& accusation, EventId cause);

/// Takes over the rows of a peer's table. What it holds for suspect or dead becomes a suspicion of
/// one's own. Rows that are refused are passed over.
void mergeRows(Step& step, std::span<const wire::PushNodeState> rows,
               std::span<const trace::Refusal> refusals, EventId cause);

/// Moves the local health score (Lifeguard; memberlist's ApplyDelta). Without LHA-Probe there is
/// none to move.
void applyHealth(Step& step, std::int64_t delta, EventId cause);

} // namespace swimscope::swim
