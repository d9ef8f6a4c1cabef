// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/scenario/tree.h"

#include <nlohmann/json.hpp>

#include <string>

namespace swimscope::test {

/// Why a file does not fit the schema, with its place; empty if it does. Knows what the schema of
/// scenarios uses of JSON Schema, and fails on anything else.
std::string misfitOf(const scenario::Tree& tree, const nlohmann::json& schema,
                     const nlohmann::json& root);

} // namespace swimscope::test
