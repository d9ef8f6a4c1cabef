// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"

#include <string>

namespace swimscope::trace {

/// One line that says everything an event holds, made for people who read or compare traces:
///     #12 0.5 @3 ProbeStarted member=n5 seq=7 timeout=500ms deadline=1.5 <- #11
/// The id, the time in seconds, the node's id, the kind, its fields, and the cause.
/// The same event gives the same text on every machine.
std::string toText(const Event& event);

/// The kind and the fields alone.
std::string toText(const Body& body);

/// ping{Node=n5 SeqNo=7}
std::string toText(const wire::Message& message);

} // namespace swimscope::trace
