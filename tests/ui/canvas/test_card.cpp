// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/canvas/card.h"

#include <QApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
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
    void busyMember();
    void whatComesNext();
    void frozenMember();
    void killedMemberBeforeAndAfterItIsNoticed();
    void foreignMember();
    void memberThatIsNotListed();
    void messages();
    void lostMessages();
    void streams();
    void namesFromTheNetworkAreMadeHarmless();
    void aNameIsNeverTakenForAPlaceholder();
    void manyConfirmersAreCounted();
    void longNamesBreakInsideTheCard();
};

void TestCard::aliveMember() {
    StagedCluster cluster(3);
    QCOMPARE(textOf(cluster, "n1"),
             QStringLiteral("n1 is alive\nIncarnation 1, local health 0 of 7\n"
                            "Its gossip queue is empty"));
}

void TestCard::suspectMember() {
    StagedCluster cluster(5);
    cluster.suspect(5, 4, 9200ms);
    QCOMPARE(textOf(cluster, "n5"), QStringLiteral("n5 is suspected by 4 of 5\n"
                                                   "Dead in 9.3 s unless it refutes\n"
                                                   "1 of 2 confirmations\n"
                                                   "First by n2, confirmed by n3\n"
                                                   "What members believe: 1 alive, 4 suspect\n"
                                                   "Incarnation 1, local health 0 of 7\n"
                                                   "Its gossip queue is empty"));
}

void TestCard::busyMember() {
    StagedCluster cluster(6);
    for (const int member : {2, 3, 4, 5})
        cluster.suspect(member, 1, std::chrono::seconds(member));
    trace::ProbeStarted probe;
    probe.member = "n6";
    probe.deadline = Instant(400ms);
    cluster.session.push(StagedCluster::id(1), probe);
    for (int i = 0; i < 3; ++i)
        cluster.session.push(StagedCluster::id(1), trace::BroadcastQueued{});
    const QString text = textOf(cluster, "n1");
    for (const char* line :
         {"3 broadcast(s) in its gossip queue", "It probes n6, for another 0.4 s",
          "It suspects n2, and declares it dead in 2.1 s",
          "It suspects n4, and declares it dead in 4.1 s", "1 more suspicion(s) run"})
        QVERIFY2(text.contains(QLatin1String(line)), qPrintable(text));
    const NodeView view = NodeViewer().viewsOf(cluster.model.fold(), Viewpoint::mostBelieve())[0];
    QCOMPARE(
        CardWriter::briefly(view, cluster.model.now()),
        QStringList({QStringLiteral("incarnation 1 · queue 3"), QStringLiteral("probes n6 · 0.4 s"),
                     QStringLiteral("suspects n2 · 2.1 s"), QStringLiteral("and 3 more")}));
    cluster.kill(1);
    QVERIFY(!textOf(cluster, "n1").contains(QStringLiteral("It probes")));
}

