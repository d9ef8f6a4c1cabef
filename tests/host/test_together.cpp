// SPDX-License-Identifier: MPL-2.0
#include "engine/host/replay.h"
#include "engine/trace/binary.h"
#include "tests/support/test_program.h"
#include "tests/support/virtual_cluster.h"

#include <QtTest>

#include <set>

using namespace swimscope;
using namespace std::chrono_literals;
using wire::MemberState;

/// Nodes that begin as a cluster: what they know, what the trace says of it, and what it costs.
class TestTogether : public QObject {
    Q_OBJECT

    static host::StartTogether some(std::size_t nodes) {
        return {std::vector<host::AddNode>(nodes)};
    }
    static void verify(const test::VirtualCluster& cluster) {
        QCOMPARE(QString::fromStdString(cluster.difference()), QString());
        QCOMPARE(QString::fromStdString(cluster.compareAll()), QString());
    }
    static void verifyReplay(const trace::Batch& events) {
        const host::ReplayResult result = host::replay(events);
        QVERIFY2(!result.divergence,
                 result.divergence
                     ? (result.divergence->recorded + " | " + result.divergence->replayed).c_str()
                     : "");
        QVERIFY(result.outputs > 0);
    }
    /// The same events, as they come back from a recording.
    static trace::Batch recorded(const trace::Batch& events) {
        Bytes bytes;
        for (const trace::Event& event : events)
            trace::encode(event, bytes);
        trace::Batch read;
        for (std::size_t at = 0; at < bytes.size();)
            read.push_back(*trace::decode(bytes, at));
        return read;
    }
    static const swim::Node& node(const host::Cluster& cluster, std::uint32_t id) {
        return cluster.drivers().at(NodeId{id}).node();
    }

  private slots:
    void allKnowAllAtOnce() {
        test::VirtualCluster cluster;
        cluster.execute(some(40));
        QVERIFY(cluster.fold().converged());
        QCOMPARE(cluster.fold().table(NodeId{40}).size(), std::size_t{40});
        QCOMPARE(cluster.fold().members().size(), std::size_t{40});
        QCOMPARE(cluster.fold().tally("n7").of(MemberState::alive), 40U);
        verify(cluster);
        // No event tells of what they know of each other, and nothing of it is news.
        QCOMPARE(cluster.all<trace::MemberChanged>().size(), std::size_t{40});
        for (std::uint32_t id = 1; id <= 40; ++id)
            QCOMPARE(node(cluster.cluster, id).queuedBroadcasts(), std::size_t{0});
    }

    void theyLiveOnAsACluster() {
        test::VirtualCluster cluster;
        cluster.execute(some(40));
        cluster.run(100s);
        QVERIFY(cluster.fold().converged());
        QVERIFY(cluster.all<trace::SuspicionStarted>().empty());
        QVERIFY(cluster.all<trace::MemberChanged>().size() == 40);
        verify(cluster);
        verifyReplay(cluster.events());
        verifyReplay(recorded(cluster.events()));
    }

    void aCrashIsKnownToAllAsAfterJoins() {
        test::VirtualCluster cluster;
        cluster.execute(some(20));
        cluster.run(3s);
        cluster.execute(host::Kill{NodeId{3}});
        QVERIFY(cluster.runUntil([&] { return cluster.allSay("n3", MemberState::dead); }, 60s));
        verify(cluster);
        cluster.execute(host::Restart{NodeId{3}});
        QVERIFY(cluster.runUntil([&] { return cluster.allSay("n3", MemberState::alive); }, 60s));
        QVERIFY(cluster.converge());
        // The dead are forgotten by and by, and come back as anybody new.
        cluster.execute(host::Kill{NodeId{5}});
        QVERIFY(cluster.runUntil([&] { return cluster.all<trace::MemberForgotten>().size() >= 19; },
                                 180s));
        cluster.execute(host::Restart{NodeId{5}});
        QVERIFY(cluster.converge());
        verify(cluster);
        verifyReplay(recorded(cluster.events()));
    }

    void everybodyProbesInAnOrderOfItsOwn() {
        test::VirtualCluster cluster;
        cluster.execute(some(12));
        std::set<std::vector<std::string>> orders;
        for (const auto& [id, driver] : cluster.cluster.drivers()) {
            std::vector<std::string> order;
            for (const swim::Slot slot : driver.node().members().order())
                order.push_back(driver.node().members()[slot].identity.name);
            orders.insert(order);
        }
        QCOMPARE(orders.size(), std::size_t{12});
    }

