// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/recorder.h"
#include "engine/recording/replay_session.h"
#include "tests/recording/recorded_run.h"
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::Bench;

namespace {

constexpr int kReading = 60'000; // ms of ours, for whatever is waited for

/// A window that can open recordings, beside a cluster that it shows.
struct RecordingBench : Bench {
    test::Folder files;

    RecordingBench() {
        Surroundings around;
        around.makeSession = [this] {
            auto made = std::make_unique<test::FakeSession>();
            session = made.get();
            return made;
        };
        around.openRecording =
            [](const std::string& file) -> Result<std::unique_ptr<session::Session>> {
            auto opened = recording::ReplaySession::open(file);
            if (!opened)
                return opened.error();
            return std::unique_ptr<session::Session>(std::move(*opened));
        };
        around.startRecording = [](const std::string& file,
                                   session::Kind) -> Result<std::unique_ptr<session::Sink>> {
            auto started = recording::Recorder::start(file, "live", recording::Pressure::stop);
            if (!started)
                return started.error();
            return std::unique_ptr<session::Sink>(std::move(*started));
        };
        around.localAddresses = [] { return std::vector<IpAddress>{IpAddress::loopback()}; };
        around.roomForNodes = 100;
        around.settings = &settings;
        around.desktop = &desktop;
        window = std::make_unique<MainWindow>(around);
    }

    bool isRecorded() const {
        return window->cluster().session()->kind() == session::Kind::recorded;
    }
    bool believesDead(const char* member) const {
        return window->cluster().fold().tally(member).of(wire::MemberState::dead) > 0;
    }
};

} // namespace

/// Runs that were kept, in the window.
class TestRecordedRun : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void isOpenedByKeyboardAndPlayed() {
        RecordingBench bench;
        bench.open();
        const std::string file = bench.files.recordingOf(test::aRun());
        QVERIFY(!file.empty());
        QTest::keyClick(bench.canvas(), Qt::Key_O, Qt::ControlModifier);
        auto* dialog = bench.window->findChild<QFileDialog*>();
        QVERIFY(dialog);
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        QVERIFY(name);
        name->setText(QString::fromStdString(file)); // typing would open suggestions in front
        auto* buttons = dialog->findChild<QDialogButtonBox*>();
        QVERIFY(buttons);
        QTest::mouseClick(buttons->button(QDialogButtonBox::Open), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.isRecorded(), kReading);

