// SPDX-License-Identifier: MPL-2.0
#include "tests/fuzz/corpus.h"

#include <fstream>
#include <utility>

namespace swimscope::fuzz {

void Corpus::add(const std::string& target, Bytes how, ByteView bytes) {
    how.insert(how.end(), bytes.begin(), bytes.end());
    std::error_code error;
    std::filesystem::create_directories(folder_ / target, error);
    const std::string name = "seed-" + std::to_string(++sizes_[target]);
    std::ofstream file(folder_ / target / name, std::ios::binary);
    file.write(reinterpret_cast<const char*>(how.data()), static_cast<std::streamsize>(how.size()));
    file.close();
    failed_ = failed_ || !file;
}

std::size_t Corpus::size(const std::string& target) const {
    const auto found = sizes_.find(target);
    return found != sizes_.end() ? found->second : 0;
}

} // namespace swimscope::fuzz
