// SPDX-License-Identifier: MPL-2.0
#include "tests/wire/vector_messages.h"

#include "engine/wire/codec.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace swimscope::test {
namespace {

using nlohmann::json;

void set(bool& value, const json& field) {
    value = field.get<bool>();
}
template <std::unsigned_integral Number>
void set(Number& value, const json& field) {
    value = field.get<Number>();
}
void set(std::string& value, const json& field) {
    value = field.get<std::string>();
}
void set(wire::Blob& value, const json& field) {
    value = {hexBytes(field), field.is_null()};
}
void set(IpAddress& value, const json& field) {
    value = IpAddress::fromBytes(hexBytes(field)).value();
}
void set(wire::MemberState& value, const json& field) {
    value = static_cast<wire::MemberState>(field.get<unsigned>());
}
void set(wire::Versions& value, const json& field) {
    const Bytes bytes = hexBytes(field);
    value = {{}, static_cast<std::uint8_t>(bytes.size())};
    std::copy_n(bytes.begin(), std::min<std::size_t>(6, bytes.size()), value.octets.begin());
}

template <class M>
M filled(const json& fields) {
    M message;
    M::fields(message,
              [&](const char* name, auto& value, auto...) { set(value, fields.at(name)); });
    return message;
}

} // namespace

wire::Message messageOf(std::string_view type, const json& fields) {
    if (type == "ping")
        return filled<wire::Ping>(fields);
    if (type == "indirectPing")
        return filled<wire::IndirectPing>(fields);
    if (type == "ackResp" || type == "ack")
        return filled<wire::Ack>(fields);
    if (type == "nackResp")
        return filled<wire::Nack>(fields);
    if (type == "suspect")
        return filled<wire::Suspect>(fields);
    if (type == "alive")
        return filled<wire::Alive>(fields);
    if (type == "dead")
        return filled<wire::Dead>(fields);
    if (type == "err")
        return filled<wire::ErrorReply>(fields);
    std::fprintf(stderr, "the vectors have a message type that no test knows: %.*s\n",
                 static_cast<int>(type.size()), type.data());
    std::exit(1);
}

wire::PushPull pushPullOf(const json& vector) {
    wire::PushPull table;
    table.join = vector.at("join").get<bool>();
    for (const json& node : vector.at("nodes"))
        table.nodes.push_back(filled<wire::PushNodeState>(node));
    table.userState = hexBytes(vector.at("userState"));
    return table;
}

std::vector<wire::SecretKey> keysOf(std::initializer_list<json> keys) {
    std::vector<wire::SecretKey> ring;
    for (const json& key : keys)
        ring.push_back(wire::SecretKey::fromBytes(hexBytes(key)).value());
    return ring;
}

Bytes bytesOfMessage(const wire::Message& message) {
    Bytes bytes;
    wire::encode(message, bytes);
    return bytes;
}

} // namespace swimscope::test
