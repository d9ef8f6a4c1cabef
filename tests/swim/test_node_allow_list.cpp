// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/swim/hand_node.h"

#include <QtTest>

#include <utility>

using namespace swimscope;
using namespace std::chrono_literals;
using swimscope::test::at;
using swimscope::test::HandNode;

namespace {

const Endpoint kInside{IpAddress::v4(10, 0, 0, 7), 7001};
const Endpoint kOutside{IpAddress::v4(192, 168, 0, 7), 7001};

/// A node that takes in members of 10.0.0.0/8 only. Nothing happens by itself.
swim::Config walled() {
    swim::Config config;
    config.probeInterval = 10min;
    config.gossipInterval = 0s;
    config.pushPullInterval = 0s;
    config.cidrsAllowed = *AllowList::fromText("10.0.0.0/8");
    return config;
}

wire::Alive aliveAt(const Endpoint& endpoint, std::uint32_t incarnation = 1) {
    wire::Alive alive;
    alive.incarnation = incarnation;
    alive.node = "x";
    alive.address = endpoint.ip;
    alive.port = endpoint.port;
    return alive;
}

/// A peer outside dials and offers a table with the one row.
void offer(HandNode& hand, const Endpoint& endpoint, std::uint32_t incarnation = 1) {
    const StreamId stream = after(StreamId::firstAccepted, hand.count<trace::StreamAccepted>());
    wire::PushNodeState row;
    row.name = "x";
    row.address = endpoint.ip;
    row.port = endpoint.port;
    row.incarnation = incarnation;
    wire::PushPull table;
    table.nodes.push_back(std::move(row));
    hand.give(trace::StreamAccepted{stream, kOutside});
    trace::StreamReceived received;
    received.stream = stream;
    received.arrival.message = wire::share(wire::Message(std::move(table)));
    hand.give(std::move(received));
    hand.give(trace::StreamDrained{stream});
}

/// The one reason given so far for ignoring a message; empty if there is none.
std::string ignoredFor(const HandNode& hand) {
    return hand.count<trace::MessageIgnored>() == 1 ? hand.last<trace::MessageIgnored>().reason
                                                    : std::string();
}

const std::string kFrom = "alive from an address that is not allowed";
const std::string kAbout = "alive at an address that is not allowed";

} // namespace

/// memberlist's CIDRsAllowed: whose word of life counts, and about which addresses.
class TestNodeAllowList : public QObject {
    Q_OBJECT

  private slots:
    void takesInWhatIsInside() {
        HandNode hand(walled());
        hand.packet(kInside, {aliveAt(kInside)});
        QVERIFY(hand.node.row("x"));
        QCOMPARE(hand.count<trace::MessageIgnored>(), 0U);
    }

    void ignoresAliveFromOutside() {
        HandNode hand(walled());
        hand.packet(kOutside, {aliveAt(kInside)});
        QVERIFY(!hand.node.row("x"));
        QCOMPARE(ignoredFor(hand), kFrom);
        QCOMPARE(hand.last<trace::MessageIgnored>().received,
                 hand.lastEvent<trace::MessageReceived>().id);
    }

    void ignoresAliveAboutOutside() {
        HandNode hand(walled());
        hand.packet(kInside, {aliveAt(kOutside)});
        QVERIFY(!hand.node.row("x"));
        QCOMPARE(ignoredFor(hand), kAbout);
    }

    void ignoresMovesToTheOutside() {
        HandNode hand(walled());
        hand.packet(kInside, {aliveAt(kInside)});
        hand.packet(kInside, {wire::Dead{1, "x", "x"}});
        QVERIFY(hand.node.row("x")->state == wire::MemberState::left);
        hand.packet(kInside, {aliveAt(kOutside, 2)});
        QVERIFY(hand.node.row("x")->endpoint == kInside);
        QVERIFY(hand.node.row("x")->state == wire::MemberState::left);
        QCOMPARE(ignoredFor(hand), kAbout);
        QCOMPARE(hand.count<trace::ConflictSeen>(), 0U);
    }

    void seesMappedAddressesAsTheyAre() {
        HandNode hand(walled());
        const Endpoint mapped{*IpAddress::fromText("::ffff:10.0.0.7"), 7001};
        hand.packet(mapped, {aliveAt(mapped)});
        QVERIFY(hand.node.row("x"));
    }

    void stillHearsOthersSpeakOfDeath() {
        // Only life is filtered: an accusation from outside counts, as the reference has it.
        HandNode hand(walled());
        hand.packet(kInside, {aliveAt(kInside)});
        hand.packet(kOutside, {wire::Suspect{1, "x", "y"}});
        QVERIFY(hand.node.row("x")->state == wire::MemberState::suspect);
    }

    void takesRowsByTheirAddress() {
        HandNode hand(walled());
        offer(hand, kOutside);
        QVERIFY(!hand.node.row("x"));
        QCOMPARE(ignoredFor(hand), kAbout);
        // Whoever brings it: a stream's other end is not asked for its address.
        offer(hand, kInside);
        QVERIFY(hand.node.row("x"));
        QCOMPARE(hand.count<trace::MessageIgnored>(), 1U);
    }

    void keepsWhomItKnewBefore() {
        // The list came later, by new settings: rows of a known address still count, gossip not.
        swim::Config open = walled();
        open.cidrsAllowed = {};
        HandNode hand(open);
        hand.packet(kOutside, {aliveAt(kOutside)});
        hand.give(trace::SettingsRequested{RequestId::none, swim::toText(walled())});
        offer(hand, kOutside, 2);
        QCOMPARE(hand.node.row("x")->incarnation, 2U);
        hand.packet(kInside, {aliveAt(kOutside, 3)});
        QCOMPARE(hand.node.row("x")->incarnation, 2U);
        QCOMPARE(ignoredFor(hand), kAbout);
    }

    void allowsAllWithoutAList() {
        HandNode hand(swim::Config{});
        hand.packet(kOutside, {aliveAt(kOutside)});
        QVERIFY(hand.node.row("x"));
    }
};

SWIMSCOPE_TEST(TestNodeAllowList)
#include "test_node_allow_list.moc"
