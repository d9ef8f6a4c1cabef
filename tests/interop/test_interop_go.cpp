// SPDX-License-Identifier: MPL-2.0
#include "tests/interop/ask_table.h"
#include "tests/interop/death_times.h"
#include "tests/interop/go_peer.h"
#include "tests/support/test_program.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <memory>

using namespace swimscope;
using namespace swimscope::test;

/// Clusters mixed of our nodes and members that run HashiCorp's memberlist, version 0.2.2.
class TestInteropGo : public QObject {
    Q_OBJECT
  private slots:
    void joinsThroughEitherSide_data();
    void joinsThroughEitherSide();
    void understandsEachOtherInEveryVersion_data();
    void understandsEachOtherInEveryVersion();
    void speaksVersion1WithoutPorts();
    void refusesVersionsThatDoNotFit();
    void carriesMetadata();
    void carriesUserMessages();
    void carriesUserStateAndPayloads();
    void declaresOurKilledNodeDead();
    void declaresTheirKilledNodeDead();
    void seesOurLeave();
    void seesTheirLeave();
    void letsOurFrozenNodeRefute();
    void letsTheirFrozenNodeRefute();
    void comesBackAfterADeath();
    void tellsOfTwoWithOneName();
};

namespace {

Json alive(const QString& name) {
    return {{"name", name.toStdString()}};
}

/// The members of a cluster, ours and theirs, all joined through the first.
class Mixed {
  public:
    template <class Member>
    Member* add(const QString& name, const QStringList& more = {}) {
        auto member = std::make_unique<Member>(name, more);
        Member* raw = member.get();
        members_.push_back(std::move(member));
        return raw;
    }

    /// Joins them; true once everyone lists everyone.
    bool form() {
        for (const auto& member : members_)
            if (!member->ready())
                return false;
        for (std::size_t i = 1; i < members_.size(); ++i)
            if (members_[i]->join(members_[0]->address()) != 1)
                return false;
        for (const auto& member : members_)
            for (const auto& other : members_)
                if (!member->lists(alive(other->name())))
                    return false;
        return true;
    }

  private:
    std::vector<std::unique_ptr<JsonMember>> members_;
};

} // namespace

void TestInteropGo::joinsThroughEitherSide_data() {
    QTest::addColumn<bool>("oursJoins");
    QTest::addColumn<bool>("compression");
    QTest::newRow("we join them") << true << true;
    QTest::newRow("they join us") << false << true;
    QTest::newRow("we join them, nothing compressed") << true << false;
    QTest::newRow("they join us, nothing compressed") << false << false;
}

void TestInteropGo::joinsThroughEitherSide() {
    QFETCH(bool, oursJoins);
    QFETCH(bool, compression);
    NodeTool ours("ours", compression ? QStringList{"--meta", "of ours"}
                                      : QStringList{"--meta", "of ours", "--no-compression"});
    GoPeer theirs("theirs",
                  {"-meta", "of theirs", compression ? "-compression=true" : "-compression=false"});
    QVERIFY(ours.ready());
    QVERIFY(theirs.ready());
    QCOMPARE(oursJoins ? ours.join(theirs.address()) : theirs.join(ours.address()), 1);
    const Json expectedOurs{
        {"name", "ours"}, {"addr", "127.0.0.1"}, {"port", ours.port()}, {"meta", "of ours"}};
    const Json expectedTheirs{
        {"name", "theirs"}, {"addr", "127.0.0.1"}, {"port", theirs.port()}, {"meta", "of theirs"}};
    for (JsonMember* member :
         {static_cast<JsonMember*>(&ours), static_cast<JsonMember*>(&theirs)}) {
        QVERIFY(member->lists(expectedOurs));
        QVERIFY(member->lists(expectedTheirs));
        QCOMPARE(member->members().size(), std::size_t{2});
    }
    QVERIFY(!ours.wait({{"event", "join"}, {"name", "theirs"}}).is_null());
    QVERIFY(!theirs.wait({{"event", "join"}, {"name", "ours"}}).is_null());
}

void TestInteropGo::understandsEachOtherInEveryVersion_data() {
    QTest::addColumn<QString>("version");
    for (const char* version : {"2", "3", "4", "5"})
        QTest::newRow(version) << version;
}

