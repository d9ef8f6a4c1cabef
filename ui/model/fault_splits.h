// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fold.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::ui {

/// Ways to split a cluster: groups of members, for a fault between those who share none
/// (fault::Effect's `groups`). Pure functions of names; each gives nothing where the members do not
/// suffice.
namespace splits {

using Names = std::vector<std::string>;
using Groups = std::vector<Names>;

/// The first half and the second; of an odd number the first is the larger.
Groups halves(const Names& members);

/// Some against all others.
Groups against(const Names& some, const Names& members);

/// Those together who have the same value. The values are in natural order.
Groups byValue(const std::vector<std::pair<std::string, std::string>>& valueByMember);

/// A ring on which each reaches a majority, itself counted, and nobody reaches all: stretches that
/// overlap. Of four members or more. The fewest that make a majority, where there are no more
/// members than fault::kMostGroups; of more, neighbours share their stretch, and it may be some
/// more.
Groups ring(const Names& members);

/// Two halves that only know each other over the one member that is in both. Of three or more.
Groups bridge(const std::string& over, const Names& members);

} // namespace splits

/// Who takes part: nodes of ours that live, and foreign members that are taken for alive or
/// suspect, in natural order.
std::vector<std::string> livingMembers(const trace::Fold& cluster);

/// The names of the tags that members have, if their metadata is Serf's.
std::vector<std::string> tagsIn(const trace::Fold& cluster);

/// The value of a tag by living member; without a name, the whole metadata's. Members without one
/// are left out.
std::vector<std::pair<std::string, std::string>> tagValues(const trace::Fold& cluster,
                                                           const std::string& tag);

} // namespace swimscope::ui
