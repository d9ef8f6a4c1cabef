// SPDX-License-Identifier: MPL-2.0
#include "engine/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace swimscope {

void checkFailed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "swimscope: %s:%d: does not hold: %s\n", file, line, condition);
    std::abort();
}

} // namespace swimscope
