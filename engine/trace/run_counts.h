// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fold.h"

#include <cstdint>
#include <span>

namespace swimscope::trace {

/// The figures by which runs are compared, since their beginning.
struct RunCounts {
    std::uint64_t messages = 0;    ///< that were sent, in packets and on streams
    std::uint64_t bytes = 0;       ///< of all datagrams
    std::uint64_t suspicions = 0;  ///< that members began, each observer's counted
    std::uint64_t deaths = 0;      ///< members that were declared dead, by each who declared it
    std::uint64_t falseDeaths = 0; ///< those of them that lived

    /// The fold must have taken the batch already.
    void take(std::span<const Event> batch, const Fold& fold);

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("messages", self.messages);
        visit("bytes", self.bytes);
        visit("suspicions", self.suspicions);
        visit("deaths", self.deaths);
        visit("falseDeaths", self.falseDeaths);
    }
    friend bool operator==(const RunCounts&, const RunCounts&) = default;
};

} // namespace swimscope::trace
