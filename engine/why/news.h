// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/inquiry.h"
#include "engine/why/spread_tree.h"

#include <map>
#include <vector>

namespace swimscope::why {

Rumour rumourOf(const trace::MemberChanged& change);

/// Whether news beats what is known: a higher incarnation, or at the same a worse state.
bool beats(const Rumour& news, trace::MemberState state, std::uint32_t incarnation);

/// Who came to know of it in which event, by node, up to and including `until`. `around` is one of
/// these events: what was so in an earlier life of the subject's is another piece of news.
std::map<NodeId, trace::Event> learnersOf(Inquiry& inquiry, const Rumour& rumour, EventId around,
                                          EventId until);

/// The nodes that ran, or were frozen, then; none where there are too many to look at each.
std::vector<NodeId> aliveAt(Inquiry& inquiry, EventId at);

} // namespace swimscope::why
