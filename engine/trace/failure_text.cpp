// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/failure_text.h"

#include <array>

namespace swimscope::trace {
namespace {

/// In the order of the failures.
constexpr std::array<std::string_view, kFailures> kSentences{
    "no reason given",
    "no address could be found",
    "connection refused: nobody listens there",
    "the address is out of reach",
    "no answer in time",
    "the peer broke the connection",
    "the peer closed the connection before its message was whole",
    "what answers there is no memberlist node",
    "a message could not be read",
    "more than the protocol allows",
    "too many of these at once",
    "the peer encrypts its messages, and this node has no key",
    "the peer's messages carry a label that is not this node's",
    "the protocol or delegate versions do not fit",
    "the peer answered with an error",
    "another member answers at that address",
    "no member has that name",
    "the address is in use",
    "not allowed",
    "the node was stopped meanwhile",
    "that is no address; write HOST:PORT",
    "the name is too long",
    "there is no such node here",
    "the node does not run",
    "the node is not frozen",
    "that fault is not in force",
    "the settings do not fit each other",
    "the node has left its cluster",
    "there is no other member to ask",
    "the running nodes are in a cluster with members that are not ours",
    "the peer encrypts its messages with a key that this node does not have",
    "the peer's messages are not encrypted, and this node takes in nothing else",
    "the peer's messages carry no label, and this node's cluster has one",
    "the peer's messages carry a label, and something in between should have taken it off",
    "that key is not in the keyring",
    "that key encrypts; use another one before it is removed",
    "the program that this member belongs to turned it away",
    "there are members that are not ours, and they would take slow nodes for dead",
};

std::string_view sentence(Failure failure) {
    return kSentences[static_cast<std::size_t>(failure)];
}

} // namespace

std::string explain(Failure failure, std::string_view detail) {
    std::string text(sentence(failure));
    if (!detail.empty())
        text.append(" (").append(detail).append(")");
    return text;
}

std::string explain(const std::vector<JoinTarget>& failures) {
    std::string text;
    for (const JoinTarget& target : failures) {
        if (!text.empty())
            text += "; ";
        const std::string address = target.text.empty() ? target.endpoint.text() : target.text;
        text += address + ": " + explain(target.failure, target.detail);
    }
    return text;
}

} // namespace swimscope::trace
