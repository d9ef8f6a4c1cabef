// SPDX-License-Identifier: MPL-2.0
#include "tests/recording/recorded_run.h"
#include "tests/support/test_program.h"

#include <QProcess>
#include <QTest>

#include <nlohmann/json.hpp>

class TestBenchPast : public QObject {
    Q_OBJECT

  private slots:
    void tellsWhatGoingBackCosts() {
        const swimscope::test::Folder folder;
        QProcess bench;
        bench.start(QStringLiteral(SWIMSCOPE_BENCH_PAST),
                    {QString::fromStdString(folder.recordingOf(swimscope::test::aRun())),
                     QStringLiteral("5")});
        QVERIFY(bench.waitForFinished(120'000));
        QCOMPARE(bench.exitCode(), 0);
        const auto line =
            nlohmann::json::parse(bench.readAllStandardOutput().toStdString(), nullptr, false);
        QVERIFY(line.is_object());
        QCOMPARE(line["seeks"].get<int>(), 5);
        for (const char* figure : {"median", "p99", "most"})
            QVERIFY(line["seek_ms"][figure].is_number());
    }

    void tellsWhatRecordingCosts() {
        QProcess bench;
        bench.start(
            QStringLiteral(SWIMSCOPE_BENCH_RECORDING),
            {QStringLiteral("3"), QStringLiteral("5"), QStringLiteral("1"), QStringLiteral("1")});
        QVERIFY(bench.waitForFinished(120'000));
        QCOMPARE(bench.exitCode(), 0);
        const auto line =
            nlohmann::json::parse(bench.readAllStandardOutput().toStdString(), nullptr, false);
        QVERIFY(line.is_object());
        QVERIFY(line["events"].get<int>() > 100);
        for (const char* figure : {"speed_kept", "processor_ns_per_event", "live_200_cpu_s_per_s"})
            QVERIFY(line[figure].is_number());
    }

    void saysWhatItCanNotOpen() {
        QProcess bench;
        bench.start(QStringLiteral(SWIMSCOPE_BENCH_PAST), {QStringLiteral("/nowhere/run")});
        QVERIFY(bench.waitForFinished(120'000));
        QCOMPARE(bench.exitCode(), 1);
        QVERIFY(bench.readAllStandardError().contains("/nowhere/run"));
    }
};

SWIMSCOPE_TEST(TestBenchPast)
#include "test_bench_past.moc"
