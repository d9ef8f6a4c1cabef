// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"

#include <QProcess>
#include <QTest>

#include <nlohmann/json.hpp>

class TestBenchFork : public QObject {
    Q_OBJECT

  private slots:
    void tellsWhatAForkCosts() {
        QProcess bench;
        bench.start(QStringLiteral(SWIMSCOPE_BENCH_FORK),
                    {QStringLiteral("5"), QStringLiteral("3")});
        QVERIFY(bench.waitForFinished(120'000));
        QCOMPARE(bench.exitCode(), 0);
        const auto line =
            nlohmann::json::parse(bench.readAllStandardOutput().toStdString(), nullptr, false);
        QVERIFY(line.is_object());
        QVERIFY(line["alike"].get<bool>());
        QVERIFY(line["differences"].get<int>() > 0);
        for (const char* figure : {"first_s", "again_s", "copy_ms", "differ_ms"})
            QVERIFY(line[figure].is_number());
    }

    void saysHowItIsUsed() {
        QProcess bench;
        bench.start(QStringLiteral(SWIMSCOPE_BENCH_FORK), {QStringLiteral("many")});
        QVERIFY(bench.waitForFinished(120'000));
        QCOMPARE(bench.exitCode(), 2);
        QVERIFY(bench.readAllStandardError().startsWith("Usage"));
    }
};

SWIMSCOPE_TEST(TestBenchFork)
#include "test_bench_fork.moc"
