// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/model/story.h"
#include "ui/model/health_history.h"
#include "ui/model/selection.h"
#include "ui/model/texts.h"
#include "ui/model/visit_history.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;

/// What is remembered of the past: who was looked at, and how health went.
class TestHistories : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void backAndForward();
    void aNewChoiceEndsWhatLayAhead();
    void anotherRunForgetsVisits();
    void healthStepsNameTheirReasons();
    void onlyTheLastMinutesOfHealthAreKept();
    void aRestartedNodeIsHealthyAgain();
};

void TestHistories::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestHistories::backAndForward() {
    ClusterModel cluster;
    Selection selection;
    VisitHistory visits(&cluster, &selection);
    QVERIFY(!visits.canGoBack());
    for (const char* member : {"n1", "n2", "n3"})
        selection.select(QLatin1String(member));
    QVERIFY(visits.canGoBack() && !visits.canGoForward());
    visits.back();
    visits.back();
    QCOMPARE(selection.member(), QStringLiteral("n1"));
    QVERIFY(!visits.canGoBack() && visits.canGoForward());
    visits.back();
    QCOMPARE(selection.member(), QStringLiteral("n1"));
    visits.forward();
    QCOMPARE(selection.member(), QStringLiteral("n2"));
    // Nobody was looked at in between; it leads back to where one was.
    selection.select({});
    selection.select(QStringLiteral("n2"));
    QVERIFY(visits.canGoForward());
}

void TestHistories::aNewChoiceEndsWhatLayAhead() {
    ClusterModel cluster;
    Selection selection;
    VisitHistory visits(&cluster, &selection);
    for (const char* member : {"n1", "n2", "n3"})
        selection.select(QLatin1String(member));
    visits.back();
    visits.back();
    selection.select(QStringLiteral("n4"));
    QVERIFY(!visits.canGoForward());
    visits.back();
    QCOMPARE(selection.member(), QStringLiteral("n1"));
}

void TestHistories::anotherRunForgetsVisits() {
    test::Story story;
    Selection selection;
    VisitHistory visits(&story.model, &selection);
    selection.select(QStringLiteral("n1"));
    selection.select(QStringLiteral("n2"));
    const QSignalSpy changed(&visits, &VisitHistory::changed);
    story.model.setSession(nullptr);
    QVERIFY(!visits.canGoBack());
    QVERIFY(changed.count() > 0);
}

void TestHistories::healthStepsNameTheirReasons() {
    test::Story story;
    HealthHistory history;
    QObject::connect(&story.model, &ClusterModel::eventsArrived,
                     [&history](const auto& batch) { history.take(batch); });
    const auto change = [&](trace::Body cause, std::uint32_t score, std::int32_t delta) {
        const EventId id = story.session.push(story.id(1), std::move(cause));
        story.session.push(story.id(1), trace::HealthChanged{score, delta}, id);
        story.pass(1s);
    };
    trace::ProbeFailed failed;
    failed.member = "n2";
    change(failed, 3, 3);
    trace::ProbeSucceeded succeeded;
    succeeded.member = "n3";
    change(succeeded, 2, -1);
    change(trace::SelfRefuted{2, "n4"}, 3, 1);
    change(trace::SelfRefuted{3, ""}, 4, 1);
    story.tell();
    QStringList said;
    for (const HealthStep& step : history.of(story.id(1)))
        said << HealthHistory::text(step);
    QCOMPARE(said, QStringList({"0:00.000 worse, now 3: its probe of n2 failed",
                                "0:01.000 better, now 2: its probe of n3 succeeded",
                                "0:02.000 worse, now 3: it had to refute the word of n4",
                                "0:03.000 worse, now 4: it had to refute a rumour about itself"}));
    QVERIFY(history.of(story.id(2)).empty());
}

void TestHistories::onlyTheLastMinutesOfHealthAreKept() {
    HealthHistory history;
    trace::Batch batch;
    for (int i = 0; i < 4000; ++i) {
        trace::Event event;
        event.id = static_cast<EventId>(i + 1);
        event.node = static_cast<NodeId>(1);
        event.at = Instant(i * 10s);
        event.body = trace::HealthChanged{1, 1};
        batch.push_back(event);
    }
    history.take(batch);
    const auto& steps = history.of(static_cast<NodeId>(1));
    QVERIFY(steps.size() <= 33);
    QVERIFY(batch.back().at - steps[1].at <= HealthHistory::kSpan);
    for (trace::Event& event : batch)
        event.at = batch.back().at;
    history.take(batch);
    QVERIFY(steps.size() <= HealthHistory::kMost);
}

void TestHistories::aRestartedNodeIsHealthyAgain() {
    test::Story story;
    HealthHistory history;
    QObject::connect(&story.model, &ClusterModel::eventsArrived,
                     [&history](const auto& batch) { history.take(batch); });
    story.session.push(story.id(1), trace::HealthChanged{3, 3});
    story.session.start(story.id(1), "n1", story.port(1));
    story.tell();
    QCOMPARE(history.of(story.id(1)).size(), std::size_t{1});
    QCOMPARE(history.of(story.id(1)).front().score, 0U);
}

SWIMSCOPE_TEST(TestHistories)
#include "test_histories.moc"
