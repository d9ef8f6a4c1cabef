// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace swimscope::swim {

/// What a member of a Serf-like cluster keeps beside memberlist's table: Serf's clock of membership
/// (a Lamport clock), which tells an intent to leave from an older one to join. A value.
class SerfMember {
  public:
    /// Takes note of the clock in a user message or a push/pull's user state, if there is one.
    void witness(ByteView payload);

    /// The user state of a push/pull. Names only ourselves: of the others Serf's members know more.
    Bytes pushPullState(const std::string& self) const;

    /// "I have joined", at a time later than any seen.
    Bytes joinIntent(const std::string& self);

    /// "I am about to leave", at a time later than any seen, so that nobody takes it for old news.
    Bytes leaveIntent(const std::string& self);

    /// Whether a user message is to be gossiped on: Serf's members pass on each intent, event and
    /// query once, and count on all others to do the same. Remembers that it was asked.
    bool isNews(ByteView payload);

    std::uint64_t clock() const { return clock_; }

  private:
    std::uint64_t advance();

    std::uint64_t clock_ = 0;          ///< later than any time seen
    std::uint64_t statusTime_ = 0;     ///< of our own last intent
    std::vector<std::uint64_t> known_; ///< hashes of messages seen, the oldest overwritten first
    std::size_t oldest_ = 0;
};

} // namespace swimscope::swim
