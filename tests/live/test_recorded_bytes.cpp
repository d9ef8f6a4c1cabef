// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/recorder.h"
#include "tests/live/live_run.h"
#include "tests/recording/read_bytes.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace swimscope;
using namespace std::chrono_literals;
using capture::Likeness;
using recording::Recording;
using test::LiveRun;
using wire::MemberState;

/// The packets' bytes of a recorded run on real sockets, among members that are not ours.
class TestLiveRecordedBytes : public QObject {
    Q_OBJECT

  private slots:
    void areReadWithoutAKey_data() {
        QTest::addColumn<bool>("labelled");
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("in the open") << false << false;
        QTest::newRow("labelled") << true << false;
        QTest::newRow("encrypted and labelled") << true << true;
    }

    void areReadWithoutAKey() {
        QFETCH(const bool, labelled);
        QFETCH(const bool, encrypted);
        host::AddNode node{.config = LiveRun::quick(), .joinRunning = true};
        if (labelled)
            node.config.label = "eu";
        if (encrypted)
            node.keys.push_back(wire::SecretKey::fromBytes(Bytes(16, 1)).value());
        LiveRun run;
        for (int i = 0; i < 3; ++i)
            run.session().post(node);
        QVERIFY(run.untilConverged(3));
        LiveRun other;
        node.name = "stranger";
        other.session().post(node);
        QVERIFY(other.untilConverged(1));
        other.session().post(host::Join{NodeId{1}, {{"n1", "", run.endpointOf(NodeId{1})}}});
        QVERIFY(run.untilAllHold("stranger", MemberState::alive));
        run.session().stop(2s);
        QVERIFY(run.until([&] { return run.session().stopped(); }));
        run.take();

        const QTemporaryDir folder;
        const std::string path = folder.filePath("live.swimscope").toStdString();
        auto recorder = recording::Recorder::start(path, "live", recording::Pressure::wait);
        QVERIFY(recorder.ok());
        (*recorder)->take(run.events());
        QVERIFY((*recorder)->close());
        auto recording =
            Recording::open(path, Recording::Older::migrates, Recording::Access::fills);
        QVERIFY(recording.ok());
        const auto filled = recording::fillBytes(*recording);
        QVERIFY2(filled.ok(), filled.ok() ? "" : filled.error().message.c_str());
        QVERIFY(!filled->replayed.divergence);

        std::map<Likeness, std::size_t> likenesses;
        QCOMPARE(test::wrongInBytes(*recording, run.events(), node.config.label, likenesses),
                 std::string());
        QCOMPARE(likenesses[Likeness::unmade], std::size_t{0});
        // How foreign members wrap their messages, and what two of the same bytes were, has to be
        // guessed of encrypted packets only; of streams always.
        QVERIFY(likenesses[encrypted ? Likeness::decrypted : Likeness::same] > 20);
        QCOMPARE(likenesses[encrypted ? Likeness::same : Likeness::decrypted], std::size_t{0});
        QVERIFY(likenesses[Likeness::madeAgain] > 0);
    }
};

SWIMSCOPE_TEST(TestLiveRecordedBytes)
#include "test_recorded_bytes.moc"
