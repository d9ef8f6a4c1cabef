// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/node.h"

#include "engine/base/random.h"
#include "engine/trace/event.h"

#include <algorithm>
#include <unordered_map>

namespace swimscope::swim {

/// Speaks of std::chrono::steady_clock::now(), rand() and std::thread, and uses none.
void pure(Instant now, Random& random, std::span<int> items) {
    random.shuffle(items);
    const char* text = "std::random_device, getenv(\"HOME\"), throw";
    std::unordered_map<int, int> byPort; // never iterated
    const Random random(1, 2);
    event.time(0);
    serf.clock();
    const int brand = operand(5);
}

} // namespace swimscope::swim
