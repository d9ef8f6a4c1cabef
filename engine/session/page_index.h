// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/trace/event.h"
#include "engine/trace/kinds.h"
#include "engine/why/past.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace swimscope::session {

/// What a page of a run's events may hold, in a kilobyte, so that a search passes by most pages
/// without reading them. It may say yes of a page in which there is nothing, never no where there
/// is something.
class PageIndex {
  public:
    /// Effects mostly stand near what led to them: causes from this event on are not listed, and
    /// the page may always hold an effect of them.
    explicit PageIndex(EventId nearFrom) : nearFrom_(nearFrom) {}

    void take(const trace::Event& event);
    bool mayHold(const why::Query& query) const;

  private:
    static constexpr std::size_t kWords = 128;

    void add(std::uint64_t hash);
    bool has(std::uint64_t hash) const;

    EventId nearFrom_;
    trace::Kinds kinds_ = trace::Kinds::none();
    /// A Bloom filter of causes, and of subjects together with the kind of what tells of them.
    std::array<std::uint64_t, kWords> bits_{};
};

} // namespace swimscope::session
