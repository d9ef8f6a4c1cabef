// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/catalogue.h"
#include "engine/lab/report.h"
#include "tests/lab/patient_experiment.h"
#include "tests/support/test_program.h"
#include "ui/model/lab_files.h"
#include "ui/model/lab_run.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace swimscope;
using namespace swimscope::ui;

namespace {

constexpr int kPatienceMs = 60'000;

lab::Setup setupOf(const lab::Experiment& experiment, lab::Seeds seeds,
                   std::vector<lab::Settings::Given> given = {}) {
    return {std::string(experiment.name()),
            lab::Settings::of(experiment.parameters(), given).value(),
            seeds,
            {}};
}

void waitFor(const LabRun& run) {
    QTRY_VERIFY_WITH_TIMEOUT(!run.isBusy(), kPatienceMs);
}

/// A toy whose works from the `held`th on wait, and a run of it on three threads.
struct Bench {
    test::PatientExperiment toy;
    std::array<const lab::Experiment*, 1> all{&toy};
    LabRun run{all, 3};
    QTemporaryDir folder;

    explicit Bench(std::size_t held) : toy(held) {}

    /// Writes what a run came to, and gives the path of its samples.
    QString written(const LabReport& report, const QString& name) const {
        const QString path = folder.filePath(name);
        const auto files = lab::reportFiles(*report.experiment, report.record);
        return LabFiles::writeAll(path, files) ? path + QStringLiteral("/samples.jsonl")
                                               : QString();
    }
};

} // namespace

/// Runs of experiments that the window shows: they grow, end early, and are read back.
class TestLabRun : public QObject {
    Q_OBJECT

  private slots:
    void aRunGrowsAndEnds();
    void aCancelledRunKeepsWhatItHas();
    void aRunThatNobodyWantsAnyMoreEnds();
    void aRealRunComesToTheSame();
    void resultsAreReadBack();
    void shardsAreReadTogether();
    void partOfARunIsReadAsSuch();
    void badFilesAreRefused();
    void whatIsThereIsKnown();
};

void TestLabRun::aRunGrowsAndEnds() {
    Bench bench(3);
    QSignalSpy ended(&bench.run, &LabRun::ended);
    bench.run.start(bench.toy, setupOf(bench.toy, {1, 4}));
    QCOMPARE(bench.run.doing(), LabRun::Doing::running);
    QCOMPARE(bench.run.works(), std::size_t{8});
    const auto report = bench.run.report();
    QVERIFY(report->isPartial());
    QTRY_COMPARE_WITH_TIMEOUT(report->counted, std::size_t{3}, kPatienceMs);
    QCOMPARE(bench.run.done(), std::size_t{3});
    QCOMPARE(report->findings.tables.front().rows.size(), std::size_t{3});
    QCOMPARE(ended.size(), 0);
    bench.toy.letGo();
    waitFor(bench.run);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(bench.run.report(), report);
    QVERIFY(!report->isPartial());
    QCOMPARE(report->record.samples.size(), std::size_t{8});
    for (std::size_t i = 0; i < 8; ++i)
        QCOMPARE(report->record.samples[i].work.number, i);
    QCOMPARE(report->findings.tables.front().rows.back().back(), std::string("7.000000"));
}

void TestLabRun::aCancelledRunKeepsWhatItHas() {
    Bench bench(5);
    bench.run.start(bench.toy, setupOf(bench.toy, {1, 10}));
    QTRY_COMPARE_WITH_TIMEOUT(bench.run.report()->counted, std::size_t{5}, kPatienceMs);
    bench.run.cancel();
    QVERIFY(bench.run.isCancelled());
    waitFor(bench.run);
    const auto report = bench.run.report();
    QVERIFY(report->isPartial());
    QCOMPARE(report->record.samples.size(), std::size_t{5});
    QVERIFY(lab::toMarkdown(bench.toy, report->record, report->findings, false)
                .find("only 5 of the 20 runs") != std::string::npos);
    // The next one is another, and leaves this one alone.
    bench.toy.letGo();
    bench.run.start(bench.toy, setupOf(bench.toy, {1, 2}));
    waitFor(bench.run);
    QVERIFY(bench.run.report() != report);
    QCOMPARE(report->counted, std::size_t{5});
}

void TestLabRun::aRunThatNobodyWantsAnyMoreEnds() {
    const test::PatientExperiment toy(0);
    const std::array<const lab::Experiment*, 1> all{&toy};
    LabRun run(all, 3);
    run.start(toy, setupOf(toy, {1, 1000}));
    QVERIFY(run.isBusy()); // and is destroyed
}

void TestLabRun::aRealRunComesToTheSame() {
    const lab::Experiment& idle = *lab::experimentNamed("idle");
    const lab::Setup setup = setupOf(idle, {1, 2}, {{"nodes", "4,8"}, {"intervals", "20"}});
    LabRun run(lab::experiments(), 2);
    run.start(idle, setup);
    waitFor(run);
    QVERIFY(!run.report()->isPartial());
    std::vector<lab::Sample> samples;
    const lab::Stop never = false;
    for (const lab::Work& work : lab::worksOf(2, setup.seeds))
        samples.push_back({work, idle.run(setup.settings, work, never)});
    QCOMPARE(run.report()->findings.tables.front().rows,
             idle.findings(setup.settings, samples).tables.front().rows);
}

