// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/formulas.h"
#include "engine/swim/suspicion.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;
using namespace swimscope::swim;
using namespace std::chrono_literals;

class TestSuspicion : public QObject {
    Q_OBJECT

    const Instant start_{100s};

  private slots:
    void itStartsAtItsLongest() {
        const Suspicion suspicion("a", 2, 4s, 24s, start_);
        QCOMPARE(suspicion.deadline(), start_ + 24s);
        QCOMPARE(suspicion.confirmations(), 0U);
    }

    void aMaximumOfOddNanosecondsIsKept() {
        const Suspicion suspicion("a", 2, 4s, 24s + 1ns, start_);
        QCOMPARE(suspicion.deadline(), start_ + 24s + 1ns);
    }

    void withNobodyToConfirmItIsShortFromTheStart() {
        Suspicion suspicion("a", 0, 4s, 24s, start_);
        QCOMPARE(suspicion.deadline(), start_ + 4s);
        QVERIFY(!suspicion.confirm("b"));
        QCOMPARE(suspicion.deadline(), start_ + 4s);
    }

    void confirmationsShortenItLogarithmically() {
        Suspicion suspicion("a", 2, 4s, 24s, start_);
        QVERIFY(suspicion.confirm("b"));
        // 24 - log 2 / log 3 × 20, in whole milliseconds.
        QCOMPARE(suspicion.deadline(), start_ + 11381ms);
        QVERIFY(suspicion.confirm("c"));
        QCOMPARE(suspicion.deadline(), start_ + 4s);
    }

    /// Lifeguard's figures for 128 members with alpha 5 and beta 6.
    void itFallsAsPublished() {
        const Duration min = suspicionTimeout(5, 128, 1s);
        Suspicion suspicion("a", 3, min, 6 * min, start_);
        QCOMPARE(suspicion.deadline(), start_ + 63210ms);
        QVERIFY(suspicion.confirm("b"));
        QCOMPARE(suspicion.deadline(), start_ + 36872ms);
        QVERIFY(suspicion.confirm("c"));
        QCOMPARE(suspicion.deadline(), start_ + 21466ms);
        QVERIFY(suspicion.confirm("d"));
        QCOMPARE(suspicion.deadline(), start_ + 10535ms);
    }

    void eachMemberCountsOnce() {
        Suspicion suspicion("a", 3, 4s, 24s, start_);
        QVERIFY(!suspicion.confirm("a"));
        QVERIFY(suspicion.confirm("b"));
        QVERIFY(!suspicion.confirm("b"));
        QCOMPARE(suspicion.accusers(), (std::vector<std::string>{"a", "b"}));
    }

    void noMoreThanWantedAreTaken() {
        Suspicion suspicion("a", 1, 4s, 24s, start_);
        QVERIFY(suspicion.confirm("b"));
        QVERIFY(!suspicion.confirm("c"));
        QCOMPARE(suspicion.confirmations(), 1U);
    }
};

SWIMSCOPE_TEST(TestSuspicion)
#include "test_suspicion.moc"
