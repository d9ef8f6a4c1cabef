// SPDX-License-Identifier: MPL-2.0
#include "engine/fault/judge.h"
#include "tests/fault/rules.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace std::chrono_literals;

namespace swimscope::fault {

using trace::FaultKind;
using trace::Verdict;

namespace {

constexpr int kMany = 100'000;

double seconds(Duration duration) {
    return std::chrono::duration<double>(duration).count();
}

/// The lengths of the stretches of one mark.
std::vector<int> stretches(const std::string& marks, char mark) {
    std::vector<int> lengths;
    for (std::size_t i = 0; i < marks.size();) {
        const std::size_t end = std::min(marks.find_first_not_of(marks[i], i), marks.size());
        if (marks[i] == mark)
            lengths.push_back(static_cast<int>(end - i));
        i = end;
    }
    return lengths;
}

double mean(const auto& values) {
    double sum = 0;
    for (const auto& value : values)
        sum += static_cast<double>(value);
    return sum / static_cast<double>(values.size());
}

std::vector<double> delaysOf(const Effect& effect) {
    Judge judge(3);
    judge.raise(effect, Instant());
    std::vector<double> delays;
    for (int i = 0; i < kMany; ++i)
        delays.push_back(seconds(judged(judge, kLink).wait()));
    return delays;
}

double correlationOf(const std::vector<double>& values) {
    const double middle = mean(values);
    double joint = 0;
    double square = 0;
    for (std::size_t i = 0; i + 1 < values.size(); ++i) {
        joint += (values[i] - middle) * (values[i + 1] - middle);
        square += (values[i] - middle) * (values[i] - middle);
    }
    return joint / square;
}

double shareAbove(std::vector<double> values, double limit) {
    return static_cast<double>(
               std::ranges::count_if(values, [limit](double value) { return value > limit; })) /
           static_cast<double>(values.size());
}

} // namespace

#define COMPARE_WITHIN(actual, expected, part)                                                     \
    QVERIFY2(std::abs((actual) - (expected)) <= (part) * (expected),                               \
             qPrintable(QString::number(actual) + " for " + QString::number(expected)))

/// That faults happen as often, last as long and spread as much as they say. The seed is fixed, so
/// that these either always hold or never.
class TestFaultChances : public QObject {
    Q_OBJECT

  private slots:
    void lossHasItsShare() {
        for (const double share : {0.01, 0.3, 0.9}) {
            Judge judge(1);
            judge.raise({.kind = FaultKind::loss, .probability = share}, Instant());
            const std::string luck = luckOf(judge, kLink, kMany);
            COMPARE_WITHIN(static_cast<double>(std::ranges::count(luck, 'x')) / kMany, share, 0.05);
            // Independent: the next one is lost as often as any.
            COMPARE_WITHIN(mean(stretches(luck, 'x')), 1 / (1 - share), 0.05);
        }
    }

    void burstsHaveTheirShareAndLength() {
        for (const auto& [share, burst] : {std::pair(0.1, 5.0), {0.3, 20.0}, {0.5, 2.0}}) {
            Judge judge(1);
            judge.raise({.kind = FaultKind::loss, .probability = share, .burst = burst}, Instant());
            const std::string luck = luckOf(judge, kLink, 4 * kMany);
            COMPARE_WITHIN(static_cast<double>(std::ranges::count(luck, 'x')) / (4.0 * kMany),
                           share, 0.05);
            COMPARE_WITHIN(mean(stretches(luck, 'x')), burst, 0.05);
            COMPARE_WITHIN(mean(stretches(luck, '.')), burst * (1 - share) / share, 0.05);
        }
    }

    void everyKindActsAsOftenAsItSays() {
        for (const FaultKind kind : {FaultKind::cut, FaultKind::delay, FaultKind::duplicate,
                                     FaultKind::corrupt, FaultKind::reorder, FaultKind::tooLarge}) {
            Judge judge(5);
            judge.raise({.kind = kind, .probability = 0.2, .low = 1ms, .limit = 50}, Instant());
            int acted = 0;
            for (int i = 0; i < kMany; ++i) {
                const Ruling ruling = judged(judge, kLink);
                acted += !ruling.passed() || !ruling.meddlings.empty() ? 1 : 0;
            }
            COMPARE_WITHIN(static_cast<double>(acted) / kMany, 0.2, 0.03);
        }
        for (const FaultKind kind : {FaultKind::refuse, FaultKind::reset}) {
            Judge judge(5);
            judge.raise({.kind = kind, .probability = 0.2}, Instant());
            int acted = 0;
            for (int i = 0; i < kMany; ++i)
                acted += (kind == FaultKind::refuse ? judge.judgeConnection(kLink, {})
                                                    : judge.judgeStream({kLink, {}, 10, {}}, true))
                                 .passed()
                             ? 0
                             : 1;
            COMPARE_WITHIN(static_cast<double>(acted) / kMany, 0.2, 0.03);
        }
    }

