// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace swimscope::trace {

/// Why something did not work, in a closed set, so that the tools can say it in any language. The
/// details (an address, what the system said) travel beside it as text.
enum class Failure : std::uint8_t {
    none,
    unresolved,     ///< a host name without an address
    refused,        ///< nobody listens there
    unreachable,    ///< the system has no way there
    timedOut,       ///< silence until the deadline
    reset,          ///< the peer broke the connection
    closedEarly,    ///< the peer closed before its message was whole
    notMemberlist,  ///< bytes that no memberlist sends
    malformed,      ///< a memberlist message that can't be read
    tooLarge,       ///< beyond a limit of the protocol
    tooMany,        ///< too many of these at once
    encrypted,      ///< the peer encrypts and we have no key
    labelled,       ///< what the peer sends carries a label that is not ours
    versions,       ///< protocol or delegate versions do not fit
    remoteError,    ///< the peer answered with an error
    wrongName,      ///< somebody else answers at that address
    unknownMember,  ///< no member has that name
    addressInUse,   ///< the port is taken
    notAllowed,     ///< the system forbids it, or the state of the node does
    stopped,        ///< the node was stopped meanwhile
    badAddress,     ///< it can't be read as HOST:PORT
    longName,       ///< a name beyond the limit
    unknownNode,    ///< no such node is hosted here
    notRunning,     ///< that node does not run
    notFrozen,      ///< that node is not frozen
    noSuchFault,    ///< that fault is not in force
    unfitSettings,  ///< the settings do not fit each other
    hasLeft,        ///< the node has left its cluster
    nobodyElse,     ///< the node knows no other member that could be asked
    amongStrangers, ///< our running nodes are in a cluster with members that are not ours
    wrongKey,       ///< the peer encrypts with a key that we have not
    notEncrypted,   ///< we take in only what is encrypted, and the peer's messages are not
    unlabelled,     ///< our cluster has a label, and the peer's messages carry none
    doubleLabel,    ///< a label where something in between should have taken it off
    unknownKey,     ///< that key is not in the keyring
    primaryKey,     ///< that key encrypts, so it can't go
    declined,       ///< the program that the member belongs to will not have it
    notAlone,       ///< there are members that are not ours, and they would suffer
};
inline constexpr std::size_t kFailures = static_cast<std::size_t>(Failure::notAlone) + 1;

constexpr std::string_view nameOf(Failure failure) {
    constexpr std::string_view names[] = {
        "none",          "unresolved",     "refused",        "unreachable",  "timed out",
        "reset",         "closed early",   "not memberlist", "malformed",    "too large",
        "too many",      "encrypted",      "labelled",       "versions",     "remote error",
        "wrong name",    "unknown member", "address in use", "not allowed",  "stopped",
        "bad address",   "long name",      "unknown node",   "not running",  "not frozen",
        "no such fault", "unfit settings", "has left",       "nobody else",  "among strangers",
        "wrong key",     "not encrypted",  "unlabelled",     "double label", "unknown key",
        "primary key",   "declined",       "not alone"};
    return names[static_cast<std::size_t>(failure)];
}

/// Why two tables do not go together: a member speaks a version that not all understand.
struct VersionClash {
    std::string member;
    bool delegate = false;    ///< it is about the application's protocol, not memberlist's
    std::uint8_t version = 0; ///< what the member speaks
    std::uint8_t low = 0;     ///< what all alive members understand; nothing if low > high
    std::uint8_t high = 0;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("member", self.member);
        visit("delegate", self.delegate);
        visit("version", self.version);
        visit("low", self.low);
        visit("high", self.high);
    }
    friend bool operator==(const VersionClash&, const VersionClash&) = default;
};

/// It as an English sentence without a full stop, for the details of errors.
std::string sentenceOf(const VersionClash& clash);

} // namespace swimscope::trace
