// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace swimscope::sim {

/// What is to be done when: by time, then by kind, then in the order in which it was noted. What is
/// done may note more. A value, as far as the deeds are.
class Agenda {
  public:
    using Deed = std::function<void()>;
    enum class Kind : std::uint8_t { ending, trouble, protection, move };

    void note(Instant at, Kind kind, Deed deed) {
        deeds_.emplace(std::pair(at, kind), std::move(deed));
    }
    /// When the next is due; nothing if there is none.
    std::optional<Instant> next() const {
        return deeds_.empty() ? std::nullopt : std::optional(deeds_.begin()->first.first);
    }
    void doNext() {
        const auto next = deeds_.extract(deeds_.begin());
        next.mapped()();
    }

  private:
    std::multimap<std::pair<Instant, Kind>, Deed> deeds_;
};

} // namespace swimscope::sim
