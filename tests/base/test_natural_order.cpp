// SPDX-License-Identifier: MPL-2.0
#include "engine/base/natural_order.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace swimscope;

class TestNaturalOrder : public QObject {
    Q_OBJECT

  private slots:
    void numbersCountAsNumbers() {
        const std::vector<std::string> expected{
            "",   "01", "1",    "2",     "10",
            "a",  "a0", "a1b2", "a1b10", "a02",
            "a2", "n2", "n10",  "n10-x", "n99999999999999999999999",
            "na"};
        std::vector<std::string> names = expected;
        do {
            std::vector<std::string> sorted = names;
            std::ranges::sort(sorted, NaturalLess{});
            QCOMPARE(sorted, expected);
            std::rotate(names.begin(), names.begin() + 1, names.end());
        } while (names != expected);
    }

    void isAStrictOrder() {
        const NaturalLess less;
        const std::vector<std::string> names{"",  "0",  "00",  "1",   "01",
                                             "a", "a1", "a01", "a1a", "a01a"};
        for (const std::string& a : names)
            for (const std::string& b : names) {
                QCOMPARE(int{less(a, b)} + int{less(b, a)}, a == b ? 0 : 1);
                for (const std::string& c : names)
                    QVERIFY(!(less(a, b) && less(b, c)) || less(a, c));
            }
    }
};

SWIMSCOPE_TEST(TestNaturalOrder)
#include "test_natural_order.moc"
