// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/reasons.h"

#include <fmt/format.h>

namespace swimscope::trace {

std::string sentenceOf(const VersionClash& clash) {
    const std::string_view what = clash.delegate ? "delegate protocol" : "protocol";
    if (clash.low > clash.high)
        return fmt::format("the {0} version of {1}, {2}, is incompatible: no {0} version is "
                           "understood by all (from {3}, to {4})",
                           what, clash.member, clash.version, clash.low, clash.high);
    return fmt::format("the {} version of {}, {}, is incompatible: all understand {} to {}", what,
                       clash.member, clash.version, clash.low, clash.high);
}

} // namespace swimscope::trace
