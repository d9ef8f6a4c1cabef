// SPDX-License-Identifier: MPL-2.0
#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;
using namespace std::chrono_literals;

class TestIds : public QObject {
    Q_OBJECT

  private slots:
    void idsCountOn() {
        QVERIFY(after(EventId::none) == EventId{1});
        QVERIFY(after(EventId{5}, 3) == EventId{8});
        QCOMPARE(number(NodeId{7}), std::uint32_t{7});
        QVERIFY(EventId{2} < EventId{10});
    }

    void acceptedStreamsNeverMeetDialledOnes() {
        QCOMPARE(number(StreamId::firstAccepted), std::uint64_t{1} << 32);
    }

    void timesAreGivenInSecondsForPeople() {
        QCOMPARE(inSeconds(1500ms), 1.5);
        QCOMPARE(inSeconds(Instant(2s)), 2.0);
        QCOMPARE(inMilliseconds(1500us), 1.5);
    }
};

SWIMSCOPE_TEST(TestIds)
#include "test_ids.moc"
