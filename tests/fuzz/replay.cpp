// SPDX-License-Identifier: MPL-2.0
#include "engine/base/bytes.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

/// Gives a fuzz target the files of corpora, one after the other: what a fuzzer once found, and the
/// seeds, stay tested with every compiler. Fails where a folder holds nothing.
namespace {

std::vector<std::filesystem::path> filesIn(const char* folder) {
    std::vector<std::filesystem::path> files;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

swimscope::Bytes contentsOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: %s FOLDER...\n", argv[0]);
        return 2;
    }
    for (int i = 1; i < argc; ++i) {
        const auto files = filesIn(argv[i]);
        if (files.empty()) {
            std::fprintf(stderr, "%s: there is nothing to replay\n", argv[i]);
            return 1;
        }
        for (const auto& path : files) {
            std::fprintf(stderr, "%s\n", path.c_str()); // the last one tells which it was
            const swimscope::Bytes bytes = contentsOf(path);
            LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
        }
        std::printf("%zu files of %s\n", files.size(), argv[i]);
    }
}
