// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/serf.h"
#include "tests/support/test_program.h"
#include "tests/swim/hand_node.h"

#include <QtTest>

#include <algorithm>

using namespace swimscope;
using namespace std::chrono_literals;
using swimscope::test::at;
using swimscope::test::HandNode;
using swimscope::test::quiet;
using trace::Delivery;
using trace::Failure;

namespace {

constexpr RequestId kRequest{5};

void open(HandNode& hand, StreamId stream) {
    hand.give(trace::StreamOpened{stream});
    hand.give(trace::StreamDrained{stream});
}

} // namespace

class TestNodeRequests : public QObject {
    Q_OBJECT

  private slots:
    // ---- metadata and settings

    void newMetadataIsAnnounced() {
        HandNode hand(quiet());
        hand.give(trace::MetaRequested{kRequest, bytesOf("v2")});
        QCOMPARE(hand.node.incarnation(), 2U);
        QCOMPARE(hand.node.row("me")->meta, bytesOf("v2"));
        QCOMPARE(hand.last<trace::RequestFinished>().failure, Failure::none);
        const auto& alive = std::get<wire::Alive>(*hand.last<trace::BroadcastQueued>().message);
        QCOMPARE(alive.meta.bytes, bytesOf("v2"));
        QCOMPARE(alive.incarnation, 2U);
    }

    void metadataHasALimit() {
        HandNode hand(quiet());
        hand.give(trace::MetaRequested{kRequest, Bytes(512, 'm')});
        QCOMPARE(hand.last<trace::RequestFinished>().failure, Failure::none);
        hand.give(trace::MetaRequested{kRequest, Bytes(513, 'm')});
        QCOMPARE(hand.last<trace::RequestFinished>().failure, Failure::tooLarge);
        QCOMPARE(hand.node.row("me")->meta.size(), 512U);
    }

    void settingsChangeARunningNode() {
        HandNode hand(quiet());
        hand.meet("a", 7001);
        swim::Config config = quiet();
        config.probeInterval = 2s;
        hand.give(trace::SettingsRequested{kRequest, swim::toText(config)});
        QCOMPARE(hand.last<trace::RequestFinished>().failure, Failure::none);
        QVERIFY(hand.node.config() == config);
        QVERIFY(hand.runUntil<trace::ProbeStarted>(2s));
        // Versions are part of what it announces.
        config.delegateMax = 5;
        config.delegateCurrent = 4;
        hand.give(trace::SettingsRequested{kRequest, swim::toText(config)});
        QCOMPARE(hand.node.row("me")->versions.delegateMax(), std::uint8_t{5});
        QCOMPARE(hand.node.incarnation(), 2U);
        hand.give(trace::SettingsRequested{kRequest, "Nonsense=1"});
        QVERIFY(hand.last<trace::RequestFinished>().failure != Failure::none);
        QVERIFY(hand.node.config() == config);
    }

    void aSmallerScaleOfHealthHoldsAtOnce() {
        HandNode hand(quiet());
        for (std::uint32_t i = 0; i < 5; ++i)
            hand.packet(at(7001), {wire::Suspect{hand.node.incarnation(), "me", "a"}});
        QCOMPARE(hand.node.health(), 5U);
        swim::Config config = quiet();
        config.awarenessMaxMultiplier = 3;
        hand.give(trace::SettingsRequested{kRequest, swim::toText(config)});
        QCOMPARE(hand.node.health(), 2U);
    }

    // ---- user messages

    void aBestEffortMessageIsOnePacket() {
        HandNode hand(quiet());
        hand.meet("a", 7001);
        hand.clear();
        hand.give(trace::SendRequested{kRequest, Delivery::bestEffort, "a", bytesOf("hello")});
        const swim::SendPacket& packet = *hand.ordered<swim::SendPacket>().back();
        QVERIFY(packet.to == at(7001));
        QCOMPARE(packet.messages.size(), 1U);
        QVERIFY(packet.crc);
        QCOMPARE(hand.last<trace::RequestFinished>().failure, Failure::none);
        hand.give(trace::SendRequested{kRequest, Delivery::bestEffort, "z", bytesOf("hello")});
        QCOMPARE(hand.last<trace::RequestFinished>().failure, Failure::unknownMember);
        hand.give(trace::SendRequested{kRequest, Delivery::bestEffort, "a", Bytes(66000, 'x')});
        QCOMPARE(hand.last<trace::RequestFinished>().failure, Failure::tooLarge);
    }

