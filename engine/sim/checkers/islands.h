// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/trace/fold.h"

#include <vector>

namespace swimscope::sim {

/// The parts that the living members, those that leave apart, have fallen into: two are in one part
/// if either holds the other alive or suspects it, or by way of others.
///
/// Parts never find each other again by themselves. Members probe, and exchange tables with, only
/// whom they hold alive (memberlist's nextNode skips the dead, pushPull chooses among the alive),
/// and gossip reaches the dead for a while only (GossipToTheDeadTime) and tells them of their death
/// only while that is news. Within one part push/pull brings everybody together in the end: one
/// that holds another alive will ask it one day, and both tables are merged on both sides.
std::vector<std::vector<NodeId>> islandsOf(const trace::Fold& fold);

} // namespace swimscope::sim
