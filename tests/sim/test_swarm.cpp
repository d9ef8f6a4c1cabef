// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/swarm/plan.h"
#include "engine/sim/swarm/settings.h"
#include "engine/sim/swarm/swarm.h"
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cstdint>
#include <set>

using namespace swimscope;
using namespace swimscope::sim;

namespace {

constexpr std::uint64_t kSeeds = 200;

} // namespace

/// Random clusters that are disturbed, and then have to heal.
class TestSwarm : public QObject {
    Q_OBJECT

  private slots:
    void theSameSeedGivesTheSameRun();
    void plansAreOfAllKinds();
    void settingsFitEachOther();
    void clustersHealWithoutComplaints();
    void somebodyComesBackWhereTheLastLeave();
};

void TestSwarm::theSameSeedGivesTheSameRun() {
    const SwarmResult one = runSwarm(7);
    const SwarmResult other = runSwarm(7);
    QCOMPARE(other.digest, one.digest);
    QCOMPARE(other.plan, one.plan);
    QCOMPARE(other.events, one.events);
    QVERIFY(other.whole == one.whole);
    QVERIFY(runSwarm(8).digest != one.digest);
}

void TestSwarm::plansAreOfAllKinds() {
    std::set<std::size_t> sizes;
    std::set<std::size_t> commands;
    bool together = false;
    bool apart = false;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const SwarmPlan plan = planSwarm(seed);
        sizes.insert(plan.nodes.size());
        (plan.together ? together : apart) = true;
        QVERIFY(!plan.troubles.empty());
        for (const Disturbance& trouble : plan.troubles) {
            QVERIFY(trouble.at <= plan.healing);
            QVERIFY(!trouble.commands.empty());
            commands.insert(trouble.commands.front().index());
        }
    }
    QVERIFY(together && apart);
    QCOMPARE(*sizes.begin(), std::size_t{2});
    QVERIFY(*sizes.rbegin() > 30);
    QCOMPARE(commands.size(), std::size_t{13});
}

void TestSwarm::settingsFitEachOther() {
    Random chance(1, 1);
    for (int i = 0; i < 1000; ++i) {
        const swim::Config config = drawVariant(chance, drawConfig(chance));
        const auto read = swim::configFromText(swim::toText(config));
        QVERIFY2(read, read ? "" : read.error().message.c_str()); // within the limits
        QVERIFY(*read == config);
        QVERIFY(swim::problemsOf(config).empty());
    }
}

void TestSwarm::clustersHealWithoutComplaints() {
    int troubled = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const SwarmResult result = runSwarm(seed);
        const std::string complaint =
            result.complaints.empty() ? "" : toText(result.complaints.front());
        QVERIFY2(result.complaints.empty(),
                 qPrintable(QString("seed %1: %2").arg(seed).arg(complaint.c_str())));
        QVERIFY(result.whole.has_value());
        troubled += *result.whole > result.healing;
    }
    // There was something to heal.
    QVERIFY(troubled > static_cast<int>(kSeeds) / 3);
}

/// Of two members one has been killed, and the other one, frozen, leaves when it thaws.
void TestSwarm::somebodyComesBackWhereTheLastLeave() {
    const SwarmResult result = runSwarm(19'900);
    QVERIFY(result.complaints.empty());
    QVERIFY(result.whole.has_value());
}

SWIMSCOPE_TEST(TestSwarm)
#include "test_swarm.moc"
