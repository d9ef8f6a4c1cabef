// SPDX-License-Identifier: MPL-2.0
#include "tests/app/node_tool.h"
#include "tests/interop/alertmanager.h"
#include "tests/interop/ask_table.h"
#include "tests/interop/death_times.h"
#include "tests/support/test_program.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace swimscope;
using namespace swimscope::test;

/// Clusters mixed of our nodes and Prometheus' Alertmanagers.
class TestInteropAlertmanager : public QObject {
    Q_OBJECT
  private slots:
    void joinsThroughEitherSide_data();
    void joinsThroughEitherSide();
    void carriesTheirStateAndMessages();
    void declaresOurKilledNodeDead();
    void declaresTheirKilledNodeDead();
    void seesOurLeave();
    void seesTheirLeave();
};

namespace {

Json state(const QString& name, const char* state) {
    return {{"name", name.toStdString()}, {"state", state}};
}

/// Both are ready, and ours has joined theirs; each lists the other.
bool together(Alertmanager& theirs, NodeTool& ours) {
    return theirs.ready() && ours.ready() && ours.join(theirs.address()) == 1 &&
           theirs.lists(ours.name(), ours.address()) && ours.lists(state(theirs.name(), "alive"));
}

/// The first `kind` event whose data has this in it; null if none comes.
Json heard(const NodeTool& node, const char* kind, const std::string& part) {
    Json found;
    waitUntil([&] {
        for (const Json& event : node.events())
            if (event["event"] == kind &&
                event["text"].get<std::string>().find(part) != std::string::npos)
                found = event;
        return !found.is_null();
    });
    return found;
}

} // namespace

void TestInteropAlertmanager::joinsThroughEitherSide_data() {
    QTest::addColumn<bool>("oursJoins");
    QTest::newRow("we join them") << true;
    QTest::newRow("they join us") << false;
}

void TestInteropAlertmanager::joinsThroughEitherSide() {
    QFETCH(bool, oursJoins);
    NodeTool ours("ours");
    QVERIFY(ours.ready());
    Alertmanager theirs(oursJoins ? QStringList{} : QStringList{ours.address()});
    QVERIFY(theirs.ready());
    if (oursJoins)
        QCOMPARE(ours.join(theirs.address()), 1);
    QVERIFY(theirs.lists("ours", ours.address()));
    QCOMPARE(theirs.peers().size(), std::size_t{2});
    Json seen = state(theirs.name(), "alive");
    seen["addr"] = "127.0.0.1";
    seen["port"] = theirs.port();
    seen["meta"] = "";
    QVERIFY(ours.lists(seen));
    QCOMPARE(ours.members().size(), std::size_t{2});
    QVERIFY(!ours.wait({{"event", "join"}, {"name", theirs.name().toStdString()}}).is_null());
}

void TestInteropAlertmanager::carriesTheirStateAndMessages() {
    NodeTool ours("ours");
    Alertmanager theirs;
    QVERIFY(together(theirs, ours));
    // Protobuf parts, each under its key: the log of notifications and the silences.
    QVERIFY(!heard(ours, "state", "nfl").is_null());
    QVERIFY(!heard(ours, "state", "sil").is_null());
    QVERIFY(theirs.silence("quiet, please"));
    const Json message = heard(ours, "user", "quiet, please");
    QVERIFY(!message.is_null());
    QVERIFY(message["text"].get<std::string>().find("sil") != std::string::npos);
    QCOMPARE(message["from"].get<std::string>(), theirs.name().toStdString());
}

void TestInteropAlertmanager::declaresOurKilledNodeDead() {
    NodeTool ours("ours");
    NodeTool stays("stays");
    Alertmanager theirs;
    QVERIFY(together(theirs, ours));
    QVERIFY(stays.ready());
    QCOMPARE(stays.join(theirs.address()), 1);
    QVERIFY(stays.lists(state("ours", "alive")));
    QVERIFY(theirs.lists("stays", stays.address()));
    QElapsedTimer sinceDeath;
    sinceDeath.start();
    ours.signal(SIGKILL);
    const Json suspect = stays.wait({{"event", "suspect"}, {"name", "ours"}});
    const Json death = stays.wait({{"event", "leave"}, {"name", "ours"}});
    QVERIFY(!suspect.is_null() && !death.is_null());
    QVERIFY(diedInTime(suspect, death, kTestTimes, 3));
    QVERIFY(theirs.lacks("ours"));
    QVERIFY(sinceDeath.elapsed() <= kTestTimes.longestDeath(3).count());
    QVERIFY(awaitState(theirs.port(), "ours", wire::MemberState::dead));
    QVERIFY(theirs.lists("stays", stays.address()));
}

void TestInteropAlertmanager::declaresTheirKilledNodeDead() {
    NodeTool ours("ours");
    Alertmanager theirs;
    QVERIFY(together(theirs, ours));
    Alertmanager stays({ours.address()});
    QVERIFY(stays.ready());
    QVERIFY(stays.lists(theirs.name(), theirs.address()));
    QVERIFY(ours.lists(state(stays.name(), "alive")));
    QElapsedTimer sinceDeath;
    sinceDeath.start();
    theirs.signal(SIGKILL);
    const std::string name = theirs.name().toStdString();
    const Json suspect = ours.wait({{"event", "suspect"}, {"name", name}});
    const Json death = ours.wait({{"event", "leave"}, {"name", name}});
    QVERIFY(!suspect.is_null() && !death.is_null());
    QCOMPARE(death["left"].get<bool>(), false);
    QVERIFY(diedInTime(suspect, death, kTestTimes, 3));
    QVERIFY(stays.lacks(theirs.name()));
    QVERIFY(sinceDeath.elapsed() <= kTestTimes.longestDeath(3).count());
    QVERIFY(stays.lists("ours", ours.address()));
}

void TestInteropAlertmanager::seesOurLeave() {
    NodeTool ours("ours");
    Alertmanager theirs;
    QVERIFY(together(theirs, ours));
    ours.signal(SIGTERM);
    QCOMPARE(ours.waitForEnd(), 0);
    QVERIFY(!ours.told({{"event", "left"}}).is_null());
    QVERIFY(theirs.lacks("ours"));
    QVERIFY(awaitState(theirs.port(), "ours", wire::MemberState::left));
}

void TestInteropAlertmanager::seesTheirLeave() {
    NodeTool ours("ours");
    Alertmanager theirs;
    QVERIFY(together(theirs, ours));
    theirs.signal(SIGTERM);
    const std::string name = theirs.name().toStdString();
    QVERIFY(!ours.wait({{"event", "leave"}, {"name", name}, {"left", true}}).is_null());
    QVERIFY(ours.lists(state(theirs.name(), "left")));
    QVERIFY(theirs.waitForEnd());
}

SWIMSCOPE_TEST(TestInteropAlertmanager)
#include "test_interop_alertmanager.moc"
