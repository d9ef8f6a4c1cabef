// SPDX-License-Identifier: MPL-2.0
#include "tests/fuzz/story.h"
#include "tests/fuzz/target.h"

/// What happens to a small cluster, one thing after the other.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace swimscope;
    fuzz::Story story(fuzz::Input({data, size}));
    story.tell();
    return 0;
}
