// SPDX-License-Identifier: MPL-2.0
#include "tests/app/node_tool.h"
#include "tests/interop/go_peer.h"
#include "tests/interop/serf_agent.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <array>
#include <tuple>
#include <utility>

using namespace swimscope::test;

/// Encrypted clusters of our nodes with memberlist's members and Serf's agents. Both are of before
/// memberlist had labels.
class TestInteropKeys : public QObject {
    Q_OBJECT
  private slots:
    void goInEitherDirection_data();
    void goInEitherDirection();
    void goWithAnotherKey();
    void goChangesItsKey();
    void goMovesToEncryption();
    void serfInEitherDirection_data();
    void serfInEitherDirection();
    void serfWithAnotherKey();
    void serfChangesItsKey();
};

namespace {

const QString kFirst = QStringLiteral("dpfyFniJPNhOJnNOufleAw==");
const QString kSecond = QStringLiteral("S23W0ggl82t+32j2UwG7LRKzr9xDqKYg5FXfr8SJxqM=");
const QString kThird = QStringLiteral("MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1u");

/// Changes a keyring; true once it has so many keys.
bool changeKey(JsonMember& member, const QString& change, int keys) {
    const std::size_t from = member.mark();
    member.send("key " + change.toLatin1());
    return !member.wait({{"event", "keys"}, {"keys", keys}}, from).is_null();
}

/// True if a user message gets from each to the other, over UDP and TCP.
bool talk(JsonMember& one, JsonMember& other) {
    static int number = 0;
    for (const auto& [from, to] : {std::pair{&one, &other}, std::pair{&other, &one}})
        for (const char* how : {"user", "reliable"}) {
            const std::string text = "message " + std::to_string(++number);
            from->send(how + QByteArray(" ") + to->name().toLatin1() + " " +
                       QByteArray::fromStdString(text));
            if (to->wait({{"event", "user"}, {"text", text}}).is_null())
                return false;
        }
    return true;
}

Json status(const QString& name, const char* status) {
    return {{"name", name.toStdString()}, {"status", status}};
}

Json alive(const QString& name) {
    return {{"name", name.toStdString()}, {"state", "alive"}};
}

} // namespace

void TestInteropKeys::goInEitherDirection_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("oursJoins");
    QTest::addColumn<bool>("compression");
    QTest::newRow("128 bits, we join") << kFirst << true << true;
    QTest::newRow("192 bits, they join") << kThird << false << true;
    QTest::newRow("256 bits, we join, nothing compressed") << kSecond << true << false;
    QTest::newRow("256 bits, they join") << kSecond << false << true;
}

void TestInteropKeys::goInEitherDirection() {
    QFETCH(QString, key);
    QFETCH(bool, oursJoins);
    QFETCH(bool, compression);
    NodeTool ours("ours", compression ? QStringList{"--key", key}
                                      : QStringList{"--key", key, "--no-compression"});
    GoPeer theirs("theirs",
                  {"-key", key, compression ? "-compression=true" : "-compression=false"});
    QVERIFY(ours.ready() && theirs.ready());
    QCOMPARE(oursJoins ? ours.join(theirs.address()) : theirs.join(ours.address()), 1);
    QVERIFY(ours.lists(alive("theirs")));
    QVERIFY(theirs.lists({{"name", "ours"}}));
    QVERIFY(talk(ours, theirs));
    ours.send("ping theirs");
    QVERIFY(ours.wait({{"event", "ping"}}).contains("rtt_ms"));
    theirs.send("ping ours");
    QVERIFY(theirs.wait({{"event", "ping"}}).contains("rtt_ms"));
    QVERIFY(ours.told({{"event", "rejected"}}).is_null());
}

/// Whoever joins, both say what is wrong, and nobody gets in.
void TestInteropKeys::goWithAnotherKey() {
    NodeTool ours("ours", {"--key", kFirst});
    NodeTool open("open");
    GoPeer theirs("theirs", {"-key", kSecond});
    QVERIFY(ours.ready() && open.ready() && theirs.ready());
    QCOMPARE(ours.join(theirs.address()), 0);
    QVERIFY(ours.told({{"event", "joined"}})["error"].get<std::string>().find(
                "a key that this node does not have") != std::string::npos);
    const std::size_t from = ours.mark();
    QCOMPARE(theirs.join(ours.address()), 0);
    QVERIFY(!ours.wait({{"event", "rejected"}, {"reason", "wrong key"}}, from).is_null());
    // Our error message is encrypted with our key, so theirs can't read it either.
    QVERIFY(theirs.told({{"event", "joined"}})["error"].get<std::string>().find("key") !=
            std::string::npos);
    QCOMPARE(open.join(theirs.address()), 0);
    QVERIFY(open.told({{"event", "joined"}})["error"].get<std::string>().find("has no key") !=
            std::string::npos);
    // To them ours says why, in an error message that is not encrypted, and that is their reason.
    const std::size_t before = theirs.mark();
    QCOMPARE(theirs.join(open.address()), 0);
    const std::string said = theirs.told({{"event", "joined"}}, before)["error"].get<std::string>();
    QVERIFY2(said.find("not encrypted") != std::string::npos, said.c_str());
    QCOMPARE(ours.members().size(), std::size_t{1});
    QCOMPARE(theirs.members().size(), std::size_t{1});
}

