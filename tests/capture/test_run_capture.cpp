// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/simulation.h"
#include "engine/wire/stream.h"
#include "tests/capture/recaptured.h"
#include "tests/recording/recorded_run.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <set>
#include <sstream>

using namespace swimscope;
using namespace swimscope::test;
using namespace std::chrono_literals;

namespace {

/// Five members who come together, over links that lose; one is killed.
trace::Batch lossyRun(sim::Setup setup, const host::AddNode& node = {}) {
    sim::Simulation simulation(setup);
    for (int i = 0; i < 5; ++i) {
        host::AddNode add = node;
        add.joinRunning = i > 0;
        simulation.execute(add);
        simulation.run(20ms);
    }
    simulation.execute(host::LoseDatagrams{{}, {}, 0.2});
    simulation.schedule(Instant() + 10s, host::Kill{NodeId{3}});
    simulation.run(70s);
    return simulation.takeEvents();
}

/// How many messages were sent on streams by who dialled, and by who accepted.
std::pair<std::size_t, std::size_t> streamMessages(const trace::Batch& events) {
    std::set<EventId> dialled;
    std::set<EventId> accepted;
    std::pair<std::size_t, std::size_t> sent;
    for (const trace::Event& event : events) {
        if (std::holds_alternative<trace::StreamDialled>(event.body))
            dialled.insert(event.id);
        else if (std::holds_alternative<trace::StreamAccepted>(event.body))
            accepted.insert(event.id);
        else if (const auto* message = std::get_if<trace::MessageSent>(&event.body)) {
            sent.first += dialled.contains(message->carrier) ? 1U : 0U;
            sent.second += accepted.contains(message->carrier) ? 1U : 0U;
        }
    }
    return sent;
}

/// `sizes`: they are as recorded, which those of encrypted ones can't be.
void verifyStreams(const trace::Batch& events, const Recaptured& capture, bool sizes) {
    std::set<Endpoint> diallers;
    std::multiset<std::size_t> read;
    for (const trace::Event& event : events) {
        if (const auto* accepted = std::get_if<trace::StreamAccepted>(&event.body))
            diallers.insert(accepted->from);
        else if (const auto* received = std::get_if<trace::StreamReceived>(&event.body))
            read.insert(received->bytes);
    }
    std::pair<std::size_t, std::size_t> said;
    std::multiset<std::size_t> written;
    for (const capture::Stream& stream : capture.streams) {
        QVERIFY(!stream.said.trouble && !stream.answered.trouble);
        said.first += stream.said.message ? 1U : 0U;
        said.second += stream.answered.message ? 1U : 0U;
        QVERIFY(diallers.contains(stream.from));
        for (const capture::Said* side : {&stream.said, &stream.answered})
            if (side->message)
                written.insert(side->bytes);
    }
    QCOMPARE(said, streamMessages(events));
    QVERIFY(!sizes || std::ranges::includes(written, read));
}

/// Holds for every run.
void verifyPackets(const trace::Batch& events, const Recaptured& capture) {
    QVERIFY2(!capture.replayed.divergence,
             capture.replayed.divergence ? capture.replayed.divergence->replayed.c_str() : "");
    QCOMPARE(capture.wrongSums, std::size_t{0});
    QCOMPARE(capture.torn, std::size_t{0});
    QVERIFY(capture.inOrder);
    QCOMPARE(capture.frames, capture.counts.frames);
    QCOMPARE(capture.packets.size(), capture.counts.packets);
    for (const capture::Packet& packet : capture.packets)
        QVERIFY(packet.troubles.empty());
    const auto recorded = packetsOf(events);
    QVERIFY(recorded.size() > 50);
    QVERIFY(packetsOf(capture) == recorded);
}

} // namespace

/// What a run said, made again from its events alone, is what was said.
class TestRunCapture : public QObject {
    Q_OBJECT

  private slots:
    void aRunWithLossAndADeath_data() {
        QTest::addColumn<bool>("bytes");
        QTest::newRow("messages") << false;
        QTest::newRow("bytes") << true;
    }

