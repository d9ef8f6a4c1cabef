// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/ordered_datagram.h"

#include <algorithm>
#include <utility>

namespace swimscope::capture {

/// The last message stays: without any there was no datagram, and this tells what it would have
/// been.
void OrderedDatagram::disturb(const trace::Disturbed& what, EventId cause) {
    if (what.kind == trace::FaultKind::corrupt)
        damages.push_back(what.damage);
    if (!trace::takesMessageOut(what.kind) || packet.messages.size() != messages.size() ||
        messages.size() < 2)
        return;
    const auto place = std::ranges::find(messages, cause) - messages.begin();
    if (place == std::ssize(messages))
        return;
    messages.erase(messages.begin() + place);
    ShortVector<wire::MessagePtr, 2> left;
    for (std::size_t i = 0; i < packet.messages.size(); ++i)
        if (static_cast<std::ptrdiff_t>(i) != place)
            left.push_back(std::move(packet.messages[i]));
    packet.messages = std::move(left);
}

} // namespace swimscope::capture
