// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/messages.h"
#include "engine/wire/secret_key.h"
#include "tests/support/vectors.h"

#include <initializer_list>
#include <string_view>
#include <vector>

/// The messages that the vectors describe by their fields.
namespace swimscope::test {

/// A single message: `type` names it as the vectors do (ping, ackResp, err ...).
wire::Message messageOf(std::string_view type, const nlohmann::json& fields);

/// A push/pull of streams.json, with its nodes spelled out.
wire::PushPull pushPullOf(const nlohmann::json& vector);

/// Keys given as hexadecimal JSON strings.
std::vector<wire::SecretKey> keysOf(std::initializer_list<nlohmann::json> keys);

/// A message's bytes as it travels in a packet.
Bytes bytesOfMessage(const wire::Message& message);

} // namespace swimscope::test
