// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <type_traits>

namespace swimscope {

/// A hosted node's place in a run. It stays the same when the node is killed and started again.
/// Zero is nobody: events of the host itself bear it.
enum class NodeId : std::uint32_t { none = 0 };

/// An event of the trace. Ids grow with time; zero is "unknown" or "nothing".
enum class EventId : std::uint64_t { none = 0 };

/// A node's own name for one of its streams, unique within one life of that node.
/// Accepted streams are numbered by the host from firstAccepted on, dialled ones by the node
/// from 1.
enum class StreamId : std::uint64_t { none = 0, firstAccepted = std::uint64_t{1} << 32 };

/// Ties an answer (JoinFinished, PingFinished, ...) to the request that asked for it.
enum class RequestId : std::uint64_t { none = 0 };

/// A fault in force, or that was.
enum class FaultId : std::uint32_t { none = 0 };

template <class Id>
constexpr auto number(Id id) {
    return static_cast<std::underlying_type_t<Id>>(id);
}

/// The id that comes `by` after this one.
template <class Id>
constexpr Id after(Id id, std::underlying_type_t<Id> by = 1) {
    return static_cast<Id>(number(id) + by);
}

} // namespace swimscope