void TestInteropKeys::goChangesItsKey() {
    NodeTool ours("ours", {"--key", kFirst});
    GoPeer theirs("theirs", {"-key", kFirst});
    QVERIFY(ours.ready() && theirs.ready());
    QCOMPARE(ours.join(theirs.address()), 1);
    QVERIFY(theirs.lists({{"name", "ours"}}));
    const std::array<std::pair<QString, int>, 3> steps{
        {{"add " + kSecond, 2}, {"use " + kSecond, 2}, {"remove " + kFirst, 1}}};
    for (const auto& [change, keys] : steps) {
        QVERIFY(changeKey(theirs, change, keys));
        QVERIFY(talk(ours, theirs)); // one has made the step, the other has not
        QVERIFY(changeKey(ours, change, keys));
        QVERIFY(talk(ours, theirs));
    }
    QVERIFY(ours.told({{"event", "rejected"}}).is_null());
}

/// memberlist's switches: ours has the key and insists on nothing yet, theirs has none.
void TestInteropKeys::goMovesToEncryption() {
    NodeTool ours("ours", {"--key", kFirst, "--set", "GossipVerifyIncoming=off", "--set",
                           "GossipVerifyOutgoing=off"});
    GoPeer open("open");
    GoPeer moving("moving", {"-key", kFirst, "-verify-incoming=false"});
    QVERIFY(ours.ready() && open.ready() && moving.ready());
    QCOMPARE(ours.join(open.address()), 1);
    QVERIFY(ours.lists(alive("open")));
    QVERIFY(talk(ours, open));
    QCOMPARE(moving.join(ours.address()), 1); // it encrypts, we do not yet
    QVERIFY(ours.lists(alive("moving")));
    QVERIFY(talk(ours, moving));
}

void TestInteropKeys::serfInEitherDirection_data() {
    QTest::addColumn<bool>("oursJoins");
    QTest::newRow("we join them") << true;
    QTest::newRow("they join us") << false;
}

void TestInteropKeys::serfInEitherDirection() {
    QFETCH(bool, oursJoins);
    NodeTool ours("ours", {"--tag", "role=web", "--key", kFirst});
    SerfAgent agent("agent", {"role=db"}, {"-encrypt=" + kFirst});
    QVERIFY(ours.ready() && agent.ready());
    if (oursJoins)
        QCOMPARE(ours.join(agent.address()), 1);
    else
        QVERIFY(agent.run("join", {ours.address()}).contains("joined cluster"));
    QVERIFY(agent.lists(status("ours", "alive")));
    QVERIFY(ours.lists(alive("agent")));
    QVERIFY(agent.run("event", {"deploy", "v2"}).contains("dispatched"));
    QVERIFY(!ours.wait({{"event", "user"}}).is_null());
    ours.send("leave");
    QVERIFY(agent.lists(status("ours", "left")));
    QVERIFY(ours.told({{"event", "rejected"}}).is_null());
}

void TestInteropKeys::serfWithAnotherKey() {
    NodeTool ours("ours", {"--tag", "role=web", "--key", kFirst});
    SerfAgent agent("agent", {}, {"-encrypt=" + kSecond});
    QVERIFY(ours.ready() && agent.ready());
    QCOMPARE(ours.join(agent.address()), 0);
    QVERIFY(ours.told({{"event", "joined"}})["error"].get<std::string>().find(
                "a key that this node does not have") != std::string::npos);
    const std::size_t from = ours.mark();
    agent.run("join", {ours.address()});
    QVERIFY(!ours.wait({{"event", "rejected"}, {"reason", "wrong key"}}, from).is_null());
    QCOMPARE(ours.members().size(), std::size_t{1});
    QCOMPARE(agent.members().size(), std::size_t{1});
}

/// Serf changes the keys of its agents by queries, which ours does not answer: `serf keys` says so,
/// but the agent has made the step.
void TestInteropKeys::serfChangesItsKey() {
    NodeTool ours("ours", {"--tag", "role=web", "--key", kFirst});
    SerfAgent agent("agent", {}, {"-encrypt=" + kFirst});
    QVERIFY(ours.ready() && agent.ready());
    QCOMPARE(ours.join(agent.address()), 1);
    QVERIFY(agent.lists(status("ours", "alive")));
    const std::array<std::tuple<QString, QString, int>, 3> steps{
        {{"-install=" + kSecond, "add " + kSecond, 2},
         {"-use=" + kSecond, "use " + kSecond, 2},
         {"-remove=" + kFirst, "remove " + kFirst, 1}}};
    for (const auto& [theirs, change, keys] : steps) {
        QVERIFY(changeKey(ours, change, keys));
        agent.run("keys", {theirs});
        const std::size_t from = ours.mark();
        ours.send("ping agent");
        QVERIFY(ours.wait({{"event", "ping"}, {"name", "agent"}}, from).contains("rtt_ms"));
    }
    // An agent that has only the new key can be joined by it, and ours knows it.
    SerfAgent late("late", {}, {"-encrypt=" + kSecond});
    QVERIFY(late.ready());
    QVERIFY(late.run("join", {agent.address()}).contains("joined cluster"));
    QVERIFY(ours.lists(alive("late")));
    QVERIFY(late.lists(status("ours", "alive")));
}

SWIMSCOPE_TEST(TestInteropKeys)
#include "test_interop_keys.moc"
