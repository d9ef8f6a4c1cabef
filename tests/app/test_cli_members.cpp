// SPDX-License-Identifier: MPL-2.0
#include "tests/app/node_tool.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace swimscope::test;

/// Nodes run by the tool and what they have to say to each other, on the loopback interface.
class TestCliMembers : public QObject {
    Q_OBJECT
  private slots:
    void joinsAndSeesTheOther();
    void joinsFromItsOptions();
    void carriesUserMessages();
    void writesItsMetricsForPrometheus();
    void carriesMetadataAndTags();
    void carriesUserState();
    void pings();
    void tellsItsProbes();
    void takesNamesThatNeedQuotes();
    void joinsNamesThatNeedQuotes();
    void tellsItsMetrics();
    void declaresAKilledNodeDead();
    void refutesASuspicionAfterAStandstill();
    void freezesForATime();
    void leavesOnCommandAndRunsOn();
    void leavesOnASignal_data();
    void leavesOnASignal();
    void leavesWhenItsTimeIsOver();
    void quitsWithoutLeaving();
    void advertisesAnotherAddress();
    void takesInOnlyWhomItAllows();
    void speaksOverIpV6();
};

namespace {

/// Suspicions that last far longer than any standstill in these tests: 18 s at the least.
QStringList patient() {
    return {"--set", "SuspicionMult=60"};
}

} // namespace

void TestCliMembers::joinsAndSeesTheOther() {
    NodeTool a("A", {"--meta", "first"});
    NodeTool b("B", {"--meta", "second"});
    QVERIFY(meet(a, b));
    const Json seen = a.wait({{"event", "join"}, {"name", "B"}});
    QCOMPARE(seen["meta"].get<std::string>(), std::string("second"));
    QCOMPARE(seen["meta_hex"].get<std::string>(), std::string("7365636f6e64"));
    QCOMPARE(seen["addr"].get<std::string>(), std::string("127.0.0.1"));
    QVERIFY(a.told({{"event", "join"}, {"name", "A"}}).is_null());
    for (NodeTool* node : {&a, &b}) {
        const Json members = node->members();
        QCOMPARE(members.size(), std::size_t{2});
        QCOMPARE(memberNamed(members, "A")["meta"].get<std::string>(), std::string("first"));
        QCOMPARE(memberNamed(members, "B")["meta"].get<std::string>(), std::string("second"));
        QVERIFY(memberNamed(members, "A")["incarnation"].get<int>() >= 1);
    }
    QVERIFY(a.strayOutput().isEmpty());
}

void TestCliMembers::joinsFromItsOptions() {
    NodeTool a("A");
    QVERIFY(a.ready());
    NodeTool b("B", {"--join", "A/" + a.address(), "--join", "127.0.0.1:1"});
    QVERIFY(b.ready());
    const Json joined = b.wait({{"event", "joined"}});
    QCOMPARE(joined["contacted"].get<int>(), 1);
    QVERIFY(joined["error"].get<std::string>().find("127.0.0.1:1: ") != std::string::npos);
    QVERIFY(!a.wait({{"event", "join"}, {"name", "B"}}).is_null());
    QCOMPARE(b.count({{"event", "joined"}}), std::size_t{1});
}

void TestCliMembers::writesItsMetricsForPrometheus() {
    QTemporaryDir folder;
    const QString path = folder.filePath("a.prom");
    NodeTool a("A", {"--metrics-file", path});
    QVERIFY(a.ready());
    const auto text = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(waitUntil([&] {
        return text().contains("memberlist_node_instances{node=\"A\",node_state=\"alive\"} 1\n");
    }));
    a.send("quit");
    QCOMPARE(a.waitForEnd(), 0);
    QVERIFY(text().contains("\nmemberlist_udp_sent{node=\"A\"} 0\n"));

    NodeTool b("B", {"--metrics-file", folder.filePath("none/b.prom")});
    QVERIFY(b.ready());
    b.send("quit");
    QCOMPARE(b.waitForEnd(), 0);
    QVERIFY2(b.errors().contains("--metrics-file"), b.errors());
}

