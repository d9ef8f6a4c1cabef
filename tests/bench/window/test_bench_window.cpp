// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"

#include <QProcess>
#include <QTest>

#include <nlohmann/json.hpp>

namespace {

class TestBenchWindow : public QObject {
    Q_OBJECT

  private slots:
    void theFiguresAreALineOfJson();
    void peopleReadSentences();

  private:
    /// What it prints of a short run.
    static QByteArray run(const QStringList& arguments) {
        QProcess bench;
        bench.start(QStringLiteral(SWIMSCOPE_BENCH_WINDOW),
                    QStringList{QStringLiteral("--nodes"), QStringLiteral("5"),
                                QStringLiteral("--seconds"), QStringLiteral("1")} +
                        arguments);
        if (!bench.waitForFinished(120'000) || bench.exitCode() != 0)
            return {};
        return bench.readAllStandardOutput();
    }
};

void TestBenchWindow::theFiguresAreALineOfJson() {
    const QByteArray said = run({QStringLiteral("--json")});
    const auto result = nlohmann::json::parse(said.toStdString(), nullptr, false);
    QVERIFY2(result.is_object(), said.constData());
    for (const char* figure :
         {"nodes", "seconds", "firstFrameMs", "allNodesMs", "agreedMs", "longestMs", "longestCpuMs",
          "blocked", "blockedCpu", "latestBeatMs", "framesPerSecond", "cpuPerSecond"})
        QVERIFY2(result.contains(figure) && result[figure].is_number(), figure);
    QVERIFY(result["nodes"] == 5);
    QVERIFY(result["firstFrameMs"] > 0);
    // On a busy machine the run may be over before all nodes are there.
    QVERIFY(result["allNodesMs"] == 0 || result["allNodesMs"] >= result["firstFrameMs"]);
    QVERIFY(result["agreedMs"] == 0 || result["agreedMs"] >= result["allNodesMs"]);
    QVERIFY(result["framesPerSecond"] > 0);
    QVERIFY(!result["longest"].empty());
    const auto& longest = result["longest"].front();
    QVERIFY(longest["ms"] == result["longestMs"]);
    // It says what kind of event it was, and of which class its receiver.
    QVERIFY(longest["what"].get<std::string>().find(" for ") != std::string::npos);
}

void TestBenchWindow::peopleReadSentences() {
    const QByteArray said = run({QStringLiteral("--open"), QStringLiteral("--trouble")});
    QVERIFY2(said.startsWith("5 nodes, "), said.constData());
    QVERIFY2(said.contains("\nfirst frame after "), said.constData());
}

} // namespace

SWIMSCOPE_TEST(TestBenchWindow)
#include "test_bench_window.moc"
