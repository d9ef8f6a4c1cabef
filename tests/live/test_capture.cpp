// SPDX-License-Identifier: MPL-2.0
#include "tests/capture/recaptured.h"
#include "tests/live/live_run.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace swimscope;
using namespace std::chrono_literals;
using test::LiveRun;
using wire::MemberState;

namespace {

/// What foreign members told our nodes, in packets and on streams.
struct Foreign {
    std::size_t packets = 0;
    std::size_t streams = 0;
};

Foreign foreignIn(const LiveRun& run) {
    Foreign foreign;
    for (const trace::Event& event : run.events()) {
        const bool untied = event.cause == EventId::none;
        if (std::holds_alternative<trace::PacketReceived>(event.body))
            foreign.packets += untied ? 1U : 0U;
        else if (const auto* received = std::get_if<trace::StreamReceived>(&event.body))
            foreign.streams += received->arrival.cause == EventId::none ? 1U : 0U;
    }
    return foreign;
}

std::size_t saidOnStreams(const LiveRun& run) {
    std::set<EventId> packets;
    std::size_t said = 0;
    for (const trace::Event& event : run.events()) {
        if (std::holds_alternative<trace::PacketSent>(event.body))
            packets.insert(event.id);
        else if (const auto* sent = std::get_if<trace::MessageSent>(&event.body))
            said += packets.contains(sent->carrier) ? 0U : 1U;
    }
    return said;
}

} // namespace

/// A run on real sockets, among members that are not ours, as a capture of itself.
class TestLiveCapture : public QObject {
    Q_OBJECT

  private slots:
    void aLiveRunIsCapturedOnce_data() {
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("in the open") << false;
        QTest::newRow("encrypted and labelled") << true;
    }

    void aLiveRunIsCapturedOnce() {
        QFETCH(const bool, encrypted);
        host::AddNode node{.config = LiveRun::quick(), .joinRunning = true};
        if (encrypted) {
            node.config.label = "eu";
            node.keys.push_back(wire::SecretKey::fromBytes(Bytes(16, 1)).value());
        }
        LiveRun run;
        for (int i = 0; i < 3; ++i)
            run.session().post(node);
        QVERIFY(run.untilConverged(3));
        LiveRun other;
        node.name = "stranger";
        other.session().post(node);
        QVERIFY(other.untilConverged(1));
        other.session().post(host::Join{NodeId{1}, {{"n1", "", run.endpointOf(NodeId{1})}}});
        QVERIFY(run.untilAllHold("stranger", MemberState::alive));
        run.session().post(host::Kill{NodeId{3}});
        QVERIFY(run.untilAllHold("n3", MemberState::dead));
        run.session().stop(2s);
        QVERIFY(run.until([&] { return run.session().stopped(); }));
        run.take();

        const auto capture = test::recaptured(run.events(), node.config.label);
        QVERIFY(!capture.replayed.divergence);
        QCOMPARE(capture.wrongSums, std::size_t{0});
        QVERIFY(capture.inOrder);
        const Foreign foreign = foreignIn(run);
        QVERIFY(foreign.packets > 0 && foreign.streams > 0);
        const auto recorded = test::packetsOf(run.events());
        const auto written = test::packetsOf(capture);
        QVERIFY(std::ranges::includes(written, recorded));
        QCOMPARE(written.size(), recorded.size() + foreign.packets);
        // Ciphertext has another hash than what stands in it.
        QCOMPARE(capture.commentsWith("may have been others") > 0, encrypted);

        std::size_t said = 0;
        for (const capture::Stream& stream : capture.streams) {
            QVERIFY(!stream.said.trouble && !stream.answered.trouble);
            said += (stream.said.message ? 1U : 0U) + (stream.answered.message ? 1U : 0U);
        }
        QCOMPARE(said, saidOnStreams(run) + foreign.streams);
    }
};

SWIMSCOPE_TEST(TestLiveCapture)
#include "test_capture.moc"
