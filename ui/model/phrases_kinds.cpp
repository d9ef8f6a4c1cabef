// SPDX-License-Identifier: MPL-2.0
#include "ui/model/phrases.h"

#include <variant>

namespace swimscope::ui {

using namespace trace;

namespace {

struct ToneOf {
    Tone operator()(const MemberChanged& body) const {
        switch (body.change) {
        case Change::suspected:
            return Tone::warning;
        case Change::died:
            return Tone::bad;
        case Change::joined:
        case Change::refuted:
            return Tone::good;
        default:
            return Tone::neutral;
        }
    }
    Tone operator()(const NodeStopped& body) const {
        return body.killed ? Tone::bad : Tone::neutral;
    }
    Tone operator()(const HealthChanged& body) const {
        return body.delta > 0 ? Tone::warning : Tone::good;
    }
    Tone operator()(const JoinFinished& body) const {
        return body.contacted > 0 ? Tone::good : Tone::problem;
    }
    Tone operator()(const LeaveFinished& body) const {
        return body.timedOut ? Tone::warning : Tone::neutral;
    }
    Tone operator()(const PingFinished& body) const {
        return body.failure == Failure::none ? Tone::good : Tone::warning;
    }
    Tone operator()(const ProbeSucceeded&) const { return Tone::good; }
    Tone operator()(const SelfRefuted&) const { return Tone::good; }
    Tone operator()(const ProbeFailed&) const { return Tone::warning; }
    Tone operator()(const SuspicionConfirmed&) const { return Tone::warning; }
    Tone operator()(const MessageReceived&) const { return Tone::warning; }
    Tone operator()(const NodeFrozen&) const { return Tone::warning; }
    Tone operator()(const FaultRaised&) const { return Tone::warning; }
    Tone operator()(const PaceChanged& body) const {
        return body.pace < 1 ? Tone::warning : Tone::neutral;
    }
    Tone operator()(const ConflictSeen&) const { return Tone::problem; }
    Tone operator()(const InputRejected&) const { return Tone::problem; }
    Tone operator()(const MergeRefused&) const { return Tone::problem; }
    Tone operator()(const CommandFailed&) const { return Tone::problem; }
    Tone operator()(const RequestFinished&) const { return Tone::problem; }
    Tone operator()(const AddressTaken&) const { return Tone::problem; }
    Tone operator()(const HandoffDropped&) const { return Tone::problem; }
    Tone operator()(const SendFailed&) const { return Tone::problem; }

    template <class Other>
    Tone operator()(const Other&) const {
        return Tone::neutral;
    }
};

struct TopicOf {
    Topic operator()(const MemberChanged& body) const {
        const bool suspicion = body.change == Change::suspected || body.change == Change::refuted;
        return suspicion ? Topic::suspicion : Topic::membership;
    }
    Topic operator()(const SuspicionConfirmed&) const { return Topic::suspicion; }
    Topic operator()(const SelfRefuted&) const { return Topic::suspicion; }
    Topic operator()(const ProbeFailed&) const { return Topic::suspicion; }
    Topic operator()(const HealthChanged&) const { return Topic::health; }
    Topic operator()(const MessageReceived&) const { return Topic::health; }
    Topic operator()(const UserReceived&) const { return Topic::messages; }
    Topic operator()(const PingFinished&) const { return Topic::messages; }
    Topic operator()(const SendRequested&) const { return Topic::messages; }
    Topic operator()(const ProbeRequested&) const { return Topic::messages; }
    Topic operator()(const ProbeSucceeded&) const { return Topic::messages; }
    Topic operator()(const NodeStopped&) const { return Topic::faults; }
    Topic operator()(const NodeFrozen&) const { return Topic::faults; }
    Topic operator()(const NodeThawed&) const { return Topic::faults; }
    Topic operator()(const FaultRaised&) const { return Topic::faults; }
    Topic operator()(const FaultLifted&) const { return Topic::faults; }
    Topic operator()(const FaultMuted&) const { return Topic::faults; }
    Topic operator()(const PaceChanged&) const { return Topic::faults; }

    template <class Other>
    Topic operator()(const Other& body) const {
        return ToneOf()(body) == Tone::problem ? Topic::problems : Topic::membership;
    }
};

} // namespace

Tone Phrases::tone(const Note& note) {
    return std::visit(ToneOf(), note.body);
}

Topic Phrases::topic(const Note& note) {
    return std::visit(TopicOf(), note.body);
}

QString Phrases::topicName(Topic topic) {
    switch (topic) {
    case Topic::membership:
        return tr("Membership");
    case Topic::suspicion:
        return tr("Suspicion");
    case Topic::health:
        return tr("Local health");
    case Topic::messages:
        return tr("User messages and pings");
    case Topic::faults:
        return tr("Faults");
    case Topic::problems:
        return tr("Problems");
    }
    return {};
}

} // namespace swimscope::ui