void TestCliMembers::carriesUserMessages() {
    NodeTool a("A");
    NodeTool b("B");
    QVERIFY(meet(a, b));
    a.send("user B one packet");
    a.send("reliable B one stream");
    a.send("gossip to all");
    a.send("user B hex:00ff");
    const Json packet = b.wait({{"event", "user"}, {"text", "one packet"}});
    QCOMPARE(packet["from"].get<std::string>(), std::string("A"));
    QVERIFY(!b.wait({{"event", "user"}, {"text", "one stream"}}).is_null());
    QVERIFY(!b.wait({{"event", "user"}, {"text", "to all"}}).is_null());
    QVERIFY(!b.wait({{"event", "user"}, {"text_hex", "00ff"}}).is_null());
    a.send("user Z hello");
    QVERIFY(!a.wait({{"event", "error"}}).is_null());
}

void TestCliMembers::carriesMetadataAndTags() {
    NodeTool a("A", {"--tag", "role=web"});
    NodeTool b("B", {"--tag", "role=db", "--tag", "dc=x"});
    QVERIFY(meet(a, b));
    const Json joined = a.wait({{"event", "join"}, {"name", "B"}});
    QVERIFY((joined["tags"] == Json{{"dc", "x"}, {"role", "db"}}));
    b.send("meta plain now");
    const Json updated = a.wait({{"event", "update"}, {"name", "B"}});
    QCOMPARE(updated["meta"].get<std::string>(), std::string("plain now"));
    QVERIFY(!updated.contains("tags"));
    b.send("meta " + QByteArray(513, 'x'));
    QVERIFY(!b.wait({{"event", "error"}}).is_null());
}

void TestCliMembers::carriesUserState() {
    NodeTool a("A", {"--state", "state of A"});
    NodeTool b("B", {"--state", "hex:00ff"});
    QVERIFY(meet(a, b));
    QVERIFY(!b.wait({{"event", "state"}, {"join", true}, {"text", "state of A"}}).is_null());
    QVERIFY(!a.wait({{"event", "state"}, {"join", true}, {"text_hex", "00ff"}}).is_null());
}

void TestCliMembers::pings() {
    NodeTool a("A");
    NodeTool b("B");
    QVERIFY(meet(a, b));
    a.send("ping B");
    const Json answer = a.wait({{"event", "ping"}, {"name", "B"}});
    QVERIFY(answer["rtt_ms"].get<double>() > 0);
    a.send("ping Z");
    const Json unknown = a.wait({{"event", "ping"}, {"name", "Z"}});
    QCOMPARE(unknown["error"].get<std::string>(), std::string("no member has that name"));
    QVERIFY(a.told({{"event", "error"}}).is_null());
}

void TestCliMembers::tellsItsProbes() {
    NodeTool a("A", {"--pings"});
    NodeTool b("B");
    QVERIFY(meet(a, b));
    QVERIFY(!a.wait({{"event", "ping"}, {"name", "B"}}).is_null());
    QVERIFY(b.told({{"event", "ping"}}).is_null());
}

void TestCliMembers::takesNamesThatNeedQuotes() {
    NodeTool a("A");
    NodeTool b("B \"ä\" 2");
    QVERIFY(meet(a, b));
    a.send("user \"B \\\"ä\\\" 2\" hello");
    QVERIFY(!b.wait({{"event", "user"}, {"text", "hello"}}).is_null());
}

void TestCliMembers::joinsNamesThatNeedQuotes() {
    NodeTool a("my \"node\"/1");
    QVERIFY(a.ready());
    const QString address = R"("my \"node\"/1"/)" + a.address();
    NodeTool b("B", {"--join", address});
    QCOMPARE(b.wait({{"event", "joined"}})["contacted"].get<int>(), 1);
    NodeTool c("C");
    QVERIFY(c.ready());
    QCOMPARE(c.join(address), 1);
    QVERIFY(a.lists({{"name", "C"}, {"state", "alive"}}));
    // The name counts: somebody else at that address is not joined.
    const std::size_t from = c.mark();
    c.send("join \"my other\"/" + a.address().toUtf8());
    QCOMPARE(c.wait({{"event", "joined"}}, from)["contacted"].get<int>(), 0);
}