    void aReliableMessageIsOneStream() {
        HandNode hand(quiet());
        hand.meet("a", 7001);
        hand.give(trace::SendRequested{kRequest, Delivery::reliable, "a", bytesOf("hello")});
        const StreamId stream = hand.last<trace::StreamDialled>().stream;
        QCOMPARE(hand.last<trace::StreamDialled>().purpose, std::string("user message"));
        QCOMPARE(hand.count<trace::RequestFinished>(), 0U);
        open(hand, stream);
        QCOMPARE(hand.sent<wire::User>().back()->payload, bytesOf("hello"));
        QCOMPARE(hand.last<trace::RequestFinished>().failure, Failure::none);
        QVERIFY(hand.ordered<swim::CloseStream>().back()->stream == stream);
        hand.give(trace::SendRequested{kRequest, Delivery::reliable, "a", bytesOf("hello")});
        hand.give(trace::StreamFailed{hand.last<trace::StreamDialled>().stream, Failure::refused,
                                      "refused", false});
        QCOMPARE(hand.last<trace::RequestFinished>().failure, Failure::refused);
        QCOMPARE(hand.last<trace::RequestFinished>().detail, std::string("refused"));
    }

    void aGossipedMessageGoesOutSeveralTimes() {
        HandNode hand(quiet());
        hand.meet("a", 7001);
        hand.give(trace::SendRequested{kRequest, Delivery::gossip, {}, bytesOf("hello")});
        hand.give(trace::SendRequested{kRequest, Delivery::gossip, {}, bytesOf("hello")});
        hand.run(10s);
        QCOMPARE(hand.sent<wire::User>().size(), 8U);
        QCOMPARE(hand.node.queuedBroadcasts(), 0U);
        hand.give(trace::SendRequested{kRequest, Delivery::gossip, {}, Bytes(1395, 'x')});
        QCOMPARE(hand.last<trace::RequestFinished>().failure, Failure::none);
        hand.run(10s);
        QCOMPARE(hand.node.queuedBroadcasts(), 0U);
        hand.give(trace::SendRequested{kRequest, Delivery::gossip, {}, Bytes(1396, 'x')});
        QCOMPARE(hand.last<trace::RequestFinished>().failure, Failure::tooLarge);
    }

    void aMessageThatArrivesIsHandedOn() {
        HandNode hand(quiet());
        hand.meet("a", 7001);
        hand.packet(at(7001), {wire::User{bytesOf("hello")}});
        QCOMPARE(hand.last<trace::UserReceived>().from, std::string("a"));
        QCOMPARE(hand.last<trace::UserReceived>().payload, bytesOf("hello"));
        hand.packet(at(9999), {wire::User{}});
        QVERIFY(hand.last<trace::UserReceived>().from.empty());
    }

    // ---- pings

    void aPingTellsTheRoundTrip() {
        HandNode hand(quiet());
        hand.meet("a", 7001);
        hand.give(trace::PingRequested{kRequest, "a"});
        hand.run(7ms);
        hand.packet(at(7001), {wire::Ack{hand.sent<wire::Ping>().back()->seq, {{1, 2}, false}}});
        QCOMPARE(hand.last<trace::PingFinished>().failure, Failure::none);
        QCOMPARE(hand.last<trace::PingFinished>().roundTrip, Duration(7ms));
        QCOMPARE(hand.last<trace::PingFinished>().payload, (Bytes{1, 2}));
        hand.run(10s);
        QCOMPARE(hand.count<trace::PingFinished>(), 1U);
    }

    void aPingCanFail() {
        HandNode hand(quiet());
        hand.meet("a", 7001);
        hand.give(trace::PingRequested{kRequest, "z"});
        QCOMPARE(hand.last<trace::PingFinished>().failure, Failure::unknownMember);
        hand.give(trace::PingRequested{kRequest, "a"});
        hand.run(500ms);
        QCOMPARE(hand.last<trace::PingFinished>().failure, Failure::timedOut);
        hand.give(trace::PingRequested{kRequest, "a"});
        const EventId packet = hand.ordered<swim::SendPacket>().back()->packet;
        hand.give(trace::SendFailed{packet, Failure::unreachable, "no route"});
        QCOMPARE(hand.last<trace::PingFinished>().failure, Failure::unreachable);
    }

