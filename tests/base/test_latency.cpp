// SPDX-License-Identifier: MPL-2.0
#include "engine/base/latency.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using namespace swimscope;
using namespace std::chrono_literals;
using Shape = Latency::Shape;

namespace {

/// Sorted, in milliseconds.
std::vector<double> draws(const Latency& latency) {
    Random chance(1, 1);
    std::vector<double> all(100'000);
    for (double& one : all)
        one = inMilliseconds(latency.draw(chance));
    std::ranges::sort(all);
    return all;
}

double meanOf(const std::vector<double>& all) {
    return std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
}

/// The part of them that lies below.
double below(const std::vector<double>& all, double limit) {
    return static_cast<double>(std::ranges::lower_bound(all, limit) - all.begin()) /
           static_cast<double>(all.size());
}

bool isNear(double value, double expected, double tolerance) {
    return std::abs(value - expected) <= tolerance;
}

} // namespace

class TestLatency : public QObject {
    Q_OBJECT

  private slots:
    void constantIsAlwaysTheSame() {
        const auto all = draws({Shape::constant, 5ms, 3ms});
        QCOMPARE(all.front(), 5.0);
        QCOMPARE(all.back(), 5.0);
    }

    void uniformFillsItsRange() {
        const auto all = draws({Shape::uniform, 5ms, 10ms});
        QVERIFY(all.front() >= 5 && all.back() <= 15);
        QVERIFY(isNear(below(all, 7.5), 0.25, 0.01));
        QVERIFY(isNear(below(all, 12.5), 0.75, 0.01));
    }

    void normalHasItsMeanAndDeviation() {
        const auto all = draws({Shape::normal, 50ms, 10ms});
        QVERIFY(isNear(meanOf(all), 50, 0.2));
        QVERIFY(isNear(below(all, 40), 0.1587, 0.01));
        QVERIFY(isNear(below(all, 70), 0.9772, 0.005));
        QVERIFY(draws({Shape::normal, 1ms, 10ms}).front() == 0.0);
    }

    void exponentialHasItsTail() {
        const auto all = draws({Shape::exponential, 1ms, 10ms});
        QVERIFY(all.front() >= 1);
        QVERIFY(isNear(meanOf(all), 11, 0.2));
        QVERIFY(isNear(below(all, 11), 1 - std::exp(-1), 0.01));
        QVERIFY(isNear(below(all, 31), 1 - std::exp(-3), 0.005));
    }

    void textIsReadBack() {
        for (const Latency& latency :
             {Latency{}, Latency{Shape::constant, 1ms, {}}, Latency{Shape::normal, 20ms, 5ms},
              Latency{Shape::exponential, 0ms, 30ms}}) {
            const auto read = latencyFromText(toText(latency));
            QVERIFY(read);
            QCOMPARE(*read, latency);
        }
        QCOMPARE(toText(Latency()), std::string("uniform:200us:600us"));
        for (const char* wrong : {"", "soon", "uniform:1ms", "constant:1ms:1ms", "even:1ms:1ms",
                                  "-1ms", "2m", "normal:1ms:1ms:1ms", "uniform:1ms:"}) {
            const auto read = latencyFromText(wrong);
            QVERIFY2(!read, wrong);
            QVERIFY(read.error().message.find("uniform:BASE:SPREAD") != std::string::npos);
        }
    }
};

SWIMSCOPE_TEST(TestLatency)
#include "test_latency.moc"
