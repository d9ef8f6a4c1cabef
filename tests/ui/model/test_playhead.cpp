// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/replay_session.h"
#include "engine/session/sim_session.h"
#include "engine/session/things.h"
#include "tests/recording/recorded_run.h"
#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "tests/ui/model/shown_runs.h"
#include "ui/model/cluster_model.h"
#include "ui/model/log_model.h"
#include "ui/model/playhead.h"
#include "ui/model/run_charts.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace swimscope::ui {

using namespace std::chrono_literals;
using session::Moment;
using session::Stride;

namespace {

/// A cluster of ours that has been together for ten seconds, n2 killed after five.
void tenSeconds(test::FakeSession& session, Show& show) {
    session.startCluster(3);
    show.frame();
    for (int tenth = 0; tenth < 100; ++tenth) {
        session.advance(100ms);
        if (tenth == 49)
            session.push(NodeId{2}, trace::NodeStopped{true});
        session.push(NodeId{1}, trace::Woke{});
        session.push(NodeId{1}, trace::HealthChanged{static_cast<std::uint32_t>(tenth % 3), 1});
        show.frame();
    }
}

trace::HostedNode::Life lifeOf(const trace::Fold& fold, std::string_view name) {
    return fold.nodeNamed(name)->life;
}

} // namespace

/// Looking at other moments than the present.
class TestPlayhead : public QObject {
    Q_OBJECT

  private slots:
    void whoLooksBackSeesThePastWhileTheRunGoesOn();
    void stoppingRealNodesStopsOnlyThePicture();
    void slowerThanRealNodesFallsBehindAndFasterCatchesUp();
    void backInThePresentAllIsAsIfNobodyHadBeenAway();
    void stepsGoForthAndBack();
    void aSimulationWaitsWhileSomebodyLooksBack();
    void sidesLookAtTheSameMoment();
    void theLogKeepsWhatItHas();
    void aRecordingIsAllPast();
    void aRecordingPausesAtItsEnd();
    void aRecordingGoesByItsSteps();
    void whatCanNotBeReadIsSaid();
};

void TestPlayhead::whoLooksBackSeesThePastWhileTheRunGoesOn() {
    test::FakeSession session;
    Show show({&session});
    tenSeconds(session, show);
    const QSignalSpy happened(&show.model(), &ClusterModel::happened);
    QVERIFY(show.model().isLive());
    QVERIFY(lifeOf(show.model().fold(), "n2") == trace::HostedNode::Life::killed);

    QVERIFY(show.goTo(Moment::time(Instant(3s))));
    QVERIFY(!show.model().isLive());
    QVERIFY(show.model().now() >= Instant(3s) && show.model().now() < Instant(3s) + 10 * kFrame);
    QVERIFY(lifeOf(show.model().fold(), "n2") == trace::HostedNode::Life::running);
    QVERIFY(lifeOf(show.model().present(), "n2") == trace::HostedNode::Life::killed);
    QVERIFY(show.seen.back().at <= Instant(3s) + 10 * kFrame);

    // What comes now belongs to the present only.
    session.advance(1s);
    const EventId stopped = session.push(NodeId{3}, trace::NodeStopped{true});
    show.frame();
    QCOMPARE(happened.count(), 1);
    QVERIFY(lifeOf(show.model().present(), "n3") == trace::HostedNode::Life::killed);
    QVERIFY(lifeOf(show.model().fold(), "n3") == trace::HostedNode::Life::running);
    QVERIFY(show.seen.back().id < stopped);
    QCOMPARE(show.model().end(), session.now());
    // Time goes on from there, at its own pace: never faster than frames pass, and slower only
    // while what follows is being read.
    const Instant before = show.model().now();
    int frames = 0;
    QVERIFY(show.until([&] {
        ++frames;
        return show.model().now() >= before + 2 * kFrame;
    }));
    QVERIFY(show.model().now() <= before + frames * kFrame);
}