    // ---- leaving

    void aLeaveIsDoneOnceItHasGoneOut() {
        HandNode hand(quiet());
        hand.meet("a", 7001);
        hand.give(trace::LeaveRequested{kRequest, 10s});
        QVERIFY(hand.node.left());
        QVERIFY(hand.node.row("me")->state == wire::MemberState::left);
        QCOMPARE(hand.count<trace::LeaveFinished>(), 0U);
        QVERIFY(hand.runUntil<trace::LeaveFinished>(5s));
        QVERIFY(!hand.last<trace::LeaveFinished>().timedOut);
        QCOMPARE(hand.sent<wire::Dead>().size(), 4U);
        QVERIFY(*hand.sent<wire::Dead>().front() == (wire::Dead{1, "me", "me"}));
        // It answers on, and believes nobody who says that it lives.
        hand.packet(at(7001), {wire::Ping{1, "me", {}}});
        QCOMPARE(hand.sent<wire::Ack>().size(), 1U);
        hand.meet("me", 7000, 9);
        hand.packet(at(7001), {wire::Suspect{9, "me", "a"}, wire::Dead{9, "me", "a"}});
        QVERIFY(hand.node.row("me")->state == wire::MemberState::left);
        hand.give(trace::MetaRequested{kRequest, {}});
        QCOMPARE(hand.last<trace::RequestFinished>().failure, Failure::hasLeft);
        hand.give(trace::LeaveRequested{RequestId{6}, 10s});
        QCOMPARE(hand.last<trace::LeaveFinished>().request, RequestId{6});
        hand.run(120s); // it does not forget itself
        QVERIFY(hand.node.row("me"));
    }

    void aloneThereIsNobodyToTell() {
        HandNode hand(quiet());
        hand.give(trace::LeaveRequested{kRequest, 10s});
        QVERIFY(!hand.last<trace::LeaveFinished>().timedOut);
    }

    void aLeaveThatCanNotGoOutTimesOut() {
        swim::Config config = quiet();
        config.gossipInterval = 0s;
        HandNode hand(config);
        hand.meet("a", 7001);
        hand.give(trace::LeaveRequested{kRequest, 3s});
        hand.give(trace::LeaveRequested{RequestId{6}, 9s});
        hand.run(3s);
        QCOMPARE(hand.count<trace::LeaveFinished>(), 2U);
        QVERIFY(hand.last<trace::LeaveFinished>().timedOut);
    }

    // ---- Serf

    void serfMembersAreToldBeforeALeave() {
        trace::NodeStarted started = HandNode::startOf(quiet());
        started.serf = true;
        HandNode hand(started);
        hand.meet("a", 7001);
        hand.meet("b", 7002);
        hand.packet(at(7001), {wire::User{wire::serf::encode(wire::serf::JoinIntent{41, "a"})}});
        hand.clear();
        hand.give(trace::LeaveRequested{kRequest, 10s});
        QVERIFY(!hand.node.left());
        QCOMPARE(hand.count<trace::StreamDialled>(), 2U);
        const auto streams = hand.all<trace::StreamDialled>();
        open(hand, streams[0]->stream);
        hand.give(trace::StreamFailed{streams[1]->stream, Failure::refused, {}, false});
        QVERIFY(!hand.node.left());
        const Bytes intent = hand.sent<wire::User>().front()->payload;
        QVERIFY(*wire::serf::lamportTimeIn(intent) > 41);
        QVERIFY(hand.runUntil<trace::LeaveFinished>(5s));
        QVERIFY(hand.node.left());
        // Four times by gossip and once by stream, all before the first word of death.
        const auto told = hand.sent<wire::User>();
        QCOMPARE(std::ranges::count(told, intent, &wire::User::payload), 5);
    }