void TestCard::whatComesNext() {
    StagedCluster cluster(3);
    for (const auto& [ticker, in] :
         {std::pair(trace::Ticker::probe, 400ms), std::pair(trace::Ticker::gossip, 100ms)})
        cluster.session.push(StagedCluster::id(1),
                             trace::TickerSet{ticker, cluster.session.now() + in, 1s});
    const QString text = textOf(cluster, "n1");
    QVERIFY2(text.contains(QStringLiteral("Next: probe in 400 ms · gossip in 100 ms")),
             qPrintable(text));
    const NodeView view = NodeViewer().viewsOf(cluster.model.fold(), Viewpoint::mostBelieve())[0];
    QCOMPARE(CardWriter::briefly(view, cluster.model.now()),
             QStringList({QStringLiteral("incarnation 1 · queue 0"),
                          QStringLiteral("next probe · 0.4 s")}));
    cluster.freeze(1, 5s);
    QVERIFY(!textOf(cluster, "n1").contains(QStringLiteral("Next: ")));
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

/// Each fate has its reason, also where the trace does not know the fault.
void TestCard::lostMessages() {
    Flight flight;
    const auto says = [&](Fate fate, const char* reason) {
        flight.fate = fate;
        const QString text = CardWriter::of(flight).text();
        const bool found = text.endsWith(QLatin1Char('\n') + QLatin1String(reason));
        return found ? QByteArray() : text.toUtf8();
    };
    QCOMPARE(CardWriter::of(flight).lines.size(), 2); // it arrives
    QCOMPARE(says(Fate::lost, "Lost on the way"), QByteArray());
    QCOMPARE(says(Fate::cut, "Lost on the way: the link is cut"), QByteArray());
    QCOMPARE(says(Fate::refused, "The system would not send it"), QByteArray());
    flight.fault = static_cast<FaultId>(2);
    flight.failure = trace::Failure::tooLarge;
    QCOMPARE(says(Fate::lost, "Lost on the way: fault 2 took it"), QByteArray());
    QCOMPARE(says(Fate::cut, "Lost on the way: fault 2 cuts the link"), QByteArray());
    QCOMPARE(says(Fate::nobody, "Nobody listens there any more"), QByteArray());
    flight.to = "n2";
    QCOMPARE(says(Fate::rejected, "n2 turned it away: it is larger than the protocol allows"),
             QByteArray());
    flight.fate = Fate::refused;
    QVERIFY(
        CardWriter::of(flight).text().contains(QStringLiteral("The system would not send it: ")));
}

void TestCard::streams() {
    Band band;
    band.from = "n1";
    band.opened = Instant(61s);
    QCOMPARE(CardWriter::of(band, Instant(65s)).text(),
             QStringLiteral("TCP from n1 to somebody unknown\nOpened at 1:01.000, 4 s ago"));
    band.to = "n2";
    band.closed = Instant(63s);
    band.failed = true;
    band.failure = trace::Failure::timedOut;
    const QString text = CardWriter::of(band, Instant(65s)).text();
    QVERIFY2(text.startsWith(QStringLiteral("TCP from n1 to n2\nOpened at 1:01.000, for 2 s\n"
                                            "It failed: ")),
             qPrintable(text));
    band.fate = Fate::rejected;
    QVERIFY(
        CardWriter::of(band, Instant(65s)).text().contains(QStringLiteral("n2 turned it away: ")));
    band.fate = Fate::cut;
    band.fault = static_cast<FaultId>(3);
    QVERIFY(CardWriter::of(band, Instant(65s))
                .text()
                .contains(QStringLiteral("Lost on the way: fault 3 cuts the link")));
}

/// Sixty-four characters at most, on one line, and none that turns the text round.
void TestCard::namesFromTheNetworkAreMadeHarmless() {
    const std::string hostile = "a\nb\u202Ec" + std::string(1000, 'x');
    NodeView node;
    node.name = hostile;
    node.state = wire::MemberState::alive;
    SuspicionView suspicion;
    suspicion.accusers = {hostile, hostile};
    node.suspicion = suspicion;
    Flight flight;
    flight.from = hostile;
    flight.to = hostile;
    for (const Card& card : {CardWriter::of(node, Instant()), CardWriter::of(flight)})
        for (const QString& line : QStringList(card.title) + card.lines) {
            QVERIFY(!line.contains(QLatin1Char('\n')));
            QVERIFY(!line.contains(QChar(0x202E)));
            QVERIFY(line.size() < 200);
        }
}

void TestCard::aNameIsNeverTakenForAPlaceholder() {
    StagedCluster cluster(3);
    cluster.addForeign("x%2%1", 9000);
    cluster.suspect(3, 2);
    QVERIFY(textOf(cluster, "x%2%1").startsWith(QStringLiteral("x%2%1 is alive\n")));
    NodeView node;
    node.name = "x%2%3";
    node.state = wire::MemberState::suspect;
    node.tally.states[1] = 2;
    node.suspicion = SuspicionView{.accusers = {"a%2", "b%1"}, .wanted = 2};
    const QString text = CardWriter::of(node, Instant()).text();
    QVERIFY2(text.startsWith(QStringLiteral("x%2%3 is suspected by 2 of 2\n")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("First by a%2, confirmed by b%1")), qPrintable(text));
}

void TestCard::manyConfirmersAreCounted() {
    NodeView node;
    node.name = "n1";
    node.suspicion = SuspicionView{.accusers = {"n2"}, .wanted = 2};
    for (int i = 3; i < 40; ++i)
        node.suspicion->accusers.push_back("n" + std::to_string(i));
    const QString text = CardWriter::of(node, Instant()).text();
    QVERIFY2(text.contains(QStringLiteral("confirmed by")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("33 more")), qPrintable(text));
}

void TestCard::longNamesBreakInsideTheCard() {
    const Theme theme = Theme::dark();
    QImage image(900, 500, QImage::Format_RGB32);
    image.fill(theme.ground);
    {
        QPainter painter(&image);
        NodeView node;
        node.name = std::string(64, 'W');
        node.state = wire::MemberState::alive;
        const Card card = CardWriter::of(node, Instant());
        paintCard(painter, theme, QFont(), card, {0, 250}, 20, image.rect());
    }
    constexpr int kWidest = 20 + 300 + 2 * 12 + 2;
    bool within = false;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const bool painted = image.pixelColor(x, y) != theme.ground;
            within = within || painted;
            QVERIFY2(!painted || x < kWidest, qPrintable(QString::number(x)));
        }
    QVERIFY(within);
}

} // namespace

SWIMSCOPE_TEST_WITH(QApplication, TestCard)
#include "test_card.moc"
