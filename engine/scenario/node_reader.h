// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/command.h"
#include "engine/scenario/reader.h"
#include "engine/wire/secret_key.h"
#include "engine/wire/serf.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Reads what members are like: settings, metadata and keys.
namespace swimscope::scenario {

/// The keys of a file by their names.
using NamedKeys = std::map<std::string, wire::SecretKey, std::less<>>;

NamedKeys readNamedKeys(Reader& reader, const Tree& tree);

/// One key, by its name or in base64. Complaints do not repeat what was written.
std::optional<wire::SecretKey> readKey(Reader& reader, const Tree& tree, const NamedKeys& keys);

/// A member, and by which tags it can be spoken of.
struct NodePlan {
    host::AddNode node;
    wire::serf::Tags tags;
};

/// What the map says of a member, on top of what holds for all of them (`plan`). Reads only the
/// keys that members have.
void readNode(Reader& reader, const Tree& map, const NamedKeys& keys, NodePlan& plan);

/// NAME: VALUE of settings, as they are written and checked.
std::vector<std::pair<std::string, std::string>> readSettings(Reader& reader, const Tree& tree);

/// Tags, or a text; nothing where neither stands in the map.
std::optional<Bytes> readMeta(Reader& reader, const Tree& map, wire::serf::Tags* tags = nullptr);

/// A new member's name.
std::optional<std::string> readNewName(Reader& reader, const Tree& tree);

} // namespace swimscope::scenario
