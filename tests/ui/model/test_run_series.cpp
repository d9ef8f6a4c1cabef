// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/model/chart_figure.h"
#include "ui/model/run_charts.h"
#include "ui/model/texts.h"

#include <QLocale>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using session::RunBin;
using session::RunSeries;
using test::StagedCluster;
using trace::Change;
using wire::MemberState;

namespace {

constexpr std::size_t kPing = 0; ///< its place in wire::Message
constexpr std::size_t kPushPull = 6;

/// Events without a session around them.
class Trace {
  public:
    trace::Event event(Duration at, trace::Body body) {
        return {static_cast<EventId>(++last_), Instant(at), static_cast<NodeId>(1), EventId::none,
                std::move(body)};
    }
    trace::Event ping(Duration at) {
        return event(at, trace::MessageSent{EventId::none, {}, wire::share(wire::Ping{})});
    }
    trace::Event answer(Duration at, Duration roundTrip, trace::Way way = trace::Way::direct) {
        trace::ProbeSucceeded answered;
        answered.way = way;
        answered.roundTrip = roundTrip;
        return event(at, answered);
    }

  private:
    std::uint64_t last_ = 0;
};

std::uint64_t pingsIn(const RunSeries& series) {
    std::uint64_t sum = 0;
    for (const RunBin& bin : series.bins())
        sum += bin.messages[kPing];
    return sum;
}

const ChartLine* lineNamed(const ChartFigure& figure, const QString& name) {
    for (const ChartLine& line : figure.lines)
        if (line.name == name)
            return &line;
    return nullptr;
}

/// The charts of a staged cluster.
struct Charted {
    explicit Charted(int nodes) : cluster(nodes) { cluster.frame(); }
    ChartFigure figure(ChartKind kind, Duration span = {}) const {
        return ChartFigures::of(kind, charts, span);
    }
    double at(ChartKind kind, const QString& line, double x) const {
        const ChartFigure shown = figure(kind);
        const ChartLine* found = lineNamed(shown, line);
        return found ? found->at(x).value_or(-1) : -2;
    }

    StagedCluster cluster;
    RunCharts charts{&cluster.model, nullptr};
};

} // namespace

/// A run's figures over time, and the charts that are made of them.
class TestRunSeries : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void messagesAreCountedByTypeAndSize();
    void memoryIsBounded();
    void whatComesAgainIsNotCountedTwice();
    void whoFollowsLooksOnceInAStretch();
    void roundTripsAreThoseOfDirectProbes();
    void levelsStandUntilTheyAreLookedAtAgain();
    void membersByState();
    void healthAndQueues();
    void ratesAreBySecond();
    void bytesHaveAFittingUnit();
    void aSpanShowsTheLastOfIt();
    void longRunsHaveFewPoints();
    void anotherRunBeginsAnew();
    void figuresBecomeATable();
};

void TestRunSeries::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestRunSeries::messagesAreCountedByTypeAndSize() {
    Trace trace;
    RunSeries series;
    const wire::MessagePtr table = wire::share(wire::PushPull{});
    series.take({trace.ping(10ms), trace.ping(120ms), trace.ping(130ms),
                 trace.event(130ms, trace::MessageSent{EventId::none, {}, table})});
    QCOMPARE(series.bins().size(), std::size_t{2});
    QCOMPARE(series.bins()[0].messages[kPing], 1U);
    QCOMPARE(series.bins()[1].messages[kPing], 2U);
    QCOMPARE(series.bins()[1].messages[kPushPull], 1U);
    QCOMPARE(series.bins()[1].bytes[kPushPull], wire::encodedSize(*table));
}