void TestPlayhead::stoppingRealNodesStopsOnlyThePicture() {
    test::FakeSession session;
    Show show({&session});
    tenSeconds(session, show);
    const std::size_t seen = show.seen.size();
    QVERIFY(!show.head.paused());
    show.head.setPaused(true);
    QVERIFY(show.head.paused());
    session.advance(5s);
    session.push(NodeId{3}, trace::NodeStopped{true});
    for (int i = 0; i < 10; ++i)
        show.frame();
    QCOMPARE(show.model().now(), Instant(10s));
    QCOMPARE(show.seen.size(), seen);
    QVERIFY(session.posted.empty());
    QVERIFY(lifeOf(show.model().present(), "n3") == trace::HostedNode::Life::killed);
    show.head.setPaused(false);
    QVERIFY(show.until([&] { return show.model().now() >= Instant(10100ms); }));
}

void TestPlayhead::slowerThanRealNodesFallsBehindAndFasterCatchesUp() {
    test::FakeSession session;
    Show show({&session});
    tenSeconds(session, show);
    show.head.setSpeed(4);
    QCOMPARE(show.head.speed(), 1.0); // the present goes no faster
    QVERIFY(show.model().isLive());
    show.head.setSpeed(0.25);
    QVERIFY(!show.model().isLive());
    for (int i = 0; i < 50; ++i) {
        session.advance(kFrame);
        session.push(NodeId{1}, trace::Woke{});
        show.frame();
    }
    QVERIFY(show.until([&] { return show.model().now() > Instant(10s) + 100ms; }));
    QVERIFY(session.now() - show.model().now() > 400ms);
    show.head.setSpeed(1000);
    QVERIFY(show.until([&] { return show.model().isLive(); }));
    QCOMPARE(show.head.speed(), 1.0);
    QCOMPARE(show.model().now(), session.now());
}

void TestPlayhead::backInThePresentAllIsAsIfNobodyHadBeenAway() {
    test::FakeSession session;
    Show show({&session});
    tenSeconds(session, show);
    QVERIFY(show.goTo(Moment::time(Instant(2s))));
    session.advance(1s);
    const EventId last = session.push(NodeId{3}, trace::NodeStopped{true});
    const QSignalSpy live(&show.model(), &ClusterModel::liveChanged);
    show.head.goLive();
    QVERIFY(show.until([&] { return show.model().isLive(); }));
    QCOMPARE(live.count(), 1);
    QCOMPARE(show.seen.back().id, last);
    // Nothing is missing, and nothing came twice.
    for (std::size_t i = 1; i < show.seen.size(); ++i)
        QCOMPARE(number(show.seen[i].id), number(show.seen[i - 1].id) + 1);
    QVERIFY(lifeOf(show.model().fold(), "n3") == trace::HostedNode::Life::killed);
    QCOMPARE(&show.model().fold(), &show.model().present());
}

void TestPlayhead::stepsGoForthAndBack() {
    test::FakeSession session;
    Show show({&session});
    tenSeconds(session, show);
    QVERIFY(show.goTo(Moment::time(Instant(3s))));
    show.head.setPaused(true);
    const EventId start = show.model().fold().last();
    for (int i = 1; i <= 3; ++i) {
        show.head.step(Stride::event);
        QVERIFY(show.until([&] {
            return number(show.model().fold().last()) ==
                   number(start) + 2U * static_cast<unsigned>(i);
        }));
    }
    for (int i = 2; i >= 0; --i) {
        show.head.stepBack();
        QVERIFY(show.until([&] {
            return number(show.model().fold().last()) ==
                   number(start) + 2U * static_cast<unsigned>(i);
        }));
    }
    QVERIFY(show.head.paused());
    const Instant before = show.model().now();
    show.head.step(Stride::period);
    QVERIFY(show.until([&] { return show.model().now() == before + 1s; }));
    // From the present a step leads into it, and real nodes are not asked to wait.
    show.head.goLive();
    QVERIFY(show.until([&] { return show.model().isLive(); }));
    show.head.step(Stride::event);
    QVERIFY(!show.model().isLive());
    session.advance(1ms);
    session.push(NodeId{1}, trace::Woke{});
    const EventId second = session.push(NodeId{1}, trace::Woke{});
    QVERIFY(show.until([&] { return number(show.model().fold().last()) == number(second) - 1; }));
}

