// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/messages.h"
#include "engine/wire/secret_key.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// What is measured with: the same messages as in tests/bench/go/codec.go.
namespace swimscope::bench {

inline constexpr std::size_t kCompound = 20;
inline constexpr std::size_t kPacket = 1400;

std::string nameOf(std::size_t number);
/// 64 bytes that are not all alike.
Bytes metaOf(std::size_t number);

wire::Message ping();
wire::Message ack();
wire::Message alive(std::size_t number, std::uint32_t incarnation = 3);
wire::Message suspect();
/// A push/pull of so many members.
wire::Message table(std::size_t members);

/// Alive messages about members 0, 1, 2, ... as they travel in a compound.
std::vector<wire::MessagePtr> rumours(std::size_t count, std::uint32_t incarnation = 3);
/// 1400 bytes of such a compound.
Bytes packetOfRumours();

/// Of 128 bits.
wire::SecretKey key();

} // namespace swimscope::bench
