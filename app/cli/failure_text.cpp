// SPDX-License-Identifier: MPL-2.0
#include "app/cli/failure_text.h"

namespace swimscope::cli {
namespace {

using trace::Failure;

std::string_view sentence(Failure failure) {
    switch (failure) {
    case Failure::none:
        return "no reason given";
    case Failure::unresolved:
        return "no address could be found";
    case Failure::refused:
        return "connection refused: nobody listens there";
    case Failure::unreachable:
        return "the address is out of reach";
    case Failure::timedOut:
        return "no answer in time";
    case Failure::reset:
        return "the peer broke the connection";
    case Failure::closedEarly:
        return "the peer closed the connection before its message was whole";
    case Failure::notMemberlist:
        return "what answers there is no memberlist node";
    case Failure::malformed:
        return "a message could not be read";
    case Failure::tooLarge:
        return "more than the protocol allows";
    case Failure::tooMany:
        return "too many of these at once";
    case Failure::encrypted:
        return "the peer encrypts its messages, and this node has no key";
    case Failure::labelled:
        return "the peer's messages carry a label that is not this node's";
    case Failure::versions:
        return "the protocol or delegate versions do not fit; see --protocol-version and "
               "--delegate-versions";
    case Failure::remoteError:
        return "the peer answered with an error";
    case Failure::wrongName:
        return "another member answers at that address";
    case Failure::unknownMember:
        return "no member has that name";
    case Failure::addressInUse:
        return "the address is in use";
    case Failure::notAllowed:
        return "not allowed";
    case Failure::stopped:
        return "the node was stopped meanwhile";
    case Failure::badAddress:
        return "that is no address; write HOST:PORT";
    case Failure::longName:
        return "the name is too long";
    case Failure::unknownNode:
        return "there is no such node here";
    case Failure::notRunning:
        return "the node does not run";
    case Failure::notFrozen:
        return "the node is not frozen";
    case Failure::noSuchFault:
        return "that fault is not in force";
    case Failure::unfitSettings:
        return "the settings do not fit each other";
    case Failure::hasLeft:
        return "the node has left its cluster";
    case Failure::nobodyElse:
        return "there is no other member to ask";
    case Failure::amongStrangers:
        return "the running nodes are in a cluster with members that are not ours";
    }
    return "";
}

} // namespace

std::string explain(Failure failure, std::string_view detail) {
    std::string text(sentence(failure));
    if (!detail.empty())
        text.append(" (").append(detail).append(")");
    return text;
}

std::string explain(const std::vector<trace::JoinTarget>& failures) {
    std::string text;
    for (const trace::JoinTarget& target : failures) {
        if (!text.empty())
            text += "; ";
        const std::string address = target.text.empty() ? target.endpoint.text() : target.text;
        text += address + ": " + explain(target.failure, target.detail);
    }
    return text;
}

} // namespace swimscope::cli