void TestPlayhead::aSimulationWaitsWhileSomebodyLooksBack() {
    session::SimSession session({.seed = 3});
    Show show({&session});
    for (int i = 0; i < 3; ++i)
        session.post(host::AddNode{.joinRunning = i > 0});
    show.head.setSpeed(100);
    QVERIFY(show.until([&] { return show.model().now() > Instant(20s); }));
    QVERIFY(show.goTo(Moment::time(Instant(5s))));
    QVERIFY(show.model().now() < Instant(12s));
    QVERIFY(show.until([&] { return session.playback()->speed() == 100; }));
    show.head.setPaused(true);
    // What it had been allowed to do, it still does.
    QVERIFY(show.until([&] {
        show.frame();
        return !session.playback()->behind();
    }));
    show.frame();
    const Instant there = show.model().now();
    const Instant head = show.model().end();
    for (int i = 0; i < 50; ++i)
        show.frame();
    QCOMPARE(show.model().now(), there);
    QCOMPARE(show.model().end(), head);
    // It goes on where it stopped, once all of it has been shown.
    show.head.setPaused(false);
    QVERIFY(show.until([&] { return show.model().isLive(); }));
    QVERIFY(show.until([&] { return show.model().now() > head + 5s; }));
}

void TestPlayhead::sidesLookAtTheSameMoment() {
    auto sessions = session::SimSession::sideBySide({{.seed = 3}, {.seed = 3}});
    Show show({sessions[0].get(), sessions[1].get()});
    for (const auto& session : sessions)
        for (int i = 0; i < 3; ++i)
            session->post(host::AddNode{.joinRunning = i > 0});
    show.head.setSpeed(50);
    QVERIFY(show.until([&] { return show.model().now() > Instant(10s); }));
    show.head.setPaused(true);
    QVERIFY(show.goTo(Moment::time(Instant(4s))));
    ClusterModel& other = *show.models[1];
    QVERIFY(show.until([&] { return !other.isLive() && other.now() == Instant(4s); }));
    show.head.setSpeed(1);
    show.head.setPaused(false);
    QVERIFY(show.until([&] { return show.model().now() > Instant(4500ms); }));
    show.head.setPaused(true);
    QVERIFY(show.until([&] { return other.now() == show.model().now(); }));
    // An event is one of the first's; the other goes to its time.
    show.head.stepBack();
    QVERIFY(show.until([&] {
        return !show.model().isSeeking() && !other.isSeeking() && other.now() == show.model().now();
    }));
    show.head.goLive();
    QVERIFY(show.until([&] { return show.model().isLive() && other.isLive(); }));
}

void TestPlayhead::theLogKeepsWhatItHas() {
    test::FakeSession session;
    Show show({&session});
    LogModel log(&show.model());
    tenSeconds(session, show);
    const int rows = log.rowCount();
    QVERIFY(rows > 3);
    QCOMPARE(log.ahead(), rows);
    const auto textOf = [&log](int row) {
        return log.index(row, LogModel::Sentence).data().toString();
    };
    const QString last = textOf(rows - 1);
    QVERIFY(show.goTo(Moment::time(Instant(3s))));
    QCOMPARE(log.rowCount(), rows);
    QVERIFY(log.ahead() < rows);
    QVERIFY(log.index(rows - 1, LogModel::Sentence).data(LogModel::AheadRole).toBool());
    QVERIFY(!log.index(0, LogModel::Sentence).data(LogModel::AheadRole).toBool());
    show.head.goLive();
    QVERIFY(show.until([&] { return show.model().isLive(); }));
    QCOMPARE(log.rowCount(), rows);
    QCOMPARE(textOf(rows - 1), last);
    QCOMPARE(log.ahead(), rows);
    session.push(NodeId{3}, trace::NodeStopped{true});
    show.frame();
    QCOMPARE(log.rowCount(), rows + 1);
}

// ---- recordings ---------------------------------------------------------------------------------

