// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/run_counts.h"

#include <variant>

namespace swimscope::trace {

void RunCounts::take(std::span<const Event> batch, const Fold& fold) {
    for (const Event& event : batch) {
        if (std::holds_alternative<MessageSent>(event.body)) {
            ++messages;
        } else if (const auto* judged = std::get_if<Judged>(&event.body)) {
            bytes += judged->bytes;
        } else if (std::holds_alternative<SuspicionStarted>(event.body)) {
            ++suspicions;
        } else if (const auto* changed = std::get_if<MemberChanged>(&event.body);
                   changed && changed->change == Change::died) {
            // Who only heard of it did not decide it.
            const HostedNode* declarer = fold.node(event.node);
            if (!declarer || declarer->name != changed->by)
                continue;
            const HostedNode* member = fold.nodeNamed(changed->row.name);
            ++deaths;
            falseDeaths += member && member->alive();
        }
    }
}

} // namespace swimscope::trace