        Playhead* playback = &bench.window->playhead();
        playback->setSpeed(1000);
        QTRY_VERIFY_WITH_TIMEOUT(bench.believesDead("n3"), kReading);
        QTRY_VERIFY_WITH_TIMEOUT(playback->paused(), kReading);
        QCOMPARE(bench.window->cluster().fold().nodes().size(), std::size_t{5});
        QVERIFY(bench.window->summaryText().contains(QStringLiteral("recorded")));
        // It is all past: nobody looks back from anywhere.
        QCOMPARE(bench.window->findChild<QLabel*>(QStringLiteral("playbackNote"))->text(),
                 QString());
    }

    void aRunThatIsLeftEndsItsRecording() {
        RecordingBench bench;
        bench.open();
        QVERIFY(bench.window->record(bench.folder.filePath(QStringLiteral("left.swimscope"))));
        bench.window->startCluster({3, swim::Profile::lan});
        QVERIFY(!bench.window->cluster().isKept());
        QTRY_VERIFY(bench.window->findChild<NoticeStrip*>()->text().contains(
            QLatin1String("left.swimscope is complete")));
    }

    void aRunIsRecordedFromItsBeginning() {
        RecordingBench bench;
        bench.open();
        bench.session->advance(1s);
        bench.session->push(test::id(2), trace::NodeStopped{true});
        bench.frame();
        const auto* shown = bench.window->findChild<QLabel*>(QStringLiteral("recording"));
        QVERIFY(shown->text().isEmpty());
        const QString file = bench.folder.filePath(QStringLiteral("kept.swimscope"));
        QTest::keyClick(bench.canvas(), Qt::Key_S, Qt::ControlModifier);
        auto* dialog = bench.window->findChild<QFileDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file);
        auto* buttons = dialog->findChild<QDialogButtonBox*>();
        QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
        QTRY_VERIFY(bench.window->cluster().isKept());
        QVERIFY(shown->text().contains(QLatin1String("recording")));
        bench.session->advance(1s);
        bench.session->push(test::id(3), trace::NodeStopped{true});
        bench.frame();
        const EventId last = bench.window->cluster().fold().last();
        QAction* stop = bench.action(QStringLiteral("Stop &recording"));
        QVERIFY(stop);
        stop->trigger();
        QVERIFY(!bench.window->cluster().isKept());
        QVERIFY(shown->text().isEmpty());
        // Nothing is ever written over.
        QVERIFY(!bench.window->record(file));
        QVERIFY(!bench.window->cluster().isKept());
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->openRecording(file), kReading);
        QVERIFY(bench.isRecorded());
        QVERIFY(!bench.action(QStringLiteral("&Record…"))->isEnabled());
        bench.window->playhead().setSpeed(1000);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window->cluster().fold().last(), last, kReading);
        for (const char* name : {"n2", "n3"})
            QVERIFY(!bench.window->cluster().fold().nodeNamed(name)->alive());
    }

    void canNotBeChanged() {
        RecordingBench bench;
        bench.open();
        QVERIFY(bench.window->openRecording(
            QString::fromStdString(bench.files.recordingOf(test::aRun(1s)))));
        Playhead* playback = &bench.window->playhead();
        playback->setSpeed(1000);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->cluster().fold().nodes().size() == 5, kReading);
        bench.window->selection().select(QStringLiteral("n2"));
        for (const char* text : {"&Kill", "&Leave", "&Add node…", "&Settings of all nodes…",
                                 "&Join address…", "Change the &key…"}) {
            const QAction* action = bench.action(QString::fromUtf8(text));
            QVERIFY2(action, text);
            QVERIFY2(!action->isEnabled(), text);
            QVERIFY2(action->toolTip().contains(QStringLiteral("recording")),
                     qPrintable(action->toolTip()));
        }
        QVERIFY(bench.action(QStringLiteral("&View as this node"))->isEnabled());
        // A fresh cluster can be broken again.
        bench.window->startCluster({4, swim::Profile::lan});
        bench.startAll(4);
        bench.window->selection().select(QStringLiteral("n2"));
        QTRY_VERIFY(bench.action(QStringLiteral("&Kill"))->isEnabled());
        QVERIFY(bench.action(QStringLiteral("&Add node…"))->isEnabled());
    }

    void whatCanNotBeOpenedIsSaid() {
        RecordingBench bench;
        bench.open();
        QVERIFY(!bench.window->openRecording(QStringLiteral("/nowhere/run.swimscope")));
        QVERIFY(!bench.isRecorded());
        QTRY_VERIFY(bench.notices()->isVisible());
        QVERIFY(bench.notices()->text().contains(QStringLiteral("there is no such file")));
    }

    /// Everything that the window draws and says, of events that make no sense.
    void nonsenseIsShownAsItIs() {
        const trace::Batch run = test::aRun(10s);
        Random random(5, 1);
        RecordingBench bench;
        bench.open();
        for (int i = 0; i < 10; ++i) {
            const trace::Batch nonsense = test::nonsenseOf(run, random);
            const std::string file =
                bench.files.recordingOf(nonsense, qPrintable(QString::number(i)));
            QVERIFY(bench.window->openRecording(QString::fromStdString(file)));
            Playhead* playback = &bench.window->playhead();
            playback->setSpeed(50);
            bench.window->selection().select(QStringLiteral("n%1").arg(1 + i % 5));
            QTRY_VERIFY_WITH_TIMEOUT(playback->paused(), kReading);
        }
    }

    void anEndBeforeTheEndIsSaid() {
        RecordingBench bench;
        bench.open();
        const std::string file = bench.files.recordingOf(test::aRun());
        auto database = recording::Database::open(file, recording::Database::Mode::write);
        QVERIFY(database.ok());
        QVERIFY(database->execute("UPDATE events SET body = x'00', kind = 1 WHERE id = 500"));
        QVERIFY(bench.window->openRecording(QString::fromStdString(file)));
        QTRY_VERIFY_WITH_TIMEOUT(bench.notices()->isVisible(), kReading);
        QVERIFY2(bench.notices()->text().contains(QStringLiteral("event 500 can't be read")),
                 qPrintable(bench.notices()->text()));
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestRecordedRun)
#include "test_recorded_run.moc"
