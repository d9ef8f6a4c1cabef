// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/model/story.h"
#include "ui/model/cluster_setup.h"
#include "ui/model/inspection.h"
#include "ui/model/summary.h"
#include "ui/model/texts.h"

#include <QLocale>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;

namespace {

QString factOf(const Inspection& inspection, const QString& label) {
    for (const Fact& fact : inspection.facts)
        if (fact.label == label)
            return fact.value;
    return QStringLiteral("(no such fact)");
}

Inspection inspect(const test::Story& story, const std::string& member) {
    return Inspector::inspect(story.model.fold(), member, story.model.now()).value();
}

} // namespace

class TestInspection : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void aHealthyNode();
    void healthAndProbe();
    void suspicionsNameTheirConfirmers();
    void likeTimersAreToldTogether();
    void beliefs();
    void theStateIsThatOfTheViewpoint();
    void whatComesNext();
    void whatWaitsToBeGossiped();
    void killedAndFrozen();
    void strangersHaveNoHealth();
    void nobodyIsNothing();
    void summaries();
    void traffic();
    void freshNamesAndTheirProblems();
    void settingsAreToldByWhatIsDifferent();
};

void TestInspection::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestInspection::aHealthyNode() {
    const test::Story story;
    const Inspection n1 = inspect(story, "n1");
    QVERIFY(n1.hosted);
    QCOMPARE(n1.name, QStringLiteral("n1"));
    QCOMPARE(n1.subtitle, QStringLiteral("127.0.0.1:7946 · protocol 2 (1–5)"));
    QCOMPARE(factOf(n1, "State"), QStringLiteral("alive, incarnation 1"));
    QCOMPARE(factOf(n1, "Local health"), QStringLiteral("0 of 7: a failing probe takes 1 s"));
    QCOMPARE(factOf(n1, "Gossip queue"), QStringLiteral("empty"));
    QCOMPARE(factOf(n1, "Metadata"), QStringLiteral("–"));
    QVERIFY(n1.suspicions.empty());
}

void TestInspection::healthAndProbe() {
    test::Story story;
    story.probeFails();
    trace::ProbeStarted next;
    next.member = "n3";
    next.seq = 8;
    next.deadline = story.session.now() + 3s;
    story.session.push(story.id(1), next);
    story.tell();
    const Inspection n1 = inspect(story, "n1");
    QCOMPARE(factOf(n1, "Local health"),
             QStringLiteral("2 of 7: a failing probe takes 3 s instead of 1 s"));
    QCOMPARE(factOf(n1, "Probing"), QStringLiteral("n3, verdict in 3 s"));
}

void TestInspection::suspicionsNameTheirConfirmers() {
    test::Story story;
    story.suspects(3, "n1");
    story.suspects(4, "n1");
    story.confirms(4, "n3", 9200ms);
    story.tell();
    const Inspection n2 = inspect(story, "n2");
    QCOMPARE(n2.suspicions.size(), std::size_t{2});
    QCOMPARE(n2.suspicions[0].label, QStringLiteral("n4"));
    QCOMPARE(n2.suspicions[0].value,
             QStringLiteral("dead in 9.2 s, suspected by n1, 1 of 2 confirmations (n3)"));
    QCOMPARE(n2.suspicions[1].label, QStringLiteral("n3"));
    QCOMPARE(n2.suspicions[1].value,
             QStringLiteral("dead in 24 s, suspected by n1, 0 of 2 confirmations"));
}

void TestInspection::likeTimersAreToldTogether() {
    test::Story story;
    story.suspects(3, "n1");
    story.suspects(4, "n1");
    story.tell();
    const Inspection n2 = inspect(story, "n2");
    QCOMPARE(n2.suspicions.size(), std::size_t{1});
    QCOMPARE(n2.suspicions[0].label, QStringLiteral("n3 and n4"));
    QCOMPARE(n2.suspicions[0].value,
             QStringLiteral("dead in 24 s, suspected by n1, 0 of 2 confirmations"));
}

