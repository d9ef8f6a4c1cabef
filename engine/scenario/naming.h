// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/scenario/scenario.h"
#include "engine/trace/fold.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Who it is that a scenario names, in a run.
namespace swimscope::scenario {

/// Tags by which members can be spoken of.
using TagBook = std::map<std::string, wire::serf::Tags, std::less<>>;

/// The faults in force that have labels.
using LabelBook = std::map<std::string, FaultId, std::less<>>;

/// The node that bears this name now; null if none does.
const trace::HostedNode* nodeCalled(const trace::Fold& fold, std::string_view name);

/// In which life it is, as a sentence.
std::string lifeOf(std::string_view name, const trace::Fold& fold);

/// Who is meant, each once: those that are named, in that order, then the others in the order in
/// which they came. Of `all` and of tags only the living, unless the ended are wanted as well.
std::vector<const trace::HostedNode*> nodesMeant(const Members& members, const trace::Fold& fold,
                                                 const TagBook& tags, bool alsoEnded);

} // namespace swimscope::scenario
