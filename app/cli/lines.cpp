// SPDX-License-Identifier: MPL-2.0
#include "app/cli/lines.h"

#include "engine/wire/serf.h"

#include <cstddef>

namespace swimscope::cli {
namespace {

Json valueOf(std::uint64_t number) {
    return number;
}

Json valueOf(const trace::StateCounts& counts) {
    Json value;
    for (std::size_t i = 0; i < counts.size(); ++i)
        value[std::string(wire::nameOf(static_cast<wire::MemberState>(i)))] = counts[i];
    return value;
}

Json valueOf(const trace::Timings& timings) {
    Json value;
    value["count"] = timings.count;
    value["sum_ms"] = inMilliseconds(timings.sum);
    value["max_ms"] = inMilliseconds(timings.max);
    return value;
}

} // namespace

Json lineOf(std::string_view event, double unixSeconds) {
    Json line;
    line["event"] = event;
    line["t"] = unixSeconds;
    return line;
}

std::string textOf(std::string_view chars) {
    return toUtf8Lossy({reinterpret_cast<const std::uint8_t*>(chars.data()), chars.size()});
}

void putBytes(Json& line, const std::string& key, ByteView bytes) {
    line[key] = toUtf8Lossy(bytes);
    line[key + "_hex"] = toHex(bytes);
}

void putAddress(Json& line, const Endpoint& endpoint) {
    line["addr"] = endpoint.ip.text();
    line["port"] = endpoint.port;
}

void putMeta(Json& line, ByteView meta) {
    putBytes(line, "meta", meta);
    const auto tags = wire::serf::decodeTags(meta);
    if (!tags)
        return;
    Json object = Json::object();
    for (const auto& [key, value] : *tags)
        object[textOf(key)] = textOf(value);
    line["tags"] = std::move(object);
}

Json memberOf(const trace::MemberRow& row) {
    Json member;
    member["name"] = textOf(row.name);
    putAddress(member, row.endpoint);
    member["state"] = wire::nameOf(row.state);
    member["incarnation"] = row.incarnation;
    putMeta(member, row.meta);
    return member;
}

Json metricsOf(const trace::Metrics& metrics) {
    Json told;
    trace::Metrics::fields(metrics, [&](std::string_view name, const auto& value) {
        told[std::string(name)] = valueOf(value);
    });
    return told;
}

std::string printed(const Json& line) {
    return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace swimscope::cli
