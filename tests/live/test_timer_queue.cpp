// SPDX-License-Identifier: MPL-2.0
#include "engine/live/timer_queue.h"
#include "tests/support/test_program.h"

#include <QObject>
#include <QTest>

#include <vector>

using namespace std::chrono_literals;
using swimscope::live::TimerQueue;

namespace {

constexpr TimerQueue::Time at(std::chrono::nanoseconds time) {
    return TimerQueue::Time(time);
}

/// What runs in one round, without putting anything back before its end.
std::vector<int> runRound(TimerQueue& timers, TimerQueue::Time now) {
    std::vector<int> run;
    const auto round = timers.round();
    while (const auto due = timers.takeDue(now, round)) {
        run.push_back(due->id);
        timers.putBack(*due);
    }
    return run;
}

} // namespace

class TestTimerQueue : public QObject {
    Q_OBJECT

  private slots:
    void runsInTheOrderOfDeadlines() {
        TimerQueue timers;
        timers.add(1, 30ms, Qt::PreciseTimer, this, at(0ms));
        timers.add(2, 10ms, Qt::CoarseTimer, this, at(0ms));
        timers.add(3, 10ms, Qt::PreciseTimer, this, at(0ms));
        QCOMPARE(timers.next(), at(10ms));
        QCOMPARE(runRound(timers, at(9999us)), std::vector<int>());
        QCOMPARE(runRound(timers, at(10ms)), (std::vector{2, 3}));
        QCOMPARE(runRound(timers, at(30ms)), (std::vector{2, 3, 1}));
    }

    void repeatsWithoutDrift() {
        TimerQueue timers;
        timers.add(1, 10ms, Qt::PreciseTimer, this, at(0ms));
        QCOMPARE(runRound(timers, at(12ms)), std::vector{1});
        QCOMPARE(timers.next(), at(20ms));
    }

    void doesNotCatchUpInARow() {
        TimerQueue timers;
        timers.add(1, 10ms, Qt::PreciseTimer, this, at(0ms));
        QCOMPARE(runRound(timers, at(95ms)), std::vector{1});
        QCOMPARE(timers.next(), at(105ms));
    }

    void zeroRunsOnceInEveryRound() {
        TimerQueue timers;
        timers.add(1, 0ms, Qt::CoarseTimer, this, at(5ms));
        QCOMPARE(runRound(timers, at(5ms)), std::vector{1});
        QCOMPARE(runRound(timers, at(5ms)), std::vector{1});
        QCOMPARE(runRound(timers, at(7ms)), std::vector{1});
    }

    void zeroDoesNotHoldUpTheOthers() {
        TimerQueue timers;
        timers.add(1, 0ms, Qt::CoarseTimer, this, at(0ms));
        timers.add(2, 10ms, Qt::CoarseTimer, this, at(0ms));
        QCOMPARE(runRound(timers, at(10ms)), (std::vector{1, 2}));
        QCOMPARE(runRound(timers, at(10ms)), std::vector{1});
    }

    void whatIsAddedInARoundWaitsForTheNext() {
        TimerQueue timers;
        timers.add(1, 10ms, Qt::PreciseTimer, this, at(0ms));
        const auto round = timers.round();
        const auto due = timers.takeDue(at(10ms), round);
        QVERIFY(due.has_value());
        timers.add(2, 0ms, Qt::PreciseTimer, this, at(10ms));
        timers.putBack(*due);
        QVERIFY(!timers.takeDue(at(10ms), round).has_value());
        QCOMPARE(runRound(timers, at(10ms)), std::vector{2});
    }

    void oneThatRunsIsNeitherDueNorWaitedFor() {
        TimerQueue timers;
        timers.add(1, 10ms, Qt::PreciseTimer, this, at(0ms));
        const auto due = timers.takeDue(at(10ms), timers.round());
        QVERIFY(due.has_value());
        QVERIFY(!timers.next().has_value());
        QCOMPARE(runRound(timers, at(500ms)), std::vector<int>());
        QCOMPARE(timers.remaining(1, at(10ms)), 10ms);
        timers.putBack(*due);
        QCOMPARE(timers.next(), at(20ms));
    }

    void removedWhileItRunsItStaysAway() {
        TimerQueue timers;
        timers.add(1, 10ms, Qt::PreciseTimer, this, at(0ms));
        const auto due = timers.takeDue(at(10ms), timers.round());
        QVERIFY(timers.remove(1));
        timers.putBack(*due);
        QVERIFY(!timers.next().has_value());
    }

    void aNewOneWithTheSameNumberIsAnother() {
        TimerQueue timers;
        timers.add(1, 10ms, Qt::PreciseTimer, this, at(0ms));
        const auto due = timers.takeDue(at(10ms), timers.round());
        timers.remove(1);
        timers.add(1, 70ms, Qt::PreciseTimer, this, at(10ms));
        timers.putBack(*due);
        QCOMPARE(timers.next(), at(80ms));
        QCOMPARE(runRound(timers, at(80ms)), std::vector{1});
    }

    void remainingIsRoundedUp() {
        TimerQueue timers;
        timers.add(1, 10ms, Qt::PreciseTimer, this, at(0ms));
        QCOMPARE(timers.remaining(1, at(0ms)), 10ms);
        QCOMPARE(timers.remaining(1, at(9100us)), 1ms);
        QCOMPARE(timers.remaining(1, at(15ms)), 0ms);
        QVERIFY(!timers.remaining(2, at(0ms)).has_value());
    }

    void knowsWhoseTheyAre() {
        TimerQueue timers;
        QObject other;
        timers.add(2, 20ms, Qt::CoarseTimer, this, at(0ms));
        timers.add(1, 10ms, Qt::PreciseTimer, this, at(0ms));
        timers.add(3, 5ms, Qt::PreciseTimer, &other, at(0ms));
        const auto mine = timers.of(this);
        QCOMPARE(mine.size(), 2);
        QCOMPARE(mine[0].timerId, 1);
        QCOMPARE(mine[1].interval, 20);
        QCOMPARE(mine[1].timerType, Qt::CoarseTimer);
        QVERIFY(timers.removeAll(this));
        QVERIFY(!timers.removeAll(this));
        QVERIFY(!timers.remove(1));
        QCOMPARE(timers.next(), at(5ms));
    }
};

SWIMSCOPE_TEST(TestTimerQueue)
#include "test_timer_queue.moc"
