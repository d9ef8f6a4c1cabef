// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/swim/step.h"
#include "engine/trace/inputs.h"
#include "engine/trace/reasons.h"
#include "engine/wire/messages.h"

#include <optional>
#include <span>
#include <string>

/// Exchanging whole tables (memberlist's pushPull, sendLocalState and mergeRemoteState;
/// anti-entropy after Demers et al.).
namespace swimscope::swim {

/// PushPullInterval, scaled with the cluster's size, has passed: dials one random alive member.
void pushPull(Step& step);

/// This node's table and user state, as they are now.
wire::MessagePtr makePushPull(Step& step, bool join);

/// A peer's table that has come whole.
struct RemoteTable {
    const wire::PushPull& table;
    bool join = false;
    const Endpoint& peer;
    std::span<const trace::Refusal> refusals;
    EventId received = EventId::none; ///< its MessageReceived
};

/// Why a table was not merged.
struct MergeProblem {
    trace::Failure failure = trace::Failure::none;
    std::string detail;
};

/// Takes over a peer's table, unless versions do not fit, or our program will not have it: then
/// nothing changes, and the problem is returned.
std::optional<MergeProblem> mergePushPull(Step& step, const RemoteTable& remote);

} // namespace swimscope::swim
