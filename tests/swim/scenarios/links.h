// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/trace/host_events.h"
#include "engine/wire/messages.h"

#include <chrono>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::test {

/// From one node to another; NodeId::none stands for somebody outside.
using Way = std::pair<NodeId, NodeId>;

/// How one way between two nodes behaves.
struct Link {
    Duration delay = std::chrono::milliseconds(1);
    bool datagramsCut = false;
    bool streamsCut = false;
    /// Message kinds, and how many more packets that carry one are lost.
    std::map<std::string, int, std::less<>> losses;
};

/// What the network does to what is sent, decided by the script and never by chance.
class Links {
  public:
    Link& operator[](Way way) { return links_[way]; }
    void heal() {
        for (auto& [way, link] : links_) {
            link.datagramsCut = link.streamsCut = false;
            link.losses.clear();
        }
    }

    /// Decides about one packet, and counts it where the next few are to be lost.
    trace::Verdict judge(Way way, std::span<const wire::MessagePtr> messages) {
        Link& link = links_[way];
        if (link.datagramsCut)
            return trace::Verdict::cut;
        for (const auto& message : messages) {
            const auto loss = link.losses.find(wire::nameOf(*message));
            if (loss != link.losses.end() && loss->second > 0) {
                --loss->second;
                return trace::Verdict::lost;
            }
        }
        return trace::Verdict::passed;
    }

  private:
    std::map<Way, Link> links_;
};

} // namespace swimscope::test
