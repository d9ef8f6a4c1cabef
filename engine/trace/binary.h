// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/trace/event.h"

#include <cstddef>

/// Events as bytes: what is spilled, recorded and hashed. Little-endian and fixed in width, so the
/// same event gives the same bytes everywhere.
namespace swimscope::trace {

/// Appends one event.
void encode(const Event& event, Bytes& out);

/// Reads the event that starts at `at` and moves `at` behind it. An error changes nothing and says
/// where the bytes stop making sense. Whatever the bytes say, no more is allocated than they hold.
Result<Event> decode(ByteView bytes, std::size_t& at);

} // namespace swimscope::trace