void TestCliMembers::tellsItsMetrics() {
    NodeTool a("A");
    NodeTool b("B");
    QVERIFY(meet(a, b));
    Json metrics;
    const auto probed = [&] {
        const std::size_t from = b.mark();
        b.send("metrics");
        metrics = b.wait({{"event", "metrics"}}, from)["metrics"];
        return metrics["memberlist.probeNode"]["count"].get<int>() > 0;
    };
    QVERIFY(waitUntil(probed));
    // It joined once, so it dialled once; A had no reason to dial it yet.
    QCOMPARE(metrics["memberlist.tcp.connect"].get<int>(), 1);
    QCOMPARE(metrics["memberlist.tcp.accept"].get<int>(), 0);
    QCOMPARE(metrics["memberlist.pushPullNode"]["count"].get<int>(), 1);
    QVERIFY(metrics["memberlist.tcp.sent"].get<int>() > 0);
    QVERIFY(metrics["memberlist.udp.sent"].get<int>() > 0);
    QVERIFY(metrics["memberlist.udp.received"].get<int>() > 0);
    QCOMPARE(metrics["memberlist.node.instances"]["alive"].get<int>(), 2);
}

void TestCliMembers::declaresAKilledNodeDead() {
    NodeTool a("A");
    NodeTool b("B");
    NodeTool c("C");
    QVERIFY(meet(a, b));
    QVERIFY(meet(a, c));
    QVERIFY(b.lists({{"name", "C"}, {"state", "alive"}}));
    c.signal(SIGKILL);
    for (NodeTool* node : {&a, &b}) {
        QVERIFY(!node->wait({{"event", "suspect"}, {"name", "C"}}).is_null());
        QVERIFY(!node->wait({{"event", "leave"}, {"name", "C"}, {"left", false}}).is_null());
        QVERIFY(node->lists({{"name", "C"}, {"state", "dead"}}));
    }
}

void TestCliMembers::refutesASuspicionAfterAStandstill() {
    NodeTool a("A", patient());
    NodeTool b("B", patient());
    QVERIFY(meet(a, b));
    // Held until the suspicion is there, however long that takes, and then let go: the command
    // that freezes ends at a time of its own, which may come too early on a busy machine.
    b.signal(SIGSTOP);
    const Json suspect = a.wait({{"event", "suspect"}, {"name", "B"}});
    b.signal(SIGCONT);
    QVERIFY(!suspect.is_null());
    const Json refuted = b.wait({{"event", "refuted"}});
    const Json alive = a.wait({{"event", "alive"}, {"name", "B"}});
    QVERIFY(alive["incarnation"].get<int>() >= refuted["incarnation"].get<int>());
    QVERIFY(a.told({{"event", "leave"}}).is_null());
}

void TestCliMembers::freezesForATime() {
    NodeTool a("A", patient());
    NodeTool b("B", patient());
    QVERIFY(meet(a, b));
    // A busy machine may not notice a short freeze; a longer one it does.
    Json suspect;
    for (int seconds = 2; suspect.is_null() && seconds <= 8; seconds *= 2) {
        b.send("freeze " + QByteArray::number(seconds));
        suspect = a.wait({{"event", "suspect"}, {"name", "B"}}, 0, std::chrono::seconds(seconds));
    }
    QVERIFY(!suspect.is_null());
    QVERIFY(!b.wait({{"event", "refuted"}}).is_null());
    QVERIFY(!a.wait({{"event", "alive"}, {"name", "B"}}).is_null());
    QVERIFY(a.told({{"event", "leave"}}).is_null());
}

void TestCliMembers::leavesOnCommandAndRunsOn() {
    NodeTool a("A");
    NodeTool b("B");
    QVERIFY(meet(a, b));
    b.send("leave");
    QVERIFY(!b.wait({{"event", "left"}}).is_null());
    QVERIFY(!a.wait({{"event", "leave"}, {"name", "B"}, {"left", true}}).is_null());
    QVERIFY(b.lists({{"name", "B"}, {"state", "left"}}));
    QVERIFY(a.lists({{"name", "B"}, {"state", "left"}}));
    b.send("quit");
    QCOMPARE(b.waitForEnd(), 0);
    QCOMPARE(b.events().back()["event"].get<std::string>(), std::string("bye"));
}

