// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>

namespace swimscope::fuzz {

/// Folders of seeds, one for each target, as they are written.
class Corpus {
  public:
    explicit Corpus(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// A file of its own: the bytes that say how they are to be read, then the bytes.
    void add(const std::string& target, Bytes how, ByteView bytes);

    bool failed() const { return failed_; }
    std::size_t size(const std::string& target) const;

  private:
    std::filesystem::path folder_;
    std::map<std::string, std::size_t> sizes_;
    bool failed_ = false;
};

} // namespace swimscope::fuzz
