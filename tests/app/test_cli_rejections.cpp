// SPDX-License-Identifier: MPL-2.0
#include "app/cli/rejections.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;
using namespace swimscope::cli;
using namespace std::chrono_literals;
using trace::Failure;

class TestCliRejections : public QObject {
    Q_OBJECT
  private slots:
    void tellsTheFirstAndCountsTheRest();
    void keepsReasonsApart();
    void tellsWhatWaitedWhenItsTimeComes();
    void tellsTheRestAtTheEnd();
};

namespace {

constexpr Instant kStart{10s};

Rejection of(Failure reason, std::uint32_t bytes) {
    return {reason, {IpAddress::loopback(), 7946}, "", bytes};
}

} // namespace

void TestCliRejections::tellsTheFirstAndCountsTheRest() {
    Rejections rejections;
    const auto first = rejections.take(kStart, of(Failure::malformed, 1));
    QVERIFY(first);
    QCOMPARE(first->count, 1U);
    QVERIFY(!rejections.take(kStart + 1ms, of(Failure::malformed, 2)));
    QVERIFY(!rejections.take(kStart + 999ms, of(Failure::malformed, 3)));
    const auto next = rejections.take(kStart + 1s, of(Failure::malformed, 4));
    QVERIFY(next);
    QCOMPARE(next->count, 3U);
    QCOMPARE(next->bytes, 4U);
    QVERIFY(rejections.due(kStart + 10s).empty());
}

void TestCliRejections::keepsReasonsApart() {
    Rejections rejections;
    QVERIFY(rejections.take(kStart, of(Failure::malformed, 1)));
    QVERIFY(rejections.take(kStart, of(Failure::versions, 1)));
}

void TestCliRejections::tellsWhatWaitedWhenItsTimeComes() {
    Rejections rejections;
    QVERIFY(rejections.take(kStart, of(Failure::malformed, 1)));
    QVERIFY(!rejections.take(kStart + 1ms, of(Failure::malformed, 2)));
    QVERIFY(rejections.due(kStart + 999ms).empty());
    const auto due = rejections.due(kStart + 1s);
    QCOMPARE(due.size(), std::size_t{1});
    QCOMPARE(due.front().count, 1U);
    QCOMPARE(due.front().bytes, 2U);
    QVERIFY(!rejections.take(kStart + 1500ms, of(Failure::malformed, 3)));
}

void TestCliRejections::tellsTheRestAtTheEnd() {
    Rejections rejections;
    QVERIFY(rejections.take(kStart, of(Failure::malformed, 1)));
    QVERIFY(rejections.take(kStart, of(Failure::versions, 1)));
    QVERIFY(rejections.rest().empty());
    QVERIFY(!rejections.take(kStart + 1ms, of(Failure::malformed, 2)));
    QVERIFY(!rejections.take(kStart + 2ms, of(Failure::malformed, 3)));
    const auto rest = rejections.rest();
    QCOMPARE(rest.size(), std::size_t{1});
    QCOMPARE(rest.front().count, 2U);
    QCOMPARE(rest.front().bytes, 3U);
    QVERIFY(rejections.rest().empty());
}

SWIMSCOPE_TEST(TestCliRejections)
#include "test_cli_rejections.moc"
