// SPDX-License-Identifier: MPL-2.0
#include "app/cli/rejections.h"

#include <utility>

namespace swimscope::cli {

std::optional<Rejection> Rejections::take(Instant at, Rejection rejection) {
    Slot& slot = slots_[static_cast<std::size_t>(rejection.reason)];
    if (slot.held)
        rejection.count += slot.held->count;
    if (slot.told && at - *slot.told < kPause) {
        slot.held = std::move(rejection);
        return std::nullopt;
    }
    slot.told = at;
    slot.held.reset();
    return rejection;
}

std::vector<Rejection> Rejections::due(Instant now) {
    std::vector<Rejection> ready;
    for (Slot& slot : slots_) {
        if (!slot.held || now - *slot.told < kPause)
            continue;
        ready.push_back(std::move(*slot.held));
        slot.held.reset();
        slot.told = now;
    }
    return ready;
}

std::vector<Rejection> Rejections::rest() {
    std::vector<Rejection> held;
    for (Slot& slot : slots_)
        if (auto rejection = std::exchange(slot.held, std::nullopt))
            held.push_back(std::move(*rejection));
    return held;
}

} // namespace swimscope::cli
