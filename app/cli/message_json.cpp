// SPDX-License-Identifier: MPL-2.0
#include "app/cli/message_json.h"

#include <variant>

namespace swimscope::cli {
namespace {

void putSource(Json& object, const wire::Source& source) {
    if (source.address.empty())
        return;
    Json told;
    putAddress(told, {source.address, source.port});
    told["node"] = textOf(source.node);
    object["source"] = std::move(told);
}

void putVersions(Json& object, const wire::Versions& versions) {
    object["versions"] = versions.octets;
}

void put(Json& object, const wire::Ping& ping) {
    object["seq"] = ping.seq;
    object["node"] = textOf(ping.node);
    putSource(object, ping.source);
}

void put(Json& object, const wire::IndirectPing& ping) {
    object["seq"] = ping.seq;
    putAddress(object, {ping.target, ping.port});
    object["node"] = textOf(ping.node);
    object["nack"] = ping.nack;
    putSource(object, ping.source);
}

void put(Json& object, const wire::Ack& ack) {
    object["seq"] = ack.seq;
    if (!ack.payload.bytes.empty())
        putBytes(object, "payload", ack.payload.bytes);
}

void put(Json& object, const wire::Nack& nack) {
    object["seq"] = nack.seq;
}

template <class Accusation> // a suspect or a dead message
void putAccusation(Json& object, const Accusation& accusation) {
    object["node"] = textOf(accusation.node);
    object["incarnation"] = accusation.incarnation;
    object["from"] = textOf(accusation.from);
}

void put(Json& object, const wire::Suspect& suspect) {
    putAccusation(object, suspect);
}

void put(Json& object, const wire::Dead& dead) {
    putAccusation(object, dead);
}

void put(Json& object, const wire::Alive& alive) {
    object["node"] = textOf(alive.node);
    object["incarnation"] = alive.incarnation;
    putAddress(object, {alive.address, alive.port});
    putMeta(object, alive.meta.bytes);
    putVersions(object, alive.versions);
}

void put(Json& object, const wire::User& user) {
    putBytes(object, "text", user.payload);
}

Json rowOf(const wire::PushNodeState& row) {
    Json told;
    told["name"] = textOf(row.name);
    putAddress(told, {row.address, row.port});
    told["state"] = wire::nameOf(row.state);
    told["incarnation"] = row.incarnation;
    putMeta(told, row.meta.bytes);
    putVersions(told, row.versions);
    return told;
}

void put(Json& object, const wire::PushPull& table) {
    object["join"] = table.join;
    Json nodes = Json::array();
    for (const wire::PushNodeState& row : table.nodes)
        nodes.push_back(rowOf(row));
    object["nodes"] = std::move(nodes);
    putBytes(object, "text", table.userState);
}

void put(Json& object, const wire::ErrorReply& reply) {
    object["message"] = textOf(reply.error);
}

} // namespace

Json jsonOf(const wire::Message& message) {
    Json object;
    object["type"] = wire::nameOf(message);
    std::visit([&](const auto& fields) { put(object, fields); }, message);
    return object;
}

} // namespace swimscope::cli
