// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/swim/hand_node.h"

#include <QtTest>

#include <utility>

using namespace swimscope;
using namespace std::chrono_literals;
using swimscope::test::at;
using swimscope::test::HandNode;
using trace::Failure;

namespace {

constexpr StreamId kAccepted = StreamId::firstAccepted;

/// Nothing periodic but what a test switches on.
swim::Config still() {
    swim::Config config;
    config.probeInterval = 10min;
    config.gossipInterval = 0s;
    config.pushPullInterval = 0s;
    return config;
}

void receive(HandNode& hand, StreamId stream, wire::Message message) {
    trace::StreamReceived input;
    input.stream = stream;
    input.arrival.message = wire::share(std::move(message));
    hand.give(std::move(input));
}

wire::PushNodeState rowOf(const std::string& name, std::uint16_t port,
                          wire::MemberState state = wire::MemberState::alive) {
    wire::PushNodeState row;
    row.name = name;
    row.address = IpAddress::loopback();
    row.port = port;
    row.incarnation = 1;
    row.state = state;
    return row;
}

wire::PushPull table(std::vector<wire::PushNodeState> rows, bool join = false) {
    wire::PushPull message;
    message.join = join;
    message.nodes = std::move(rows);
    return message;
}

trace::JoinTarget target(std::uint16_t port, const std::string& member = {}) {
    trace::JoinTarget target;
    target.text = "127.0.0.1:" + std::to_string(port);
    target.member = member;
    target.endpoint = at(port);
    return target;
}

void join(HandNode& hand, std::vector<trace::JoinTarget> targets) {
    hand.give(trace::JoinRequested{RequestId{9}, std::move(targets)});
}

/// The other side of the stream dialled last takes it, and everything written to it.
StreamId open(HandNode& hand) {
    const StreamId stream = hand.last<trace::StreamDialled>().stream;
    hand.give(trace::StreamOpened{stream});
    hand.give(trace::StreamDrained{stream});
    return stream;
}

const trace::JoinTarget& onlyFailure(const HandNode& hand) {
    if (hand.last<trace::JoinFinished>().failures.size() != 1)
        qFatal("not one failure");
    return hand.last<trace::JoinFinished>().failures.front();
}

} // namespace

class TestNodeStreams : public QObject {
    Q_OBJECT

  private slots:
    void aJoinExchangesTables() {
        HandNode hand(still());
        join(hand, {target(7001)});
        QCOMPARE(hand.last<trace::StreamDialled>().purpose, std::string("join"));
        const StreamId stream = open(hand);
        const wire::PushPull& sent = *hand.sent<wire::PushPull>().back();
        QVERIFY(sent.join);
        QCOMPARE(sent.nodes.size(), 1U);
        QCOMPARE(sent.nodes.front().name, std::string("me"));
        QCOMPARE(hand.last<trace::MessageSent>().carrier,
                 hand.lastEvent<trace::StreamDialled>().id);
        receive(
            hand, stream,
            table({rowOf("a", 7001), rowOf("b", 7002), rowOf("c", 7003, wire::MemberState::dead),
                   rowOf("d", 7004, wire::MemberState::left)}));
        QCOMPARE(hand.last<trace::JoinFinished>().request, RequestId{9});
        QCOMPARE(hand.last<trace::JoinFinished>().contacted, 1U);
        QVERIFY(hand.last<trace::JoinFinished>().failures.empty());
        QVERIFY(hand.node.row("a") && hand.node.row("b"));
        // Nothing is known of the others, so their deaths are no news.
        QVERIFY(!hand.node.row("c") && !hand.node.row("d"));
        QCOMPARE(hand.node.openStreams(), 0U);
        QVERIFY(hand.ordered<swim::CloseStream>().back()->stream == stream);
        QCOMPARE(hand.lastEvent<trace::MemberChanged>().cause,
                 hand.lastEvent<trace::MessageReceived>().id);
    }

    void oneTargetAfterTheOtherIsTried() {
        HandNode hand(still());
        trace::JoinTarget unresolved;
        unresolved.text = "nowhere.invalid";
        unresolved.failure = Failure::unresolved;
        unresolved.detail = "no such name";
        join(hand, {target(7001), unresolved, target(7002)});
        const StreamId first = hand.last<trace::StreamDialled>().stream;
        hand.give(trace::StreamFailed{first, Failure::refused, "connection refused", false});
        const StreamId second = open(hand);
        QVERIFY(first != second);
        receive(hand, second, table({rowOf("b", 7002)}));
        const auto& finished = hand.last<trace::JoinFinished>();
        QCOMPARE(finished.contacted, 1U);
        QCOMPARE(finished.failures.size(), 2U);
        QCOMPARE(finished.failures[0].failure, Failure::refused);
        QCOMPARE(finished.failures[0].detail, std::string("connection refused"));
        QCOMPARE(finished.failures[1].failure, Failure::unresolved);
    }

