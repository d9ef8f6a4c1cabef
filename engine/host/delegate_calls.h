// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"
#include "engine/wire/messages.h"

#include <string_view>
#include <vector>

/// How messages and events become a delegate's calls.
namespace swimscope::host {

class Delegate;

/// What the delegate turns away of a message, other than what it says of the node itself. `join`:
/// it is a table of a push/pull that is for a join.
std::vector<trace::Refusal> refusalsOf(Delegate& delegate, const wire::Message& message,
                                       std::string_view self, bool join);

/// Tells the delegate of what its node did, where that is anything it hears of.
void tell(Delegate& delegate, const trace::Body& event);

} // namespace swimscope::host
