// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace swimscope {

/// Says on standard error what did not hold, and aborts.
[[noreturn]] void checkFailed(const char* condition, const char* file, int line);

} // namespace swimscope

/// An assertion that stays on in every build: for what only a fault in this program can break.
/// Never for input from a network, a file or a person.
#define SWIMSCOPE_CHECK(condition)                                                                 \
    do {                                                                                           \
        if (!(condition))                                                                          \
            ::swimscope::checkFailed(#condition, __FILE__, __LINE__);                              \
    } while (false)
