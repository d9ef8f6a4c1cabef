// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"

#include <QProcess>
#include <QSet>
#include <QTest>

#include <nlohmann/json.hpp>

namespace {

class TestBenchEngine : public QObject {
    Q_OBJECT

  private slots:
    void everyWorkIsALineOfJson();
};

void TestBenchEngine::everyWorkIsALineOfJson() {
    QProcess bench;
    bench.start(QStringLiteral(SWIMSCOPE_BENCH_ENGINE),
                {QStringLiteral("--benchmark_min_time=0.001")});
    QVERIFY(bench.waitForFinished(240'000));
    QCOMPARE(bench.exitCode(), 0);
    QSet<QString> works;
    for (const QByteArray& text : bench.readAllStandardOutput().trimmed().split('\n')) {
        const auto line = nlohmann::json::parse(text.toStdString(), nullptr, false);
        QVERIFY2(line.is_object(), text);
        for (const char* number : {"ns", "allocations"})
            QVERIFY2(line.contains(number) && line[number].is_number(), text);
        works << QString::fromStdString(line["work"].get<std::string>());
    }
    QVERIFY(works.size() > 20);
    QVERIFY(works.contains(QStringLiteral("ping in, ack out: plain")));
}

} // namespace

SWIMSCOPE_TEST(TestBenchEngine)
#include "test_bench_engine.moc"
