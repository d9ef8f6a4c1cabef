// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// The label of a cluster, in front of its packets and of the streams that its members dial: byte
/// 244, the label's length, the label. Members of differently labelled clusters do not mix, even
/// where they reach each other.
namespace swimscope::wire {

inline constexpr std::size_t kLabelMost = 255;

/// The bytes that a label takes; an empty one takes none.
constexpr std::size_t labelOverhead(std::string_view label) {
    return label.empty() ? 0 : 2 + label.size();
}

/// Appends the header; nothing where the label is empty. It must not be longer than kLabelMost.
void putLabel(std::string_view label, Bytes& out);

/// What stands at the front of a packet or stream.
struct LabelHeader {
    enum class State : std::uint8_t {
        none,   ///< something else
        cutOff, ///< the beginning of a header
        empty,  ///< a header without a label, which nobody sends
        whole,
    };
    State state = State::none;
    std::string_view label; ///< refers to the bytes read from
    std::size_t size = 0;   ///< of the header, where it is whole
};
LabelHeader readLabel(ByteView bytes);

} // namespace swimscope::wire
