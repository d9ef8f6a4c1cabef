// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/formulas.h"
#include "engine/swim/predictions.h"
#include "tests/support/test_program.h"
#include "tests/support/vectors.h"

#include <QtTest>

#include <cmath>

using namespace swimscope;
using namespace swimscope::swim;

namespace {

Duration millis(const nlohmann::json& value) {
    return std::chrono::milliseconds(value.get<std::int64_t>());
}

} // namespace

class TestFormulas : public QObject {
    Q_OBJECT
    nlohmann::json vectors_ = test::loadVectors("timers.json");

  private slots:
    void suspicionTimeoutFollowsTheReference() {
        QVERIFY(!vectors_["suspicionTimeout"].empty());
        for (const auto& v : vectors_["suspicionTimeout"])
            QCOMPARE(suspicionTimeout(v["mult"], v["n"], millis(v["interval_ms"])).count(),
                     v["timeout_ns"].get<std::int64_t>());
    }

    void remainingSuspicionFollowsTheReference() {
        QVERIFY(!vectors_["remainingSuspicion"].empty());
        for (const auto& v : vectors_["remainingSuspicion"])
            QCOMPARE(remainingSuspicion(v["confirmations"], v["k"], millis(v["elapsed_ms"]),
                                        millis(v["min_ms"]), millis(v["max_ms"]))
                         .count(),
                     v["remaining_ns"].get<std::int64_t>());
    }

    void retransmitLimitFollowsTheReference() {
        QVERIFY(!vectors_["retransmitLimit"].empty());
        for (const auto& v : vectors_["retransmitLimit"])
            QCOMPARE(retransmitLimit(v["mult"], v["n"]), v["limit"].get<std::uint32_t>());
    }

    void pushPullScaleFollowsTheReference() {
        QVERIFY(!vectors_["pushPullScale"].empty());
        for (const auto& v : vectors_["pushPullScale"])
            QCOMPARE(pushPullScale(millis(v["interval_ms"]), v["n"]).count(),
                     v["scaled_ns"].get<std::int64_t>());
    }

    void confirmationsAreWantedOnlyWhereOthersCanGiveThem() {
        QCOMPARE(confirmationsWanted(4, 3), 0U); // one other: two can't be had
        QCOMPARE(confirmationsWanted(4, 4), 2U);
        QCOMPARE(confirmationsWanted(3, 2), 0U);
        QCOMPARE(confirmationsWanted(3, 3), 1U);
        QCOMPARE(confirmationsWanted(2, 100), 0U);
        QCOMPARE(confirmationsWanted(1, 100), 0U);
        QCOMPARE(confirmationsWanted(4, 0), 0U);
    }

    /// memberlist's own example: what is left after so many seconds and confirmations.
    void whatIsLeftOfASuspicionIsAsPublished() {
        using namespace std::chrono_literals;
        const auto left = [](std::uint32_t confirmations, Duration elapsed) {
            return remainingSuspicion(confirmations, 3, elapsed, 2s, 30s);
        };
        QCOMPARE(left(0, 0s), Duration(30s));
        QCOMPARE(left(1, 2s), Duration(14s));
        QCOMPARE(left(2, 3s), Duration(4810ms));
        QCOMPARE(left(3, 4s), Duration(-2s));
    }

    void withoutConfirmationsWantedASuspicionIsShort() {
        using namespace std::chrono_literals;
        QCOMPARE(suspicionLength(0, 0, 4s, 24s), Duration(4s));
        QCOMPARE(suspicionLength(2, 2, 4s, 24s), Duration(4s));
    }

    /// The published figures of checks of simulators, and Serf's own.
    void predictionsAreAsPublished() {
        const Config lan = configOf(Profile::lan);
        QCOMPARE(std::round(100 * inSeconds(expectedFirstDeath(lan, 100))), 969.0);
        QCOMPARE(std::round(100 * inSeconds(expectedFirstDeath(lan, 8))), 569.0);
        QCOMPARE(std::round(100 * inSeconds(expectedFirstDeath(configOf(Profile::wan), 100))),
                 6845.0);
        QCOMPARE(inSeconds(mostDeathSpread(lan)), 0.6);
        QCOMPARE(std::round(10 * estimatedSpread(100, 3, 0)), 92.0);
        QCOMPARE(std::round(10 * estimatedSpread(100, 3, 0.1)), 102.0);
        QCOMPARE(std::round(100 * inSeconds(estimatedSpread(lan, 100))), 184.0);
    }
};

SWIMSCOPE_TEST(TestFormulas)
#include "test_formulas.moc"
