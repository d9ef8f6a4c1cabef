// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/node.h"
#include "engine/trace/fold.h"

#include <string>
#include <vector>

namespace swimscope::test {

/// Where a node's own table, suspicions and health differ from what the trace says they are.
std::vector<std::string> disagreements(NodeId id, const swim::Node& node, const trace::Fold& fold);

/// n3 suspect 1 10.0.0.3:7946, then metadata and the suspicion's accusers where there are any.
std::string rowText(const trace::MemberRow& row, const trace::Suspicion* suspicion);

} // namespace swimscope::test
