// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/suspicion.h"

#include "engine/swim/formulas.h"

#include <algorithm>

namespace swimscope::swim {

Suspicion::Suspicion(std::string_view from, std::uint32_t wanted, Duration min, Duration max,
                     Instant started)
    : accusers_{std::string(from)}, wanted_(wanted), min_(min), max_(max), started_(started) {}

bool Suspicion::confirm(std::string_view from) {
    if (confirmations() >= wanted_)
        return false;
    if (std::find(accusers_.begin(), accusers_.end(), from) != accusers_.end())
        return false;
    accusers_.emplace_back(from);
    return true;
}

Instant Suspicion::deadline() const {
    // The formula rounds to milliseconds; before any confirmation the timer is exactly max.
    if (wanted_ > 0 && confirmations() == 0)
        return started_ + max_;
    return started_ + suspicionLength(confirmations(), wanted_, min_, max_);
}

} // namespace swimscope::swim
