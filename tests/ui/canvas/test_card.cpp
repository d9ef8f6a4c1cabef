// SPDX-License-Identifier: MPL-2.0
#include "tests/ui/staged_cluster.h"
#include "ui/canvas/card.h"

#include <QLocale>
#include <QTest>

namespace {

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;

QString textOf(StagedCluster& cluster, const std::string& member,
               Viewpoint viewpoint = Viewpoint::mostBelieve()) {
    cluster.frame(0ms);
    for (const NodeView& view : NodeViewer().viewsOf(cluster.model.fold(), viewpoint))
        if (view.name == member)
            return CardWriter::of(view, cluster.model.now()).text();
    return {};
}

class TestCard : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aliveMember();
    void suspectMember();
    void frozenMember();
    void killedMemberBeforeAndAfterItIsNoticed();
    void foreignMember();
    void memberThatIsNotListed();
    void messages();
    void lostMessages();
};

void TestCard::aliveMember() {
    StagedCluster cluster(3);
    QCOMPARE(textOf(cluster, "n1"),
             QStringLiteral("n1 is alive\nIncarnation 1, local health 0 of 7"));
}

void TestCard::suspectMember() {
    StagedCluster cluster(5);
    cluster.suspect(5, 4, 9200ms);
    QCOMPARE(textOf(cluster, "n5"), QStringLiteral("n5 is suspected by 4 of 5\n"
                                                   "Dead in 9.3 s unless it refutes\n"
                                                   "1 of 2 confirmations\n"
                                                   "First by n2, confirmed by n3\n"
                                                   "What members believe: 1 alive, 4 suspect\n"
                                                   "Incarnation 1, local health 0 of 7"));
}

void TestCard::frozenMember() {
    StagedCluster cluster(3);
    cluster.freeze(2, 5s);
    QVERIFY(textOf(cluster, "n2").contains(QStringLiteral("Frozen for another 5.0 s")));
    cluster.session.push(StagedCluster::id(2), trace::NodeFrozen{});
    QVERIFY(textOf(cluster, "n2").contains(QStringLiteral("Frozen until it is thawed")));
}

void TestCard::killedMemberBeforeAndAfterItIsNoticed() {
    StagedCluster cluster(3);
    cluster.kill(2);
    QVERIFY(textOf(cluster, "n2").startsWith(QStringLiteral("n2 is alive\n")));
    QVERIFY(textOf(cluster, "n2").contains(QStringLiteral("Killed: its sockets are closed")));
    cluster.agree(2, trace::Change::died, wire::MemberState::dead);
    QVERIFY(textOf(cluster, "n2").startsWith(QStringLiteral("n2 is dead\n")));
}

void TestCard::foreignMember() {
    StagedCluster cluster(2);
    cluster.addForeign("serf-a", 9000);
    QCOMPARE(textOf(cluster, "serf-a"),
             QStringLiteral("serf-a is alive\nA member that this program does not host"));
}

void TestCard::memberThatIsNotListed() {
    StagedCluster cluster(2);
    cluster.session.push(StagedCluster::id(1), trace::MemberForgotten{"n2"});
    QVERIFY(textOf(cluster, "n2", Viewpoint::seenBy(StagedCluster::id(1)))
                .startsWith(QStringLiteral("n2 is not in the table\n")));
}

void TestCard::messages() {
    Flight flight;
    flight.kind = FlightKind::indirectPing;
    flight.from = "n1";
    flight.to = "n2";
    flight.bytes = 87;
    flight.sent = Instant(101236ms);
    QCOMPARE(CardWriter::of(flight).text(),
             QStringLiteral("indirect ping from n1 to n2\n87 byte(s)\n"
                            "Sent at 1:41.236, drawn slower than it was"));
    flight.kind = FlightKind::suspect;
    flight.count = 3;
    QVERIFY(CardWriter::of(flight).text().contains(QStringLiteral("3 messages in one packet")));
    flight.kind = FlightKind::tcp;
    flight.onStream = true;
    flight.from.clear();
    QVERIFY(CardWriter::of(flight).text().startsWith(
        QStringLiteral("push/pull from somebody unknown to n2\n")));
}

void TestCard::lostMessages() {
    Flight flight;
    flight.fate = Fate::lost;
    flight.fault = static_cast<FaultId>(2);
    QVERIFY(CardWriter::of(flight).text().contains(QStringLiteral("fault 2 took it")));
    flight.fate = Fate::nobody;
    QVERIFY(CardWriter::of(flight).text().contains(QStringLiteral("Nobody listens there")));
}

} // namespace

QTEST_MAIN(TestCard)
#include "test_card.moc"
