// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/step.h"
#include "engine/trace/inputs.h"
#include "engine/wire/messages.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Joining a cluster: push/pulls with the given addresses, one after the other (memberlist's Join).
namespace swimscope::swim {

struct Stream;
struct StreamEnd;

struct RunningJoin {
    trace::JoinRequested request;
    EventId asked = EventId::none; ///< the request's event
    std::size_t next = 0;          ///< the target to try next
    std::uint32_t contacted = 0;
    std::vector<trace::JoinTarget> failures;
};

struct Joins {
    std::map<std::uint64_t, RunningJoin> running; ///< by a number of the node's own
    std::uint64_t last = 0;
};

void startJoin(Step& step, const trace::JoinRequested& request);

/// A join's push/pull is over, well or not.
void joinStreamEnded(Step& step, std::uint64_t number, const StreamEnd& end);

/// Where a name was given with the address to join: who answers there instead, as a sentence;
/// nothing if it is the right one, or any would do.
std::optional<std::string> joinImpostor(Step& step, const Stream& stream,
                                        const wire::PushPull& remote);

} // namespace swimscope::swim