    void aRunWithLossAndADeath() {
        QFETCH(const bool, bytes);
        const trace::Batch events = lossyRun({.seed = 3, .makeBytes = bytes});
        const Recaptured capture = recaptured(events);
        verifyPackets(events, capture);
        verifyStreams(events, capture, !bytes);

        std::multiset<std::uint32_t> sizes;
        std::set<EventId> sent;
        std::set<EventId> arrived;
        std::ptrdiff_t lost = 0;
        for (const trace::Event& event : events) {
            if (std::holds_alternative<trace::PacketSent>(event.body))
                sent.insert(event.id);
            else if (std::holds_alternative<trace::PacketReceived>(event.body))
                arrived.insert(event.cause);
            else if (const auto* judged = std::get_if<trace::Judged>(&event.body);
                     judged && sent.contains(judged->carrier)) {
                sizes.insert(judged->bytes);
                lost += judged->verdict == trace::Verdict::lost ? 1 : 0;
            }
        }
        std::multiset<std::uint32_t> written;
        for (const capture::Packet& packet : capture.packets)
            written.insert(static_cast<std::uint32_t>(packet.bytes));
        QVERIFY(written == sizes);
        QVERIFY(lost > 20);
        QCOMPARE(capture.commentsWith("loses 20 % of its datagrams"), lost);
        QVERIFY(capture.commentsWith("n3 had been killed at 10.000 s.") > 0);
        QCOMPARE(static_cast<std::size_t>(capture.commentsWith("")), sent.size() - arrived.size());
        QCOMPARE(capture.commentsWith("may have been others"), std::ptrdiff_t{0});
    }

    void labelsStandThereAndEncryptionDoesNot() {
        host::AddNode node;
        node.config.label = "eu";
        node.keys.push_back(wire::SecretKey::fromBytes(Bytes(16, 1)).value());
        const trace::Batch events = lossyRun({.seed = 4}, node);
        const Recaptured capture = recaptured(events, "eu");
        verifyPackets(events, capture);
        verifyStreams(events, capture, false);
        QCOMPARE(capture.commentsWith("may have been others"), std::ptrdiff_t{0});
    }

    /// Frozen, starved and blocked nodes read and say things late; cuts hold streams up.
    void whatIsLateStandsThereOnce() {
        sim::Simulation simulation({.seed = 5});
        for (int i = 0; i < 6; ++i) {
            simulation.execute(host::AddNode{.joinRunning = i > 0});
            simulation.run(20ms);
        }
        simulation.schedule(Instant() + 3s, host::Freeze{NodeId{2}, 25s});
        simulation.schedule(Instant() + 4s, host::Block{NodeId{3}, 3s, 200ms, 1ms});
        simulation.schedule(Instant() + 5s, host::Starve{NodeId{4}, 500ms, 2500ms});
        simulation.schedule(Instant() + 6s, host::CutLink{NodeId{5}, NodeId{1}});
        simulation.schedule(Instant() + 40s, host::Kill{NodeId{3}});
        simulation.schedule(Instant() + 50s, host::Restart{NodeId{3}});
        simulation.run(120s);
        const trace::Batch events = simulation.takeEvents();
        const Recaptured capture = recaptured(events);
        verifyPackets(events, capture);
        QVERIFY(capture.commentsWith("n2 is frozen.") > 0);
        QVERIFY(capture.commentsWith("the link from n5 to n1 is cut.") > 0);
        QVERIFY(!capture.streams.empty());
    }

    void aDifferenceStopsIt() {
        trace::Batch events = lossyRun({.seed = 3});
        const auto change = std::ranges::find_if(events, [](const trace::Event& event) {
            return std::holds_alternative<trace::ProbeStarted>(event.body);
        });
        std::get<trace::ProbeStarted>(change->body).member = "nobody";
        const Recaptured capture = recaptured(events);
        QVERIFY(capture.replayed.divergence.has_value());
        QVERIFY(capture.replayed.divergence->recorded.find("nobody") != std::string::npos);
    }

    void onlyAStretchOfTheRun() {
        const trace::Batch events = lossyRun({.seed = 3});
        std::ostringstream out;
        capture::RunCapture run(out, {}, Instant() + 20s, Instant() + 30s);
        for (const trace::Event& event : events)
            QVERIFY(run.take(event));
        run.finish();
        const auto within = std::ranges::count_if(events, [](const trace::Event& event) {
            return std::holds_alternative<trace::PacketSent>(event.body) &&
                   event.at >= Instant() + 20s && event.at <= Instant() + 30s;
        });
        QCOMPARE(static_cast<std::ptrdiff_t>(run.counts().packets), within);
    }

    void aStreamThatTakesNoMoreStopsIt() {
        const trace::Batch events = lossyRun({.seed = 3});
        std::ostringstream out;
        capture::RunCapture run(out, {});
        out.setstate(std::ios::badbit);
        QVERIFY(!run.take(events.front()));
    }

    /// Whatever a recording says, it ends in packets or in a difference.
    void nonsenseDoesNoHarm() {
        Random random(11, 0);
        const trace::Batch events = aRun();
        for (int i = 0; i < 50; ++i) {
            const Recaptured capture = recaptured(nonsenseOf(events, random));
            QCOMPARE(capture.frames, capture.counts.frames);
        }
    }
};

SWIMSCOPE_TEST(TestRunCapture)
#include "test_run_capture.moc"
