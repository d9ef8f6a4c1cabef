// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/inquiry.h"
#include "engine/why/spread_tree.h"
#include "engine/why/statement.h"

#include <optional>
#include <set>

namespace swimscope::why {

/// Who learned of the news in this change of a belief (a MemberChanged), and from whom; nothing
/// where the trace does not tell of it.
std::optional<SpreadTree> growTree(Inquiry& inquiry, const trace::Event& change);

/// Of a tree only whom the news reached by way of these changes; nothing if none is in it.
std::optional<SpreadTree> branchOf(const SpreadTree& tree, const std::set<EventId>& changes);

/// A tree as statements: those who learned from somebody stand below it.
Statement spoken(Inquiry& inquiry, const SpreadTree& tree);

} // namespace swimscope::why