void TestInteropGo::understandsEachOtherInEveryVersion() {
    QFETCH(QString, version);
    NodeTool ours("ours", {"--protocol-version", version});
    GoPeer theirs("theirs");
    QVERIFY(ours.ready());
    QVERIFY(theirs.ready());
    QCOMPARE(ours.join(theirs.address()), 1);
    QVERIFY(theirs.lists(alive("ours")));
    const auto row = askRow(theirs.port(), "ours");
    QVERIFY(row);
    QCOMPARE(row->versions.protocolCurrent(), version.toUShort());
    // Each direction of the gossip works in that version, too.
    ours.send("gossip from ours");
    QVERIFY(!theirs.wait({{"event", "user"}, {"text", "from ours"}}).is_null());
    theirs.send("gossip from theirs");
    QVERIFY(!ours.wait({{"event", "user"}, {"text", "from theirs"}}).is_null());
}

void TestInteropGo::speaksVersion1WithoutPorts() {
    // In version 1 all members have the same port, so each needs an address of its own.
    const QString port = QString::number(freePort());
    NodeTool ours("ours", {"--protocol-version", "1", "--bind", "127.0.0.1:" + port});
    GoPeer theirs("theirs", {"-protocol-version", "1", "-bind", "127.0.0.2:" + port});
    QVERIFY(ours.ready());
    QVERIFY(theirs.ready());
    QCOMPARE(ours.join("127.0.0.2:" + port), 1);
    QVERIFY(theirs.lists({{"name", "ours"}, {"addr", "127.0.0.1"}, {"port", port.toInt()}}));
    QVERIFY(ours.lists({{"name", "theirs"}, {"addr", "127.0.0.2"}, {"port", port.toInt()}}));
    ours.send("gossip from ours");
    QVERIFY(!theirs.wait({{"event", "user"}, {"text", "from ours"}}).is_null());
    theirs.send("gossip from theirs");
    QVERIFY(!ours.wait({{"event", "user"}, {"text", "from theirs"}}).is_null());
}

void TestInteropGo::refusesVersionsThatDoNotFit() {
    NodeTool ours("ours", {"--delegate-versions", "3,4,4"});
    GoPeer theirs("theirs", {"-delegate-versions", "1,2,2"});
    QVERIFY(ours.ready());
    QVERIFY(theirs.ready());
    QCOMPARE(ours.join(theirs.address()), 0);
    const Json joined = ours.told({{"event", "joined"}});
    QVERIFY2(joined["error"].get<std::string>().find("versions") != std::string::npos,
             joined.dump().c_str());
    QCOMPARE(theirs.join(ours.address()), 0);
    QCOMPARE(ours.members().size(), std::size_t{1});
    QCOMPARE(theirs.members().size(), std::size_t{1});
}

void TestInteropGo::carriesMetadata() {
    Mixed cluster;
    auto* ours = cluster.add<NodeTool>("ours");
    auto* theirs = cluster.add<GoPeer>("theirs");
    QVERIFY(cluster.form());
    ours->send("meta new of ours");
    QVERIFY(
        !theirs->wait({{"event", "update"}, {"name", "ours"}, {"meta", "new of ours"}}).is_null());
    theirs->send("meta new of theirs");
    QVERIFY(!ours->wait({{"event", "update"}, {"name", "theirs"}, {"meta", "new of theirs"}})
                 .is_null());
    QVERIFY(ours->lists({{"name", "theirs"}, {"meta", "new of theirs"}}));
    QVERIFY(theirs->lists({{"name", "ours"}, {"meta", "new of ours"}}));
}

