// SPDX-License-Identifier: MPL-2.0
#include "engine/live/descriptor_limit.h"

#include <sys/resource.h>

namespace swimscope::live {
namespace {

constexpr std::uint64_t kForTheProgram = 64;
/// Two listening, and as many connections as a node has open when everybody joins at once.
constexpr std::uint64_t kForEachNode = 8;

} // namespace

std::size_t DescriptorLimit::nodes() const {
    return allowed <= kForTheProgram ? 0 : (allowed - kForTheProgram) / kForEachNode;
}

DescriptorLimit raiseDescriptorLimit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return {};
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = limit.rlim_max;
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
        limit.rlim_cur = before;
    return {limit.rlim_cur, limit.rlim_max};
}

} // namespace swimscope::live
