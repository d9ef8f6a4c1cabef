// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"

#include <QProcess>
#include <QTest>

#include <nlohmann/json.hpp>

namespace {

class TestBenchCanvas : public QObject {
    Q_OBJECT

  private slots:
    void everyCaseIsALineOfJson();
    void oneCaseCanBeChosen();

  private:
    /// What it prints in a short run.
    static QList<nlohmann::json> run(const QStringList& arguments) {
        QProcess bench;
        bench.start(QStringLiteral(SWIMSCOPE_BENCH_CANVAS),
                    QStringList(QStringLiteral("--smoke")) + arguments);
        if (!bench.waitForFinished(120'000) || bench.exitCode() != 0)
            return {};
        QList<nlohmann::json> results;
        for (const QByteArray& line : bench.readAllStandardOutput().trimmed().split('\n'))
            results << nlohmann::json::parse(line.toStdString(), nullptr, false);
        return results;
    }
};

void TestBenchCanvas::everyCaseIsALineOfJson() {
    const auto results = run({});
    QVERIFY(results.size() >= 3);
    for (const nlohmann::json& result : results) {
        QVERIFY(result.is_object());
        for (const char* number : {"members", "drawn", "notDrawn", "medianMs", "p99Ms", "aimMs"})
            QVERIFY2(result.contains(number) && result[number].is_number(), number);
        QVERIFY(result["drawn"] > 0);
    }
}

void TestBenchCanvas::oneCaseCanBeChosen() {
    const auto results = run({QStringLiteral("dense-100")});
    QCOMPARE(results.size(), 1);
    QCOMPARE(results.first()["case"].get<std::string>(), std::string("dense-100"));
}

} // namespace

SWIMSCOPE_TEST(TestBenchCanvas)
#include "test_bench_canvas.moc"
