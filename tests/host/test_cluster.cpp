// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"
#include "tests/support/test_program.h"
#include "tests/support/virtual_cluster.h"

#include <QtTest>

#include <algorithm>

using namespace swimscope;
using namespace std::chrono_literals;
using wire::MemberState;

/// What a person sees of a cluster of ours: lives, deaths and messages, in virtual time. Every row
/// that changes on the way is compared with the nodes' own tables.
class TestCluster : public QObject {
    Q_OBJECT

    static constexpr NodeId kSecond{2};
    static constexpr NodeId kThird{3};

    static void verify(const test::VirtualCluster& cluster) {
        QCOMPARE(QString::fromStdString(cluster.difference()), QString());
        QCOMPARE(QString::fromStdString(cluster.compareAll()), QString());
        QVERIFY(cluster.compared() > 0);
    }

  private slots:
    void eightNodesConverge() {
        test::VirtualCluster cluster;
        cluster.start(8);
        QVERIFY(cluster.converge(5s));
        QCOMPARE(cluster.fold().table(NodeId{8}).size(), std::size_t{8});
        cluster.run(120s);
        QVERIFY(cluster.fold().converged());
        verify(cluster);
    }

    void wakesNoMoreNodesThanItIsTold() {
        test::VirtualCluster cluster;
        cluster.start(8);
        QVERIFY(cluster.converge(5s));
        // Later than everybody's next probe.
        host::World world = cluster.network.world();
        world.now += 2s;
        const auto woken = [&] {
            return std::ranges::count_if(cluster.cluster.takeEvents(), [](const auto& event) {
                return std::holds_alternative<trace::Woke>(event.body);
            });
        };
        cluster.cluster.wake(world, 3);
        QCOMPARE(woken(), 3);
        QVERIFY(*cluster.cluster.nextDeadline() <= world.now);
        cluster.cluster.wake(world);
        QCOMPARE(woken(), 5);
        QVERIFY(*cluster.cluster.nextDeadline() > world.now);
    }

    void aKilledNodeIsDeclaredDead() {
        test::VirtualCluster cluster;
        cluster.start(8);
        QVERIFY(cluster.converge(5s));
        cluster.execute(host::Kill{kThird});
        QVERIFY(cluster.runUntil([&] { return cluster.allSay("n3", MemberState::dead); }, 60s));
        verify(cluster);
        cluster.execute(host::Restart{kThird});
        QVERIFY(cluster.runUntil([&] { return cluster.allSay("n3", MemberState::alive); }, 60s));
        QVERIFY(cluster.converge());
        verify(cluster);
    }

    void aLeavingNodeIsLeftAndStops() {
        test::VirtualCluster cluster;
        cluster.start(5);
        QVERIFY(cluster.converge(5s));
        cluster.execute(host::Leave{kSecond});
        QVERIFY(cluster.runUntil(
            [&] { return cluster.fold().node(kSecond)->life == trace::HostedNode::Life::stopped; },
            20s));
        QVERIFY(cluster.allSay("n2", MemberState::left));
        QVERIFY(cluster.all<trace::SuspicionStarted>().empty());
        verify(cluster);
    }

    void aFrozenNodeIsSuspectedAndRefutesWhenThawed() {
        test::VirtualCluster cluster;
        cluster.start(8);
        QVERIFY(cluster.converge(5s));
        cluster.execute(host::Freeze{kSecond, 5s});
        QVERIFY(cluster.runUntil(
            [&] { return cluster.fold().tally("n2").of(MemberState::suspect) > 0; }, 5s));
        QVERIFY(cluster.converge(20s));
        QVERIFY(!cluster.all<trace::SelfRefuted>().empty());
        QVERIFY(cluster.fold().row(kSecond, "n2")->incarnation > 1);
        verify(cluster);
    }

