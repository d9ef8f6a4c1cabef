// SPDX-License-Identifier: MPL-2.0
#include "engine/host/replay.h"
#include "engine/trace/text.h"
#include "tests/support/test_program.h"
#include "tests/support/virtual_cluster.h"

#include <QtTest>

#include <map>

using namespace swimscope;
using namespace std::chrono_literals;

/// The trace is the contract: causes, carriers, determinism, and running a run again.
class TestTraceContract : public QObject {
    Q_OBJECT

    /// A bit of everything: joins, loss, a freeze, a crash, a leave, messages.
    static void eventfulRun(test::VirtualCluster& cluster) {
        cluster.start(6);
        cluster.converge(5s);
        cluster.execute(host::LoseDatagrams{NodeId::none, NodeId::none, 0.05});
        cluster.execute(host::SetMeta{NodeId{1}, bytesOf("role=web")});
        cluster.execute(host::SendUser{NodeId{1}, trace::Delivery::reliable, "n2", bytesOf("hi")});
        cluster.execute(host::Freeze{NodeId{2}, 4s});
        cluster.execute(host::Kill{NodeId{3}});
        cluster.run(30s);
        cluster.execute(host::Restart{NodeId{3}});
        cluster.execute(host::Leave{NodeId{4}});
        cluster.run(30s);
    }

  private slots:
    void idsGrowByOneAndTimeNeverGoesBack() {
        test::VirtualCluster cluster;
        eventfulRun(cluster);
        std::uint64_t id = 0;
        Instant last{};
        for (const trace::Event& event : cluster.events()) {
            QCOMPARE(number(event.id), ++id);
            QVERIFY(event.at >= last);
            QVERIFY(event.cause < event.id);
            last = event.at;
        }
    }

    void everyReceivedMessageNamesItsSendingAndItsCarrier() {
        test::VirtualCluster cluster;
        eventfulRun(cluster);
        const auto at = [&](EventId id) -> const trace::Event& {
            return cluster.events().at(static_cast<std::size_t>(number(id)) - 1);
        };
        std::size_t checked = 0;
        for (const trace::Event& event : cluster.all<trace::MessageReceived>()) {
            const auto& received = std::get<trace::MessageReceived>(event.body);
            QVERIFY2(event.cause != EventId::none, trace::toText(event).c_str());
            const auto* sent = std::get_if<trace::MessageSent>(&at(event.cause).body);
            QVERIFY2(sent, trace::toText(event).c_str());
            QCOMPARE(QString::fromStdString(trace::toText(*sent->message)),
                     QString::fromStdString(trace::toText(*received.message)));
            const trace::Body& carrier = at(received.carrier).body;
            QVERIFY(std::holds_alternative<trace::PacketReceived>(carrier) ||
                    std::holds_alternative<trace::StreamDialled>(carrier) ||
                    std::holds_alternative<trace::StreamAccepted>(carrier));
            ++checked;
        }
        QVERIFY(checked > 500);
    }

    void everySentMessageHasACauseAndACarrier() {
        test::VirtualCluster cluster;
        eventfulRun(cluster);
        for (const trace::Event& event : cluster.all<trace::MessageSent>()) {
            QVERIFY2(event.cause != EventId::none, trace::toText(event).c_str());
            QVERIFY(std::get<trace::MessageSent>(event.body).carrier != EventId::none);
        }
    }

    void sameSeedSameTrace() {
        test::VirtualCluster one(7);
        test::VirtualCluster same(7);
        test::VirtualCluster other(8);
        for (test::VirtualCluster* cluster : {&one, &same, &other})
            eventfulRun(*cluster);
        QCOMPARE(one.digest(), same.digest());
        QVERIFY(one.digest() != other.digest());
    }

    void theFoldEqualsTheTables() {
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            test::VirtualCluster cluster(seed);
            eventfulRun(cluster);
            QCOMPARE(QString::fromStdString(cluster.difference()), QString());
            QCOMPARE(QString::fromStdString(cluster.compareAll()), QString());
        }
    }

    /// Nodes tick all the time; the trace says so once for each phase.
    void tickersCostNextToNothing() {
        test::VirtualCluster cluster;
        cluster.start(8);
        cluster.run(120s);
        cluster.execute(host::Freeze{NodeId{2}, 5s});
        cluster.run(20s);
        QCOMPARE(QString::fromStdString(cluster.compareAll()), QString());
        const std::size_t set = cluster.all<trace::TickerSet>().size();
        const std::size_t all = cluster.events().size();
        QVERIFY2(set <= 8 * (3 + 5), std::to_string(set).c_str());
        QVERIFY2(set * 100 < all, std::to_string(all).c_str());
    }

    void recordedInputsGiveTheSameRunAgain() {
        test::VirtualCluster cluster(3);
        eventfulRun(cluster);
        const host::ReplayResult result = host::replay(cluster.events());
        QVERIFY2(!result.divergence,
                 result.divergence
                     ? (result.divergence->recorded + " | " + result.divergence->replayed).c_str()
                     : "");
        QVERIFY(result.inputs > 500);
        QVERIFY(result.outputs > 1000);
    }

    void aRunThatWasTamperedWithIsFoundOut() {
        test::VirtualCluster cluster(3);
        eventfulRun(cluster);
        trace::Batch events = cluster.events();
        for (trace::Event& event : events) {
            auto* changed = std::get_if<trace::MemberChanged>(&event.body);
            if (!changed || changed->change != trace::Change::suspected)
                continue;
            changed->row.incarnation += 1;
            const host::ReplayResult result = host::replay(events);
            QVERIFY(result.divergence);
            QVERIFY(result.divergence->recorded != result.divergence->replayed);
            return;
        }
        QFAIL("nobody was suspected in a run with a crash");
    }
};

SWIMSCOPE_TEST(TestTraceContract)
#include "test_trace_contract.moc"
