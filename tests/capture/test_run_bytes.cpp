// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/run_bytes.h"
#include "engine/sim/simulation.h"
#include "engine/wire/packet.h"
#include "tests/recording/recorded_run.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <map>
#include <utility>
#include <vector>

using namespace swimscope;
using namespace std::chrono_literals;
using capture::Likeness;

namespace {

/// Keeps all, and complains where that does not fit together.
struct Pieces : capture::PieceTaker {
    std::map<EventId, capture::PieceOfRun> all; ///< without their bytes
    std::map<EventId, Bytes> bytes;
    std::vector<std::pair<EventId, EventId>> messages;
    std::size_t most = SIZE_MAX; ///< then it takes no more
    bool fits = true;

    bool take(const capture::PieceOfRun& piece) override {
        fits = fits && !all.contains(piece.event) && piece.bytes.empty() == sameAs(piece);
        fits = fits && (!sameAs(piece) || bytes.contains(piece.sameAs));
        all[piece.event] = {piece.event, piece.sameAs, piece.likeness, {}};
        if (!sameAs(piece))
            bytes[piece.event].assign(piece.bytes.begin(), piece.bytes.end());
        return all.size() < most;
    }
    bool carried(EventId message, EventId piece) override {
        fits = fits && all.contains(piece);
        messages.emplace_back(message, piece);
        return true;
    }
    static bool sameAs(const capture::PieceOfRun& piece) { return piece.sameAs != EventId::none; }
};

host::ReplayResult run(const trace::Batch& events, Pieces& pieces) {
    capture::RunBytes bytes(pieces);
    for (const trace::Event& event : events)
        if (!bytes.take(event))
            return bytes.replayed();
    bytes.finish();
    return bytes.replayed();
}

} // namespace

/// The pieces of a run that is run again: which there are, and what they say of themselves. What is
/// in them is tested where recordings keep them.
class TestRunBytes : public QObject {
    Q_OBJECT

  private slots:
    void whatArrivedAsItWasSentIsToldOnce() {
        const trace::Batch events = test::aRun();
        Pieces pieces;
        QVERIFY(!run(events, pieces).divergence);
        QVERIFY(pieces.fits);
        std::size_t arrived = 0;
        for (const trace::Event& event : events)
            if (std::holds_alternative<trace::PacketReceived>(event.body)) {
                QCOMPARE(pieces.all.at(event.id).sameAs, event.cause);
                ++arrived;
            }
        QVERIFY(arrived > 100);
    }

    /// It may have been changed on its way, or nobody knows who has sent it.
    void whatArrivedOtherwiseHasBytesOfItsOwn() {
        trace::Batch events = test::aRun();
        EventId untied{};
        EventId other{};
        for (trace::Event& event : events) {
            auto* packet = std::get_if<trace::PacketReceived>(&event.body);
            if (!packet)
                continue;
            if (untied == EventId::none) {
                untied = event.id;
                event.cause = EventId::none;
                continue;
            }
            other = event.id;
            packet->messages[0].message = wire::share(wire::Nack{77});
            break;
        }
        QVERIFY(other != EventId::none);
        Pieces pieces;
        // What it led to is not what was recorded, so that it ends there.
        run(events, pieces);
        QVERIFY(pieces.fits);
        for (const EventId id : {untied, other}) {
            QCOMPARE(pieces.all.at(id).sameAs, EventId::none);
            QCOMPARE(pieces.all.at(id).likeness, Likeness::madeAgain);
        }
        const auto decoded = wire::decodePacket(pieces.bytes.at(other));
        QVERIFY(decoded.ok());
        QCOMPARE(std::get<wire::Nack>(*decoded->messages.front()).seq, std::uint32_t{77});
    }

    /// Damaged bytes are damaged, and messages that were taken out are not there: each datagram has
    /// the very bytes that the verdict was about.
    void whatFaultsDoToADatagramIsDoneAgain() {
        sim::Simulation simulation({.seed = 4, .makeBytes = true});
        simulation.execute(host::StartTogether{std::vector<host::AddNode>(4)});
        simulation.execute(
            host::RaiseFault{{.kind = trace::FaultKind::corrupt, .probability = 0.5}});
        simulation.execute(host::RaiseFault{{.kind = trace::FaultKind::loss,
                                             .types = fault::bitOf(wire::Type::alive),
                                             .probability = 0.5}});
        for (int i = 0; i < 20; ++i) {
            simulation.execute(host::SetMeta{NodeId{1}, Bytes(3, static_cast<std::uint8_t>(i))});
            simulation.execute(host::SetMeta{NodeId{2}, Bytes(4, static_cast<std::uint8_t>(i))});
            simulation.run(1s);
        }
        const trace::Batch events = simulation.takeEvents();
        Pieces pieces;
        QVERIFY(!run(events, pieces).divergence);
        QVERIFY(pieces.fits);
        std::map<trace::FaultKind, int> disturbed;
        int compared = 0;
        for (const trace::Event& event : events) {
            if (const auto* fact = std::get_if<trace::Disturbed>(&event.body))
                ++disturbed[fact->kind];
            const auto* fact = std::get_if<trace::Judged>(&event.body);
            if (!fact || fact->hash == 0 || fact->verdict != trace::Verdict::passed)
                continue;
            QCOMPARE(hashOf(pieces.bytes.at(fact->carrier)), fact->hash);
            QCOMPARE(pieces.all.at(fact->carrier).likeness, Likeness::same);
            ++compared;
        }
        QVERIFY(compared > 100);
        QVERIFY(disturbed[trace::FaultKind::corrupt] > 30);
        QVERIFY(disturbed[trace::FaultKind::loss] > 30);
    }

    void whoTakesNoMoreEndsIt() {
        Pieces pieces;
        pieces.most = 10;
        run(test::aRun(), pieces);
        QCOMPARE(pieces.all.size(), std::size_t{10});
    }

    /// Whatever a recording says, it ends in pieces that fit together, or in a difference.
    void nonsenseDoesNoHarm() {
        Random random(12, 0);
        const trace::Batch events = test::aRun();
        std::size_t taken = 0;
        for (int i = 0; i < 50; ++i) {
            Pieces pieces;
            run(test::nonsenseOf(events, random), pieces);
            QVERIFY(pieces.fits);
            taken += pieces.all.size();
        }
        QVERIFY(taken > 0);
    }
};

SWIMSCOPE_TEST(TestRunBytes)
#include "test_run_bytes.moc"
