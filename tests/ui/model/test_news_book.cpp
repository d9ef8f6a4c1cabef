// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/model/chart_figure.h"
#include "ui/model/news_book.h"
#include "ui/model/run_charts.h"
#include "ui/model/texts.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;
using trace::Change;
using wire::MemberState;

namespace {

/// Eight nodes, of which the test tells.
struct Newsroom {
    Newsroom() {
        cluster.frame();
        cluster.session.setNow(Instant(100s));
        cluster.frame({});
    }
    const News& news() const { return *charts.news().last(); }
    void suspects(int observer, int member) {
        cluster.believe(observer, member, Change::suspected, MemberState::suspect, "n1");
    }
    void declaresDead(int observer, int member) {
        cluster.believe(observer, member, Change::died, MemberState::dead, "n1");
    }

    StagedCluster cluster{8};
    RunCharts charts{&cluster.model, nullptr};
};

} // namespace

/// Who comes to know when, and what the formulas say about it.
class TestNewsBook : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void aCrashIsDetected();
    void whoDiesHasNotToHear();
    void severalCrashesAtOnce();
    void newsThatSpreadByThemselves();
    void onlyFreshNodesJoin();
    void lossMakesTheEstimateLonger();
    void aLoneNodeHasNoAudience();
    void theChartHasWhatWasPredicted();
};

void TestNewsBook::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestNewsBook::aCrashIsDetected() {
    Newsroom room;
    room.cluster.kill(3);
    room.cluster.frame(1s);
    QCOMPARE(NewsText::title(room.news()), QStringLiteral("n3 was killed at 1:40.000"));
    QCOMPARE(room.news().audience, std::size_t{7});
    QCOMPARE(std::round(inMilliseconds(room.news().expectedFirst)), 5690.0);
    QCOMPARE(room.news().expectedSpread, Duration(600ms));
    QCOMPARE(
        NewsText::outcome(room.news()),
        QStringLiteral("Nobody suspects it yet. The first is expected to declare it dead after "
                       "about 5.7 s."));
    room.suspects(1, 3);
    room.suspects(1, 3); // once is enough
    room.suspects(2, 5); // somebody else
    room.cluster.frame(4s);
    QCOMPARE(room.news().suspected.size(), std::size_t{1});
    QVERIFY(
        NewsText::outcome(room.news()).startsWith(QStringLiteral("First suspected after 1 s.")));
    for (const int observer : {1, 2, 4, 5, 6, 7, 8}) {
        room.declaresDead(observer, 3);
        room.cluster.frame(50ms);
    }
    QCOMPARE(room.news().known.size(), std::size_t{7});
    QVERIFY(room.news().allKnow());
    QCOMPARE(NewsText::outcome(room.news()),
             QStringLiteral("First declared dead after 5 s (about 5.7 s expected); the last of 7 "
                            "knew 300 ms later (600 ms at most expected, in the median)."));
}

void TestNewsBook::whoDiesHasNotToHear() {
    Newsroom room;
    room.cluster.freeze(3, 60s);
    room.cluster.frame(1s);
    QCOMPARE(NewsText::title(room.news()), QStringLiteral("n3 was frozen at 1:40.000"));
    for (const int observer : {1, 2, 4, 5, 6, 7})
        room.declaresDead(observer, 3);
    room.cluster.frame(1s);
    QVERIFY(!room.news().allKnow());
    QVERIFY(NewsText::outcome(room.news()).endsWith(QStringLiteral("6 of 7 know so far.")));
    room.cluster.session.push(StagedCluster::id(8), trace::NodeStopped{false});
    room.cluster.frame(1s);
    QVERIFY(room.news().allKnow());
}

void TestNewsBook::severalCrashesAtOnce() {
    Newsroom room;
    for (const int victim : {2, 3, 4})
        room.cluster.kill(victim);
    room.cluster.frame(1s);
    QCOMPARE(room.news().member, std::string("n4"));
    QCOMPARE(room.news().audience, std::size_t{5});
}

