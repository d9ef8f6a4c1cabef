// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "tests/recording/recorded_run.h"
#include "tests/recording/small_disk.h"
#include "tests/support/test_program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <utility>
#include <vector>

using namespace swimscope;
using namespace std::chrono_literals;
using recording::Pressure;
using recording::Recorder;
using recording::Recording;
using test::aRun;
using test::Folder;

namespace {

constexpr int kLimit = 60'000; // ms, for whatever is waited for

} // namespace

/// Writing recordings: what is in them however the writer ends.
class TestRecorder : public QObject {
    Q_OBJECT

  private slots:
    void writesWhileTheRunGoesOn();
    void leavesOneFile();
    void doesNotTouchAFileThatIsThere();
    void saysWhereNothingCanBeWritten();
    void aFullDiskEndsItAndNothingElse();
    void whatWasKilledCanBeRead();
};

void TestRecorder::writesWhileTheRunGoesOn() {
    const Folder folder;
    const std::string path = folder.path("run.swimscope");
    auto recorder = Recorder::start(path, "live", Pressure::stop);
    QVERIFY(recorder);
    const trace::Batch run = aRun();
    (*recorder)->take(run);
    // Others can look at it meanwhile.
    auto recording = Recording::open(path);
    QVERIFY(recording);
    QTRY_COMPARE_WITH_TIMEOUT(recording->summary()->events, run.size(), kLimit);
    QVERIFY(!recording->summary()->complete);
    QVERIFY(!(*recorder)->problem());
}

void TestRecorder::leavesOneFile() {
    const Folder folder;
    const std::string path = folder.recordingOf(aRun(1s));
    QVERIFY(!path.empty());
    QVERIFY(QFile::exists(QString::fromStdString(path)));
    QVERIFY(!QFile::exists(QString::fromStdString(path + "-wal")));
    QVERIFY(!QFile::exists(QString::fromStdString(path + "-shm")));
}

void TestRecorder::doesNotTouchAFileThatIsThere() {
    const Folder folder;
    const std::string path = folder.recordingOf(aRun(1s));
    const auto again = Recorder::start(path, "live", Pressure::stop);
    QVERIFY(!again.ok());
    QCOMPARE(again.error().message, path + ": there is a file of that name already");
    QVERIFY(Recording::open(path).ok());
}

void TestRecorder::saysWhereNothingCanBeWritten() {
    // Where not even root can make files.
    const auto recorder = Recorder::start("/proc/run.swimscope", "live", Pressure::stop);
    QVERIFY(!recorder.ok());
    QVERIFY2(recorder.error().message.find("/proc/run.swimscope: it can't be opened") == 0,
             recorder.error().message.c_str());
    const Folder folder;
    QVERIFY(!Recorder::start(folder.path("no/folder"), "live", Pressure::stop).ok());
}

void TestRecorder::aFullDiskEndsItAndNothingElse() {
    const Folder folder;
    const std::string path = folder.path("run.swimscope");
    const trace::Batch run = aRun();
    const trace::Batch begin(run.begin(), run.begin() + 100);
    auto recorder = Recorder::start(path, "live", Pressure::wait);
    QVERIFY(recorder);
    (*recorder)->take(begin);
    QTRY_COMPARE_WITH_TIMEOUT(Recording::open(path)->summary()->events, begin.size(), kLimit);
    {
        const test::SmallDisk disk(256U << 10);
        const trace::Batch rest(run.begin() + 100, run.end());
        for (int i = 0; i < 20 && !(*recorder)->problem(); ++i)
            (*recorder)->take(rest);
        QTRY_VERIFY_WITH_TIMEOUT((*recorder)->problem().has_value(), kLimit);
        const auto closed = (*recorder)->close();
        QVERIFY(!closed.ok());
        QVERIFY2(closed.error().message.find(path + ": ") == 0, closed.error().message.c_str());
    }
    // What was written before stays, and is what it was.
    auto recording = Recording::open(path);
    QVERIFY2(recording.ok(), recording.ok() ? "" : recording.error().message.c_str());
    const auto first = recording->read(EventId{1}, 100);
    QVERIFY(first);
    QVERIFY(test::bytesOf(*first) == test::bytesOf(begin));
}

void TestRecorder::whatWasKilledCanBeRead() {
    Random random(20, 1);
    constexpr int kTimes = 20;
    constexpr int kMostLost = 500; // ms
    for (int i = 0; i < kTimes; ++i) {
        const Folder folder;
        const std::string path = folder.path("run.swimscope");
        QProcess victim;
        victim.start(QStringLiteral(SWIMSCOPE_VICTIM), {QString::fromStdString(path)});
        QVERIFY(victim.waitForStarted(kLimit));
        std::vector<std::pair<qint64, std::uint64_t>> answers;
        QElapsedTimer clock;
        clock.start();
        const auto end = static_cast<qint64>(random.below(1200));
        do {
            victim.write("\n");
            while (!victim.canReadLine())
                QVERIFY(victim.waitForReadyRead(kLimit));
            answers.emplace_back(clock.elapsed(), victim.readLine().trimmed().toULongLong());
        } while (clock.elapsed() < end);
        victim.kill();
        const qint64 killed = clock.elapsed();
        QVERIFY(victim.waitForFinished(kLimit));

        auto recording = Recording::open(path);
        QVERIFY2(recording.ok(), recording.ok() ? "" : recording.error().message.c_str());
        const auto summary = recording->summary();
        QVERIFY(summary);
        QVERIFY(!summary->complete);
        QCOMPARE(number(summary->last), summary->events); // no gaps
        for (const auto& [at, id] : answers)
            if (at <= killed - kMostLost)
                QVERIFY2(id <= number(summary->last),
                         qPrintable(QStringLiteral("%1 answered at %2 ms, killed at %3 ms, the "
                                                   "file ends with %4")
                                        .arg(id)
                                        .arg(at)
                                        .arg(killed)
                                        .arg(number(summary->last))));
    }
}

SWIMSCOPE_TEST(TestRecorder)
#include "test_recorder.moc"
