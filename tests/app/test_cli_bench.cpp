// SPDX-License-Identifier: MPL-2.0
#include "tests/app/node_tool.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>

using namespace swimscope::test;

/// The measures from outside. How long anything took is nobody's business here.
class TestCliBench : public QObject {
    Q_OBJECT
  private slots:
    void tellsMicroBenchmarks_data();
    void tellsMicroBenchmarks();
    void tellsOfALiveCluster_data();
    void tellsOfALiveCluster();
    void tellsOfSimulatedClusters();
    void tellsOfDetection();
    void tellsPeopleInText();
    void failsWhereMembersDoNotSeeEachOtherInTime();
};

void TestCliBench::tellsMicroBenchmarks_data() {
    QTest::addColumn<QString>("measure");
    QTest::addColumn<std::size_t>("lines");
    QTest::newRow("codec") << "codec" << std::size_t{14};
    QTest::newRow("sockets") << "sockets" << std::size_t{1};
}

void TestCliBench::tellsMicroBenchmarks() {
    QFETCH(QString, measure);
    QFETCH(std::size_t, lines);
    JsonProcess tool(nodeToolProgram(), {"bench", measure, "--json", "--repeats", "1"});
    QCOMPARE(tool.waitForEnd(), 0);
    QVERIFY(tool.strayOutput().isEmpty());
    QCOMPARE(tool.events().size(), lines);
    for (const Json& line : tool.events()) {
        QCOMPARE(line["bench"].get<std::string>(), measure.toStdString());
        QVERIFY(!line["work"].get<std::string>().empty());
        QVERIFY(line["ns"].get<double>() > 0);
        QCOMPARE(line["runs"].get<int>(), 1);
    }
}

void TestCliBench::tellsOfALiveCluster_data() {
    QTest::addColumn<QStringList>("more");
    QTest::newRow("unpaced") << QStringList{};
    QTest::newRow("paced") << QStringList{"--pace", "0.01"};
}

void TestCliBench::tellsOfALiveCluster() {
    QFETCH(QStringList, more);
    JsonProcess tool(
        nodeToolProgram(),
        QStringList{"bench", "live", "--json", "--nodes", "2", "3", "--seconds", "0.1"} + more);
    QCOMPARE(tool.waitForEnd(), 0);
    QCOMPARE(tool.events().size(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i) {
        const Json& line = tool.events()[i];
        QCOMPARE(line["bench"].get<std::string>(), std::string("live"));
        QCOMPARE(line["nodes"].get<std::size_t>(), i + 2);
        QVERIFY(line["all_see_all_s"].get<double>() > 0);
        QVERIFY(line["nearly_all_s"].get<double>() <= line["all_see_all_s"].get<double>());
        QVERIFY(line["steady_s"].get<double>() >= 0.1);
        QVERIFY(line["cpu_per_s"].get<double>() >= 0);
        QVERIFY(line["packets_per_node_s"].get<double>() >= 0);
        QVERIFY(line["peak_memory_mb"].get<double>() > 0);
        QCOMPARE(line["false_deaths"].get<int>(), 0);
    }
}

void TestCliBench::tellsOfSimulatedClusters() {
    JsonProcess tool(nodeToolProgram(),
                     {"bench", "sim", "--json", "--nodes", "20", "30", "--seconds", "10"});
    QCOMPARE(tool.waitForEnd(), 0);
    const std::vector<std::string> works{"at rest", "one crash", "a tenth starved"};
    QCOMPARE(tool.events().size(), 2 * works.size());
    for (std::size_t i = 0; i < tool.events().size(); ++i) {
        const Json& line = tool.events()[i];
        QCOMPARE(line["bench"].get<std::string>(), std::string("sim"));
        QCOMPARE(line["work"].get<std::string>(), works[i / 2]);
        QCOMPARE(line["nodes"].get<std::size_t>(), i % 2 == 0 ? std::size_t{20} : std::size_t{30});
        QCOMPARE(line["virtual_s"].get<double>(), 10.0);
        QVERIFY(line["wall_s"].get<double>() > 0);
        // A ping and an ack of each member in each second, or a little more where there is trouble.
        QVERIFY(line["datagrams"].get<double>() > 15 * line["nodes"].get<double>());
        QVERIFY(line["events"].get<std::size_t>() > line["datagrams"].get<std::size_t>());
        QVERIFY(line["peak_memory_mb"].get<double>() > 0);
    }
}

void TestCliBench::tellsOfDetection() {
    JsonProcess tool(nodeToolProgram(),
                     {"bench", "detection", "--json", "--nodes", "3", "--repeats", "1"});
    QCOMPARE(tool.waitForEnd(), 0);
    QCOMPARE(tool.events().size(), std::size_t{1});
    const Json& line = tool.events().front();
    QCOMPARE(line["kills"].get<int>(), 1);
    QVERIFY(line["first_death_s"].get<double>() > 0);
    QVERIFY(line["last_to_know_s"].get<double>() >= line["first_death_s"].get<double>());
}

void TestCliBench::tellsPeopleInText() {
    JsonProcess tool(nodeToolProgram(), {"bench", "sockets", "--repeats", "1"});
    QCOMPARE(tool.waitForEnd(), 0);
    QVERIFY(tool.events().empty());
    QVERIFY2(tool.strayOutput().startsWith("sockets: one datagram of 1400 bytes"),
             tool.strayOutput().constData());
    QCOMPARE(tool.strayOutput().count('\n'), 1);
}

void TestCliBench::failsWhereMembersDoNotSeeEachOtherInTime() {
    JsonProcess tool(nodeToolProgram(),
                     {"bench", "live", "--json", "--nodes", "50", "--limit", "0.000001"});
    QCOMPARE(tool.waitForEnd(), 1);
    QCOMPARE(tool.events().size(), std::size_t{1});
    QVERIFY(tool.events().front()["all_see_all_s"].is_null());
    QVERIFY2(tool.errors().contains("50 nodes"), tool.errors().constData());
}

SWIMSCOPE_TEST(TestCliBench)
#include "test_cli_bench.moc"