void TestNewsBook::newsThatSpreadByThemselves() {
    Newsroom room;
    trace::MetaRequested wish;
    wish.meta = bytesOf("role=db");
    room.cluster.session.push(StagedCluster::id(2), wish);
    room.cluster.frame(100ms);
    QCOMPARE(NewsText::title(room.news()), QStringLiteral("n2 changed its metadata at 1:40.000"));
    QCOMPARE(room.news().expectedFirst, Duration());
    trace::MemberChanged changed;
    changed.change = Change::updated;
    changed.row.name = "n2";
    room.cluster.session.push(StagedCluster::id(1), changed); // something else
    changed.row.meta = wish.meta;
    for (const int observer : {2, 3, 4})
        room.cluster.session.push(StagedCluster::id(observer), changed);
    room.cluster.frame(100ms);
    // It has known all along.
    QCOMPARE(room.news().known.size(), std::size_t{2});
    QVERIFY(NewsText::outcome(room.news())
                .startsWith(QStringLiteral("2 of 7 know so far, the latest after 100 ms.")));

    room.cluster.session.push(StagedCluster::id(5), trace::LeaveRequested{});
    room.cluster.frame(100ms);
    room.cluster.agree(5, Change::left, MemberState::left);
    room.cluster.frame(100ms);
    QCOMPARE(room.news().kind, News::Kind::left);
    QVERIFY(NewsText::outcome(room.news())
                .startsWith(QStringLiteral("All 7 others knew after 100 ms")));
}

void TestNewsBook::onlyFreshNodesJoin() {
    Newsroom room;
    room.cluster.session.push(StagedCluster::id(2), trace::JoinRequested{});
    room.cluster.frame(100ms);
    QVERIFY(!room.charts.news().last());
    room.cluster.session.start(StagedCluster::id(9), "n9", 9000);
    room.cluster.session.push(StagedCluster::id(9), trace::JoinRequested{});
    room.cluster.frame(100ms);
    for (int observer = 1; observer <= 8; ++observer)
        room.cluster.session.believe(StagedCluster::id(observer), "n9", 9000, Change::joined,
                                     MemberState::alive, 1);
    room.cluster.frame(100ms);
    QCOMPARE(room.news().kind, News::Kind::joined);
    QVERIFY(room.news().allKnow());
}

void TestNewsBook::lossMakesTheEstimateLonger() {
    Newsroom room;
    room.cluster.session.push(StagedCluster::id(2), trace::LeaveRequested{});
    room.cluster.frame(1s);
    const Duration before = room.news().expectedSpread;
    trace::FaultRaised loss;
    loss.fault = static_cast<FaultId>(1);
    loss.probability = 0.5;
    room.cluster.session.push(NodeId::none, loss);
    room.cluster.session.push(StagedCluster::id(3), trace::LeaveRequested{});
    room.cluster.frame(1s);
    QCOMPARE(std::round(inMilliseconds(room.news().expectedSpread)),
             std::round(2 * inMilliseconds(before)));
}

void TestNewsBook::aLoneNodeHasNoAudience() {
    StagedCluster cluster(1);
    const RunCharts charts(&cluster.model, nullptr);
    cluster.frame();
    cluster.kill(1);
    cluster.frame(1s);
    QCOMPARE(NewsText::outcome(*charts.news().last()),
             QStringLiteral("None of our nodes is there to hear of it."));
    QVERIFY(!charts.news().last()->allKnow());
}

void TestNewsBook::theChartHasWhatWasPredicted() {
    Newsroom room;
    QVERIFY(ChartFigures::of(ChartKind::lastEvent, room.charts, {}).isEmpty());
    room.cluster.kill(3);
    room.cluster.frame(5s);
    for (const int observer : {1, 2, 4, 5, 6, 7, 8})
        room.declaresDead(observer, 3);
    room.cluster.frame(10s);
    const ChartFigure figure = ChartFigures::of(ChartKind::lastEvent, room.charts, {});
    QCOMPARE(figure.title, QStringLiteral("n3 was killed at 1:40.000"));
    QCOMPARE(figure.zero, Instant(100s));
    QCOMPARE(figure.marks.size(), std::size_t{2});
    QVERIFY(std::abs(figure.marks[0].x - 5.69) < 0.001);
    QVERIFY(std::abs(figure.marks[1].x - 6.29) < 0.001);
    QCOMPARE(figure.lines.size(), std::size_t{2});
    QCOMPARE(figure.lines[1].at(4.9), std::optional(0.0));
    QCOMPARE(figure.lines[1].at(5.1), std::optional(7.0));
    QVERIFY(figure.xMost > 6.29 && figure.yMost >= 7);
    QCOMPARE(figure.timeAt(5), Instant(105s));
}

SWIMSCOPE_TEST(TestNewsBook)
#include "test_news_book.moc"