    void aRestartedNodeGoesBackToWhereItWas() {
        test::VirtualCluster cluster;
        cluster.start(2);
        cluster.execute(host::AddNode{.name = "apart"}); // in a cluster of its own
        cluster.run(5s);
        cluster.execute(host::Kill{NodeId{1}});
        cluster.execute(host::Kill{kSecond});
        const std::size_t joins = cluster.all<trace::JoinRequested>().size();
        cluster.execute(host::Restart{NodeId{1}});
        QCOMPARE(cluster.all<trace::JoinRequested>().size(), joins); // none of its own is there
        cluster.execute(host::Restart{kSecond});
        const auto requested = cluster.all<trace::JoinRequested>();
        QCOMPARE(requested.size(), joins + 1);
        QCOMPARE(std::get<trace::JoinRequested>(requested.back().body).targets.at(0).member,
                 std::string("n1"));
        cluster.run(10s);
        QCOMPARE(cluster.fold().table(kThird).size(), std::size_t{1});
        QCOMPARE(cluster.fold().table(kSecond).size(), std::size_t{2});
    }

    void aRestartedNodeJoinsTheAddressThatTookItIn() {
        test::VirtualCluster cluster;
        cluster.start(1);
        cluster.execute(host::AddNode{.name = "other"});
        const Endpoint there = cluster.fold().node(kSecond)->bound;
        cluster.execute(
            host::Join{NodeId{1}, {{.text = there.text(), .endpoint = there}}, RequestId{5}});
        QVERIFY(cluster.runUntil([&] { return !cluster.all<trace::JoinFinished>().empty(); }, 5s));
        cluster.execute(host::Kill{NodeId{1}});
        cluster.execute(host::Freeze{kSecond, 1s}); // nobody of ours can be asked
        cluster.execute(host::Restart{NodeId{1}});
        const auto requested = cluster.all<trace::JoinRequested>();
        QCOMPARE(requested.size(), std::size_t{2});
        QCOMPARE(std::get<trace::JoinRequested>(requested[1].body).targets.at(0).text,
                 there.text());
    }

    void nobodyIsBroughtAmongStrangersUnasked() {
        test::VirtualCluster cluster;
        cluster.start(1);
        Bytes alive;
        wire::Alive stranger;
        stranger.node = "stranger";
        stranger.incarnation = 1;
        stranger.address = IpAddress::loopback();
        stranger.port = 9;
        wire::encode(wire::Message(stranger), alive);
        cluster.network.inject(cluster.cluster, {IpAddress::loopback(), 9},
                               cluster.fold().node(NodeId{1})->bound, alive);
        cluster.run(1s);
        QCOMPARE(cluster.fold().table(NodeId{1}).size(), std::size_t{2});
        cluster.execute(host::AddNode{.joinRunning = true});
        QVERIFY(cluster.all<trace::JoinRequested>().empty());
        QCOMPARE(cluster.all<trace::CommandFailed>().size(), std::size_t{1});
        QVERIFY(cluster.fold().node(kSecond)->alive());
    }

    void aProbeCanBeAskedFor() {
        test::VirtualCluster cluster;
        cluster.start(3);
        QVERIFY(cluster.converge(5s));
        const std::size_t before = cluster.all<trace::ProbeStarted>().size();
        cluster.execute(host::ProbeNow{kSecond, "n3"});
        cluster.run(1ms);
        const auto probes = cluster.all<trace::ProbeStarted>();
        QCOMPARE(probes.size(), before + 1);
        QCOMPARE(std::get<trace::ProbeStarted>(probes.back().body).member, std::string("n3"));
        QCOMPARE(host::toText(host::ProbeNow{kSecond, "n3"}), std::string("@2 probe n3 now"));
        verify(cluster);
    }

