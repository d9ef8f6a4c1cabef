// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/inquiry.h"
#include "engine/why/statement.h"

namespace swimscope::why {

/// What became of a message.
struct Followed {
    Leg leg;
    std::optional<trace::Event> received{}; ///< its MessageReceived, even if it came late
};

/// Follows a MessageSent to where it was read, or to what stopped it. It is late if it was read
/// after `limit` only; then whatever made it late is told, where there is such a thing.
Followed follow(Inquiry& inquiry, const trace::Event& sent, const trace::Event& limit);

/// How a message travelled, by its MessageSent.
Way wayOf(Inquiry& inquiry, const trace::Event& sent);

/// The same of a MessageReceived that nobody of ours sent: by what came with it.
Way wayOfForeign(Inquiry& inquiry, const trace::Event& received);

/// To whom: the name where the sender knew it, or that of the node which received it.
std::string receiverOf(Inquiry& inquiry, const trace::Event& sent);

} // namespace swimscope::why