void TestInspection::beliefs() {
    test::Story story;
    story.dies(3, "n1");
    story.tell();
    const Inspection n3 = inspect(story, "n3");
    QCOMPARE(n3.believes.size(), std::size_t{4});
    QCOMPARE(n3.believes[1].name, QStringLiteral("n2"));
    QCOMPARE(n3.believes[1].state, std::optional(wire::MemberState::dead));
    QCOMPARE(Inspector::beliefText(story.model.fold(), "n3", "n2", story.model.now()),
             QStringLiteral("n3 holds n2 dead, incarnation 1"));
    QCOMPARE(Inspector::beliefText(story.model.fold(), "n3", "x", story.model.now()),
             QStringLiteral("n3 does not list x"));
    QCOMPARE(inspect(story, "n2").believedBy.size(), std::size_t{3});
}

void TestInspection::theStateIsThatOfTheViewpoint() {
    test::Story story;
    story.dies(3, "n1");
    trace::NodeStopped killed;
    killed.killed = true;
    story.session.push(story.id(4), killed);
    story.tell();
    const auto stateOf = [&](const std::string& member, Viewpoint viewpoint) {
        return factOf(*Inspector::inspect(story.model.fold(), member, story.model.now(), viewpoint),
                      QStringLiteral("State"));
    };
    QCOMPARE(stateOf("n2", Viewpoint::mostBelieve()), QStringLiteral("alive, incarnation 1"));
    QCOMPARE(stateOf("n2", Viewpoint::seenBy(story.id(3))),
             QStringLiteral("dead, incarnation 1, as n3 sees it"));
    QCOMPARE(stateOf("n2", Viewpoint::seenBy(story.id(4))), QStringLiteral("n4 does not list it"));
    QCOMPARE(stateOf("n4", Viewpoint::mostBelieve()), QStringLiteral("alive, incarnation 1"));
    QCOMPARE(stateOf("n4", Viewpoint::groundTruth()), QStringLiteral("dead, incarnation 1"));
}

void TestInspection::whatComesNext() {
    using trace::Ticker;
    test::Story story;
    QCOMPARE(factOf(inspect(story, "n1"), "Next"),
             QStringLiteral("nothing; its timers are switched off"));
    const Instant start = story.session.now();
    story.session.push(story.id(1), trace::TickerSet{Ticker::probe, start + 400ms, 1s});
    story.session.push(story.id(1), trace::TickerSet{Ticker::gossip, start + 150ms, 200ms});
    story.session.push(story.id(1), trace::TickerSet{Ticker::pushPull, start + 12s, 30s});
    story.tell();
    QCOMPARE(factOf(inspect(story, "n1"), "Next"),
             QStringLiteral("probe in 400 ms\ngossip in 150 ms\npush/pull in 12 s"));
    // Ticks go on without being told.
    story.pass(3100ms);
    story.tell();
    QCOMPARE(factOf(inspect(story, "n1"), "Next"),
             QStringLiteral("probe in 300 ms\ngossip in 50 ms\npush/pull in 8.9 s"));
    story.session.push(story.id(1), trace::TickerSet{Ticker::pushPull});
    story.session.push(story.id(1), trace::TickerSet{Ticker::gossip});
    story.tell();
    QCOMPARE(factOf(inspect(story, "n1"), "Next"), QStringLiteral("probe in 300 ms"));
    story.session.push(story.id(1), trace::NodeFrozen{});
    story.tell();
    QCOMPARE(factOf(inspect(story, "n1"), "Next"), QStringLiteral("nothing until it is thawed"));
}

void TestInspection::whatWaitsToBeGossiped() {
    test::Story story;
    const auto queue = [&](const std::string& about, wire::Message message) {
        return story.session.push(story.id(1),
                                  trace::BroadcastQueued{about, wire::share(std::move(message))});
    };
    const EventId suspect = queue("n2", wire::Suspect{1, "n2", "n3"});
    queue("n4", wire::Dead{1, "n4", "n4"});
    const EventId user = queue("", wire::User{bytesOf("hi")});
    for (int i = 0; i < 3; ++i)
        story.session.push(story.id(1), trace::MessageSent{}, suspect);
    story.tell();
    const std::vector<Fact> waiting{{"n2 is suspect", "sent 3 times"},
                                    {"n4 has left", "not sent yet"},
                                    {"user message", "not sent yet"}};
    QCOMPARE(inspect(story, "n1").queue, waiting);
    QCOMPARE(factOf(inspect(story, "n1"), "Gossip queue"), QStringLiteral("3 messages"));
    story.session.push(story.id(1), trace::BroadcastFinished{suspect, false});
    story.session.push(story.id(1), trace::BroadcastFinished{user, false});
    story.tell();
    QCOMPARE(inspect(story, "n1").queue, std::vector<Fact>{waiting[1]});
}