    void anImpostorIsNotJoined() {
        HandNode hand(still());
        join(hand, {target(7001, "a")});
        receive(hand, open(hand), table({rowOf("z", 7001)}));
        QCOMPARE(onlyFailure(hand).failure, Failure::wrongName);
        QVERIFY(!hand.node.row("z"));
        join(hand, {target(7001, "a")});
        receive(hand, open(hand), table({rowOf("a", 7001)}));
        QCOMPARE(hand.last<trace::JoinFinished>().contacted, 1U);
        // A former owner of the address may still be listed there, before or after it.
        join(hand, {target(7001, "a")});
        receive(hand, open(hand), table({rowOf("z", 7001), rowOf("a", 7001)}));
        QCOMPARE(hand.last<trace::JoinFinished>().contacted, 1U);
        // Behind another address than the one it announces it must at least be a member.
        join(hand, {target(8001, "b")});
        receive(hand, open(hand), table({rowOf("b", 7002)}));
        QCOMPARE(hand.last<trace::JoinFinished>().contacted, 1U);
        join(hand, {target(8001, "c")});
        receive(hand, open(hand), table({rowOf("b", 7002)}));
        QCOMPARE(onlyFailure(hand).failure, Failure::wrongName);
    }

    void namesCanBeRequired() {
        swim::Config config = still();
        config.requireNodeNames = true;
        HandNode hand(config);
        join(hand, {target(7001)});
        QCOMPARE(onlyFailure(hand).failure, Failure::notAllowed);
        QCOMPARE(hand.count<trace::StreamDialled>(), 0U);
    }

    void versionsThatDoNotFitAreRefused() {
        HandNode hand(still());
        join(hand, {target(7001)});
        wire::PushNodeState old = rowOf("old", 7001);
        old.versions.octets = {1, 5, 2, 3, 5, 4};
        receive(hand, open(hand), table({old}));
        QCOMPARE(onlyFailure(hand).failure, Failure::versions);
        QVERIFY(onlyFailure(hand).detail.find("delegate") != std::string::npos);
        QCOMPARE(hand.count<trace::MergeRefused>(), 1U);
        QVERIFY(!hand.node.row("old"));
    }

    void whatAnswersWronglyIsAFailureWithItsReason() {
        HandNode hand(still());
        join(hand, {target(7001)});
        receive(hand, open(hand), wire::ErrorReply{"go away"});
        QCOMPARE(onlyFailure(hand).failure, Failure::remoteError);
        QCOMPARE(onlyFailure(hand).detail, std::string("go away"));
        join(hand, {target(7001)});
        receive(hand, open(hand), wire::Ack{1, {}});
        QCOMPARE(onlyFailure(hand).failure, Failure::notMemberlist);
        join(hand, {target(7001)});
        hand.give(trace::StreamClosed{open(hand)});
        QCOMPARE(onlyFailure(hand).failure, Failure::closedEarly);
        join(hand, {target(7001)});
        hand.give(trace::StreamFailed{open(hand), Failure::notMemberlist, "HTTP", true});
        QCOMPARE(onlyFailure(hand).failure, Failure::notMemberlist);
        QVERIFY(hand.sent<wire::ErrorReply>().empty());
    }

    void eachPhaseOfAStreamHasItsDeadlineAnew() {
        HandNode hand(still());
        join(hand, {target(7001)});
        const StreamId stream = hand.last<trace::StreamDialled>().stream;
        hand.run(9s);
        hand.give(trace::StreamOpened{stream});
        hand.run(9s);
        hand.give(trace::StreamDrained{stream});
        hand.run(9999ms);
        QCOMPARE(hand.count<trace::JoinFinished>(), 0U);
        hand.run(1ms);
        QCOMPARE(onlyFailure(hand).failure, Failure::timedOut);
        QCOMPARE(onlyFailure(hand).detail, std::string("no answer within 10s"));
        QVERIFY(hand.ordered<swim::CloseStream>().back()->stream == stream);
        // What comes too late is of no interest.
        receive(hand, stream, table({rowOf("a", 7001)}));
        QVERIFY(!hand.node.row("a"));
    }

