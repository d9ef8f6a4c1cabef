// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "ui/geometry/time_scale.h"

#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;

/// Time along a width of pixels.
class TestTimeScale : public QObject {
    Q_OBJECT

  private slots:
    void mapsBothWays() {
        TimeScale scale;
        scale.setWidth(1000);
        scale.show(Instant(5s), 10s);
        QCOMPARE(scale.xOf(Instant(10s)), 500.0);
        QCOMPARE(scale.timeAt(500), Instant(10s));
        QCOMPARE(scale.timeAt(-5000), Instant());
    }

    void whatIsUnderThePointerStaysThere() {
        TimeScale scale;
        scale.setWidth(1000);
        scale.show(Instant(100s), 10s);
        const Instant under = scale.timeAt(300);
        for (int i = 0; i < 10; ++i)
            scale.zoom(1.5, 300);
        QVERIFY(std::abs(scale.xOf(under) - 300) < 0.5);
        QVERIFY(scale.span() < 200ms);
    }

    void keepsWithinItsLimits() {
        TimeScale scale;
        scale.setWidth(1000);
        for (int i = 0; i < 200; ++i)
            scale.zoom(2, 500);
        QCOMPARE(scale.span(), TimeScale::kShortest);
        for (int i = 0; i < 400; ++i)
            scale.zoom(0.5, 500);
        QCOMPARE(scale.span(), TimeScale::kLongest);
        scale.pan(-1e7);
        QCOMPARE(scale.from(), Instant());
    }

    void whatIsSqueezedLeavesRoomForTheRest() {
        TimeScale scale;
        scale.setWidth(1000);
        scale.show(Instant(10s), 10s);
        scale.squeeze({{Instant(11s), Instant(14s), 50}, {Instant(15s), Instant(19s), 50}});
        // Three seconds are left for nine hundred pixels.
        QCOMPARE(scale.xOf(Instant(10s)), 0.0);
        QCOMPARE(scale.xOf(Instant(11s)), 300.0);
        QCOMPARE(scale.xOf(Instant(12500ms)), 325.0);
        QCOMPARE(scale.xOf(Instant(14s)), 350.0);
        QCOMPARE(scale.xOf(Instant(15s)), 650.0);
        QCOMPARE(scale.xOf(Instant(19s)), 700.0);
        QCOMPARE(scale.xOf(Instant(20s)), 1000.0);
        // Beyond it, on both sides, time goes on at that pace.
        QCOMPARE(scale.xOf(Instant(9s)), -300.0);
        QCOMPARE(scale.xOf(Instant(21s)), 1300.0);
        for (const double x : {-300.0, 0.0, 120.0, 325.0, 350.0, 651.0, 699.0, 999.0, 1300.0})
            QVERIFY(std::abs(scale.xOf(scale.timeAt(x)) - x) < 1e-3);
        for (const Instant tick : scale.ticks(100))
            QVERIFY(tick <= Instant(11s) || tick >= Instant(19s) ||
                    (tick >= Instant(14s) && tick <= Instant(15s)));
        QVERIFY(scale.ticks(100).size() > 4);
        // It moves as far as the hand that drags it.
        scale.pan(300);
        QCOMPARE(scale.from(), Instant(11s));
        QVERIFY(scale.pieces().empty());
        QCOMPARE(scale.xOf(Instant(21s)), 1000.0);
    }

    void ticksAreRoundAndFarEnoughApart() {
        TimeScale scale;
        scale.setWidth(1000);
        for (const Duration span : {Duration(30us), Duration(7ms), Duration(1s), Duration(95s),
                                    Duration(3h), Duration(24h * 20)}) {
            scale.show(Instant(12345ms), span);
            const auto ticks = scale.ticks(100);
            const Duration step = scale.tickStep(100);
            QVERIFY(!ticks.empty() && ticks.size() <= 11);
            for (const Instant tick : ticks) {
                QVERIFY(tick >= scale.from() && tick <= scale.to());
                QCOMPARE((tick.time_since_epoch() % step).count(), Duration::rep{0});
            }
            QVERIFY(static_cast<double>(step.count()) * 1000 >=
                    100 * static_cast<double>(span.count()));
        }
    }
};

SWIMSCOPE_TEST(TestTimeScale)
#include "test_time_scale.moc"
