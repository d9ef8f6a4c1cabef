// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/label.h"

#include "engine/base/check.h"
#include "engine/wire/messages.h"

namespace swimscope::wire {

void putLabel(std::string_view label, Bytes& out) {
    SWIMSCOPE_CHECK(label.size() <= kLabelMost);
    if (label.empty())
        return;
    out.push_back(static_cast<std::uint8_t>(Type::hasLabel));
    out.push_back(static_cast<std::uint8_t>(label.size()));
    out.insert(out.end(), label.begin(), label.end());
}

LabelHeader readLabel(ByteView bytes) {
    using State = LabelHeader::State;
    if (bytes.empty() || bytes[0] != static_cast<std::uint8_t>(Type::hasLabel))
        return {State::none, {}, 0};
    if (bytes.size() < 2)
        return {State::cutOff, {}, 0};
    const std::size_t length = bytes[1];
    if (length == 0)
        return {State::empty, {}, 0};
    if (bytes.size() < 2 + length)
        return {State::cutOff, {}, 0};
    return {State::whole, asChars(bytes.subspan(2, length)), 2 + length};
}

} // namespace swimscope::wire
