// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace swimscope::fuzz {

/// A fuzzer's bytes as a row of decisions, taken from the front. Once it is at its end every
/// decision is 0, so that any bytes mean something.
class Input {
  public:
    explicit Input(ByteView bytes) : rest_(bytes) {}

    bool empty() const { return rest_.empty(); }

    std::uint8_t byte() {
        const ByteView taken = take(1);
        return taken.empty() ? std::uint8_t{0} : taken[0];
    }
    std::uint16_t word() {
        const unsigned high = byte();
        return static_cast<std::uint16_t>(high << 8 | byte());
    }
    std::uint32_t number() {
        const std::uint32_t high = word();
        return high << 16 | word();
    }

    /// So many bytes, or as many as there are.
    ByteView take(std::size_t count) {
        const ByteView taken = rest_.first(std::min(count, rest_.size()));
        rest_ = rest_.subspan(taken.size());
        return taken;
    }
    ByteView rest() { return take(rest_.size()); }

  private:
    ByteView rest_;
};

} // namespace swimscope::fuzz
