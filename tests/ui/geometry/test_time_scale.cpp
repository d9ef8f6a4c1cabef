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
