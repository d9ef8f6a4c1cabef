// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/serf.h"
#include "tests/app/node_tool.h"
#include "tests/interop/ask_table.h"
#include "tests/interop/death_times.h"
#include "tests/interop/serf_agent.h"
#include "tests/support/test_program.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace swimscope;
using namespace swimscope::test;

/// Clusters mixed of our nodes and Serf's agents.
class TestInteropSerf : public QObject {
    Q_OBJECT
  private slots:
    void joinsThroughEitherSide_data();
    void joinsThroughEitherSide();
    void saysWhyANodeWithoutVersionsCannotJoin();
    void carriesTags();
    void hearsTheirUserEvents();
    void sendsThemUserEvents_data();
    void sendsThemUserEvents();
    void readsTheirPayloads();
    void leavesAsTheyExpect_data();
    void leavesAsTheyExpect();
    void seesTheirLeave();
    void isFailedWhenKilled();
    void declaresAKilledAgentDead();
    void letsOurFrozenNodeRefute();
    void letsAFrozenAgentRefute();
};

namespace {

Json status(const QString& name, const char* status) {
    return {{"name", name.toStdString()}, {"status", status}};
}

Json state(const QString& name, const char* state) {
    return {{"name", name.toStdString()}, {"state", state}};
}

/// Both are ready, and ours has joined the agent; everyone lists everyone.
bool together(SerfAgent& agent, NodeTool& ours) {
    return agent.ready() && ours.ready() && ours.join(agent.address()) == 1 &&
           agent.lists(status(ours.name(), "alive")) && ours.lists(state(agent.name(), "alive"));
}

/// A MessagePack string of up to 31 bytes.
std::string packed(const std::string& text) {
    return static_cast<char>(0xA0 | text.size()) + text;
}

/// Serf's user event as it travels in a user message (protocol.md: type 3), in hexadecimal.
QByteArray userEvent(int lamportTime, const std::string& name, const std::string& payload) {
    const std::string body = "\x03\x84" + packed("LTime") + static_cast<char>(lamportTime) +
                             packed("Name") + packed(name) + packed("Payload") + packed(payload) +
                             packed("CC") + "\xC2";
    return QByteArray::fromStdString(body).toHex();
}

} // namespace

void TestInteropSerf::joinsThroughEitherSide_data() {
    QTest::addColumn<bool>("oursJoins");
    QTest::newRow("we join them") << true;
    QTest::newRow("they join us") << false;
}

void TestInteropSerf::joinsThroughEitherSide() {
    QFETCH(bool, oursJoins);
    NodeTool ours("ours", {"--tag", "role=web", "--tag", "dc=x"});
    QVERIFY(ours.ready());
    SerfAgent agent("agent", {"role=db", "dc=y"});
    QVERIFY(agent.ready());
    if (oursJoins)
        QCOMPARE(ours.join(agent.address()), 1);
    else
        QVERIFY(agent.run("join", {ours.address()}).contains("joined cluster"));
    Json expected = status("ours", "alive");
    expected["addr"] = ours.address().toStdString();
    expected["tags"] = {{"dc", "x"}, {"role", "web"}};
    QVERIFY(agent.lists(expected));
    QCOMPARE(agent.members().size(), std::size_t{2});
    Json seen = state("agent", "alive");
    seen["port"] = agent.port();
    seen["tags"] = {{"dc", "y"}, {"role", "db"}};
    QVERIFY(ours.lists(seen));
    QCOMPARE(ours.members().size(), std::size_t{2});
}

void TestInteropSerf::saysWhyANodeWithoutVersionsCannotJoin() {
    NodeTool ours("ours", {"--meta", "no tags"});
    SerfAgent agent("agent", {});
    QVERIFY(agent.ready());
    QVERIFY(ours.ready());
    QCOMPARE(ours.join(agent.address()), 0);
    const Json joined = ours.told({{"event", "joined"}});
    QVERIFY2(joined["error"].get<std::string>().find("--delegate-versions") != std::string::npos,
             joined.dump().c_str());
    QCOMPARE(agent.members().size(), std::size_t{1});
}

