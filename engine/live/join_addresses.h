// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/join_address.h"
#include "engine/trace/inputs.h"

#include <string>
#include <vector>

namespace swimscope::live {

/// Whether any of them is a host name, so that `resolve` may have to ask a server.
bool needLookup(const std::vector<std::string>& addresses);

/// What to join: for each address one target, for a host name one for each of its addresses. What
/// can't be read or resolved becomes a target that says why. Blocks while a name server is asked,
/// for as long as the system's resolver has patience.
std::vector<trace::JoinTarget> resolve(const std::vector<std::string>& addresses);

} // namespace swimscope::live
