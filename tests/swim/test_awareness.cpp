// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/awareness.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;
using namespace swimscope::swim;
using namespace std::chrono_literals;

class TestAwareness : public QObject {
    Q_OBJECT

  private slots:
    void theScoreStaysWithinItsBounds() {
        Awareness health(7);
        QCOMPARE(health.score(), 0U);
        QVERIFY(!health.apply(-1));
        QVERIFY(health.apply(3));
        QCOMPARE(health.score(), 3U);
        QVERIFY(health.apply(100));
        QCOMPARE(health.score(), 7U);
        QVERIFY(!health.apply(1));
        QVERIFY(health.apply(-100));
        QCOMPARE(health.score(), 0U);
    }

    void itStretchesTime() {
        Awareness health(7);
        QCOMPARE(health.scale(1s), Duration(1s));
        health.apply(2);
        QCOMPARE(health.scale(1s), Duration(3s));
    }

    void aWorstOfZeroIgnoresHealth() {
        Awareness health(0);
        QVERIFY(!health.apply(5));
        QCOMPARE(health.scale(1s), Duration(1s));
    }

    void newBoundsHoldAtOnce() {
        Awareness health(7);
        health.apply(7);
        QVERIFY(!health.setWorst(9));
        QVERIFY(health.setWorst(3));
        QCOMPARE(health.score(), 3U);
    }
};

SWIMSCOPE_TEST(TestAwareness)
#include "test_awareness.moc"
