// SPDX-License-Identifier: MPL-2.0
#include "ui/model/failure_text.h"

#include "ui/model/text_format.h"

namespace swimscope::ui {

namespace {

constexpr qsizetype kLongestDetail = 200;

/// Whether what stands beside this reason comes from outside (the system, a peer, the reader of its
/// bytes). The engine's own details only say in English what the reason says in all languages.
bool hasWordsOfOthers(trace::Failure failure) {
    using trace::Failure;
    switch (failure) {
    case Failure::tooLarge:
    case Failure::tooMany:
    case Failure::unknownMember:
    case Failure::notAllowed:
    case Failure::stopped:
    case Failure::badAddress:
    case Failure::longName:
    case Failure::unknownNode:
    case Failure::notRunning:
    case Failure::notFrozen:
    case Failure::noSuchFault:
    case Failure::unfitSettings:
    case Failure::hasLeft:
    case Failure::nobodyElse:
    case Failure::amongStrangers:
    case Failure::wrongKey:
    case Failure::notEncrypted:
    case Failure::unlabelled:
    case Failure::doubleLabel:
    case Failure::unknownKey:
    case Failure::primaryKey:
    case Failure::declined:
    case Failure::notAlone:
        return false;
    default:
        return true;
    }
}

} // namespace

QString FailureText::reason(trace::Failure failure, const std::string& detail) {
    using trace::Failure;
    switch (failure) {
    case Failure::none:
        return tr("no reason is known");
    case Failure::unresolved:
        return tr("the host name has no address");
    case Failure::refused:
        return tr("nobody listens there");
    case Failure::unreachable:
        return tr("there is no way to that network from here");
    case Failure::timedOut:
        return tr("no answer in time; a firewall may be in between");
    case Failure::reset:
        return tr("the peer broke the connection");
    case Failure::closedEarly:
        return tr("the peer closed the connection before its message was whole");
    case Failure::notMemberlist:
        return tr("what answers there does not speak memberlist");
    case Failure::malformed:
        return tr("a message could not be read");
    case Failure::tooLarge:
        return tr("it is larger than the protocol allows");
    case Failure::tooMany:
        return tr("too many at once");
    case Failure::encrypted:
        return tr("the cluster encrypts its messages, and no key was given");
    case Failure::labelled:
        return tr("the cluster uses a label that is not ours");
    case Failure::wrongKey:
        return tr("its messages are encrypted with a key that is not ours");
    case Failure::notEncrypted:
        return tr("its messages are not encrypted, and only encrypted ones are taken in");
    case Failure::unlabelled:
        return tr("its messages carry no label, and our cluster has one");
    case Failure::doubleLabel:
        return tr("its messages carry a label that should have been taken off on the way");
    case Failure::versions:
        return tr("the protocol or delegate versions do not fit");
    case Failure::remoteError:
        return tr("the peer answered with an error");
    case Failure::wrongName:
        return tr("another member answers at that address");
    case Failure::unknownMember:
        return detail.empty()
                   ? tr("no member has that name")
                   : tr("no member that can be reached is called %1").arg(TextFormat::name(detail));
    case Failure::addressInUse:
        return tr("the port is taken by another program");
    case Failure::notAllowed:
        return tr("it is not allowed now");
    case Failure::stopped:
        return tr("the node was stopped meanwhile");
    default:
        return reasonOfCommand(failure);
    }
}

/// What our own host answers to commands.
QString FailureText::reasonOfCommand(trace::Failure failure) {
    using trace::Failure;
    switch (failure) {
    case Failure::badAddress:
        return tr("that is no address; it is written HOST:PORT");
    case Failure::longName:
        return tr("the name is too long");
    case Failure::unknownNode:
        return tr("there is no such node here");
    case Failure::notRunning:
        return tr("it does not run");
    case Failure::notFrozen:
        return tr("it is not frozen");
    case Failure::noSuchFault:
        return tr("that fault is not in force");
    case Failure::unfitSettings:
        return tr("the settings do not fit each other");
    case Failure::hasLeft:
        return tr("it has left its cluster");
    case Failure::unknownKey:
        return tr("that key is not in the keyring");
    case Failure::primaryKey:
        return tr("that key encrypts; another must be used before it can go");
    case Failure::declined:
        return tr("the program that the member belongs to turned it away");
    case Failure::nobodyElse:
        return tr("it knows no other member that it could ask");
    case Failure::notAlone:
        return tr("there are members that are not ours, and they would take slow nodes for dead");
    case Failure::amongStrangers:
        return tr("our running nodes are frozen, or in a cluster with members that are not ours; "
                  "it can join that one at an address there");
    default:
        return {};
    }
}

QString FailureText::clause(trace::Failure failure, const std::string& detail) {
    if (detail.empty() || !hasWordsOfOthers(failure))
        return reason(failure, detail);
    const QString said = QString::fromStdString(detail).simplified().left(kLongestDetail);
    return failure == trace::Failure::none ? said
                                           : tr("%1 (%2)").arg(reason(failure, detail), said);
}

QString FailureText::target(const trace::JoinTarget& target) {
    const QString where =
        target.text.empty() ? TextFormat::endpoint(target.endpoint) : TextFormat::name(target.text);
    return tr("%1: %2").arg(where, clause(target.failure, target.detail));
}

} // namespace swimscope::ui
