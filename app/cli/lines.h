// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"
#include "engine/trace/metrics.h"
#include "engine/trace/node_events.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

/// How things stand in the tool's JSON lines (docs/cli.md).
namespace swimscope::cli {

/// Keeps its keys in the order in which they were put: people read these lines, too.
using Json = nlohmann::ordered_json;

/// A line that starts with its event and its time, in seconds of Unix time.
Json lineOf(std::string_view event, double unixSeconds);

/// A string of JSON from any bytes: what is not UTF-8 becomes U+FFFD.
std::string textOf(std::string_view chars);

/// Puts bytes under `key`, as text, and under `key`_hex, exactly.
void putBytes(Json& line, const std::string& key, ByteView bytes);

/// Puts `addr` (an IP address without brackets) and `port`.
void putAddress(Json& line, const Endpoint& endpoint);

/// Puts meta, and tags where the metadata is Serf's.
void putMeta(Json& line, ByteView meta);

/// A member as an element of the `members` list.
Json memberOf(const trace::MemberRow& row);

/// Metrics by their names: a number each, for states a number by state, and for timings how many
/// there were, their sum and the longest, in milliseconds.
Json metricsOf(const trace::Metrics& metrics);

/// The line as it is printed, without its line feed. Never throws.
std::string printed(const Json& line);

} // namespace swimscope::cli
