// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/recorded_session.h"
#include "engine/recording/replay_session.h"
#include "tests/recording/recorded_run.h"
#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;
using recording::ReplaySession;
using test::aRun;
using test::bytesOf;
using test::Folder;

/// A recording as a session, and a session that is recorded.
class TestReplaySession : public QObject {
    Q_OBJECT

  private slots:
    void isAllPast();
    void saysWhatItCanNotOpen();
    void recordsWhatASessionGives();
};

void TestReplaySession::isAllPast() {
    const Folder folder;
    const trace::Batch run = aRun();
    auto session = ReplaySession::open(folder.recordingOf(run));
    QVERIFY(session);
    QCOMPARE((*session)->kind(), session::Kind::recorded);
    QVERIFY((*session)->take().empty());
    QVERIFY(!(*session)->playback());
    const auto past = (*session)->past();
    QVERIFY(past);
    QVERIFY(!(*session)->past()); // once
    QCOMPARE(past->end(), run.back().at);
    QVERIFY(bytesOf(*past->read(EventId{1}, run.size() + 1)) == bytesOf(run));
    QVERIFY(past->read(after(run.back().id), 1)->empty());
}

void TestReplaySession::saysWhatItCanNotOpen() {
    const Folder folder;
    const auto session = ReplaySession::open(folder.path("none"));
    QVERIFY(!session);
    QVERIFY(session.error().message.find("none") != std::string::npos);
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
