// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/byte_order.h"

#include <algorithm>

namespace swimscope::capture {
namespace {

/// What a receiver's window may hold: more than that is not ahead but from elsewhere.
constexpr std::size_t kMostAhead = std::size_t{4} << 20;

} // namespace

void ByteOrder::take(std::uint32_t sequence, ByteView payload, Bytes& inOrder) {
    if (payload.empty() || gaveUp_)
        return;
    // Sequence numbers wrap around: the nearer of the two distances is meant.
    const std::int64_t offset = position_ + static_cast<std::int32_t>(sequence - next_);
    if (offset > position_) {
        if (held_ + payload.size() > kMostAhead) {
            gaveUp_ = true;
            ahead_.clear();
            held_ = 0;
            return;
        }
        // Of two from the same place on, the longer one goes on where the other ends.
        Bytes& piece = ahead_[offset];
        const ByteView fresh = payload.subspan(std::min(piece.size(), payload.size()));
        piece.insert(piece.end(), fresh.begin(), fresh.end());
        held_ += fresh.size();
        return;
    }
    append(offset, payload, inOrder);
    while (!ahead_.empty() && ahead_.begin()->first <= position_) {
        const auto first = ahead_.extract(ahead_.begin());
        held_ -= first.mapped().size();
        append(first.key(), first.mapped(), inOrder);
    }
}

std::size_t ByteOrder::held() const {
    constexpr std::size_t kPerPiece = 128;
    return held_ + ahead_.size() * kPerPiece;
}

/// What begins at or before the next byte: only what is new in it counts.
void ByteOrder::append(std::int64_t offset, ByteView payload, Bytes& inOrder) {
    const auto known = static_cast<std::size_t>(position_ - offset);
    if (known >= payload.size())
        return;
    const ByteView fresh = payload.subspan(known);
    inOrder.insert(inOrder.end(), fresh.begin(), fresh.end());
    position_ += static_cast<std::int64_t>(fresh.size());
    next_ += static_cast<std::uint32_t>(fresh.size());
}

} // namespace swimscope::capture