    /// Push/pull is as rare as it is in so large a cluster, and spread over its whole interval.
    void tablesAreExchangedAsInAClusterOfThatSize() {
        test::VirtualCluster cluster;
        cluster.execute(some(60));
        Duration last{};
        std::size_t late = 0;
        for (const auto& [id, driver] : cluster.cluster.drivers()) {
            const auto at = driver.node().nextTick(trace::Ticker::pushPull, Instant{});
            QVERIFY(at && *at <= Instant(60s));
            last = std::max(last, at->time_since_epoch());
            late += *at > Instant(30s) ? 1 : 0;
        }
        QVERIFY(last > 50s);
        QVERIFY(late > 20 && late < 40);
    }

    void bothSidesOfAForkGoOn() {
        test::VirtualCluster one(5);
        one.execute(some(10));
        test::VirtualCluster other = one; // nothing is on its way yet
        for (test::VirtualCluster* cluster : {&one, &other})
            cluster->run(5s);
        QCOMPARE(one.digest(), other.digest());
        other.execute(host::SetMeta{NodeId{1}, bytesOf("role=web")});
        for (test::VirtualCluster* cluster : {&one, &other}) {
            cluster->execute(host::Kill{NodeId{2}});
            QVERIFY(
                cluster->runUntil([&] { return cluster->allSay("n2", MemberState::dead); }, 60s));
            verify(*cluster);
        }
        QVERIFY(one.fold().row(NodeId{4}, "n1")->meta.empty());
        QCOMPARE(other.fold().row(NodeId{4}, "n1")->meta, bytesOf("role=web"));
    }

    void sameSeedSameTrace() {
        test::VirtualCluster one(7);
        test::VirtualCluster same(7);
        test::VirtualCluster other(8);
        for (test::VirtualCluster* cluster : {&one, &same, &other}) {
            cluster->execute(some(9));
            cluster->run(30s);
        }
        QCOMPARE(one.digest(), same.digest());
        QVERIFY(one.digest() != other.digest());
    }

    void thoseThatCannotBeAreToldAndLeftOut() {
        test::VirtualCluster cluster;
        const Endpoint taken{IpAddress::loopback(), 7946};
        cluster.execute(host::AddNode{.name = "n2", .bind = taken});
        host::StartTogether command = some(7);
        command.nodes[1] = {.name = "a", .bind = taken, .exactPort = true};
        command.nodes[2].name = "b";
        command.nodes[3].name = "b";
        command.nodes[4].name = std::string(2000, 'x');
        command.nodes[5].meta = Bytes(600);
        command.nodes[6] = {.name = "c", .bind = taken};
        QCOMPARE(host::toText(command), std::string("start 7 nodes together"));
        cluster.execute(command);
        std::vector<trace::Failure> failures;
        for (const trace::Event& event : cluster.all<trace::CommandFailed>())
            failures.push_back(std::get<trace::CommandFailed>(event.body).failure);
        using trace::Failure;
        QCOMPARE(failures, (std::vector{Failure::malformed, Failure::longName, Failure::tooLarge,
                                        Failure::addressInUse}));
        QCOMPARE(cluster.all<trace::AddressTaken>().size(), std::size_t{1});
        QCOMPARE(cluster.fold().members(), (std::vector<std::string>{"b", "c", "n1", "n2"}));
        QCOMPARE(cluster.fold().tally("b").of(MemberState::alive), 3U);
        QCOMPARE(cluster.fold().tally("n2").of(MemberState::alive), 1U);
        verify(cluster);
        cluster.execute(host::StartTogether{});
        verify(cluster);
    }

    void aRecordingWithoutItsRosterIsFoundOut() {
        test::VirtualCluster cluster;
        cluster.execute(some(3));
        trace::Batch events = cluster.events();
        for (trace::Event& event : events)
            if (std::holds_alternative<trace::RosterMade>(event.body))
                event.body = trace::CommandGiven{};
        QVERIFY(host::replay(recorded(events)).divergence);
    }
};

SWIMSCOPE_TEST(TestTogether)
#include "test_together.moc"
