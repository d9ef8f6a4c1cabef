// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace swimscope::trace {

/// Why something did not work, in a closed set, so that the tools can say it in any language. The
/// details (an address, what the system said) travel beside it as text.
enum class Failure : std::uint8_t {
    none,
    unresolved,    ///< a host name without an address
    refused,       ///< nobody listens there
    unreachable,   ///< the system has no way there
    timedOut,      ///< silence until the deadline
    reset,         ///< the peer broke the connection
    closedEarly,   ///< the peer closed before its message was whole
    notMemberlist, ///< bytes that no memberlist sends
    malformed,     ///< a memberlist message that can't be read
    tooLarge,      ///< beyond a limit of the protocol
    tooMany,       ///< too many of these at once
    encrypted,     ///< the peer encrypts and we have no key
    labelled,      ///< the peer's packets carry a label that is not ours
    versions,      ///< protocol or delegate versions do not fit
    remoteError,   ///< the peer answered with an error
    wrongName,     ///< somebody else answers at that address
    unknownMember, ///< no member has that name
    addressInUse,  ///< the port is taken
    notAllowed,    ///< the system forbids it, or the state of the node does
    stopped,       ///< the node was stopped meanwhile
};

constexpr std::string_view nameOf(Failure failure) {
    constexpr std::string_view names[] = {
        "none",       "unresolved",     "refused",        "unreachable", "timed out",
        "reset",      "closed early",   "not memberlist", "malformed",   "too large",
        "too many",   "encrypted",      "labelled",       "versions",    "remote error",
        "wrong name", "unknown member", "address in use", "not allowed", "stopped"};
    return names[static_cast<std::size_t>(failure)];
}

} // namespace swimscope::trace