    void commandsThatCannotBe() {
        test::VirtualCluster cluster;
        cluster.start(1);
        cluster.execute(host::Kill{NodeId{9}});
        cluster.execute(host::Thaw{NodeId{1}});
        cluster.execute(host::LiftFault{FaultId{4}});
        cluster.execute(host::Kill{NodeId{1}});
        cluster.execute(host::Freeze{NodeId{1}, 1s});
        cluster.execute(host::AddNode{.name = std::string(70'000, 'x')});
        cluster.execute(host::AddNode{.meta = Bytes(513, 0)});
        swim::Config impossible;
        impossible.gossipNodes = -1;
        cluster.execute(host::AddNode{.config = impossible});
        QCOMPARE(cluster.all<trace::CommandFailed>().size(), std::size_t{7});
        QCOMPARE(cluster.fold().nodes().size(), std::size_t{1});
        for (const trace::Event& event : cluster.all<trace::CommandFailed>())
            QVERIFY(std::get<trace::CommandFailed>(event.body).failure != trace::Failure::none);
    }

    /// A simulation's time is led by whoever runs it.
    void onlyRealTimeHasAPace() {
        test::VirtualCluster cluster;
        cluster.start(2);
        cluster.execute(host::SetPace{0.5});
        QCOMPARE(cluster.all<trace::CommandFailed>().size(), std::size_t{1});
        const auto failed =
            std::get<trace::CommandFailed>(cluster.all<trace::CommandFailed>()[0].body);
        QCOMPARE(failed.failure, trace::Failure::notAllowed);
        QVERIFY(cluster.all<trace::PaceChanged>().empty());
        QCOMPARE(cluster.cluster.pace(), 1.0);
    }

    void aTakenPortIsReplacedAndSaid() {
        test::VirtualCluster cluster;
        const Endpoint wanted{IpAddress::loopback(), 7946};
        cluster.execute(host::AddNode{.bind = wanted});
        cluster.execute(host::AddNode{.bind = wanted});
        cluster.execute(host::AddNode{.bind = wanted, .exactPort = true});
        const auto taken = cluster.all<trace::AddressTaken>();
        QCOMPARE(taken.size(), std::size_t{1});
        QCOMPARE(std::get<trace::AddressTaken>(taken[0].body).got.port, std::uint16_t{7947});
        QCOMPARE(cluster.all<trace::CommandFailed>().size(), std::size_t{1});
        QCOMPARE(cluster.fold().nodes().size(), std::size_t{2});
    }

    void joiningNobodyFailsAndTheNodeLivesOn() {
        test::VirtualCluster cluster;
        cluster.start(1);
        cluster.execute(
            host::Join{NodeId{1},
                       {{.text = "127.0.0.1:1", .endpoint = {IpAddress::loopback(), 1}}},
                       RequestId{5}});
        QVERIFY(cluster.runUntil([&] { return !cluster.all<trace::JoinFinished>().empty(); }, 60s));
        const auto finished =
            std::get<trace::JoinFinished>(cluster.all<trace::JoinFinished>()[0].body);
        QCOMPARE(finished.contacted, 0U);
        QCOMPARE(finished.failures.at(0).failure, trace::Failure::refused);
        QVERIFY(cluster.fold().node(NodeId{1})->alive());
    }

    void metaAndUserMessagesArrive() {
        test::VirtualCluster cluster;
        cluster.start(3);
        QVERIFY(cluster.converge(5s));
        cluster.execute(host::SetMeta{kSecond, bytesOf("role=web")});
        for (const auto delivery : {trace::Delivery::bestEffort, trace::Delivery::reliable})
            cluster.execute(host::SendUser{kSecond, delivery, "n1", bytesOf("hello")});
        cluster.execute(host::SendUser{kSecond, trace::Delivery::gossip, "", bytesOf("all")});
        QVERIFY(cluster.runUntil(
            [&] {
                return cluster.all<trace::UserReceived>().size() >= 4 &&
                       cluster.fold().row(NodeId{1}, "n2")->meta == bytesOf("role=web");
            },
            20s));
        verify(cluster);
    }
};

SWIMSCOPE_TEST(TestCluster)
#include "test_cluster.moc"
