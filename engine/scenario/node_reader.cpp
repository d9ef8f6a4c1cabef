// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/node_reader.h"

#include "engine/swim/config.h"

#include <fmt/format.h>

namespace swimscope::scenario {
namespace {

Bytes bytesFrom(std::string_view text) {
    return {text.begin(), text.end()};
}

std::vector<wire::SecretKey> readKeyring(Reader& reader, const Tree& tree, const NamedKeys& keys) {
    std::vector<wire::SecretKey> ring;
    const auto add = [&](const Tree& one) {
        if (const auto key = readKey(reader, one, keys))
            ring.push_back(*key);
    };
    if (tree.kind == Tree::Kind::list)
        for (const Tree& item : tree.items)
            add(item);
    else
        add(tree);
    return ring;
}

void readProfile(Reader& reader, const Tree& tree, swim::Config& config) {
    const auto profile = tree.kind == Tree::Kind::text ? swim::profileNamed(tree.text)
                                                       : Result<swim::Profile>(Error{});
    if (profile)
        config = swim::configOf(*profile);
    else
        reader.complain(tree, "lan, wan or local should stand here");
}

} // namespace

NamedKeys readNamedKeys(Reader& reader, const Tree& tree) {
    NamedKeys keys;
    if (!reader.isMap(tree, "names of keys, and the keys in base64"))
        return keys;
    for (const auto& [name, value] : tree.entries)
        if (const auto key = readKey(reader, value, {}))
            keys.emplace(name.text, *key);
    return keys;
}

std::optional<wire::SecretKey> readKey(Reader& reader, const Tree& tree, const NamedKeys& keys) {
    if (tree.kind == Tree::Kind::text) {
        if (const auto named = keys.find(tree.text); named != keys.end())
            return named->second;
        if (const auto key = wire::SecretKey::fromBase64(tree.text))
            return *key;
    }
    reader.complain(tree.place, {},
                    "a key should stand here: the name of one under “keys”, or 16, 24 or 32 bytes "
                    "in base64");
    return std::nullopt;
}

std::vector<std::pair<std::string, std::string>> readSettings(Reader& reader, const Tree& tree) {
    std::vector<std::pair<std::string, std::string>> settings;
    if (!reader.isMap(tree, "settings and their values, such as ProbeInterval: 200ms"))
        return settings;
    swim::Config scratch;
    for (const auto& [name, value] : tree.entries) {
        const auto text = reader.text(value, "the setting's value");
        if (!text)
            continue;
        if (!swim::knobNamed(name.text))
            reader.complain(name, "there is no such setting");
        else if (const auto set = swim::set(scratch, name.text, *text); !set)
            reader.complain(value, set.error().message);
        else
            settings.emplace_back(name.text, *text);
    }
    return settings;
}

std::optional<Bytes> readMeta(Reader& reader, const Tree& map, wire::serf::Tags* tags) {
    const Tree* meta = map.find("meta");
    const Tree* tagged = map.find("tags");
    if (meta && tagged)
        reader.complain(*tagged, "“meta” and “tags” exclude each other: tags are the metadata");
    Bytes bytes;
    if (tagged && reader.isMap(*tagged, "tags and their values")) {
        wire::serf::Tags found;
        for (const auto& [name, value] : tagged->entries)
            found[name.text] = reader.text(value, "the tag's value").value_or("");
        bytes = wire::serf::encodeTags(found);
        if (tags)
            *tags = found;
    } else if (meta) {
        bytes = bytesFrom(reader.text(*meta, "a text").value_or(""));
        if (tags)
            tags->clear();
    } else {
        return std::nullopt;
    }
    if (bytes.size() > swim::kMetaMost)
        reader.complain(meta ? *meta : *tagged,
                        fmt::format("metadata has {} bytes at most", swim::kMetaMost));
    return bytes;
}

std::optional<std::string> readNewName(Reader& reader, const Tree& tree) {
    if (tree.kind != Tree::Kind::text || tree.text.empty() || tree.text.size() > swim::kNameMost) {
        reader.complain(tree, fmt::format("a member's name should stand here, {} bytes at most",
                                          swim::kNameMost));
        return std::nullopt;
    }
    reader.introduce(tree.text);
    return tree.text;
}

void readNode(Reader& reader, const Tree& map, const NamedKeys& keys, NodePlan& plan) {
    swim::Config& config = plan.node.config;
    if (const Tree* profile = map.find("profile"))
        readProfile(reader, *profile, config);
    if (const Tree* settings = map.find("settings")) {
        for (const auto& [name, value] : readSettings(reader, *settings))
            static_cast<void>(swim::set(config, name, value)); // it was well by itself
        for (const std::string& problem : swim::problemsOf(config))
            reader.complain(settings->place, {}, problem);
    }
    if (const Tree* label = map.find("label"))
        if (const auto text = reader.text(*label, "a label"))
            if (const auto set = swim::set(config, "Label", *text); !set)
                reader.complain(*label, set.error().message);
    if (const Tree* ring = map.find("keys"))
        plan.node.keys = readKeyring(reader, *ring, keys);
    if (auto meta = readMeta(reader, map, &plan.tags))
        plan.node.meta = *std::move(meta);
}

} // namespace swimscope::scenario
