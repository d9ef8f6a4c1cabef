// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace swimscope::test {
namespace {

using Tests = std::map<std::string, RunTest, std::less<>>;

Tests& tests() {
    static Tests all;
    return all;
}

std::string stemOf(std::string_view file) {
    file.remove_prefix(file.rfind('/') + 1);
    return std::string(file.substr(0, file.rfind('.')));
}

int fail(const char* program, const char* why) {
    std::fprintf(stderr, "%s\nUsage: %s TEST [Qt Test's arguments]\nTests:\n", why, program);
    for (const auto& [name, run] : tests())
        std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
}

int runOneOf(int argc, char** argv) {
    if (argc < 2)
        return fail(argv[0], "Which test?");
    const auto found = tests().find(std::string_view(argv[1]));
    if (found == tests().end())
        return fail(argv[0], "This program has no test of that name.");
    argv[1] = argv[0];
    return found->second(argc - 1, argv + 1);
}

} // namespace

Registered::Registered(const char* file, RunTest run) {
    if (!tests().emplace(stemOf(file), run).second)
        qFatal("two tests are called %s", stemOf(file).c_str());
}

} // namespace swimscope::test

int main(int argc, char** argv) {
    return swimscope::test::runOneOf(argc, argv);
}
