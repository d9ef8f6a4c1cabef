// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/node.h"
#include "ui/canvas/theme.h"

#include <QTest>

void sleeps() {
    QTest::qSleep(5); // finds: sleep
    QTest::qWait(5); // finds: sleep
    std::this_thread::sleep_for(5ms); // finds: sleep
    QThread::msleep(5); // finds: sleep
    usleep(5); // finds: sleep
    QTRY_COMPARE(a, b);
    QVERIFY(QTest::qWaitFor([] { return true; }));
}