void TestCliMembers::leavesOnASignal_data() {
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCliMembers::leavesOnASignal() {
    QFETCH(int, number);
    NodeTool a("A");
    NodeTool b("B");
    QVERIFY(meet(a, b));
    b.signal(number);
    QCOMPARE(b.waitForEnd(), 0);
    QVERIFY(!b.told({{"event", "left"}}).is_null());
    QCOMPARE(b.events().back()["event"].get<std::string>(), std::string("bye"));
    QVERIFY(!a.wait({{"event", "leave"}, {"name", "B"}, {"left", true}}).is_null());
}

void TestCliMembers::leavesWhenItsTimeIsOver() {
    NodeTool a("A");
    QVERIFY(a.ready());
    // On a busy machine a short time may be over before it has joined; a longer one is not.
    bool joined = false;
    for (int seconds = 1; !joined && seconds <= 32; seconds *= 2) {
        NodeTool b("B", {"--duration", QString::number(seconds), "--join", a.address()});
        QCOMPARE(b.waitForEnd(), 0);
        QVERIFY(!b.told({{"event", "left"}}).is_null());
        joined = !b.told({{"event", "joined"}, {"contacted", 1}}).is_null();
    }
    QVERIFY(joined);
    QVERIFY(!a.wait({{"event", "leave"}, {"name", "B"}, {"left", true}}).is_null());
}

void TestCliMembers::quitsWithoutLeaving() {
    NodeTool a("A");
    NodeTool b("B");
    QVERIFY(meet(a, b));
    b.send("quit");
    QCOMPARE(b.waitForEnd(), 0);
    QVERIFY(b.told({{"event", "left"}}).is_null());
    QVERIFY(!a.wait({{"event", "leave"}, {"name", "B"}, {"left", false}}).is_null());
}

void TestCliMembers::advertisesAnotherAddress() {
    NodeTool a("A", {"--advertise", "127.0.0.2:4242"});
    QVERIFY(a.ready());
    const Json self = memberNamed(a.members(), "A");
    QCOMPARE(self["addr"].get<std::string>(), std::string("127.0.0.2"));
    QCOMPARE(self["port"].get<int>(), 4242);
    const Json ready = a.told({{"event", "ready"}});
    QCOMPARE(ready["addr"].get<std::string>(), std::string("127.0.0.1"));
    QCOMPARE(ready["advertise_port"].get<int>(), 4242);
    // Without a port it is the one where it listens.
    NodeTool b("B", {"--advertise", "127.0.0.2"});
    QVERIFY(b.ready());
    QCOMPARE(memberNamed(b.members(), "B")["port"].get<int>(), int{b.port()});
}

void TestCliMembers::takesInOnlyWhomItAllows() {
    NodeTool walled("walled", {"--cidr-allow", "127.0.0.1/32", "--cidr-allow", "10.0.0.0/8"});
    NodeTool inside("inside");
    QVERIFY(meet(walled, inside));
    // Gossip alone may miss one of three, and who has the list never passes the newcomer on:
    // frequent push/pulls leave nothing to chance.
    NodeTool outside("outside", {"--bind", "127.0.0.2:0", "--set", "PushPullInterval=1s"});
    QVERIFY(outside.ready());
    QCOMPARE(outside.join(walled.address()), 1);
    // It hears of both and tells both of itself; who has no list takes it in.
    QVERIFY(outside.lists({{"name", "walled"}, {"state", "alive"}}));
    QVERIFY(inside.lists({{"name", "outside"}, {"addr", "127.0.0.2"}, {"state", "alive"}}));
    QCOMPARE(walled.members().size(), std::size_t{2});
    QVERIFY(walled.told({{"event", "join"}, {"name", "outside"}}).is_null());
}

void TestCliMembers::speaksOverIpV6() {
    if (!QTcpServer().listen(QHostAddress::LocalHostIPv6))
        QSKIP("this machine has no IPv6");
    NodeTool a("A", {"--bind", "[::1]:0"});
    QVERIFY(a.ready());
    NodeTool b("B", {"--bind", "[::1]:0", "--join", QStringLiteral("[::1]:%1").arg(a.port())});
    QCOMPARE(b.wait({{"event", "joined"}})["contacted"].get<int>(), 1);
    QVERIFY(a.lists({{"name", "B"}, {"addr", "::1"}, {"state", "alive"}}));
    a.send("user B over IPv6");
    QVERIFY(!b.wait({{"event", "user"}, {"text", "over IPv6"}, {"from", "A"}}).is_null());
}

SWIMSCOPE_TEST(TestCliMembers)
#include "test_cli_members.moc"
