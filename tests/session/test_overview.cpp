// SPDX-License-Identifier: MPL-2.0
#include "engine/session/overview.h"
#include "tests/session/a_run.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <numeric>

using namespace swimscope;
using namespace std::chrono_literals;
using session::Overview;

namespace {

trace::Event eventAt(Duration at, trace::Body body) {
    return {EventId{1}, Instant(at), NodeId{1}, EventId::none, std::move(body)};
}

std::uint64_t eventsOf(const Overview& overview) {
    return std::accumulate(
        overview.bins().begin(), overview.bins().end(), std::uint64_t{0},
        [](std::uint64_t sum, const Overview::Bin& bin) { return sum + bin.events; });
}

std::uint8_t marksAt(const Overview& overview, Duration at) {
    return overview.bins().at(static_cast<std::size_t>(at / overview.width())).marks;
}

} // namespace

class TestOverview : public QObject {
    Q_OBJECT

  private slots:
    void knowsWhatHappenedWhen() {
        Overview overview;
        overview.take({eventAt(1s, trace::Woke{}), eventAt(1s, trace::NodeStopped{true}),
                       eventAt(2s, trace::SuspicionStarted{}), eventAt(3s, trace::NodeStopped{}),
                       eventAt(4s, trace::MemberChanged{trace::Change::died, {}, {}}),
                       eventAt(5s, trace::MemberChanged{trace::Change::joined, {}, {}}),
                       eventAt(6s, trace::FaultRaised{})});
        QCOMPARE(eventsOf(overview), 7U);
        QCOMPARE(marksAt(overview, 1s), Overview::disturbance);
        QCOMPARE(marksAt(overview, 2s), Overview::suspicion);
        QCOMPARE(marksAt(overview, 3s), std::uint8_t{0}); // it left by itself
        QCOMPARE(marksAt(overview, 4s), Overview::death);
        QCOMPARE(marksAt(overview, 5s), std::uint8_t{0});
        QCOMPARE(marksAt(overview, 6s), Overview::disturbance);
        QCOMPARE(overview.known(), Instant(6s));
    }

    void takesTheSameRoomHoweverLongTheRunIs() {
        Overview overview;
        for (int hour = 0; hour < 200; ++hour) {
            overview.take({eventAt(hour * 1h + 10min, trace::Woke{})});
            QVERIFY(overview.bins().size() <= Overview::kMostBins);
            QCOMPARE(eventsOf(overview), static_cast<std::uint64_t>(hour + 1));
        }
        overview.take({eventAt(200h, trace::SuspicionStarted{})});
        QVERIFY(overview.bins().size() > Overview::kMostBins / 4);
        QCOMPARE(marksAt(overview, 200h), Overview::suspicion);
        QCOMPARE(marksAt(overview, 100h), std::uint8_t{0});
    }

    void longerBinsKeepTheMarksInTheirPlaces() {
        Overview overview;
        overview.take(test::aLongRun());
        const auto before = overview;
        overview.take({eventAt(24h, trace::Woke{})});
        QVERIFY(overview.width() > before.width());
        for (std::size_t i = 0; i < before.bins().size(); ++i)
            if (const std::uint8_t marks = before.bins()[i].marks)
                QCOMPARE(marksAt(overview, static_cast<int>(i) * before.width()) & marks, marks);
        QCOMPARE(eventsOf(overview), eventsOf(before) + 1);
    }
};

SWIMSCOPE_TEST(TestOverview)
#include "test_overview.moc"
