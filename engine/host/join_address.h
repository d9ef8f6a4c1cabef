// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/result.h"

#include <string>
#include <string_view>

namespace swimscope::host {

/// An address to join as a person writes it: [NAME/]HOST[:PORT], the port 7946 where none is given
/// (memberlist's Join and its resolveAddr). A NAME with blanks, slashes or quotes in it is a JSON
/// string: "my node"/127.0.0.1:7946.
struct JoinAddress {
    std::string text;
    std::string member; ///< the name before the slash; empty for any
    HostPort host;
};

Result<JoinAddress> parseJoinAddress(std::string_view text);

} // namespace swimscope::host
