// SPDX-License-Identifier: MPL-2.0
#include "engine/host/delegate.h"
#include "engine/host/delegate_calls.h"
#include "engine/host/replay.h"
#include "engine/wire/packet.h"
#include "tests/support/test_program.h"
#include "tests/support/virtual_cluster.h"

#include <QtTest>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace swimscope;
using namespace std::chrono_literals;
using trace::Failure;

namespace {

/// Writes down what it hears, and turns away whom it is told to.
struct Diary : host::Delegate {
    std::set<std::string> unwanted;
    std::optional<std::string> mergeReason;
    std::optional<Bytes> state;
    std::optional<Bytes> payload;

    std::vector<std::string> heard;
    std::size_t asked = 0;
    std::size_t mergedRows = 0;
    std::size_t pings = 0;
    std::vector<bool> statesWanted; ///< for a join, or not

    std::optional<std::string> admitAlive(const trace::MemberRow& member) override {
        ++asked;
        return unwanted.contains(member.name) ? std::optional<std::string>("it is unwanted")
                                              : std::nullopt;
    }
    std::optional<std::string> admitMerge(std::span<const trace::MemberRow> members) override {
        mergedRows += members.size();
        return mergeReason;
    }
    std::optional<Bytes> localState(bool join) override {
        statesWanted.push_back(join);
        return state;
    }
    void mergeRemoteState(const Bytes& remote, bool join) override {
        heard.push_back((join ? "join state " : "state ") + text(remote));
    }
    void messageReceived(const Bytes& message, const std::string& from) override {
        heard.push_back(from + " says " + text(message));
    }
    std::optional<Bytes> ackPayload() override { return payload; }
    void pingCompleted(const std::string& member, Duration, const Bytes& acked) override {
        if (++pings == 1)
            heard.push_back("pinged " + member + ' ' + text(acked));
    }
    void memberJoined(const trace::MemberRow& member) override {
        heard.push_back(member.name + " joined");
    }
    void memberGone(const trace::MemberRow& member) override {
        heard.push_back(member.name +
                        (member.state == wire::MemberState::left ? " left" : " died"));
    }
    void memberUpdated(const trace::MemberRow& member) override {
        heard.push_back(member.name + " is " + text(member.meta));
    }
    void nameContested(const std::string& member, const Endpoint&, const Endpoint&) override {
        heard.push_back(member + " is contested");
    }

    bool has(const std::string& entry) const {
        return std::ranges::find(heard, entry) != heard.end();
    }
    static std::string text(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }
};

host::AddNode node(std::shared_ptr<host::Delegate> delegate, bool join = true) {
    host::AddNode add;
    add.delegate = std::move(delegate);
    add.joinRunning = join;
    return add;
}

Bytes packetOf(const wire::Alive& alive) {
    return wire::encodePacket(std::vector{wire::share(wire::Message(alive))}, {});
}

/// A run with delegates is the same run without them: their decisions stand in its trace.
std::string problemsOf(const test::VirtualCluster& cluster) {
    const auto replayed = host::replay(cluster.events());
    return cluster.difference() + cluster.compareAll() +
           (replayed.divergence
                ? replayed.divergence->recorded + " / " + replayed.divergence->replayed
                : std::string());
}

} // namespace

/// What a program may decide, provide and hear of its member.
class TestDelegate : public QObject {
    Q_OBJECT

  private slots:
    void hearsOfMembers();
    void hearsMessagesAndState();
    void providesItsStateForEveryExchange();
    void providesWhatAcksCarry();
    void turnsAMemberAway();
    void turnsAwayWhoTellsNoVersions();
    void turnsAClusterAway_data();
    void turnsAClusterAway();
    void isFrozenWithItsNode();
    void isKeptForTheNextLife();
};