void TestInteropSerf::carriesTags() {
    NodeTool ours("ours", {"--tag", "role=web"});
    SerfAgent agent("agent", {"role=db"});
    QVERIFY(together(agent, ours));
    agent.run("tags", {"-set", "role=cache"});
    const Json update = ours.wait({{"event", "update"}, {"name", "agent"}});
    QCOMPARE(update["tags"]["role"].get<std::string>(), std::string("cache"));
    const Bytes tags = wire::serf::encodeTags({{"role", "proxy"}, {"new", "1"}});
    ours.send("meta hex:" + QByteArray::fromStdString(toHex(tags)));
    Json expected = status("ours", "alive");
    expected["tags"] = {{"new", "1"}, {"role", "proxy"}};
    QVERIFY(agent.lists(expected));
}

void TestInteropSerf::hearsTheirUserEvents() {
    NodeTool ours("ours", {"--tag", "role=web"});
    SerfAgent agent("agent", {});
    QVERIFY(together(agent, ours));
    agent.run("event", {"deploy", "v7"});
    const auto heard = [&] {
        for (const Json& event : ours.events())
            if (event["event"] == "user" &&
                event["text_hex"].get<std::string>().starts_with("03") &&
                event["text"].get<std::string>().find("deploy") != std::string::npos &&
                event["text"].get<std::string>().find("v7") != std::string::npos)
                return true;
        return false;
    };
    QVERIFY(waitUntil(heard));
}

void TestInteropSerf::sendsThemUserEvents_data() {
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("best effort") << QByteArray("user agent");
    QTest::newRow("reliable") << QByteArray("reliable agent");
    QTest::newRow("gossip") << QByteArray("gossip");
}

void TestInteropSerf::sendsThemUserEvents() {
    QFETCH(QByteArray, command);
    NodeTool ours("ours", {"--tag", "role=web"});
    SerfAgent agent("agent", {});
    QVERIFY(together(agent, ours));
    ours.send(command + " hex:" + userEvent(5, "rollout", "from ours"));
    QVERIFY(waitUntil([&] { return agent.monitored().contains("rollout"); }));
}

void TestInteropSerf::readsTheirPayloads() {
    NodeTool ours("ours", {"--tag", "role=web"});
    SerfAgent agent("agent", {});
    QVERIFY(together(agent, ours));
    ours.send("ping agent");
    const Json answer = ours.wait({{"event", "ping"}, {"name", "agent"}});
    // Serf's acks carry a network coordinate, after a version byte 1.
    QVERIFY(answer["payload_hex"].get<std::string>().starts_with("01"));
}

void TestInteropSerf::leavesAsTheyExpect_data() {
    QTest::addColumn<bool>("bySignal");
    QTest::newRow("on the command") << false;
    QTest::newRow("on SIGTERM") << true;
}

void TestInteropSerf::leavesAsTheyExpect() {
    QFETCH(bool, bySignal);
    NodeTool ours("ours", {"--tag", "role=web"});
    SerfAgent agent("agent", {});
    QVERIFY(together(agent, ours));
    SerfAgent other("other", {}, {"-join=" + agent.address()});
    QVERIFY(other.ready());
    QVERIFY(other.lists(status("ours", "alive")));
    if (bySignal)
        ours.signal(SIGTERM);
    else
        ours.send("leave");
    QVERIFY(!ours.wait({{"event", "left"}}).is_null());
    QVERIFY(agent.lists(status("ours", "left")));
    QVERIFY(other.lists(status("ours", "left")));
}

void TestInteropSerf::seesTheirLeave() {
    NodeTool ours("ours", {"--tag", "role=web"});
    SerfAgent agent("agent", {});
    QVERIFY(together(agent, ours));
    agent.run("leave");
    QVERIFY(!ours.wait({{"event", "leave"}, {"name", "agent"}, {"left", true}}).is_null());
    QVERIFY(ours.lists(state("agent", "left")));
}

void TestInteropSerf::isFailedWhenKilled() {
    NodeTool ours("ours", {"--tag", "role=web"});
    NodeTool stays("stays", {"--tag", "role=web"});
    SerfAgent agent("agent", {});
    QVERIFY(together(agent, ours));
    QVERIFY(stays.ready());
    QCOMPARE(stays.join(agent.address()), 1);
    QVERIFY(stays.lists(state("ours", "alive")));
    QElapsedTimer sinceDeath;
    sinceDeath.start();
    ours.signal(SIGKILL);
    QVERIFY(agent.lists(status("ours", "failed")));
    QVERIFY(sinceDeath.elapsed() <= kLocalTimes.longestDeath(3).count());
    const Json suspect = stays.wait({{"event", "suspect"}, {"name", "ours"}});
    const Json death = stays.wait({{"event", "leave"}, {"name", "ours"}, {"left", false}});
    QVERIFY(!suspect.is_null() && !death.is_null());
    QVERIFY(diedInTime(suspect, death, kTestTimes, 3));
}

