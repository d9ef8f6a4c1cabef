// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/event_queue.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;

class TestEventQueue : public QObject {
    Q_OBJECT

  private slots:
    void theQueueKeepsTheOrderOfAnInstant() {
        sim::EventQueue<int> queue;
        for (int i = 0; i < 100; ++i)
            queue.put(Instant(Duration(i % 3)), i);
        int last = -1;
        for (int third = 0; third < 3; ++third, last = -1)
            while (!queue.empty() && queue.next() == Instant(Duration(third))) {
                const int next = queue.take();
                QCOMPARE(next % 3, third);
                QVERIFY(next > last);
                last = next;
            }
        QVERIFY(queue.empty());
    }
};

SWIMSCOPE_TEST(TestEventQueue)
#include "test_event_queue.moc"