/// Stretches become longer as time goes on, and nothing that was counted is lost.
void TestRunSeries::memoryIsBounded() {
    Trace trace;
    RunSeries series;
    std::uint64_t sent = 0;
    for (Duration at = 0s; at < 3h; at += 7s, ++sent)
        series.take({trace.ping(at), trace.answer(at, at == 700s ? 5ms : 1ms)});
    QVERIFY(series.bins().size() <= RunSeries::kMost);
    QVERIFY(series.bins().size() > RunSeries::kMost / 2);
    QCOMPARE(pingsIn(series), sent);
    QCOMPARE(series.width(), Duration(3200ms));
    QCOMPARE(series.bins()[700 * 10 / 32].roundTripMost, Duration(5ms));
    // A time that nobody should have written takes no more.
    series.take({trace.ping(Duration::max())});
    QVERIFY(series.bins().size() <= RunSeries::kMost);
    QCOMPARE(pingsIn(series), sent + 1);
    ChartFigure figure;
    QVERIFY(figure.timeAt(1e300) > Instant(200'000h));
    QCOMPARE(figure.timeAt(-5), Instant());
}

void TestRunSeries::whatComesAgainIsNotCountedTwice() {
    Trace trace;
    RunSeries series;
    const trace::Batch batch{trace.ping(10ms), trace.ping(20ms)};
    series.take(batch);
    series.take(batch);
    QCOMPARE(pingsIn(series), 2U);
}

/// Whatever times a file names: a look takes long, and there are few.
void TestRunSeries::whoFollowsLooksOnceInAStretch() {
    Trace trace;
    RunSeries series;
    trace::Standing standing;
    trace::Batch batch;
    for (int i = 0; i < 1000; ++i) // forth and back
        batch.push_back(trace.ping(i % 2 == 0 ? 10s : 1s));
    series.follow(batch, standing);
    const auto looked = std::ranges::count_if(series.bins(), &RunBin::sampled);
    QCOMPARE(looked, 1);
    QCOMPARE(pingsIn(series), 1000U);
    QCOMPARE(standing.fold.last(), batch.back().id);
    series.follow({trace.ping(12s), trace.ping(Duration::max())}, standing);
    QVERIFY(series.bins().size() <= RunSeries::kMost);
}

void TestRunSeries::roundTripsAreThoseOfDirectProbes() {
    Trace trace;
    RunSeries series;
    series.take({trace.answer(10ms, 2ms), trace.answer(20ms, 4ms),
                 trace.answer(30ms, 600ms, trace::Way::relayed)});
    QCOMPARE(series.bins()[0].roundTrips, 2U);
    QCOMPARE(series.bins()[0].roundTripSum, Duration(6ms));
    QCOMPARE(series.bins()[0].roundTripLeast, Duration(2ms));
    QCOMPARE(series.bins()[0].roundTripMost, Duration(4ms));
}

void TestRunSeries::levelsStandUntilTheyAreLookedAtAgain() {
    Charted charted(4);
    charted.cluster.health(2, 4);
    charted.cluster.frame(1s);
    charted.cluster.frame(2s);
    const auto& bins = charted.charts.series().bins();
    QCOMPARE(bins[10].health.most, 4.0);
    QCOMPARE(bins[10].health.mean, 1.0);
    QCOMPARE(bins[20].health.most, 4.0); // nobody looked in between
    QVERIFY(!bins[20].sampled && bins[10].sampled);
    charted.cluster.health(2, 0);
    charted.cluster.frame(1s);
    QCOMPARE(bins.back().health.most, 0.0);
}

void TestRunSeries::membersByState() {
    Charted charted(5);
    charted.cluster.frame(1s);
    charted.cluster.agree(2, Change::suspected, MemberState::suspect);
    charted.cluster.frame(1s);
    charted.cluster.agree(2, Change::died, MemberState::dead);
    charted.cluster.frame(1s);
    const auto at = [&](const char* state, double x) {
        return charted.at(ChartKind::members, QLatin1String(state), x);
    };
    QCOMPARE(at("alive", 1.05), 5.0);
    QCOMPARE(at("alive", 2.05), 4.0);
    QCOMPARE(at("suspect", 2.05), 1.0);
    QCOMPARE(at("suspect", 2.99), 1.0); // until the stretch in which it changed
    QCOMPARE(at("dead", 3.02), 1.0);
    QCOMPARE(charted.figure(ChartKind::members).yMost, 6.0);
}

void TestRunSeries::healthAndQueues() {
    Charted charted(4);
    charted.cluster.health(3, 2);
    charted.cluster.session.push(StagedCluster::id(1), trace::BroadcastQueued{"n3", {}});
    charted.cluster.frame(1s);
    QCOMPARE(charted.at(ChartKind::health, QStringLiteral("most"), 2), 2.0);
    QCOMPARE(charted.at(ChartKind::health, QStringLiteral("mean"), 2), 0.5);
    QCOMPARE(charted.at(ChartKind::queues, QStringLiteral("most"), 2), 1.0);
    QCOMPARE(charted.at(ChartKind::queues, QStringLiteral("mean"), 2), 0.25);
}

void TestRunSeries::ratesAreBySecond() {
    Charted charted(3);
    for (int i = 0; i < 40; ++i) {
        charted.cluster.send(1, 2, {wire::share(wire::Ping{}), wire::share(wire::Suspect{})});
        charted.cluster.frame(100ms);
    }
    const ChartFigure figure = charted.figure(ChartKind::messages);
    QCOMPARE(figure.lines.size(), std::size_t{2}); // of what was sent at all
    const ChartLine* pings = lineNamed(figure, QStringLiteral("ping"));
    QVERIFY(pings);
    QCOMPARE(pings->at(2.5), std::optional(10.0));
    // What the running second comes to is not known yet.
    QVERIFY(pings->points.back().x() < inSeconds(charted.cluster.model.now()) - 0.4);
    QVERIFY(pings->stroke != lineNamed(figure, QStringLiteral("suspect"))->stroke);
}

void TestRunSeries::bytesHaveAFittingUnit() {
    Charted charted(3);
    const auto spend = [&](std::uint32_t bytes) {
        charted.cluster.send(1, 2, {wire::share(wire::Ping{})});
        trace::Judged judged;
        judged.bytes = bytes;
        charted.cluster.session.push(NodeId::none, judged);
        charted.cluster.frame(2s);
        return charted.figure(ChartKind::bytes);
    };
    QCOMPARE(spend(500).yTitle, QStringLiteral("bytes/s"));
    QCOMPARE(spend(50'000).yTitle, QStringLiteral("kB/s"));
    const ChartFigure large = spend(50'000'000);
    QCOMPARE(large.yTitle, QStringLiteral("MB/s"));
    const ChartFigure after = spend(10);
    QCOMPARE(lineNamed(after, QStringLiteral("all datagrams"))->at(4.5), std::optional(50.0));
}

void TestRunSeries::aSpanShowsTheLastOfIt() {
    Charted charted(3);
    for (int i = 0; i < 200; ++i)
        charted.cluster.frame(1s);
    const double now = inSeconds(charted.cluster.model.now());
    const ChartFigure all = charted.figure(ChartKind::members);
    const ChartFigure last = charted.figure(ChartKind::members, 60s);
    QCOMPARE(all.xLeast, 0.0);
    QCOMPARE(last.xLeast, now - 60);
    QCOMPARE(last.xMost, now);
    QVERIFY(last.lines.front().points.front().x() >= last.xLeast);
    QCOMPARE(last.lines.front().at(now), std::optional(3.0));
}

void TestRunSeries::longRunsHaveFewPoints() {
    Trace trace;
    Charted charted(3);
    for (int i = 0; i < 3600; ++i)
        charted.cluster.frame(1s);
    for (const ChartKind kind : kChartKinds)
        for (const ChartLine& line : charted.figure(kind).lines) {
            QVERIFY(line.points.size() <= 2 * ChartFigures::kMostPoints + 1);
            QVERIFY(std::ranges::is_sorted(line.points, {}, &QPointF::x));
        }
}

void TestRunSeries::anotherRunBeginsAnew() {
    Charted charted(3);
    charted.cluster.frame(100s);
    charted.cluster.kill(2);
    charted.cluster.frame(1s);
    QVERIFY(charted.charts.news().last());
    charted.cluster.model.setSession(nullptr);
    QVERIFY(charted.charts.series().bins().empty());
    QVERIFY(!charted.charts.news().last());
    for (const ChartKind kind : kChartKinds)
        QVERIFY(charted.figure(kind).isEmpty());
}

void TestRunSeries::figuresBecomeATable() {
    for (const ChartKind kind : kChartKinds)
        QCOMPARE(ChartFigures::kindOfKey(ChartFigures::key(kind)), kind);
    QCOMPARE(ChartFigures::kindOfKey(QStringLiteral("no such")), ChartKind::members);
    ChartFigure figure;
    figure.xTitle = QStringLiteral("time, s");
    figure.yTitle = QStringLiteral("nodes");
    figure.lines = {
        {QStringLiteral("a"), ChartInk::text, ChartStroke::solid, true, {{0, 1}, {2, 5}}},
        {QStringLiteral("b"), ChartInk::text, ChartStroke::dash, true, {{1, 7}}}};
    QCOMPARE(QString::fromStdString(lab::toCsv(ChartFigures::table(ChartKind::lastEvent, figure))),
             QStringLiteral("\"time, s\",\"a, nodes\",\"b, nodes\"\n0,1,\n1,1,7\n2,5,7\n"));
    QCOMPARE(ChartFigures::textAt(figure, 1.5), QStringLiteral("0:01.500: a 1 · b 7"));
}

SWIMSCOPE_TEST(TestRunSeries)
#include "test_run_series.moc"
