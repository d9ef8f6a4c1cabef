// SPDX-License-Identifier: MPL-2.0
#include "tests/support/vectors.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace swimscope::test {
namespace {

[[noreturn]] void giveUp(const std::string& sentence) {
    std::fprintf(stderr, "%s\n", sentence.c_str());
    std::exit(1);
}

std::string vectorFolder() {
    const char* folder = std::getenv("SWIMSCOPE_VECTORS");
    return folder && *folder ? folder : SWIMSCOPE_TEST_DATA "/vectors";
}

} // namespace

nlohmann::json loadVectors(std::string_view file) {
    const std::string path = vectorFolder() + "/" + std::string(file);
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        giveUp("can't open the vectors in " + path + "; set SWIMSCOPE_VECTORS to their folder");
    nlohmann::json json = nlohmann::json::parse(stream, nullptr, false);
    if (json.is_discarded())
        giveUp("the vectors in " + path + " are not JSON");
    return json;
}

Bytes hexBytes(const nlohmann::json& hex) {
    if (hex.is_null())
        return {};
    if (!hex.is_string())
        giveUp("a vector has " + hex.dump() + " where hexadecimal digits belong");
    std::optional<Bytes> bytes = fromHex(hex.get_ref<const std::string&>());
    if (!bytes)
        giveUp("a vector has digits that are not hexadecimal: " + hex.dump());
    return *std::move(bytes);
}

} // namespace swimscope::test