void TestInspection::killedAndFrozen() {
    test::Story story;
    trace::NodeFrozen frozen;
    frozen.until = story.session.now() + 10s;
    story.session.push(story.id(3), frozen);
    trace::NodeStopped killed;
    killed.killed = true;
    story.session.push(story.id(2), killed);
    story.pass(4s);
    story.session.push(story.id(1), trace::Woke{});
    story.tell();
    QCOMPARE(factOf(inspect(story, "n3"), "Process"), QStringLiteral("frozen, 6 s to go"));
    const Inspection n2 = inspect(story, "n2");
    QCOMPARE(factOf(n2, "Process"), QStringLiteral("killed 4 s ago"));
    QVERIFY(n2.believes.empty());
}

void TestInspection::strangersHaveNoHealth() {
    test::Story story;
    story.session.believe(story.id(1), "web-1", 9000, trace::Change::joined,
                          wire::MemberState::alive, 5);
    story.tell();
    const Inspection web = inspect(story, "web-1");
    QVERIFY(!web.hosted);
    QVERIFY(web.subtitle.contains(QLatin1String("not ours")));
    QCOMPARE(factOf(web, "Local health"), QStringLiteral("(no such fact)"));
    QCOMPARE(factOf(web, "State"), QStringLiteral("alive, incarnation 5"));
}

void TestInspection::nobodyIsNothing() {
    const test::Story story;
    QVERIFY(!Inspector::inspect(story.model.fold(), "nobody", story.model.now()));
}

void TestInspection::summaries() {
    test::Story story;
    Summary summary = summaryOf(story.model.fold());
    QCOMPARE(summary.of(wire::MemberState::alive), 4U);
    QVERIFY(summary.converged);
    QVERIFY(nodesAmongStrangers(story.model.fold()).empty());

    for (const int observer : {1, 3, 4})
        story.dies(observer, "n1");
    story.session.believe(story.id(3), "web-1", 9000, trace::Change::joined,
                          wire::MemberState::alive, 5);
    story.tell();
    summary = summaryOf(story.model.fold());
    QCOMPARE(summary.of(wire::MemberState::dead), 1U);
    QCOMPARE(summary.foreign, 1U);
    QVERIFY(!summary.converged);
    QCOMPARE(nodesAmongStrangers(story.model.fold()), std::vector<NodeId>{story.id(3)});
}

void TestInspection::traffic() {
    Traffic traffic;
    trace::Batch batch;
    for (int i = 0; i < 30; ++i) {
        trace::Event event;
        event.at = Instant(i * 100ms);
        event.body = trace::MessageSent{};
        batch.push_back(event);
    }
    traffic.take(batch);
    QCOMPARE(traffic.total(), std::uint64_t{30});
    QCOMPARE(traffic.perSecond(Instant(2900ms)), 11.0);
    QCOMPARE(traffic.perSecond(Instant(10s)), 0.0);
}

void TestInspection::freshNamesAndTheirProblems() {
    const test::Story story;
    const trace::Fold& fold = story.model.fold();
    QCOMPARE(NodeNames::nextFree(fold, "n"), std::string("n5"));
    QVERIFY(NodeNames::problem(fold, "n5").isEmpty());
    QVERIFY(!NodeNames::problem(fold, "n4").isEmpty());
    QVERIFY(!NodeNames::problem(fold, "  ").isEmpty());
    QVERIFY(!NodeNames::problem(fold, "a\tb").isEmpty());
    QVERIFY(!NodeNames::problem(fold, QString(200, QLatin1Char('x'))).isEmpty());
}

void TestInspection::settingsAreToldByWhatIsDifferent() {
    QCOMPARE(Inspector::settingsText(swim::toText(swim::configOf(swim::Profile::local))),
             QStringLiteral("Local profile"));
    swim::Config config = swim::configOf(swim::Profile::wan);
    config.gossipNodes = 2;
    config.disableTcpPings = !config.disableTcpPings;
    QCOMPARE(
        Inspector::settingsText(swim::toText(config)),
        QStringLiteral("WAN profile\nDisable TCP pings: on, not off\nGossip fan-out: 2, not 4"));
    QCOMPARE(Inspector::settingsText("ProbeInterval=often"), QString());
}

SWIMSCOPE_TEST(TestInspection)
#include "test_inspection.moc"
