// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"

#include <nlohmann/json.hpp>

#include <string_view>

/// Test vectors: bytes and tables made by the reference implementation.
namespace swimscope::test {

/// The file's `vectors`-bearing object, read from the folder named by SWIMSCOPE_VECTORS where that
/// is set, else from the tests' own data. Ends the program with a sentence when it can't be read:
/// a test without its vectors has nothing to say.
nlohmann::json loadVectors(std::string_view file);

/// The bytes of a hexadecimal JSON string; null gives none. Ends the program for anything else.
Bytes hexBytes(const nlohmann::json& hex);

} // namespace swimscope::test
