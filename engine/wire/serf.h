// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>

/// The few formats of Serf that a member of a Serf-like cluster must speak (protocol.md, "What sits
/// on top"): tags in the metadata, the leave intent, and the clocks in messages and push/pulls.
namespace swimscope::wire::serf {

/// Ordered, so that the same tags always make the same bytes.
using Tags = std::map<std::string, std::string>;

/// Byte 255 and a MessagePack map.
Bytes encodeTags(const Tags& tags);
/// Nothing where the metadata is not Serf's.
std::optional<Tags> decodeTags(ByteView meta);

/// "I am about to leave": user message type 0.
struct LeaveIntent {
    std::uint64_t lamportTime = 0;
    std::string node;
    bool prune = false;
};
Bytes encode(const LeaveIntent& intent);

/// "I have joined": user message type 1.
struct JoinIntent {
    std::uint64_t lamportTime = 0;
    std::string node;
};
Bytes encode(const JoinIntent& intent);

/// The user state of a Serf push/pull: user message type 2. Only the clocks and statuses; lists of
/// old events are sent empty and skipped when read.
struct PushPullState {
    std::uint64_t lamportTime = 0;
    std::map<std::string, std::uint64_t> statusTimes;
    std::uint64_t eventTime = 0;
    std::uint64_t queryTime = 0;
};
Bytes encode(const PushPullState& state);

/// The membership clock that a user message or a push/pull's user state carries, if it is Serf's
/// and carries one: what our own next intent must exceed.
std::optional<std::uint64_t> lamportTimeIn(ByteView payload);

} // namespace swimscope::wire::serf