void TestDelegate::hearsOfMembers() {
    test::VirtualCluster cluster;
    const auto diary = std::make_shared<Diary>();
    cluster.execute(node(diary, false));
    cluster.execute(node(nullptr));
    cluster.execute(node(nullptr));
    QVERIFY(cluster.converge(10s));
    QVERIFY(diary->has("n1 joined"));
    QVERIFY(diary->has("n2 joined"));
    QVERIFY(diary->has("n3 joined"));
    cluster.execute(host::SetMeta{NodeId{2}, bytesOf("db"), {}});
    QVERIFY(cluster.runUntil([&] { return diary->has("n2 is db"); }, 10s));
    cluster.execute(host::Leave{NodeId{2}});
    QVERIFY(cluster.runUntil([&] { return diary->has("n2 left"); }, 10s));
    cluster.execute(host::Kill{NodeId{3}});
    QVERIFY(cluster.runUntil([&] { return diary->has("n3 died"); }, 60s));
    cluster.execute(host::Restart{NodeId{3}, {}});
    QVERIFY(cluster.converge());
    QCOMPARE(std::ranges::count(diary->heard, "n3 joined"), 2);
    QCOMPARE(QString::fromStdString(problemsOf(cluster)), QString());
}

void TestDelegate::hearsMessagesAndState() {
    test::VirtualCluster cluster;
    const auto diary = std::make_shared<Diary>();
    cluster.execute(node(diary, false));
    host::AddNode other = node(nullptr);
    other.userState = bytesOf("of n2");
    cluster.execute(other);
    QVERIFY(cluster.converge(10s));
    QVERIFY(diary->has("join state of n2"));
    QVERIFY(cluster.runUntil([&] { return diary->has("state of n2"); }, 2min));
    cluster.execute(
        host::SendUser{NodeId{2}, trace::Delivery::bestEffort, "n1", bytesOf("hello"), {}});
    QVERIFY(cluster.runUntil([&] { return diary->has("n2 says hello"); }, 10s));

    // Somebody else by the name of n2.
    wire::Alive impostor{.incarnation = 9,
                         .node = "n2",
                         .address = *IpAddress::fromText("10.9.9.9"),
                         .port = 7946,
                         .meta = {},
                         .versions = {}};
    cluster.network.inject(cluster.cluster, {impostor.address, 7946},
                           cluster.cluster.drivers().at(NodeId{1}).bound(), packetOf(impostor));
    QVERIFY(cluster.runUntil([&] { return diary->has("n2 is contested"); }, 10s));
    QCOMPARE(QString::fromStdString(problemsOf(cluster)), QString());
}

void TestDelegate::providesItsStateForEveryExchange() {
    test::VirtualCluster cluster;
    const auto first = std::make_shared<Diary>();
    const auto second = std::make_shared<Diary>();
    first->state = bytesOf("one");
    second->state = bytesOf("two");
    cluster.execute(node(first, false));
    cluster.execute(node(second));
    QVERIFY(cluster.converge(10s));
    QVERIFY(first->has("join state two"));
    QVERIFY(second->has("join state one"));
    QCOMPARE(first->statesWanted, std::vector{true});
    QCOMPARE(second->statesWanted, std::vector{true});
    second->state = bytesOf("newer");
    QVERIFY(cluster.runUntil([&] { return first->has("state newer"); }, 2min));
    QVERIFY(!first->statesWanted.back());
    // What did not change is not told to the node again.
    QCOMPARE(cluster.all<trace::UserStateProvided>().size(), std::size_t{3});
    QCOMPARE(QString::fromStdString(problemsOf(cluster)), QString());
}

void TestDelegate::providesWhatAcksCarry() {
    test::VirtualCluster cluster;
    const auto first = std::make_shared<Diary>();
    const auto second = std::make_shared<Diary>();
    second->payload = bytesOf("here");
    cluster.execute(node(first, false));
    cluster.execute(node(second));
    QVERIFY(cluster.runUntil([&] { return first->has("pinged n2 here"); }, 10s));
    QVERIFY(cluster.runUntil([&] { return second->has("pinged n1 "); }, 10s));
    QCOMPARE(QString::fromStdString(problemsOf(cluster)), QString());
}

void TestDelegate::turnsAMemberAway() {
    test::VirtualCluster cluster;
    const auto diary = std::make_shared<Diary>();
    diary->unwanted = {"n3"};
    cluster.execute(node(diary, false));
    for (int i = 2; i <= 4; ++i)
        cluster.execute(node(nullptr));
    cluster.run(2min);
    QVERIFY(diary->asked > 0);
    const auto& drivers = cluster.cluster.drivers();
    QVERIFY2(!drivers.at(NodeId{1}).node().row("n3"), "not by gossip, not by exchanges of tables");
    QVERIFY(drivers.at(NodeId{1}).node().row("n4"));
    QVERIFY(drivers.at(NodeId{2}).node().row("n3"));
    const auto ignored = cluster.all<trace::MessageIgnored>();
    QVERIFY(std::ranges::any_of(ignored, [](const trace::Event& event) {
        return std::get<trace::MessageIgnored>(event.body).reason ==
               "n3 is not admitted: it is unwanted";
    }));
    QCOMPARE(QString::fromStdString(problemsOf(cluster)), QString());
}