    void aConnectionThatNeverOpensTimesOut() {
        HandNode hand(still());
        join(hand, {target(7001)});
        hand.run(10s);
        QCOMPARE(onlyFailure(hand).detail, std::string("no connection within 10s"));
        join(hand, {target(7001)});
        hand.give(trace::StreamOpened{hand.last<trace::StreamDialled>().stream});
        hand.run(10s);
        QCOMPARE(onlyFailure(hand).detail, std::string("the message could not be sent within 10s"));
    }

    void anAcceptedPushPullIsAnsweredAndThenMerged() {
        HandNode hand(still());
        hand.give(trace::StreamAccepted{kAccepted, at(40000)});
        const EventId accepted = hand.lastEvent<trace::StreamAccepted>().id;
        receive(hand, kAccepted, table({rowOf("a", 7001)}, true));
        QVERIFY(hand.sent<wire::PushPull>().back()->join);
        QCOMPARE(hand.last<trace::MessageSent>().carrier, accepted);
        QCOMPARE(hand.last<trace::MessageReceived>().carrier, accepted);
        // The answer shows the table as it was before.
        QCOMPARE(hand.sent<wire::PushPull>().back()->nodes.size(), 1U);
        QVERIFY(!hand.node.row("a"));
        hand.give(trace::StreamDrained{kAccepted});
        QVERIFY(hand.node.row("a"));
        QCOMPARE(hand.last<trace::StreamFinished>().failure, Failure::none);
        QCOMPARE(hand.node.openStreams(), 0U);
    }

    void anAnswerThatDoesNotGoOutIsNotMerged() {
        HandNode hand(still());
        hand.give(trace::StreamAccepted{kAccepted, at(40000)});
        receive(hand, kAccepted, table({rowOf("a", 7001)}));
        hand.give(trace::StreamFailed{kAccepted, Failure::reset, "reset", false});
        QVERIFY(!hand.node.row("a"));
        QCOMPARE(hand.last<trace::StreamFinished>().failure, Failure::reset);
        // A peer that merely closes its side has had its say.
        const StreamId next = after(kAccepted);
        hand.give(trace::StreamAccepted{next, at(40001)});
        receive(hand, next, table({rowOf("a", 7001)}));
        hand.give(trace::StreamClosed{next});
        QVERIFY(hand.node.row("a"));
    }

    void lookingOnChangesNothing() {
        HandNode hand(still());
        hand.meet("a", 7001);
        hand.clear();
        hand.give(trace::StreamAccepted{kAccepted, at(40000)});
        receive(hand, kAccepted, table({}));
        QCOMPARE(hand.sent<wire::PushPull>().back()->nodes.size(), 2U);
        hand.give(trace::StreamDrained{kAccepted});
        QCOMPARE(hand.count<trace::MemberChanged>(), 0U);
        QCOMPARE(hand.count<trace::MergeRefused>(), 0U);
    }

    void deathsInATableBecomeSuspicions() {
        HandNode hand(still());
        hand.meet("a", 7001);
        hand.meet("b", 7002);
        hand.meet("c", 7003);
        hand.give(trace::StreamAccepted{kAccepted, at(40000)});
        receive(hand, kAccepted,
                table({rowOf("a", 7001, wire::MemberState::dead),
                       rowOf("b", 7002, wire::MemberState::left),
                       rowOf("c", 7003, wire::MemberState::suspect),
                       rowOf("me", 7000, wire::MemberState::suspect)}));
        hand.give(trace::StreamDrained{kAccepted});
        QVERIFY(hand.node.row("a")->state == wire::MemberState::suspect);
        QVERIFY(hand.node.row("b")->state == wire::MemberState::left);
        QCOMPARE(hand.node.suspicion("c")->accusers, std::vector<std::string>{"me"});
        QCOMPARE(hand.node.incarnation(), 2U);
        QVERIFY(hand.last<trace::SelfRefuted>().accuser.empty());
    }

    void theUserStateIsHandedOn() {
        trace::NodeStarted started = HandNode::startOf(still());
        started.userState = bytesOf("ours");
        HandNode hand(started);
        hand.give(trace::StreamAccepted{kAccepted, at(40000)});
        wire::PushPull message = table({}, true);
        message.userState = bytesOf("theirs");
        receive(hand, kAccepted, message);
        QCOMPARE(hand.sent<wire::PushPull>().back()->userState, bytesOf("ours"));
        hand.give(trace::StreamDrained{kAccepted});
        QCOMPARE(hand.last<trace::UserStateReceived>().state, bytesOf("theirs"));
        QVERIFY(hand.last<trace::UserStateReceived>().join);
    }