void TestPlayhead::aRecordingIsAllPast() {
    const test::Folder folder;
    const trace::Batch run = test::aRun();
    auto session = recording::ReplaySession::open(folder.recordingOf(run));
    QVERIFY(session.ok());
    Show show({session->get()});
    const RunCharts charts(&show.model(), nullptr);
    QVERIFY(!show.model().isLive());
    QCOMPARE(show.model().end(), run.back().at);
    // It plays from its beginning, and shows nothing before its time.
    QVERIFY(show.until([&] { return !show.seen.empty(); }));
    QVERIFY(show.until([&] { return show.model().now() > Instant(); }));
    for (int i = 0; i < 50; ++i)
        show.frame();
    const Instant now = show.model().now();
    QVERIFY(now <= Instant(5s));
    QVERIFY(std::ranges::all_of(show.seen, [&](const auto& event) { return event.at <= now; }));
    // Its charts are those of all of it.
    QVERIFY(show.until([&] { return charts.series().end() == run.back().at; }));
    QCOMPARE(charts.series().bins().back().members[2], 1U); // dead
    QVERIFY(show.model().now() < run.back().at);
    // Commands are for nobody.
    (*session)->post(host::Kill{NodeId{1}});
    (*session)->join(NodeId{1}, {"127.0.0.1:1"}, RequestId{1});
    show.head.goLive();
    show.frame();
    QVERIFY(!show.model().isLive());
    // All of it can be gone to.
    QVERIFY(show.goTo(Moment::time(run.back().at)));
    trace::Fold whole;
    whole.apply(run);
    QCOMPARE(show.model().fold().last(), whole.last());
    QVERIFY(show.model().fold().tally("n3").of(wire::MemberState::dead) == 4);
    QVERIFY(show.goTo(Moment::time(Instant())));
    QVERIFY(show.model().fold().last() < whole.last());
}

void TestPlayhead::aRecordingPausesAtItsEnd() {
    const test::Folder folder;
    const trace::Batch run = test::aRun();
    auto session = recording::ReplaySession::open(folder.recordingOf(run));
    QVERIFY(session.ok());
    Show show({session->get()});
    show.head.setSpeed(1000);
    QVERIFY(show.until([&] { return show.head.paused(); }));
    QVERIFY(test::bytesOf(show.seen) == test::bytesOf(run));
    QCOMPARE(show.model().now(), run.back().at);
    QVERIFY(!show.head.behind());
    QVERIFY(!show.model().problem());
}

void TestPlayhead::aRecordingGoesByItsSteps() {
    const test::Folder folder;
    auto session = recording::ReplaySession::open(folder.recordingOf(test::aRun()));
    QVERIFY(session.ok());
    Show show({session->get()});
    show.head.setPaused(true);
    QVERIFY(show.until([&] { return !show.seen.empty(); }));
    for (int i = 0; i < 5; ++i) {
        const std::size_t before = show.seen.size();
        show.head.step(Stride::message);
        QVERIFY(show.until([&] { return show.seen.size() > before; }));
        const auto fresh = show.seen.begin() + static_cast<std::ptrdiff_t>(before);
        QCOMPARE(std::count_if(fresh, show.seen.end(), session::isArrival), 1);
    }
    const Instant start = show.model().now();
    show.head.step(Stride::period);
    QVERIFY(show.until([&] { return show.model().now() == start + 1s; }));
    QVERIFY(show.seen.back().at <= start + 1s);
}

void TestPlayhead::whatCanNotBeReadIsSaid() {
    const test::Folder folder;
    const std::string path = folder.recordingOf(test::aRun());
    auto database = recording::Database::open(path, recording::Database::Mode::write);
    QVERIFY(database.ok());
    QVERIFY(database->execute("UPDATE events SET body = x'00', kind = 1 WHERE id = 500"));
    auto session = recording::ReplaySession::open(path);
    QVERIFY(session.ok());
    Show show({session->get()});
    show.head.setSpeed(1000);
    QVERIFY(show.until([&] { return show.model().problem().has_value(); }));
    QVERIFY2(show.model().problem()->find("event 500 can't be read") != std::string::npos,
             show.model().problem()->c_str());
    QVERIFY(show.until([&] { return show.head.paused(); }));
}

SWIMSCOPE_TEST(TestPlayhead)

} // namespace swimscope::ui

#include "test_playhead.moc"
