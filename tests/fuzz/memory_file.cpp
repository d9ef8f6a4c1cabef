// SPDX-License-Identifier: MPL-2.0
#include "tests/fuzz/memory_file.h"

#include "engine/base/check.h"

#include <sys/mman.h>
#include <unistd.h>

namespace swimscope::fuzz {

MemoryFile::MemoryFile(ByteView contents) : descriptor_(memfd_create("fuzz", MFD_CLOEXEC)) {
    SWIMSCOPE_CHECK(descriptor_ >= 0);
    const auto size = static_cast<ssize_t>(contents.size());
    SWIMSCOPE_CHECK(write(descriptor_, contents.data(), contents.size()) == size);
}

MemoryFile::~MemoryFile() {
    close(descriptor_);
}

std::string MemoryFile::path() const {
    return "/proc/self/fd/" + std::to_string(descriptor_);
}

} // namespace swimscope::fuzz