void TestDelegate::turnsAwayWhoTellsNoVersions() {
    Diary diary;
    wire::Alive alive;
    alive.node = "old";
    const auto refusals = [&] { return host::refusalsOf(diary, alive, "n1", false); };
    QVERIFY(refusals().empty());
    QCOMPARE(diary.asked, std::size_t{1});
    alive.versions.count = 3;
    QCOMPARE(refusals().at(0).reason,
             std::string("old is not admitted: it tells no protocol versions"));
    QCOMPARE(diary.asked, std::size_t{1});
    // Nobody decides about the node itself.
    alive.node = "n1";
    QVERIFY(refusals().empty());
}

void TestDelegate::turnsAClusterAway_data() {
    QTest::addColumn<bool>("seedDecides");
    QTest::newRow("who is joined") << true;
    QTest::newRow("who joins") << false;
}

void TestDelegate::turnsAClusterAway() {
    QFETCH(bool, seedDecides);
    test::VirtualCluster cluster;
    const auto diary = std::make_shared<Diary>();
    diary->mergeReason = "not in this house";
    cluster.execute(node(seedDecides ? diary : nullptr, false));
    cluster.execute(node(seedDecides ? nullptr : diary));
    const auto isOver = [&] {
        return !cluster.all<trace::MergeRefused>().empty() &&
               !cluster.all<trace::JoinFinished>().empty();
    };
    QVERIFY(cluster.runUntil(isOver, 1s)); // and no longer: gossip may tell of the other
    QCOMPARE(diary->mergedRows, std::size_t{1});
    const auto refused = cluster.all<trace::MergeRefused>();
    QCOMPARE(refused.size(), std::size_t{1});
    QCOMPARE(std::get<trace::MergeRefused>(refused[0].body).reason,
             std::string("not in this house"));
    const NodeId decides{seedDecides ? 1U : 2U};
    QCOMPARE(refused[0].node, decides);
    QCOMPARE(cluster.cluster.drivers().at(decides).node().members().size(), std::size_t{1});

    const auto joins = cluster.all<trace::JoinFinished>();
    QCOMPARE(joins.size(), std::size_t{1});
    const auto& join = std::get<trace::JoinFinished>(joins[0].body);
    if (seedDecides) { // it has answered before it merges, as memberlist does
        QCOMPARE(join.contacted, 1U);
    } else {
        QCOMPARE(join.contacted, 0U);
        QCOMPARE(join.failures.at(0).failure, Failure::declined);
        QCOMPARE(join.failures.at(0).detail, std::string("not in this house"));
    }
    QCOMPARE(QString::fromStdString(problemsOf(cluster)), QString());
}

void TestDelegate::isFrozenWithItsNode() {
    test::VirtualCluster cluster;
    const auto diary = std::make_shared<Diary>();
    cluster.execute(node(diary, false));
    cluster.execute(node(nullptr));
    QVERIFY(cluster.converge(10s));
    cluster.execute(host::Freeze{NodeId{1}, {}});
    const std::size_t before = diary->asked + diary->heard.size();
    cluster.execute(host::SetMeta{NodeId{2}, bytesOf("db"), {}});
    cluster.run(2s);
    QCOMPARE(diary->asked + diary->heard.size(), before);
    cluster.execute(host::Thaw{NodeId{1}});
    QVERIFY(cluster.runUntil([&] { return diary->has("n2 is db"); }, 10s));
    QCOMPARE(QString::fromStdString(problemsOf(cluster)), QString());
}

void TestDelegate::isKeptForTheNextLife() {
    test::VirtualCluster cluster;
    const auto diary = std::make_shared<Diary>();
    cluster.execute(node(diary, false));
    cluster.execute(host::Kill{NodeId{1}});
    diary->heard.clear();
    cluster.execute(host::Restart{NodeId{1}, {}});
    cluster.run(1s);
    QVERIFY(diary->has("n1 joined"));
}

SWIMSCOPE_TEST(TestDelegate)
#include "test_delegate.moc"