void TestInteropGo::carriesUserMessages() {
    Mixed cluster;
    auto* ours = cluster.add<NodeTool>("ours");
    auto* theirs = cluster.add<GoPeer>("theirs");
    QVERIFY(cluster.form());
    ours->send("user theirs one packet");
    ours->send("reliable theirs one stream");
    ours->send("gossip to all");
    theirs->send("user ours one packet");
    theirs->send("reliable ours one stream");
    theirs->send("gossip to all");
    for (JsonMember* member : {static_cast<JsonMember*>(ours), static_cast<JsonMember*>(theirs)})
        for (const char* text : {"one packet", "one stream", "to all"})
            QVERIFY(!member->wait({{"event", "user"}, {"text", text}}).is_null());
    // Far more than a packet holds, which only a stream can carry.
    const QByteArray large(200'000, 'x');
    ours->send("reliable theirs " + large);
    theirs->send("reliable ours " + large);
    QVERIFY(!theirs->wait({{"event", "user"}, {"text", large.toStdString()}}).is_null());
    QVERIFY(!ours->wait({{"event", "user"}, {"text", large.toStdString()}}).is_null());
}

void TestInteropGo::carriesUserStateAndPayloads() {
    Mixed cluster;
    auto* theirs = cluster.add<GoPeer>("theirs");
    auto* ours = cluster.add<NodeTool>("ours", {"--state", "state of ours"});
    QVERIFY(cluster.form());
    QVERIFY(
        !ours->wait({{"event", "state"}, {"join", true}, {"text", "state of theirs"}}).is_null());
    QVERIFY(
        !theirs->wait({{"event", "state"}, {"join", true}, {"text", "state of ours"}}).is_null());
    ours->send("ping theirs");
    const Json answer = ours->wait({{"event", "ping"}, {"payload", "ack of theirs"}});
    QVERIFY(answer["rtt_ms"].get<double>() > 0);
    theirs->send("ping ours");
    QVERIFY(!theirs->wait({{"event", "ping"}, {"name", "ours"}}).is_null());
}

void TestInteropGo::declaresOurKilledNodeDead() {
    Mixed cluster;
    auto* ours = cluster.add<NodeTool>("ours");
    auto* doomed = cluster.add<NodeTool>("doomed");
    auto* theirs = cluster.add<GoPeer>("theirs");
    auto* theirs2 = cluster.add<GoPeer>("theirs2");
    QVERIFY(cluster.form());
    QElapsedTimer sinceDeath;
    sinceDeath.start();
    doomed->signal(SIGKILL);
    const Json death{{"event", "leave"}, {"name", "doomed"}};
    for (JsonMember* member : {static_cast<JsonMember*>(ours), static_cast<JsonMember*>(theirs),
                               static_cast<JsonMember*>(theirs2)})
        QVERIFY(!member->wait(death).is_null());
    QVERIFY(sinceDeath.elapsed() <= kTestTimes.longestDeath(4).count());
    const Json suspect = ours->told({{"event", "suspect"}, {"name", "doomed"}});
    QVERIFY(!suspect.is_null());
    QVERIFY(diedInTime(suspect, ours->told(death), kTestTimes, 4));
    QVERIFY(awaitState(theirs->port(), "doomed", wire::MemberState::dead));
    QVERIFY(ours->lists({{"name", "doomed"}, {"state", "dead"}}));
}

void TestInteropGo::declaresTheirKilledNodeDead() {
    Mixed cluster;
    auto* theirs = cluster.add<GoPeer>("theirs");
    auto* doomed = cluster.add<GoPeer>("doomed");
    auto* ours = cluster.add<NodeTool>("ours");
    auto* ours2 = cluster.add<NodeTool>("ours2");
    QVERIFY(cluster.form());
    QElapsedTimer sinceDeath;
    sinceDeath.start();
    doomed->signal(SIGKILL);
    const Json death{{"event", "leave"}, {"name", "doomed"}};
    for (JsonMember* member : {static_cast<JsonMember*>(ours), static_cast<JsonMember*>(ours2),
                               static_cast<JsonMember*>(theirs)})
        QVERIFY(!member->wait(death).is_null());
    QVERIFY(sinceDeath.elapsed() <= kTestTimes.longestDeath(4).count());
    for (NodeTool* node : {ours, ours2}) {
        const Json suspect = node->told({{"event", "suspect"}, {"name", "doomed"}});
        QVERIFY(!suspect.is_null());
        QVERIFY(diedInTime(suspect, node->told(death), kTestTimes, 4));
        QCOMPARE(node->told(death)["left"].get<bool>(), false);
    }
    QVERIFY(ours->lists({{"name", "doomed"}, {"state", "dead"}}));
}

void TestInteropGo::seesOurLeave() {
    Mixed cluster;
    auto* theirs = cluster.add<GoPeer>("theirs");
    auto* ours = cluster.add<NodeTool>("ours");
    auto* stays = cluster.add<NodeTool>("stays");
    QVERIFY(cluster.form());
    ours->send("leave");
    QVERIFY(!ours->wait({{"event", "left"}}).is_null());
    QVERIFY(!theirs->wait({{"event", "leave"}, {"name", "ours"}}).is_null());
    QVERIFY(awaitState(theirs->port(), "ours", wire::MemberState::left));
    QVERIFY(!stays->wait({{"event", "leave"}, {"name", "ours"}, {"left", true}}).is_null());
}

void TestInteropGo::seesTheirLeave() {
    Mixed cluster;
    auto* ours = cluster.add<NodeTool>("ours");
    auto* theirs = cluster.add<GoPeer>("theirs");
    auto* stays = cluster.add<GoPeer>("stays");
    QVERIFY(cluster.form());
    theirs->send("leave");
    QVERIFY(!theirs->wait({{"event", "left"}}).is_null());
    QVERIFY(!ours->wait({{"event", "leave"}, {"name", "theirs"}, {"left", true}}).is_null());
    QVERIFY(ours->lists({{"name", "theirs"}, {"state", "left"}}));
    QVERIFY(awaitState(stays->port(), "theirs", wire::MemberState::left));
}

void TestInteropGo::letsOurFrozenNodeRefute() {
    // Suspicions last far longer than the standstill on every side.
    Mixed cluster;
    auto* theirs = cluster.add<GoPeer>("theirs", {"-suspicion-mult", "60"});
    auto* ours = cluster.add<NodeTool>("ours");
    auto* watching = cluster.add<NodeTool>("watching", {"--set", "SuspicionMult=60"});
    QVERIFY(cluster.form());
    const auto before = askRow(theirs->port(), "ours");
    QVERIFY(before);
    ours->signal(SIGSTOP);
    const auto suspected = awaitState(theirs->port(), "ours", wire::MemberState::suspect);
    const Json seen = watching->wait({{"event", "suspect"}, {"name", "ours"}});
    ours->signal(SIGCONT);
    QVERIFY(suspected);
    QVERIFY(!seen.is_null());
    QVERIFY(!ours->wait({{"event", "refuted"}}).is_null());
    const auto after = awaitState(theirs->port(), "ours", wire::MemberState::alive);
    QVERIFY(after);
    QVERIFY(after->incarnation > before->incarnation);
    QVERIFY(!watching->wait({{"event", "alive"}, {"name", "ours"}}).is_null());
    QVERIFY(theirs->told({{"event", "leave"}, {"name", "ours"}}).is_null());
    QVERIFY(watching->told({{"event", "leave"}, {"name", "ours"}}).is_null());
}

void TestInteropGo::letsTheirFrozenNodeRefute() {
    Mixed cluster;
    auto* ours = cluster.add<NodeTool>("ours", {"--set", "SuspicionMult=60"});
    auto* theirs = cluster.add<GoPeer>("theirs");
    auto* watching = cluster.add<GoPeer>("watching", {"-suspicion-mult", "60"});
    QVERIFY(cluster.form());
    theirs->signal(SIGSTOP);
    const Json suspect = ours->wait({{"event", "suspect"}, {"name", "theirs"}});
    const auto suspected = awaitState(watching->port(), "theirs", wire::MemberState::suspect);
    theirs->signal(SIGCONT);
    QVERIFY(!suspect.is_null());
    QVERIFY(suspected);
    const Json refuted = ours->wait({{"event", "alive"}, {"name", "theirs"}});
    QVERIFY(refuted["incarnation"].get<int>() > suspect["incarnation"].get<int>());
    QVERIFY(awaitState(watching->port(), "theirs", wire::MemberState::alive));
    QVERIFY(ours->told({{"event", "leave"}, {"name", "theirs"}}).is_null());
}

void TestInteropGo::comesBackAfterADeath() {
    Mixed cluster;
    auto* theirs = cluster.add<GoPeer>("theirs");
    auto* ours = cluster.add<NodeTool>("ours");
    QVERIFY(cluster.form());
    ours->signal(SIGKILL);
    QCOMPARE(ours->waitForEnd(), -1);
    QVERIFY(!theirs->wait({{"event", "leave"}, {"name", "ours"}}).is_null());
    const std::size_t from = theirs->mark();
    // The same name at the same address, without any memory of its last incarnation.
    NodeTool again("ours", {"--bind", ours->address(), "--join", theirs->address()});
    QVERIFY(again.ready());
    QVERIFY(!theirs->wait({{"event", "join"}, {"name", "ours"}}, from).is_null());
    QVERIFY(again.lists(alive("theirs")));
}

void TestInteropGo::tellsOfTwoWithOneName() {
    Mixed cluster;
    auto* theirs = cluster.add<GoPeer>("theirs");
    auto* ours = cluster.add<NodeTool>("ours");
    cluster.add<NodeTool>("twin");
    QVERIFY(cluster.form());
    GoPeer second("twin");
    QVERIFY(second.ready());
    QCOMPARE(second.join(theirs->address()), 1);
    const Json conflict{{"event", "conflict"}, {"name", "twin"}, {"port", second.port()}};
    QVERIFY(!theirs->wait(conflict).is_null());
    QVERIFY(!ours->wait(conflict).is_null());
}

SWIMSCOPE_TEST(TestInteropGo)
#include "test_interop_go.moc"