    void aPingByStreamIsAnsweredWithoutPayload() {
        trace::NodeStarted started = HandNode::startOf(still());
        started.ackPayload = bytesOf("payload");
        HandNode hand(started);
        hand.give(trace::StreamAccepted{kAccepted, at(40000)});
        receive(hand, kAccepted, wire::Ping{7, "me", {}});
        QCOMPARE(hand.sent<wire::Ack>().back()->seq, 7U);
        QVERIFY(hand.sent<wire::Ack>().back()->payload.isNil);
        hand.give(trace::StreamDrained{kAccepted});
        QCOMPARE(hand.last<trace::StreamFinished>().failure, Failure::none);
        const StreamId next = after(kAccepted);
        hand.give(trace::StreamAccepted{next, at(40000)});
        receive(hand, next, wire::Ping{7, "you", {}});
        QCOMPARE(hand.sent<wire::Ack>().size(), 1U);
        QCOMPARE(hand.node.openStreams(), 0U);
    }

    void garbageIsAnsweredWithAnErrorWhereMemberlistDoes() {
        HandNode hand(still());
        hand.give(trace::StreamAccepted{kAccepted, at(40000)});
        hand.give(trace::StreamFailed{kAccepted, Failure::notMemberlist, "what is this?", true});
        QCOMPARE(hand.sent<wire::ErrorReply>().back()->error, std::string("what is this?"));
        hand.give(trace::StreamDrained{kAccepted});
        QCOMPARE(hand.last<trace::StreamFinished>().failure, Failure::notMemberlist);
        const StreamId next = after(kAccepted);
        hand.give(trace::StreamAccepted{next, at(40000)});
        hand.give(trace::StreamFailed{next, Failure::malformed, "cut off", false});
        QCOMPARE(hand.sent<wire::ErrorReply>().size(), 1U);
        QCOMPARE(hand.node.openStreams(), 0U);
    }

    void aSilentPeerIsGivenUp() {
        HandNode hand(still());
        hand.give(trace::StreamAccepted{kAccepted, at(40000)});
        hand.run(10s);
        QCOMPARE(hand.last<trace::StreamFinished>().failure, Failure::timedOut);
        QVERIFY(hand.ordered<swim::CloseStream>().back()->stream == kAccepted);
    }

    void the128thPushPullAtOnceIsRefused() {
        HandNode hand(still());
        StreamId stream = kAccepted;
        for (int i = 0; i < 127; ++i) {
            hand.give(trace::StreamAccepted{stream, at(40000)});
            receive(hand, stream, table({}));
            stream = after(stream);
        }
        QCOMPARE(hand.sent<wire::PushPull>().size(), 127U);
        hand.give(trace::StreamAccepted{stream, at(40000)});
        receive(hand, stream, table({}));
        QCOMPARE(hand.sent<wire::PushPull>().size(), 127U);
        QCOMPARE(hand.last<trace::StreamFinished>().failure, Failure::tooMany);
        hand.give(trace::StreamDrained{kAccepted});
        hand.give(trace::StreamAccepted{after(stream), at(40000)});
        receive(hand, after(stream), table({}));
        QCOMPARE(hand.sent<wire::PushPull>().size(), 128U);
    }

    void theIntervalScalesWithTheCluster() {
        swim::Config config = still();
        config.pushPullInterval = 30s;
        HandNode hand(config);
        for (int i = 0; i < 40; ++i)
            hand.meet("m" + std::to_string(i), static_cast<std::uint16_t>(7001 + i));
        QVERIFY(hand.runUntil<trace::StreamDialled>(61s));
        QCOMPARE(hand.last<trace::StreamDialled>().purpose, std::string("push/pull"));
        QVERIFY(!hand.last<trace::StreamDialled>().toName.empty());
        const Instant first = hand.now;
        const StreamId stream = open(hand);
        QVERIFY(!hand.sent<wire::PushPull>().back()->join);
        receive(hand, stream, table({rowOf("new", 7777)}));
        QVERIFY(hand.node.row("new"));
        QVERIFY(hand.runUntil<trace::StreamDialled>(61s));
        QCOMPARE(hand.now, first + 60s);
    }

    void streamsNobodyKnowsAreIgnored() {
        HandNode hand(still());
        const std::size_t before = hand.events.size();
        hand.give(trace::StreamOpened{StreamId{77}});
        hand.give(trace::StreamDrained{StreamId{77}});
        hand.give(trace::StreamClosed{StreamId{77}});
        hand.give(trace::StreamFailed{StreamId{77}, Failure::reset, {}, false});
        receive(hand, StreamId{77}, wire::User{bytesOf("x")});
        QCOMPARE(hand.events.size(), before + 5); // the inputs alone
    }
};

SWIMSCOPE_TEST(TestNodeStreams)
#include "test_node_streams.moc"
