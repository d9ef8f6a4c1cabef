// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/trace/event.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// Events as bytes: what is spilled, recorded and hashed. Little-endian and fixed in width, so the
/// same event gives the same bytes everywhere.
namespace swimscope::trace {

/// Appends one event.
void encode(const Event& event, Bytes& out);

/// Reads the event that starts at `at` and moves `at` behind it. An error changes nothing and says
/// where the bytes stop making sense. Whatever the bytes say, no more is allocated than they hold.
Result<Event> decode(ByteView bytes, std::size_t& at);

/// The number under which a kind stands in bytes, now and in all versions to come.
std::uint8_t numberOf(const Body& body);
/// The name of each kind, by its number.
std::vector<std::string_view> kindNames();

/// A body alone, without its number, where that is kept elsewhere. To be read again it has to be as
/// long as it was.
void encode(const Body& body, Bytes& out);
Result<Body> decodeBody(std::uint8_t kind, ByteView bytes);

} // namespace swimscope::trace
