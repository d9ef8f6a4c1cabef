// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"
#include "engine/wire/compress.h"
#include "tests/support/test_program.h"
#include "tests/support/virtual_cluster.h"

#include <QtTest>

using namespace swimscope;
using namespace std::chrono_literals;
using wire::MemberState;

/// Failures as verdicts: what is lost, cut or frozen, and that all of it stands in the trace.
class TestFaults : public QObject {
    Q_OBJECT

    static std::size_t countOf(const test::VirtualCluster& cluster, trace::Verdict verdict) {
        std::size_t count = 0;
        for (const trace::Event& event : cluster.all<trace::Judged>())
            count += std::get<trace::Judged>(event.body).verdict == verdict ? 1 : 0;
        return count;
    }

  private slots:
    void everyPacketSentIsJudgedOnce() {
        test::VirtualCluster cluster;
        cluster.start(4);
        cluster.execute(host::LoseDatagrams{NodeId::none, NodeId{2}, 0.5});
        cluster.run(30s);
        std::size_t packets = 0;
        for (const trace::Event& event : cluster.all<trace::Judged>())
            packets += std::get<trace::Judged>(event.body).bytes > 0 ? 1 : 0;
        QCOMPARE(packets, cluster.all<trace::PacketSent>().size());
        const std::size_t lost = countOf(cluster, trace::Verdict::lost);
        QVERIFY(lost > 10);
        // What was not lost has arrived (the last are still on their way).
        const std::size_t arrived = cluster.all<trace::PacketReceived>().size();
        QVERIFY(packets - lost - arrived < 10);
    }

    void someLossKillsNobody() {
        test::VirtualCluster cluster;
        cluster.start(8);
        QVERIFY(cluster.converge(5s));
        cluster.execute(host::LoseDatagrams{NodeId::none, NodeId::none, 0.1});
        cluster.run(60s);
        for (const trace::Event& event : cluster.all<trace::MemberChanged>())
            QVERIFY(std::get<trace::MemberChanged>(event.body).change != trace::Change::died);
        QCOMPARE(QString::fromStdString(cluster.difference()), QString());
    }

    void aNodeCutOffIsDeadToTheOthersAndTheyToIt() {
        test::VirtualCluster cluster;
        cluster.start(4);
        QVERIFY(cluster.converge(5s));
        cluster.execute(host::CutLink{NodeId{2}, NodeId::none});
        cluster.execute(host::CutLink{NodeId::none, NodeId{2}});
        QVERIFY(cluster.runUntil(
            [&] {
                const auto* other = cluster.fold().row(NodeId{2}, "n1");
                return cluster.allSay("n2", MemberState::dead) && other &&
                       other->state == MemberState::dead;
            },
            120s));
        QVERIFY(countOf(cluster, trace::Verdict::cut) > 0);
        cluster.execute(host::LiftFault{FaultId{1}});
        cluster.execute(host::LiftFault{FaultId{2}});
        cluster.execute(host::Restart{NodeId{2}});
        QVERIFY(cluster.converge(60s));
        QCOMPARE(QString::fromStdString(cluster.difference()), QString());
    }

    void aFrozenNodeDoesNothingUntilItThaws() {
        test::VirtualCluster cluster;
        cluster.start(3);
        QVERIFY(cluster.converge(5s));
        cluster.execute(host::Freeze{NodeId{2}, std::nullopt});
        const std::size_t before = cluster.events().size();
        cluster.run(3s);
        for (std::size_t i = before; i < cluster.events().size(); ++i)
            QVERIFY(cluster.events()[i].node != NodeId{2});
        cluster.execute(host::Thaw{NodeId{2}});
        const auto thawed = cluster.all<trace::NodeThawed>();
        QCOMPARE(thawed.size(), std::size_t{1});
        QVERIFY(std::get<trace::NodeThawed>(thawed[0].body).waiting > 0);
        // First the overdue timers, then what waited, all at the instant of thawing.
        const auto first = static_cast<std::size_t>(number(thawed[0].id));
        QVERIFY(std::holds_alternative<trace::Woke>(cluster.events().at(first).body));
        for (const trace::Event& event : cluster.all<trace::PacketReceived>())
            if (event.id > thawed[0].id)
                QCOMPARE(event.at, thawed[0].at);
    }

    void aFrozenNodesBufferIsBounded() {
        test::VirtualCluster cluster;
        cluster.start(1);
        cluster.execute(host::Freeze{NodeId{1}, std::nullopt});
        const Endpoint to = cluster.fold().node(NodeId{1})->bound;
        Bytes ping;
        wire::encode(wire::Ping{1, "n1", {}}, ping);
        for (int i = 0; i < 5000; ++i)
            cluster.network.inject(cluster.cluster, {IpAddress::loopback(), 9}, to, ping);
        cluster.execute(host::Thaw{NodeId{1}});
        const auto thawed = std::get<trace::NodeThawed>(cluster.all<trace::NodeThawed>()[0].body);
        QVERIFY(thawed.dropped > 0);
        QCOMPARE(thawed.waiting + thawed.dropped, 5000U);
        QCOMPARE(cluster.all<trace::InputRejected>().size(), std::size_t{thawed.dropped});
    }

    void whatUnpacksToMuchIsBoundedAsWell() {
        test::VirtualCluster cluster;
        cluster.start(1);
        cluster.execute(host::Freeze{NodeId{1}, std::nullopt});
        const Endpoint to = cluster.fold().node(NodeId{1})->bound;
        Bytes plain;
        wire::encode(wire::Message(wire::User{Bytes(1'000'000, 7)}), plain);
        const Bytes small = wire::compressed(plain);
        QVERIFY(small.size() < 10'000);
        for (int i = 0; i < 200; ++i)
            cluster.network.inject(cluster.cluster, {IpAddress::loopback(), 9}, to, small);
        cluster.execute(host::Thaw{NodeId{1}});
        const auto thawed = std::get<trace::NodeThawed>(cluster.all<trace::NodeThawed>()[0].body);
        QVERIFY(thawed.waiting > 50 && thawed.waiting < 70);
        QCOMPARE(thawed.waiting + thawed.dropped, 200U);
    }

    void garbageIsRejectedAndChangesNothing() {
        test::VirtualCluster cluster;
        cluster.start(3);
        QVERIFY(cluster.converge(5s));
        const Endpoint to = cluster.fold().node(NodeId{1})->bound;
        const Endpoint from{IpAddress::loopback(), 9};
        cluster.network.inject(cluster.cluster, from, to, bytesOf("GET / HTTP/1.0"));
        cluster.network.inject(cluster.cluster, from, to, {244, 1, 'x', 0});
        cluster.network.injectStream(from, to, bytesOf("GET / HTTP/1.0"));
        cluster.run(1s);
        const auto rejected = cluster.all<trace::InputRejected>();
        QCOMPARE(rejected.size(), std::size_t{3});
        const auto failureOf = [&](std::size_t i) {
            return std::get<trace::InputRejected>(rejected[i].body).failure;
        };
        QCOMPARE(failureOf(0), trace::Failure::malformed);
        QCOMPARE(failureOf(1), trace::Failure::labelled);
        QCOMPARE(failureOf(2), trace::Failure::notMemberlist);
        QVERIFY(cluster.fold().converged());
        QCOMPARE(QString::fromStdString(cluster.compareAll()), QString());
    }
};

SWIMSCOPE_TEST(TestFaults)
#include "test_faults.moc"
