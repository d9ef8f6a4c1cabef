// SPDX-License-Identifier: MPL-2.0
#include "tests/app/node_tool.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>

using namespace swimscope::test;

namespace {

/// The lines of a run that went well, without how long they took.
std::vector<Json> linesOf(const QStringList& arguments) {
    JsonProcess tool(nodeToolProgram(), QStringList{"sim"} + arguments);
    if (tool.waitForEnd() != 0 || !tool.strayOutput().isEmpty())
        return {};
    std::vector<Json> lines = tool.events();
    for (Json& line : lines)
        if (line.erase("wall_seconds") != 1)
            return {};
    return lines;
}

} // namespace

/// Simulations from outside.
class TestCliSim : public QObject {
    Q_OBJECT
  private slots:
    void tellsOfARun();
    void theSameSeedGivesTheSameLine();
    void linesComeInTheOrderOfSeedsWhateverTheJobs();
    void aClusterMayHaveLongBeenTogether();
    void lossAndStarvationMakeSuspicions();
    void failsWhereMembersDoNotMeet();
    void aSwarmHeals();
    void reportsForOtherTools();
};

void TestCliSim::tellsOfARun() {
    const auto lines = linesOf({"--nodes", "6", "--seconds", "20", "--seed", "4"});
    QCOMPARE(lines.size(), std::size_t{1});
    const Json& line = lines.front();
    QCOMPARE(line["seed"].get<int>(), 4);
    QCOMPARE(line["nodes"].get<int>(), 6);
    QCOMPARE(line["virtual_seconds"].get<double>(), 20.0);
    QCOMPARE(line["digest"].get<std::string>().size(), std::size_t{32});
    QVERIFY(line["events"].get<int>() > 1000);
    QVERIFY(line["datagrams"].get<int>() > 100);
    QVERIFY(line["datagram_bytes"].get<int>() > 1000);
    QCOMPARE(line["suspicions"].get<int>(), 0);
    QCOMPARE(line["false_deaths"].get<int>(), 0);
    const Json& meeting = line["expectations"][0];
    QCOMPARE(meeting["text"].get<std::string>(), std::string("all members see each other"));
    QVERIFY(meeting["ok"].get<bool>());
    QVERIFY(meeting["at"].get<double>() > 0.05);
    QVERIFY(meeting["at"].get<double>() < 2);
    const Json& checkers = line["expectations"][1];
    QCOMPARE(checkers["text"].get<std::string>(), std::string("the checkers find nothing wrong"));
    QVERIFY(checkers["ok"].get<bool>());
}

void TestCliSim::theSameSeedGivesTheSameLine() {
    const QStringList words{"--nodes", "5", "--seconds", "10", "--latency", "normal:5ms:2ms"};
    const auto once = linesOf(words + QStringList{"--seed", "9"});
    QCOMPARE(once.size(), std::size_t{1});
    QVERIFY(linesOf(words + QStringList{"--seed", "9"}) == once);
    const auto other = linesOf(words + QStringList{"--seed", "8"});
    QCOMPARE(other.size(), std::size_t{1});
    QVERIFY(other.front()["digest"] != once.front()["digest"]);
}

void TestCliSim::linesComeInTheOrderOfSeedsWhateverTheJobs() {
    const QStringList words{"--nodes", "8", "--seeds", "11..30"};
    const auto alone = linesOf(words + QStringList{"--jobs", "1"});
    QCOMPARE(alone.size(), std::size_t{20});
    for (std::size_t i = 0; i < alone.size(); ++i)
        QCOMPARE(alone[i]["seed"].get<std::size_t>(), 11 + i);
    QVERIFY(linesOf(words + QStringList{"--jobs", "7"}) == alone);
}

void TestCliSim::aClusterMayHaveLongBeenTogether() {
    const auto lines = linesOf({"--nodes", "30", "--seconds", "5", "--start", "together"});
    QCOMPARE(lines.size(), std::size_t{1});
    QCOMPARE(lines.front()["expectations"][0]["at"].get<double>(), 0.0);
}

void TestCliSim::lossAndStarvationMakeSuspicions() {
    // A ping over TCP would save the probes whose datagrams are lost.
    const QStringList words{"--nodes", "10", "--start", "together", "--set", "DisableTcpPings=on"};
    for (const QStringList& trouble :
         {QStringList{"--lose", "0.5"}, QStringList{"--starve", "20"}}) {
        const auto lines = linesOf(words + trouble);
        QCOMPARE(lines.size(), std::size_t{1});
        QVERIFY(lines.front()["suspicions"].get<int>() > 0);
    }
}

void TestCliSim::failsWhereMembersDoNotMeet() {
    JsonProcess tool(nodeToolProgram(), {"sim", "--nodes", "50", "--seconds", "0.2"});
    QCOMPARE(tool.waitForEnd(), 1);
    QCOMPARE(tool.events().size(), std::size_t{1});
    const Json& meeting = tool.events().front()["expectations"][0];
    QVERIFY(!meeting["ok"].get<bool>());
    QVERIFY(!meeting.contains("at"));
    QVERIFY(meeting["why"].get<std::string>().find("of 50 members") != std::string::npos);
}

void TestCliSim::aSwarmHeals() {
    const auto lines = linesOf({"--swarm", "1..5"});
    QCOMPARE(lines.size(), std::size_t{5});
    for (const Json& line : lines) {
        QVERIFY(line["plan"].get<std::string>().find("healing at") != std::string::npos);
        QCOMPARE(line["expectations"].size(), std::size_t{2});
        for (const Json& expectation : line["expectations"])
            QVERIFY(expectation["ok"].get<bool>());
    }
    QVERIFY(linesOf({"--swarm", "1..5", "--jobs", "3"}) == lines);
}

void TestCliSim::reportsForOtherTools() {
    JsonProcess junit(nodeToolProgram(), {"sim", "--nodes", "3", "--report", "junit"});
    QCOMPARE(junit.waitForEnd(), 0);
    QVERIFY(junit.strayOutput().startsWith("<?xml"));
    QVERIFY(junit.strayOutput().trimmed().endsWith("</testsuites>"));
    JsonProcess text(nodeToolProgram(), {"sim", "--nodes", "3", "--report", "text"});
    QCOMPARE(text.waitForEnd(), 0);
    QVERIFY(text.strayOutput().startsWith("seed 1: 3 members for 60 s"));
}

SWIMSCOPE_TEST(TestCliSim)
#include "test_cli_sim.moc"
