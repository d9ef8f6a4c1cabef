// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/figure_text.h"
#include "engine/lab/statistics.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace swimscope::lab;

namespace {

bool isAbout(double value, double wanted, double slack = 1e-4) {
    return std::fabs(value - wanted) <= slack;
}

} // namespace

class TestStatistics : public QObject {
    Q_OBJECT

  private slots:
    void quantilesLieBetweenValues() {
        const Distribution five({5, 1, 4, 2, 3});
        QCOMPARE(five.least(), 1.0);
        QCOMPARE(five.most(), 5.0);
        QCOMPARE(five.median(), 3.0);
        QCOMPARE(five.mean(), 3.0);
        QCOMPARE(five.quantile(0), 1.0);
        QCOMPARE(five.quantile(1), 5.0);
        QCOMPARE(five.quantile(0.875), 4.5);
        QCOMPARE(Distribution({1, 2}).median(), 1.5);
        QCOMPARE(Distribution({7}).quantile(0.99), 7.0);
        QVERIFY(Distribution().empty());
    }

    void valuesUpToALimitAreCounted() {
        const Distribution values({1, 2, 2, 3});
        QCOMPARE(values.upTo(0.5), 0U);
        QCOMPARE(values.upTo(2), 3U);
        QCOMPARE(values.upTo(9), 4U);
    }

    /// Figures of Wilson's interval as textbooks have them.
    void sharesHaveWilsonsInterval() {
        const Interval half = confidenceOfShare(50, 100);
        QVERIFY(isAbout(half.low, 0.4038) && isAbout(half.high, 0.5962));
        const Interval none = confidenceOfShare(0, 10);
        QVERIFY(isAbout(none.low, 0) && isAbout(none.high, 0.2775));
        QCOMPARE(confidenceOfShare(0, 0), (Interval{0, 1}));
    }

    void mediansHaveTheirRanks() {
        std::vector<double> values(100);
        std::iota(values.begin(), values.end(), 1.0);
        const Interval interval = confidenceOfMedian(Distribution(values));
        QCOMPARE(interval, (Interval{41, 61}));
        QVERIFY(interval.contains(50.5) && !interval.contains(40));
        QCOMPARE(confidenceOfMedian(Distribution({1, 9})), (Interval{1, 9}));
    }

    void totalsInProportionAreSureOfTheirRatio() {
        const std::vector<double> wholes{10, 20, 30, 1000};
        const std::vector<double> parts{1, 2, 3, 100};
        const auto ratio = ratioOfTotals(parts, wholes);
        QVERIFY(ratio.has_value());
        QVERIFY(isAbout(ratio->value, 0.1) && isAbout(ratio->confidence.low, 0.1) &&
                isAbout(ratio->confidence.high, 0.1));
    }

    void totalsOutOfProportionAreLessSure() {
        const std::vector<double> wholes{10, 10, 10, 10};
        const std::vector<double> parts{0, 2, 0, 2};
        const auto ratio = ratioOfTotals(parts, wholes);
        QCOMPARE(ratio->value, 0.1);
        // The rests are -1, 1, -1, 1: an error of sqrt(4 / 3 × 4) / 40, 1.96 times.
        QVERIFY(isAbout(ratio->confidence.high - 0.1, 1.959964 * std::sqrt(16.0 / 3) / 40));
        QVERIFY(!ratioOfTotals(parts, std::vector<double>{0, 0, 0, 0}).has_value());
    }

    void figuresHaveTheirDigits_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 339002.0 << "339002";
        QTest::newRow("mixed") << 9.0134 << "9.013";
        QTest::newRow("small") << 0.00213456 << "0.002135";
        QTest::newRow("no zeros at the end") << 2.5 << "2.5";
        QTest::newRow("zero") << 0.0 << "0";
        QTest::newRow("negative") << -1234.56 << "-1235";
        QTest::newRow("none") << std::nan("") << "none";
        QTest::newRow("just below a power") << 9.99996 << "10";
    }
    void figuresHaveTheirDigits() {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(figureText(value)), text);
    }

    void sharesArePercentages() {
        QCOMPARE(percentText(0.0153), std::string("1.53 %"));
        QCOMPARE(percentText(1), std::string("100 %"));
    }
};

SWIMSCOPE_TEST(TestStatistics)
#include "test_statistics.moc"
