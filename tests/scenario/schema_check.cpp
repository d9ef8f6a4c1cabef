// SPDX-License-Identifier: MPL-2.0
#include "tests/scenario/schema_check.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <regex>
#include <string_view>

namespace swimscope::test {
namespace {

using nlohmann::json;
using scenario::Tree;

constexpr std::array<std::string_view, 14> kUnderstood{
    "$ref", "$schema", "$defs",   "$comment", "title",    "description",          "type",
    "enum", "pattern", "minimum", "maximum",  "required", "additionalProperties", "properties"};
constexpr std::array<std::string_view, 3> kAlsoUnderstood{"items", "minItems", "anyOf"};

std::string at(const Tree& tree, const std::string& why) {
    return std::to_string(tree.place.line) + ":" + std::to_string(tree.place.column) + ": " + why;
}

/// A plain text as the value that YAML's core schema makes of it.
json valueOf(const Tree& tree) {
    if (tree.kind == Tree::Kind::nothing)
        return nullptr;
    if (!tree.quoted && (tree.text == "true" || tree.text == "false"))
        return tree.text == "true";
    std::int64_t whole = 0;
    double number = 0;
    const char* end = tree.text.data() + tree.text.size();
    if (!tree.quoted && std::from_chars(tree.text.data(), end, whole).ptr == end)
        return whole;
    if (!tree.quoted && std::from_chars(tree.text.data(), end, number).ptr == end)
        return number;
    return tree.text;
}

bool isOfType(const Tree& tree, const std::string& type) {
    if (type == "object")
        return tree.kind == Tree::Kind::map;
    if (type == "array")
        return tree.kind == Tree::Kind::list;
    if (tree.kind == Tree::Kind::map || tree.kind == Tree::Kind::list)
        return false;
    const json value = valueOf(tree);
    return type == "string"    ? value.is_string()
           : type == "integer" ? value.is_number_integer()
           : type == "number"  ? value.is_number()
           : type == "boolean" ? value.is_boolean()
                               : value.is_null();
}

std::string valueMisfit(const Tree& tree, const json& schema) {
    if (schema.contains("type")) {
        const json types = schema["type"].is_array() ? schema["type"] : json{schema["type"]};
        if (std::ranges::none_of(
                types, [&](const json& type) { return isOfType(tree, type.get<std::string>()); }))
            return at(tree, "is no " + types.dump());
    }
    if (tree.kind == Tree::Kind::map || tree.kind == Tree::Kind::list)
        return {};
    const json value = valueOf(tree);
    if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end())
        return at(tree, "is none of " + schema["enum"].dump());
    if (schema.contains("pattern") && value.is_string() &&
        !std::regex_search(tree.text, std::regex(schema["pattern"].get<std::string>())))
        return at(tree, "is not like " + schema["pattern"].dump());
    if (value.is_number() && ((schema.contains("minimum") && value < schema["minimum"]) ||
                              (schema.contains("maximum") && value > schema["maximum"])))
        return at(tree, "is out of range");
    return {};
}

std::string mapMisfit(const Tree& tree, const json& schema, const json& root) {
    const json none = json::object();
    const json& properties = schema.contains("properties") ? schema["properties"] : none;
    for (const auto& [key, value] : tree.entries) {
        std::string misfit;
        if (properties.contains(key.text))
            misfit = misfitOf(value, properties[key.text], root);
        else if (!schema.contains("additionalProperties") ||
                 schema["additionalProperties"] == false)
            misfit = at(key, "there is no " + key.text);
        else
            misfit = misfitOf(value, schema["additionalProperties"], root);
        if (!misfit.empty())
            return misfit;
    }
    if (schema.contains("required"))
        for (const json& key : schema["required"])
            if (!tree.find(key.get<std::string>()))
                return at(tree, "lacks " + key.get<std::string>());
    return {};
}

std::string listMisfit(const Tree& tree, const json& schema, const json& root) {
    if (schema.contains("minItems") && tree.items.size() < schema["minItems"].get<std::size_t>())
        return at(tree, "has too few items");
    if (schema.contains("items"))
        for (const Tree& item : tree.items)
            if (std::string misfit = misfitOf(item, schema["items"], root); !misfit.empty())
                return misfit;
    return {};
}

} // namespace

std::string misfitOf(const Tree& tree, const json& schema, const json& root) {
    for (const auto& [word, value] : schema.items())
        if (std::ranges::find(kUnderstood, word) == kUnderstood.end() &&
            std::ranges::find(kAlsoUnderstood, word) == kAlsoUnderstood.end())
            return "the check does not know " + word;
    if (schema.contains("$ref")) {
        const std::string target = schema["$ref"].get<std::string>().substr(1);
        return misfitOf(tree, root.at(json::json_pointer(target)), root);
    }
    if (schema.contains("anyOf")) {
        std::string misfits;
        for (const json& one : schema["anyOf"]) {
            const std::string misfit = misfitOf(tree, one, root);
            if (misfit.empty())
                return {};
            misfits += (misfits.empty() ? "" : ", or ") + misfit;
        }
        return misfits;
    }
    std::string misfit = valueMisfit(tree, schema);
    if (misfit.empty() && tree.kind == Tree::Kind::map)
        misfit = mapMisfit(tree, schema, root);
    if (misfit.empty() && tree.kind == Tree::Kind::list)
        misfit = listMisfit(tree, schema, root);
    return misfit;
}

} // namespace swimscope::test
