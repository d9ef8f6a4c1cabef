// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/random.h"
#include "engine/swim/member_table.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace swimscope::swim {

/// Up to `most` different members that are not excluded, at random (memberlist's kRandomNodes).
/// Small tables are searched exhaustively; in large ones a bounded number of draws is made, so that
/// fewer may be found than there are.
template <class Excluded>
std::vector<Slot> randomMembers(const MemberTable& members, std::size_t most, Random& chance,
                                Excluded&& excluded) {
    std::vector<Slot> chosen;
    const std::span<const Slot> order = members.order();
    if (order.size() < 3 * most) {
        std::vector<Slot> shuffled(order.begin(), order.end());
        chance.shuffle(std::span<Slot>(shuffled));
        for (const Slot slot : shuffled) {
            if (chosen.size() < most && !excluded(slot))
                chosen.push_back(slot);
        }
        return chosen;
    }
    for (std::size_t draws = 3 * order.size(); draws > 0 && chosen.size() < most; --draws) {
        const Slot slot = order[chance.below(order.size())];
        if (!excluded(slot) && std::ranges::find(chosen, slot) == chosen.end())
            chosen.push_back(slot);
    }
    return chosen;
}

} // namespace swimscope::swim
