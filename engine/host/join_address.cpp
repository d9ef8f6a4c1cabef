// SPDX-License-Identifier: MPL-2.0
#include "engine/host/join_address.h"

#include "engine/base/json_string.h"

#include <utility>

namespace swimscope::host {
namespace {

constexpr std::uint16_t kDefaultPort = 7946;

} // namespace

Result<JoinAddress> parseJoinAddress(std::string_view text) {
    JoinAddress address;
    address.text = std::string(text);
    std::string_view rest = text;
    if (rest.starts_with('"')) {
        auto name = takeJsonString(rest);
        if (!name || !rest.starts_with('/'))
            return Error{address.text +
                         ": a name in quotes is a JSON string, and a slash follows; write "
                         "\"NAME\"/HOST:PORT"};
        address.member = std::move(*name);
        rest.remove_prefix(1);
    } else if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        address.member = std::string(text.substr(0, slash));
        rest = text.substr(slash + 1);
    }
    auto host = parseHostPort(rest, kDefaultPort);
    if (!host)
        return host.error();
    if (host->port == 0)
        return Error{"\"" + address.text + "\": nobody listens on port 0; write HOST:PORT"};
    address.host = std::move(*host);
    return address;
}

} // namespace swimscope::host
