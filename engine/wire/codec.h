// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/wire/messages.h"

#include <cstddef>

/// One message as it travels in a packet: the type byte, then the MessagePack body
/// (a user message: the type byte, then its bytes).
namespace swimscope::wire {

/// Appends the message. Byte for byte what the reference implementation sends; versions are always
/// sent as six bytes, however few a member announced. A push/pull takes its form on streams.
void encode(const Message& message, Bytes& out);

/// How many bytes `encode` would append, without making them: what packet budgets count with.
std::size_t encodedSize(const Message& message);

/// Reads one message that fills `bytes` exactly, type byte first. Lenient as protocol.md asks: any
/// key order, unknown and missing keys, str8 and bin, any integer width, nil for empty.
/// Never allocates more than a small multiple of bytes.size(). Bytes left over are an error.
/// Refuses the layers (compound, compress, CRC ...): those are packet.h's.
Result<Message> decode(ByteView bytes);
/// The same into a message that is there already, whatever it was; on failure it is worth nothing.
Result<void> decode(ByteView bytes, Message& message);

} // namespace swimscope::wire
