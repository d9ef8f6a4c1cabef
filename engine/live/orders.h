// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/host/command.h"
#include "engine/live/mailbox.h"
#include "engine/session/batch_queue.h"

#include <atomic>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace swimscope::live {

/// Join these, as written by a person; names are looked up first.
struct JoinByName {
    NodeId node = NodeId::none;
    std::vector<std::string> addresses;
    RequestId request = RequestId::none;
};

/// Leave with every node, then stop; whatever does not leave in time is killed.
struct StopAll {
    Duration leaveTimeout{};
};

/// End the engine's thread.
struct Quit {};

/// What the engine's thread is told to do.
using Order = std::variant<host::Command, JoinByName, StopAll, Quit>;

/// What the engine's thread and the others share, and nothing else. Held by all who may still use
/// it: a look-up of a name can outlast the engine.
struct Exchange {
    Mailbox<Order> orders;
    session::BatchQueue events;
    std::atomic<bool> stopped{false}; ///< StopAll is done, and all its events are in `events`
    std::atomic<int> lookups{0};      ///< that run now
    std::function<void()> told;       ///< called when there is news of either; or nothing
};

} // namespace swimscope::live
