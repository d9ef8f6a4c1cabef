// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/lifeguard.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;
using namespace swimscope::swim;
using namespace std::chrono_literals;

namespace {

Config in(LifeguardMode mode) {
    Config config;
    config.lifeguardMode = mode;
    return config;
}

const Config kPaper = in(LifeguardMode::paper);
const Config kMemberlist = in(LifeguardMode::memberlist);

} // namespace

/// One difference between Lifeguard's paper and memberlist each.
class TestLifeguard : public QObject {
    Q_OBJECT

  private slots:
    void theWorstScore() {
        QCOMPARE(worstHealth(kPaper), 8);
        QCOMPARE(worstHealth(kMemberlist), 7);
        for (Config config : {kPaper, kMemberlist}) {
            config.lhaProbe = false;
            QCOMPARE(worstHealth(config), 0);
        }
    }

    void theProbeTimeout() {
        Awareness health(8);
        health.apply(2);
        QCOMPARE(directTimeout(kPaper, health), Duration(1500ms));
        QCOMPARE(directTimeout(kMemberlist, health), Duration(500ms));
    }

    void whatAFailedProbeCosts() {
        QCOMPARE(failureCost(kPaper, 3, 3), 1);
        QCOMPARE(failureCost(kPaper, 3, 1), 3);
        QCOMPARE(failureCost(kPaper, 0, 0), 1);
        QCOMPARE(failureCost(kMemberlist, 3, 3), 0);
        QCOMPARE(failureCost(kMemberlist, 3, 1), 2);
        QCOMPARE(failureCost(kMemberlist, 0, 0), 1);
    }

    void whenANackIsSent() {
        QCOMPARE(nackDelay(kPaper), Duration(400ms));
        QCOMPARE(nackDelay(kMemberlist), Duration(500ms));
    }

    void theConfirmationsWanted() {
        Config paper = kPaper;
        Config memberlist = kMemberlist;
        paper.suspicionMult = memberlist.suspicionMult = 7;
        QCOMPARE(confirmationsWanted(paper, 100), 3U);
        QCOMPARE(confirmationsWanted(paper, 3), 3U);
        QCOMPARE(confirmationsWanted(memberlist, 100), 5U);
        QCOMPARE(confirmationsWanted(memberlist, 3), 0U);
    }

    void withoutLhaSuspicionAllSuspicionsAreShort() {
        for (Config config : {kPaper, kMemberlist}) {
            QCOMPARE(longestSuspicion(config), 6);
            config.lhaSuspicion = false;
            QCOMPARE(confirmationsWanted(config, 100), 0U);
            QCOMPARE(longestSuspicion(config), 1);
        }
    }

    void howASuspectHearsOfIt() {
        QVERIFY(tellsInPiggyback(kPaper) && !tellsInCompound(kPaper));
        QVERIFY(tellsInCompound(kMemberlist) && !tellsInPiggyback(kMemberlist));
        for (Config config : {kPaper, kMemberlist}) {
            config.buddySystem = false;
            QVERIFY(!tellsInPiggyback(config) && !tellsInCompound(config));
        }
    }
};

SWIMSCOPE_TEST(TestLifeguard)
#include "test_lifeguard.moc"
