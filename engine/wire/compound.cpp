// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/compound.h"

#include <fmt/format.h>

namespace swimscope::wire {

Result<CompoundParts> splitCompound(ByteView body) {
    if (body.empty())
        return Error{"compound: not even its count is there"};
    const std::size_t count = body[0];
    if (body.size() < 1 + 2 * count)
        return Error{fmt::format("compound: cut off in the lengths of its {} messages", count)};
    const ByteView lengths = body.subspan(1, 2 * count);
    ByteView rest = body.subspan(1 + 2 * count);
    CompoundParts parts;
    parts.whole.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t length = std::size_t{lengths[2 * i]} << 8 | lengths[2 * i + 1];
        if (length > rest.size()) {
            parts.missing = count - i;
            parts.missingBytes = rest.size();
            break;
        }
        parts.whole.push_back(rest.first(length));
        rest = rest.subspan(length);
    }
    return parts;
}

} // namespace swimscope::wire
