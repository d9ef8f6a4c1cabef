// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"

#include <cstddef>
#include <cstdint>
#include <map>

namespace swimscope::capture {

/// Puts the bytes of one direction of a TCP connection in order: segments may come twice, overlap,
/// and overtake each other. Of two different contents for the same place the first counts, as it
/// does at the receiver. A value; holds a bounded number of bytes that are ahead of their time.
class ByteOrder {
  public:
    /// The sequence number of the first byte.
    explicit ByteOrder(std::uint32_t first = 0) : next_(first) {}

    /// Takes a segment's bytes, and appends to `inOrder` all that are now next.
    void take(std::uint32_t sequence, ByteView payload, Bytes& inOrder);

    /// Nothing comes from there on.
    void end(std::uint32_t sequence) { ended_ = true, end_ = sequence; }
    /// All bytes up to its end have been seen.
    bool complete() const { return ended_ && end_ == next_; }
    bool ended() const { return ended_; }

    /// Bytes are held that have none before them, or more than can be held were missing.
    /// Bytes of memory that wait.
    std::size_t held() const;

    bool hasGap() const { return gaveUp_ || !ahead_.empty(); }

  private:
    void append(std::int64_t offset, ByteView payload, Bytes& inOrder);

    std::uint32_t next_;
    std::map<std::int64_t, Bytes> ahead_; ///< by their distance from the beginning
    std::int64_t position_ = 0;           ///< of next_, counted from the beginning
    std::size_t held_ = 0;
    std::uint32_t end_ = 0;
    bool ended_ = false;
    bool gaveUp_ = false;
};

} // namespace swimscope::capture