void TestInteropSerf::declaresAKilledAgentDead() {
    NodeTool ours("ours", {"--tag", "role=web"});
    SerfAgent agent("agent", {});
    QVERIFY(together(agent, ours));
    SerfAgent doomed("doomed", {}, {"-join=" + agent.address()});
    QVERIFY(ours.lists(state("doomed", "alive")));
    QElapsedTimer sinceDeath;
    sinceDeath.start();
    doomed.signal(SIGKILL);
    const Json suspect = ours.wait({{"event", "suspect"}, {"name", "doomed"}});
    const Json death = ours.wait({{"event", "leave"}, {"name", "doomed"}, {"left", false}});
    QVERIFY(!suspect.is_null() && !death.is_null());
    QVERIFY(diedInTime(suspect, death, kTestTimes, 3));
    QVERIFY(agent.lists(status("doomed", "failed")));
    QVERIFY(sinceDeath.elapsed() <= kLocalTimes.longestDeath(3).count());
}

void TestInteropSerf::letsOurFrozenNodeRefute() {
    NodeTool ours("ours", {"--tag", "role=web"});
    NodeTool watching("watching", {"--tag", "role=web", "--set", "SuspicionMult=60"});
    SerfAgent agent("agent", {});
    QVERIFY(together(agent, ours));
    QVERIFY(watching.ready());
    QCOMPARE(watching.join(agent.address()), 1);
    QVERIFY(watching.lists(state("ours", "alive")));
    const auto before = askRow(agent.port(), "ours");
    QVERIFY(before);
    ours.signal(SIGSTOP);
    const auto suspected = awaitState(agent.port(), "ours", wire::MemberState::suspect);
    ours.signal(SIGCONT);
    QVERIFY(suspected);
    QVERIFY(!ours.wait({{"event", "refuted"}}).is_null());
    const auto after = awaitState(agent.port(), "ours", wire::MemberState::alive);
    QVERIFY(after);
    QVERIFY(after->incarnation > before->incarnation);
    QVERIFY(agent.lists(status("ours", "alive")));
    QVERIFY(!agent.monitored().contains("member-failed"));
    QVERIFY(watching.told({{"event", "leave"}}).is_null());
}

namespace {

/// An agent that was frozen until it was suspected refutes that, so that nobody takes it for dead.
bool refutesOnceThawed() {
    const QStringList patient{"--tag", "role=web", "--set", "SuspicionMult=60"};
    NodeTool ours("ours", patient);
    NodeTool watching("watching", patient);
    SerfAgent agent("agent", {});
    if (!together(agent, ours) || !watching.ready() || watching.join(ours.address()) != 1 ||
        !watching.lists(state("agent", "alive")))
        return false;
    SerfAgent other("other", {}, {"-join=" + ours.address()});
    if (!other.ready() || !other.lists(status("agent", "alive")) ||
        !agent.lists(status("other", "alive")))
        return false;
    agent.signal(SIGSTOP);
    const Json suspect = ours.wait({{"event", "suspect"}, {"name", "agent"}});
    const auto suspected = awaitState(other.port(), "agent", wire::MemberState::suspect);
    agent.signal(SIGCONT);
    if (suspect.is_null() || !suspected)
        return false;
    const Json refuted = ours.wait({{"event", "alive"}, {"name", "agent"}});
    if (refuted.is_null() ||
        refuted["incarnation"].get<int>() <= suspect["incarnation"].get<int>() ||
        !watching.lists(state("agent", "alive")))
        return false;
    const auto row = awaitState(other.port(), "agent", wire::MemberState::alive);
    return row && row->incarnation > suspected->incarnation &&
           other.lists(status("agent", "alive")) && !other.monitored().contains("member-failed") &&
           ours.told({{"event", "leave"}}).is_null() && agent.lists(status("ours", "alive"));
}

} // namespace

/// Serf's local profile sends each piece of news twice: by chance a refutation reaches nobody
/// before the suspicion runs out. Three times in a row that is no chance.
void TestInteropSerf::letsAFrozenAgentRefute() {
    QVERIFY(refutesOnceThawed() || refutesOnceThawed() || refutesOnceThawed());
}

SWIMSCOPE_TEST(TestInteropSerf)
#include "test_interop_serf.moc"
