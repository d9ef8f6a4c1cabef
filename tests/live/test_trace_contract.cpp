// SPDX-License-Identifier: MPL-2.0
#include "engine/host/replay.h"
#include "engine/live/live_session.h"
#include "engine/trace/text.h"
#include "tests/live/audited_cluster.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;
using namespace std::chrono_literals;
using wire::MemberState;

/// The trace of nodes on real sockets keeps the same promises as that of a virtual run.
class TestTraceContract : public QObject {
    Q_OBJECT

    static constexpr int kPatience = 180'000;

    static swim::Config quick() {
        swim::Config config = swim::configOf(swim::Profile::local);
        config.probeInterval = 200ms;
        config.probeTimeout = 50ms;
        config.gossipInterval = 20ms;
        return config;
    }

    static bool has(const trace::Fold& fold, std::string_view member, MemberState state) {
        return fold.tally(member).of(state) > 0;
    }

  private slots:
    void theFoldEqualsTheTablesOfLiveNodes() {
        test::AuditedCluster cluster;
        for (int i = 0; i < 5; ++i)
            cluster.execute(host::AddNode{.config = quick(), .joinRunning = i > 0});
        QTRY_VERIFY_WITH_TIMEOUT(cluster.fold().converged(), kPatience);
        cluster.execute(host::Freeze{NodeId{2}, std::nullopt});
        QTRY_VERIFY_WITH_TIMEOUT(has(cluster.fold(), "n2", MemberState::suspect), kPatience);
        cluster.execute(host::Thaw{NodeId{2}});
        QTRY_VERIFY_WITH_TIMEOUT(cluster.fold().converged(), kPatience);
        cluster.execute(host::Kill{NodeId{3}});
        QTRY_VERIFY_WITH_TIMEOUT(has(cluster.fold(), "n3", MemberState::dead), kPatience);
        cluster.execute(host::Leave{NodeId{4}});
        QTRY_VERIFY_WITH_TIMEOUT(has(cluster.fold(), "n4", MemberState::left), kPatience);
        QCOMPARE(QString::fromStdString(cluster.difference()), QString());
        QVERIFY(cluster.compared() > 30);
        QVERIFY(!host::replay(cluster.events()).divergence);
    }

    void theRecordedInputsOfALiveRunGiveItAgain_data() {
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("in the open") << false;
        QTest::newRow("encrypted and labelled") << true;
    }

    /// Without a key, and whatever nonces there were.
    void theRecordedInputsOfALiveRunGiveItAgain() {
        QFETCH(bool, encrypted);
        host::AddNode node{.config = quick()};
        if (encrypted) {
            node.config.label = "eu";
            node.keys.push_back(wire::SecretKey::fromBytes(Bytes(16, 1)).value());
        }
        live::LiveSession session;
        trace::Fold fold;
        trace::Batch events;
        const auto takeUntil = [&](auto done) {
            return QTest::qWaitFor(
                [&] {
                    for (trace::Event& event : session.take()) {
                        fold.apply(event);
                        events.push_back(std::move(event));
                    }
                    return done();
                },
                kPatience);
        };
        for (int i = 0; i < 5; ++i) {
            node.joinRunning = i > 0;
            session.post(node);
        }
        QVERIFY(takeUntil([&] { return fold.nodes().size() == 5 && fold.converged(); }));
        session.post(host::SetMeta{NodeId{1}, bytesOf("role=web")});
        session.post(host::SendUser{NodeId{1}, trace::Delivery::reliable, "n2", bytesOf("hi")});
        session.post(host::Freeze{NodeId{2}, 2s});
        session.post(host::Kill{NodeId{3}});
        QVERIFY(takeUntil([&] { return has(fold, "n3", MemberState::dead); }));
        QVERIFY(takeUntil([&] { return fold.converged(); }));
        session.stop(2s);
        QVERIFY(takeUntil([&] { return session.stopped(); }));
        takeUntil([&] { return true; });

        const host::ReplayResult result = host::replay(events);
        QVERIFY2(!result.divergence,
                 result.divergence
                     ? (result.divergence->recorded + " | " + result.divergence->replayed).c_str()
                     : "");
        QVERIFY(result.inputs > 100);
        tiedArrivals(events);
    }

  private:
    /// Between nodes of ours on loopback, nearly every arrival finds its sending, and the right
    /// one.
    static void tiedArrivals(const trace::Batch& events) {
        std::size_t tied = 0;
        std::size_t all = 0;
        for (const trace::Event& event : events) {
            const auto* received = std::get_if<trace::MessageReceived>(&event.body);
            if (!received)
                continue;
            ++all;
            if (event.cause == EventId::none)
                continue;
            const trace::Event& cause =
                events.at(static_cast<std::size_t>(number(event.cause)) - 1);
            const auto* sent = std::get_if<trace::MessageSent>(&cause.body);
            QVERIFY2(sent, trace::toText(event).c_str());
            QCOMPARE(QString::fromStdString(trace::toText(*sent->message)),
                     QString::fromStdString(trace::toText(*received->message)));
            ++tied;
        }
        QCOMPARE(tied, all);
    }
};

SWIMSCOPE_TEST(TestTraceContract)
#include "test_trace_contract.moc"