void TestLabRun::resultsAreReadBack() {
    Bench bench(100);
    bench.run.start(bench.toy, setupOf(bench.toy, {3, 6}, {{"sides", "5,7"}}));
    waitFor(bench.run);
    const auto before = bench.run.report();
    const QString path = bench.written(*before, QStringLiteral("whole"));
    bench.run.open({path});
    QCOMPARE(bench.run.doing(), LabRun::Doing::reading);
    waitFor(bench.run);
    const auto after = bench.run.report();
    QVERIFY(after != before);
    QVERIFY(!after->isPartial());
    QVERIFY(after->record.setup == before->record.setup);
    QCOMPARE(after->findings.tables.front().rows, before->findings.tables.front().rows);
}

void TestLabRun::shardsAreReadTogether() {
    Bench bench(100);
    QStringList paths;
    for (std::size_t part = 0; part < 2; ++part) {
        lab::Setup setup = setupOf(bench.toy, {1, 4});
        setup.shard = {part, 2};
        const auto cells = bench.toy.cells(setup.settings);
        std::string lines = lab::lineOf(setup, 4) + "\n";
        const lab::Stop never = false;
        for (const lab::Work& work : lab::worksOf(cells.size(), setup.seeds, setup.shard))
            lines +=
                lab::lineOf({work, bench.toy.run(setup.settings, work, never)}, cells[work.cell]) +
                "\n";
        paths << bench.folder.filePath(QStringLiteral("%1.jsonl").arg(part));
        QVERIFY(LabFiles::write(paths.back(), lines));
    }
    bench.run.open(paths);
    waitFor(bench.run);
    QVERIFY(!bench.run.report()->isPartial());
    QCOMPARE(bench.run.report()->counted, std::size_t{8});
    bench.run.open({paths.back()});
    waitFor(bench.run);
    QVERIFY(bench.run.report()->isPartial());
    QCOMPARE(bench.run.report()->counted, std::size_t{4});
}

void TestLabRun::partOfARunIsReadAsSuch() {
    Bench bench(5);
    bench.run.start(bench.toy, setupOf(bench.toy, {1, 10}));
    QTRY_COMPARE_WITH_TIMEOUT(bench.run.report()->counted, std::size_t{5}, kPatienceMs);
    bench.run.cancel();
    waitFor(bench.run);
    const QString path = bench.written(*bench.run.report(), QStringLiteral("part"));
    bench.run.open({path});
    waitFor(bench.run);
    QVERIFY(bench.run.report()->isPartial());
    QCOMPARE(bench.run.report()->counted, std::size_t{5});
    QCOMPARE(bench.run.report()->works, std::size_t{20});
}

void TestLabRun::badFilesAreRefused() {
    Bench bench(100);
    QSignalSpy failed(&bench.run, &LabRun::failed);
    const auto refused = [&](const QStringList& paths) {
        failed.clear();
        bench.run.open(paths);
        waitFor(bench.run);
        return failed.isEmpty() ? QString() : failed.front().front().toString();
    };
    const QString bad = bench.folder.filePath(QStringLiteral("bad.jsonl"));
    QVERIFY(refused({bad}).contains(QLatin1String("can't be read")));
    QVERIFY(LabFiles::write(bad, "{\"event\":\"sample\"}\n"));
    QVERIFY(refused({bad}).contains(QLatin1String("line 1")));
    QVERIFY(LabFiles::write(bad, "{\"event\":\"experiment\",\"name\":\"toy\",\"seeds\":"
                                 "\"1..999999\",\"shard\":\"0/1\"}\n"));
    QVERIFY(refused({bad}).contains(QLatin1String("too large")));
    // A work that the run does not have must not be counted to a condition that does not exist.
    QVERIFY(LabFiles::write(bad, "{\"event\":\"experiment\",\"name\":\"toy\",\"seeds\":\"1..2\","
                                 "\"shard\":\"0/1\"}\n{\"event\":\"sample\",\"work\":77,"
                                 "\"figures\":{\"sum\":1}}\n"));
    QVERIFY(refused({bad}).contains(QLatin1String("work 77")));
    QVERIFY(!bench.run.report());
}

void TestLabRun::whatIsThereIsKnown() {
    const QTemporaryDir folder;
    const std::vector<lab::ReportFile> files{{"a.csv", "one\n"}, {"b.svg", "two\n"}};
    QVERIFY(LabFiles::existing(folder.path(), files).isEmpty());
    QVERIFY(LabFiles::write(folder.filePath(QStringLiteral("b.svg")), "old"));
    QCOMPARE(LabFiles::existing(folder.path(), files), QStringList{QStringLiteral("b.svg")});
    QVERIFY(LabFiles::writeAll(folder.filePath(QStringLiteral("new/deep")), files));
    QFile file(folder.filePath(QStringLiteral("new/deep/a.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("one\n"));
    // A folder where a file stands.
    const auto done = LabFiles::writeAll(folder.filePath(QStringLiteral("b.svg")), files);
    QVERIFY(!done && done.error().message.find("b.svg") != std::string::npos);
}

SWIMSCOPE_TEST(TestLabRun)
#include "test_lab_run.moc"
