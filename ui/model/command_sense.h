// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/command.h"
#include "engine/trace/fold.h"

namespace swimscope::ui {

/// Whether it makes sense to give a node this command as the node is now: a dead one can't be
/// killed, one that runs can't be started. Decides what is offered, and what can be taken back.
bool makesSense(const host::Command& command, const trace::HostedNode& node);

/// Whom a command is for; none: the cluster.
NodeId nodeOf(const host::Command& command);

} // namespace swimscope::ui