    void delaysHaveTheirShapes() {
        using Shape = Latency::Shape;
        const auto effect = [](Shape shape) {
            return Effect{.kind = FaultKind::delay, .low = 100ms, .high = 20ms, .shape = shape};
        };
        const auto constant = delaysOf(effect(Shape::constant));
        QCOMPARE(*std::ranges::max_element(constant), 0.1);
        QCOMPARE(*std::ranges::min_element(constant), 0.1);
        const auto uniform = delaysOf(effect(Shape::uniform));
        COMPARE_WITHIN(mean(uniform), 0.11, 0.01);
        QVERIFY(*std::ranges::max_element(uniform) <= 0.12);
        COMPARE_WITHIN(shareAbove(uniform, 0.115), 0.25, 0.03);
        const auto normal = delaysOf(effect(Shape::normal));
        COMPARE_WITHIN(mean(normal), 0.1, 0.01);
        COMPARE_WITHIN(shareAbove(normal, 0.12), 0.1587, 0.03);
        const auto exponential = delaysOf(effect(Shape::exponential));
        COMPARE_WITHIN(mean(exponential), 0.12, 0.01);
        COMPARE_WITHIN(shareAbove(exponential, 0.12), std::exp(-1), 0.03);
        // Pareto of the second kind, exponent 2: the share above x spreads is (1 + x)^-2.
        const auto pareto = delaysOf(effect(Shape::pareto));
        COMPARE_WITHIN(shareAbove(pareto, 0.12), 0.25, 0.03);
        COMPARE_WITHIN(shareAbove(pareto, 0.1 + 9 * 0.02), 0.01, 0.1);
        QVERIFY(*std::ranges::min_element(pareto) >= 0.1);
    }

    /// Neighbours are as alike as asked for, and all of them together spread as without.
    void delaysAreCorrelated() {
        for (const double correlation : {0.0, 0.5, 0.9}) {
            const auto delays = delaysOf({.kind = FaultKind::delay,
                                          .low = 100ms,
                                          .high = 100ms,
                                          .shape = Latency::Shape::uniform,
                                          .correlation = correlation});
            QVERIFY(std::abs(correlationOf(delays) - correlation) < 0.02);
            COMPARE_WITHIN(mean(delays), 0.15, 0.03);
            COMPARE_WITHIN(shareAbove(delays, 0.175), 0.25, 0.06);
        }
    }

    void damageHitsEverywhere() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::corrupt}, Instant());
        std::vector<int> hits(100);
        for (int i = 0; i < kMany; ++i)
            ++hits[judged(judge, kLink).meddlings.front().damage % hits.size()];
        COMPARE_WITHIN(static_cast<double>(*std::ranges::min_element(hits)), 1000.0, 0.15);
        COMPARE_WITHIN(static_cast<double>(*std::ranges::max_element(hits)), 1000.0, 0.15);
    }

    // ---- a narrow link --------------------------------------------------------------------------

    void aNarrowLinkTakesItsTime() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::bandwidth, .rate = 1000, .limit = 250}, Instant());
        QCOMPARE(judged(judge, kLink).wait(), 100ms);
        QCOMPARE(judged(judge, kLink).wait(), 200ms);
        // 200 bytes wait, and there is room for 250.
        QCOMPARE(judged(judge, kLink, {}, 51).verdict, Verdict::noRoom);
        QCOMPARE(judged(judge, kLink, {}, 50).wait(), 250ms);
        QCOMPARE(judged(judge, kLink, Instant(1s)).wait(), 100ms);
    }

    void eachWayOfANarrowLinkIsItsOwn() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::bandwidth,
                     .from = only(1),
                     .to = only(2),
                     .bothWays = true,
                     .rate = 1000,
                     .limit = 1000},
                    Instant());
        QCOMPARE(judged(judge, kLink).wait(), 100ms);
        QCOMPARE(judged(judge, kBack).wait(), 100ms);
        QCOMPARE(judged(judge, kLink).wait(), 200ms);
    }

    /// As much passes as the link is wide, whatever comes.
    void aNarrowLinkPassesWhatItCan() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::bandwidth, .rate = 10'000, .limit = 2'000}, Instant());
        std::uint64_t passed = 0;
        for (int i = 0; i < 10'000; ++i)
            passed += judged(judge, kLink, Instant(1ms * i)).passed() ? 100 : 0;
        COMPARE_WITHIN(static_cast<double>(passed), 100'000.0, 0.03);
    }
};

SWIMSCOPE_TEST(TestFaultChances)

} // namespace swimscope::fault

#include "test_fault_chances.moc"
