// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <map>
#include <numeric>
#include <span>
#include <vector>

using namespace swimscope;

class TestRandom : public QObject {
    Q_OBJECT

  private slots:
    /// A seed tells the whole story of a run, so these numbers must never change: not with the
    /// compiler, not with the library, not with a later version of the program. They were worked
    /// out apart from this code, from the published algorithms (splitmix64, xoshiro256**).
    void numbersAreFixedForEver() {
        Random random(42, 7);
        std::vector<std::uint64_t> drawn;
        for (int i = 0; i < 4; ++i)
            drawn.push_back(random.next());
        QCOMPARE(drawn, kFirstOf42And7);

        std::vector<int> order(8);
        std::iota(order.begin(), order.end(), 0);
        random.shuffle(std::span(order));
        QCOMPARE(order, kShuffled);
        QCOMPARE(random.below(1000), kBelow);
        QCOMPARE(random.unit(), kUnit);
    }

    void copyingCopiesTheFuture() {
        Random original(1, 1);
        original.next();
        Random fork = original;
        for (int i = 0; i < 100; ++i)
            QCOMPARE(fork.next(), original.next());
    }

    void seedsAndStreamsDiffer() {
        QVERIFY(Random(1, 1).next() != Random(1, 2).next());
        QVERIFY(Random(1, 1).next() != Random(2, 1).next());
        QVERIFY(Random(1, 2).next() != Random(2, 1).next());
        QVERIFY(Random(0, 0).next() != 0);
    }

    /// With bounds that do not divide 2^64 too. The limit is six standard deviations, and the seed
    /// is fixed: it holds or it does not, always.
    void boundedDrawsAreFair_data() {
        QTest::addColumn<int>("bound");
        for (const int bound : {1, 2, 3, 7, 10, 100})
            QTest::addRow("%d", bound) << bound;
    }
    void boundedDrawsAreFair() {
        QFETCH(int, bound);
        constexpr int kDraws = 100'000;
        Random random(3, 4);
        std::vector<int> counts(static_cast<std::size_t>(bound));
        for (int i = 0; i < kDraws; ++i)
            ++counts.at(random.below(static_cast<std::uint64_t>(bound)));
        const double expected = double{kDraws} / bound;
        for (const int count : counts)
            QVERIFY(std::abs(count - expected) <= 6 * std::sqrt(expected));
    }

    /// Two thirds of 2^64: taking the remainder alone would give the lower half twice as often.
    void largeBoundsAreFairToo() {
        constexpr std::uint64_t kBound = 0xAAAAAAAAAAAAAAAAULL;
        Random random(5, 6);
        int low = 0;
        constexpr int kDraws = 20'000;
        for (int i = 0; i < kDraws; ++i) {
            const std::uint64_t draw = random.below(kBound);
            QVERIFY(draw < kBound);
            low += draw < kBound / 2 ? 1 : 0;
        }
        QVERIFY(std::abs(low - kDraws / 2) < 6 * 71); // 71: one standard deviation
    }

    void unitsLieInTheirInterval() {
        Random random(7, 8);
        double sum = 0;
        for (int i = 0; i < 10'000; ++i) {
            const double unit = random.unit();
            QVERIFY(unit >= 0 && unit < 1);
            sum += unit;
        }
        QVERIFY(std::abs(sum / 10'000 - 0.5) < 0.02);
    }

    void chancesHaveTheirLimits() {
        Random random(9, 10);
        int often = 0;
        for (int i = 0; i < 10'000; ++i) {
            QVERIFY(!random.chance(0));
            QVERIFY(!random.chance(-1));
            QVERIFY(random.chance(1));
            QVERIFY(random.chance(2));
            often += random.chance(0.2) ? 1 : 0;
        }
        QVERIFY(often > 1'750 && often < 2'250);
    }

    void shufflesReachEveryOrder() {
        Random random(11, 12);
        std::map<std::vector<int>, int> seen;
        constexpr int kShuffles = 24'000;
        for (int i = 0; i < kShuffles; ++i) {
            std::vector<int> items{1, 2, 3, 4};
            random.shuffle(std::span(items));
            ++seen[items];
        }
        QCOMPARE(seen.size(), std::size_t{24});
        for (const auto& [order, count] : seen)
            QVERIFY(std::abs(count - 1000) < 6 * 32);
    }

    void shufflesOfLittleAreHarmless() {
        Random random(1, 1);
        std::vector<int> none;
        random.shuffle(std::span(none));
        std::vector<int> one{1};
        random.shuffle(std::span(one));
        QCOMPARE(one, std::vector<int>{1});
    }

  private:
    static inline const std::vector<std::uint64_t> kFirstOf42And7{
        0x24bfb39aeb008c15, 0xd858489e7fc02496, 0x3deebe24036964f3, 0x532b7127a28f00a1};
    static inline const std::vector<int> kShuffled{0, 5, 3, 6, 4, 2, 1, 7};
    static constexpr std::uint64_t kBelow = 118;
    static constexpr double kUnit = 0x1.5de96f3470d6cp-1;
};

SWIMSCOPE_TEST(TestRandom)
#include "test_random.moc"
