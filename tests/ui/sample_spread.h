// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/drawn_spread.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

namespace swimscope::test {

/// That n3 is dead: n2 finds it out, tells n1 which tells n4; n6 is told by somebody unknown; n5
/// never learns of it.
inline why::SpreadTree sampleTree(Instant begin) {
    using std::chrono::milliseconds;
    const auto at = [begin](int ms) { return begin + milliseconds(ms); };
    why::SpreadTree tree{.rumour = {"n3", trace::MemberState::dead, 1}, .running = 5};
    tree.learners = {
        {.node = "n2", .event = EventId{1}, .at = at(0), .way = why::Way::own},
        {.node = "n1",
         .event = EventId{2},
         .at = at(200),
         .from = "n2",
         .teacher = 0,
         .way = why::Way::onPing,
         .sent = EventId{12},
         .sentAt = at(100),
         .received = EventId{22},
         .depth = 1},
        {.node = "n4",
         .event = EventId{3},
         .at = at(1200),
         .from = "n1",
         .teacher = 1,
         .way = why::Way::gossip,
         .sent = EventId{13},
         .sentAt = at(1100),
         .received = EventId{23},
         .depth = 2},
        {.node = "n6", .event = EventId{4}, .at = at(2000), .way = why::Way::gossip},
    };
    tree.unreached = {{.node = "n5", .since = EventId{5}, .at = begin}};
    return tree;
}

inline ui::SpreadPtr sampleSpread(Instant begin) {
    return std::make_shared<const ui::DrawnSpread>(sampleTree(begin));
}

} // namespace swimscope::test
