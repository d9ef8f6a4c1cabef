// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/trace/inputs.h"

#include <string>
#include <string_view>
#include <vector>

namespace swimscope::live {

/// An address to join as a person writes it: [NAME/]HOST[:PORT], the port 7946 where none is given
/// (memberlist's Join and its resolveAddr). A NAME with blanks, slashes or quotes in it is a JSON
/// string: "my node"/127.0.0.1:7946.
struct JoinAddress {
    std::string text;
    std::string member; ///< the name before the slash; empty for any
    HostPort host;
};

Result<JoinAddress> parseJoinAddress(std::string_view text);

/// Whether any of them is a host name, so that `resolve` may have to ask a server.
bool needLookup(const std::vector<std::string>& addresses);

/// What to join: for each address one target, for a host name one for each of its addresses. What
/// can't be read or resolved becomes a target that says why. Blocks while a name server is asked,
/// for as long as the system's resolver has patience.
std::vector<trace::JoinTarget> resolve(const std::vector<std::string>& addresses);

} // namespace swimscope::live
