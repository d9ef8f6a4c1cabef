// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/swim/step.h"
#include "engine/wire/messages.h"

#include <optional>
#include <string>

/// Exchanging whole tables (memberlist's pushPull, sendLocalState and mergeRemoteState;
/// anti-entropy after Demers et al.).
namespace swimscope::swim {

/// PushPullInterval, scaled with the cluster's size, has passed: dials one random alive member.
void pushPull(Step& step);

/// This node's table and user state, as they are now.
wire::MessagePtr makePushPull(Step& step, bool join);

/// Takes over a peer's table, unless versions do not fit: then nothing changes, and what does not
/// fit is returned.
std::optional<std::string> mergePushPull(Step& step, const wire::PushPull& remote, bool join,
                                         const Endpoint& peer, EventId received);

} // namespace swimscope::swim