    void serfMembersAreToldEvenByOneThatWasNotStartedAsSuch() {
        HandNode hand(swim::configOf(swim::Profile::lan));
        hand.meet("a", 7001, 1, {0xff, 0x80}); // metadata as Serf's members have it
        hand.give(trace::LeaveRequested{kRequest, 10s});
        const auto queued = hand.all<trace::BroadcastQueued>();
        const auto* intent = std::get_if<wire::User>(queued.back()->message.get());
        QVERIFY(intent != nullptr);
        QCOMPARE(intent->payload.at(0), std::uint8_t{0});
        QVERIFY(hand.runUntil<trace::LeaveFinished>(12s));
    }

    void serfMembersThatCanNotBeToldDoNotHoldUpALeave() {
        swim::Config config = quiet();
        config.gossipInterval = 0s;
        trace::NodeStarted started = HandNode::startOf(config);
        started.serf = true;
        HandNode hand(started);
        for (int i = 0; i < 40; ++i)
            hand.meet("m" + std::to_string(i), static_cast<std::uint16_t>(7001 + i));
        hand.give(trace::LeaveRequested{kRequest, 8s});
        QCOMPARE(hand.count<trace::StreamDialled>(), 16U);
        open(hand, hand.last<trace::StreamDialled>().stream);
        QCOMPARE(hand.count<trace::StreamDialled>(), 17U);
        hand.run(4s);
        QVERIFY(hand.node.left());
        QCOMPARE(hand.count<trace::LeaveFinished>(), 0U);
        hand.run(4s);
        QVERIFY(hand.last<trace::LeaveFinished>().timedOut);
    }

    void serfsNewsIsPassedOnOnce() {
        trace::NodeStarted started = HandNode::startOf(quiet());
        started.serf = true;
        HandNode hand(started);
        hand.meet("a", 7001);
        hand.run(10s);
        hand.clear();
        const Bytes news = wire::serf::encode(wire::serf::LeaveIntent{7, "b", false});
        hand.packet(at(7001), {wire::User{news}});
        hand.packet(at(7001), {wire::User{news}});
        QCOMPARE(hand.count<trace::BroadcastQueued>(), 1U);
        QCOMPARE(hand.count<trace::UserReceived>(), 2U);
        const Bytes response{5, 0x80}; // a query's response is for one member only
        hand.packet(at(7001), {wire::User{response}});
        QCOMPARE(hand.count<trace::BroadcastQueued>(), 1U);
        // Our own come back to us and are no news either.
        hand.run(10s);
        hand.give(trace::SendRequested{kRequest, Delivery::gossip, {}, Bytes{3, 0x80}});
        hand.packet(at(7001), {wire::User{Bytes{3, 0x80}}});
        QCOMPARE(hand.count<trace::BroadcastQueued>(), 2U);
    }

    void serfsClockTravelsWithPushPulls() {
        trace::NodeStarted started = HandNode::startOf(quiet());
        started.serf = true;
        HandNode hand(started);
        trace::JoinTarget target;
        target.endpoint = at(7001);
        hand.give(trace::JoinRequested{kRequest, {target}});
        const StreamId stream = hand.last<trace::StreamDialled>().stream;
        open(hand, stream);
        wire::serf::PushPullState theirs;
        theirs.lamportTime = 100;
        wire::PushPull answer;
        wire::PushNodeState row;
        row.name = "a";
        row.address = IpAddress::loopback();
        row.port = 7001;
        row.incarnation = 1;
        answer.nodes = {row};
        answer.userState = wire::serf::encode(theirs);
        trace::StreamReceived input;
        input.stream = stream;
        input.arrival.message = wire::share(wire::Message(answer));
        hand.give(input);
        // Having joined, it says so, later than anything it has seen.
        const auto& intent = std::get<wire::User>(*hand.last<trace::BroadcastQueued>().message);
        QVERIFY(*wire::serf::lamportTimeIn(intent.payload) > 100);
        hand.give(trace::StreamAccepted{StreamId::firstAccepted, at(40000)});
        input.stream = StreamId::firstAccepted;
        hand.give(input);
        const Bytes ours = hand.sent<wire::PushPull>().back()->userState;
        QVERIFY(*wire::serf::lamportTimeIn(ours) > 100);
    }
};

SWIMSCOPE_TEST(TestNodeRequests)
#include "test_node_requests.moc"
