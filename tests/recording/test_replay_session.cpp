// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/recorded_session.h"
#include "engine/recording/replay_session.h"
#include "engine/trace/fold.h"
#include "tests/recording/recorded_run.h"
#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace swimscope;
using namespace std::chrono_literals;
using recording::ReplaySession;
using session::Stride;
using test::aRun;
using test::bytesOf;
using test::Folder;

namespace {

constexpr int kWait = 60'000; // ms, for whatever is waited for
constexpr Duration kFrame = 16ms;

/// A recording as a window shows it: frame by frame.
struct Show {
    explicit Show(const std::string& path) {
        auto opened = ReplaySession::open(path);
        if (opened.ok())
            session = std::move(*opened);
    }

    session::Playback& time() { return *session->playback(); }
    void frame() {
        time().pass(kFrame);
        auto events = session->take();
        fold.apply(events);
        std::ranges::move(events, std::back_inserter(seen));
    }
    /// Frames until that many events were seen.
    bool see(std::size_t events) {
        return QTest::qWaitFor(
            [&] {
                frame();
                return seen.size() >= events;
            },
            kWait);
    }

    std::unique_ptr<ReplaySession> session;
    trace::Fold fold;
    trace::Batch seen;
};

} // namespace

/// A recording that is shown as if it happened now.
class TestReplaySession : public QObject {
    Q_OBJECT

  private slots:
    void showsAllOfItAndPauses();
    void showsNothingBeforeItsTime();
    void goesEventByEvent();
    void goesFromMessageToMessage();
    void goesByPeriods();
    void commandsDoNothing();
    void saysWhatItCanNotRead();
    void recordsWhatASessionGives();
};

void TestReplaySession::showsAllOfItAndPauses() {
    const Folder folder;
    const trace::Batch run = aRun();
    Show show(folder.recordingOf(run));
    QVERIFY(show.session);
    QCOMPARE(show.session->kind(), session::Kind::recorded);
    show.time().setSpeed(1000);
    QVERIFY(show.see(run.size()));
    QVERIFY(bytesOf(show.seen) == bytesOf(run));
    show.frame();
    QVERIFY(show.time().paused());
    QVERIFY(!show.time().behind());
    QCOMPARE(show.session->now(), run.back().at);
    QCOMPARE(show.fold.tally("n3").of(wire::MemberState::dead), 4U);
    QVERIFY(!show.session->problem());
}

void TestReplaySession::showsNothingBeforeItsTime() {
    const Folder folder;
    Show show(folder.recordingOf(aRun()));
    QVERIFY(show.see(1));
    for (int i = 0; i < 50; ++i)
        show.frame();
    const Instant now = show.session->now();
    QVERIFY(now > Instant() && now <= Instant() + 51 * kFrame);
    QVERIFY(std::ranges::all_of(show.seen, [&](const auto& event) { return event.at <= now; }));
    show.time().setPaused(true);
    const auto before = show.seen.size();
    for (int i = 0; i < 50; ++i)
        show.frame();
    QCOMPARE(show.seen.size(), before);
    QCOMPARE(show.session->now(), now);
}

void TestReplaySession::goesEventByEvent() {
    const Folder folder;
    const trace::Batch run = aRun();
    Show show(folder.recordingOf(run));
    show.time().setPaused(true);
    std::size_t seen = 0;
    for (int i = 0; i < 30; ++i) {
        show.time().step(Stride::event);
        QVERIFY(show.see(seen + 1));
        // One input or command at a time, with what came of it.
        const auto things =
            std::count_if(show.seen.begin() + static_cast<std::ptrdiff_t>(seen), show.seen.end(),
                          [](const trace::Event& event) {
                              return trace::isInput(event.body) ||
                                     std::holds_alternative<trace::CommandGiven>(event.body);
                          });
        QVERIFY(things <= 1);
        seen = show.seen.size();
        QCOMPARE(show.session->now(), show.seen.back().at);
    }
    QVERIFY(show.time().paused());
}

void TestReplaySession::goesFromMessageToMessage() {
    const Folder folder;
    Show show(folder.recordingOf(aRun()));
    for (int i = 0; i < 5; ++i) {
        const std::size_t seen = show.seen.size();
        show.time().step(Stride::message);
        QVERIFY(show.see(seen + 1));
        const auto arrivals =
            std::count_if(show.seen.begin() + static_cast<std::ptrdiff_t>(seen), show.seen.end(),
                          [](const trace::Event& event) {
                              return std::holds_alternative<trace::PacketReceived>(event.body) ||
                                     std::holds_alternative<trace::StreamReceived>(event.body);
                          });
        QCOMPARE(arrivals, 1);
    }
}

void TestReplaySession::goesByPeriods() {
    const Folder folder;
    Show show(folder.recordingOf(aRun()));
    show.time().step(Stride::period);
    QVERIFY(show.see(1));
    QTRY_COMPARE_WITH_TIMEOUT((show.frame(), show.session->now()), Instant() + 1s, kWait);
    show.time().step(Stride::period);
    show.frame();
    QCOMPARE(show.session->now(), Instant() + 2s);
    QVERIFY(show.seen.back().at <= Instant() + 2s);
}

void TestReplaySession::commandsDoNothing() {
    const Folder folder;
    const trace::Batch run = aRun();
    Show show(folder.recordingOf(run));
    show.session->post(host::Kill{NodeId{1}});
    show.session->join(NodeId{1}, {"127.0.0.1:1"}, RequestId{1});
    show.time().setSpeed(1000);
    QVERIFY(show.see(run.size()));
    QVERIFY(bytesOf(show.seen) == bytesOf(run));
}

void TestReplaySession::saysWhatItCanNotRead() {
    const Folder folder;
    QVERIFY(!ReplaySession::open(folder.path("none")).ok());
    const std::string path = folder.recordingOf(aRun());
    auto database = recording::Database::open(path, recording::Database::Mode::write);
    QVERIFY(database.ok());
    QVERIFY(database->execute("UPDATE events SET body = x'00', kind = 1 WHERE id = 500"));
    Show show(path);
    show.time().setSpeed(1000);
    QTRY_VERIFY_WITH_TIMEOUT((show.frame(), show.session->problem().has_value()), kWait);
    QVERIFY2(show.session->problem()->find("event 500 can't be read") != std::string::npos,
             show.session->problem()->c_str());
    QTRY_VERIFY_WITH_TIMEOUT((show.frame(), show.time().paused()), kWait);
}

void TestReplaySession::recordsWhatASessionGives() {
    const Folder folder;
    const std::string path = folder.path("run.swimscope");
    auto fake = std::make_unique<test::FakeSession>();
    fake->startCluster(3);
    auto recorder = recording::Recorder::start(path, "live", recording::Pressure::stop);
    QVERIFY(recorder);
    trace::Batch given;
    {
        recording::RecordedSession recorded(std::move(fake), std::move(*recorder));
        QCOMPARE(recorded.kind(), session::Kind::live);
        given = recorded.take();
        QVERIFY(given.size() > 3);
        QVERIFY(!recorded.problem());
    }
    auto back = recording::Recording::open(path);
    QVERIFY(back);
    QVERIFY(bytesOf(*back->read(EventId{1}, 1000)) == bytesOf(given));
}

SWIMSCOPE_TEST(TestReplaySession)
#include "test_replay_session.moc"
