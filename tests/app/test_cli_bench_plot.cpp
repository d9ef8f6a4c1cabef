// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_plot.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <string>

using namespace swimscope;
using namespace swimscope::cli;

namespace {

std::string lineOf(const std::string& work, int nodes, double cost) {
    return R"({"bench":"sim","work":")" + work + R"(","nodes":)" + std::to_string(nodes) +
           R"(,"cpu_per_virtual_s":)" + std::to_string(cost) + "}\n";
}

} // namespace

class TestCliBenchPlot : public QObject {
    Q_OBJECT
  private slots:
    void drawsASeriesForEachWork();
    void takesTheLeastOfSeveral();
    void passesOverOtherMeasures();
    void refusesWhatIsNoMeasure_data();
    void refusesWhatIsNoMeasure();
    void writesAFile();
};

void TestCliBenchPlot::drawsASeriesForEachWork() {
    const auto svg = costPlotOf(lineOf("at rest", 10, 0.001) + lineOf("at rest", 1000, 0.1) + "\n" +
                                lineOf("one crash", 10, 0.002));
    QVERIFY2(svg, svg ? "" : svg.error().message.c_str());
    QVERIFY(svg->starts_with("<svg") || svg->starts_with("<?xml"));
    for (const char* text : {"What a virtual second costs", "at rest", "one crash",
                             "as fast as time", "processor seconds for each virtual second"})
        QVERIFY2(svg->find(text) != std::string::npos, text);
}

void TestCliBenchPlot::takesTheLeastOfSeveral() {
    const std::string more = lineOf("at rest", 100, 0.5);
    const auto once = costPlotOf(lineOf("at rest", 10, 0.001) + more);
    const auto thrice = costPlotOf(lineOf("at rest", 10, 0.003) + lineOf("at rest", 10, 0.001) +
                                   lineOf("at rest", 10, 0.002) + more);
    const auto other = costPlotOf(lineOf("at rest", 10, 0.003) + more);
    QVERIFY(once && thrice && other);
    QCOMPARE(*thrice, *once);
    QVERIFY(*other != *once);
}

void TestCliBenchPlot::passesOverOtherMeasures() {
    const std::string sim = lineOf("at rest", 10, 0.001) + lineOf("at rest", 100, 0.01);
    const auto alone = costPlotOf(sim);
    const auto among = costPlotOf(R"({"bench":"codec","work":"encode","ns":12.5})"
                                  "\n" +
                                  sim);
    QVERIFY(alone && among);
    QCOMPARE(*among, *alone);
}

void TestCliBenchPlot::refusesWhatIsNoMeasure_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << QByteArray() << "there are no lines of bench sim";
    QTest::newRow("others") << QByteArray(R"({"bench":"codec"})") << "there are no lines";
    QTest::newRow("text") << QByteArray("\nat rest: 10\n") << "line 2: it is no JSON object";
    QTest::newRow("a list") << QByteArray("[1]") << "line 1: it is no JSON object";
    QTest::newRow("no figure") << QByteArray(R"({"bench":"sim","work":"at rest","nodes":10})")
                               << "line 1: it lacks";
    QTest::newRow("no work") << QByteArray(R"({"bench":"sim","nodes":10,"cpu_per_virtual_s":1})")
                             << "line 1: it lacks";
    QTest::newRow("nothing measured")
        << QByteArray(R"({"bench":"sim","work":"x","nodes":10,"cpu_per_virtual_s":0})")
        << "line 1: it lacks";
}

void TestCliBenchPlot::refusesWhatIsNoMeasure() {
    QFETCH(QByteArray, lines);
    QFETCH(QString, why);
    const auto svg = costPlotOf(lines.toStdString());
    QVERIFY(!svg);
    QVERIFY2(QString::fromStdString(svg.error().message).contains(why),
             svg.error().message.c_str());
}

void TestCliBenchPlot::writesAFile() {
    const QTemporaryDir folder;
    const std::string from = folder.filePath("lines.jsonl").toStdString();
    const std::string to = folder.filePath("plot.svg").toStdString();
    const auto missing = drawCosts(from, to);
    QVERIFY(!missing && missing.error().message.find("it can't be read") != std::string::npos);
    const std::string lines = lineOf("at rest", 10, 0.001) + lineOf("at rest", 100, 0.01);
    QFile file(QString::fromStdString(from));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QByteArray::fromStdString(lines));
    file.close();
    QVERIFY(drawCosts(from, to));
    QFile svg(QString::fromStdString(to));
    QVERIFY(svg.open(QFile::ReadOnly));
    QCOMPARE(svg.readAll().toStdString(), *costPlotOf(lines));
    const auto nowhere = drawCosts(from, folder.filePath("none/plot.svg").toStdString());
    QVERIFY(!nowhere && nowhere.error().message.find("it can't be written") != std::string::npos);
}

SWIMSCOPE_TEST(TestCliBenchPlot)
#include "test_cli_bench_plot.moc"
