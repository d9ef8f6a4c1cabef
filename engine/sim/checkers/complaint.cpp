// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/checkers/complaint.h"

#include <fmt/format.h>

namespace swimscope::sim {

std::string toText(const Complaint& complaint) {
    if (complaint.event == EventId::none)
        return fmt::format("at {} s: {}", inSeconds(complaint.at), complaint.what);
    return fmt::format("at {} s, event {}: {}", inSeconds(complaint.at), number(complaint.event),
                       complaint.what);
}

} // namespace swimscope::sim
