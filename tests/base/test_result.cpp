// SPDX-License-Identifier: MPL-2.0
#include "engine/base/result.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <memory>

using namespace swimscope;

class TestResult : public QObject {
    Q_OBJECT

  private slots:
    void holdsAValue() {
        Result<std::string> result(std::string("n1"));
        QVERIFY(result.ok());
        QVERIFY(bool(result));
        QCOMPARE(*result, std::string("n1"));
        QCOMPARE(result->size(), std::size_t{2});
        result->append("0");
        QCOMPARE(result.value(), std::string("n10"));
    }

    void holdsAnError() {
        const Result<int> result = Error{"no"};
        QVERIFY(!result.ok());
        QCOMPARE(result.error(), Error{"no"});
    }

    void handsOverWhatCannotBeCopied() {
        Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
        const std::unique_ptr<int> taken = *std::move(result);
        QCOMPARE(*taken, 5);
    }

    void mayHaveNothingToHold() {
        const Result<void> done;
        QVERIFY(done.ok());
        const Result<void> failed = Error{"no"};
        QVERIFY(!failed);
        QCOMPARE(failed.error().message, std::string("no"));
    }

    void mayHaveAnErrorOfItsOwn() {
        enum class Why { one, two };
        const Result<int, Why> result = Why::two;
        QVERIFY(result.error() == Why::two);
    }
};

SWIMSCOPE_TEST(TestResult)
#include "test_result.moc"
