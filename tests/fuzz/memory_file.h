// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"

#include <string>

namespace swimscope::fuzz {

/// A file that is in memory only, for what reads files by their paths.
class MemoryFile {
  public:
    explicit MemoryFile(ByteView contents);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string path() const;

  private:
    int descriptor_;
};

} // namespace swimscope::fuzz
