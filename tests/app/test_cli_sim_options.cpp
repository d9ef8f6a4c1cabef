// SPDX-License-Identifier: MPL-2.0
#include "app/cli/sim_options.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace swimscope;
using namespace swimscope::cli;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kCores = 6;

/// What the words after `sim` mean; wrong use of the grammar is an error, too.
Result<SimPlan> simPlanned(std::vector<std::string> words) {
    CLI::App app;
    SimOptions options;
    declareSimOptions(app, options);
    std::reverse(words.begin(), words.end()); // CLI11 takes them from the back
    try {
        app.parse(words);
    } catch (const CLI::ParseError& mistake) {
        return Error{mistake.what()};
    }
    return planOf(options, kCores);
}

} // namespace

class TestCliSimOptions : public QObject {
    Q_OBJECT
  private slots:
    void needsOnlyASize();
    void takesEverything();
    void takesOneSeed();
    void takesASwarm();
    void takesAScenario();
    void warnsOfSettingsThatDoNotFit();
    void refuses_data();
    void refuses();
};

void TestCliSimOptions::needsOnlyASize() {
    const auto plan = simPlanned({"--nodes", "12"});
    QVERIFY(plan);
    QCOMPARE(plan->nodes, std::size_t{12});
    QCOMPARE(plan->length, Duration(60s));
    QVERIFY(plan->config == swim::configOf(swim::Profile::lan));
    QVERIFY(plan->latency == Latency());
    QVERIFY(plan->start == SimStart::join);
    QCOMPARE(plan->loss, 0.0);
    QCOMPARE(plan->starved, std::size_t{0});
    QVERIFY((plan->seeds == lab::Seeds{1, 1}));
    QCOMPARE(plan->jobs, kCores);
    QVERIFY(plan->report == SimReportForm::json);
    QVERIFY(plan->warnings.empty());
}

void TestCliSimOptions::takesEverything() {
    const auto plan = simPlanned({"--nodes",   "40",           "--seconds", "2.5",
                                  "--profile", "wan",          "--set",     "GossipNodes=7",
                                  "--set",     "LHAProbe=off", "--latency", "uniform:1ms:4ms",
                                  "--start",   "together",     "--lose",    "0.25",
                                  "--starve",  "10",           "--seeds",   "3..9",
                                  "--report",  "junit",        "--jobs",    "2"});
    QVERIFY(plan);
    QCOMPARE(plan->length, Duration(2500ms));
    swim::Config config = swim::configOf(swim::Profile::wan);
    config.gossipNodes = 7;
    config.lhaProbe = false;
    QVERIFY(plan->config == config);
    QVERIFY((plan->latency == Latency{Latency::Shape::uniform, 1ms, 4ms}));
    QVERIFY(plan->start == SimStart::together);
    QCOMPARE(plan->loss, 0.25);
    QCOMPARE(plan->starved, std::size_t{4});
    QVERIFY((plan->seeds == lab::Seeds{3, 9}));
    QCOMPARE(plan->jobs, std::size_t{2});
    QVERIFY(plan->report == SimReportForm::junit);
}

void TestCliSimOptions::takesOneSeed() {
    const auto plan = simPlanned({"--nodes", "2", "--seed", "18446744073709551615"});
    QVERIFY(plan);
    QVERIFY((plan->seeds == lab::Seeds{UINT64_MAX, UINT64_MAX}));
    QCOMPARE(plan->seeds.count(), std::size_t{1});
}

void TestCliSimOptions::takesASwarm() {
    const auto plan = simPlanned({"--swarm", "5..8", "--jobs", "3", "--report", "text"});
    QVERIFY(plan);
    QVERIFY(plan->swarm);
    QVERIFY((plan->seeds == lab::Seeds{5, 8}));
    QCOMPARE(plan->jobs, std::size_t{3});
    QVERIFY(plan->report == SimReportForm::text);
    QVERIFY(!simPlanned({"--nodes", "2"})->swarm);
}

void TestCliSimOptions::takesAScenario() {
    const auto plan = simPlanned({"split.yaml", "--report", "text"});
    QVERIFY(plan);
    QCOMPARE(plan->scenario, std::string("split.yaml"));
    QVERIFY(plan->ownSeed);
    const auto seeded = simPlanned({"split.yaml", "--seeds", "3..5", "--jobs", "2"});
    QVERIFY(seeded && !seeded->ownSeed);
    QVERIFY((seeded->seeds == lab::Seeds{3, 5}));
    const auto recorded = simPlanned({"split.yaml", "--record", "a.swimscope"});
    QVERIFY(recorded && recorded->record == "a.swimscope");
    QVERIFY(simPlanned({"--nodes", "2"})->scenario.empty());
}

void TestCliSimOptions::warnsOfSettingsThatDoNotFit() {
    const auto plan = simPlanned({"--nodes", "2", "--set", "ProbeTimeout=2s"});
    QVERIFY(plan);
    QCOMPARE(plan->warnings.size(), std::size_t{1});
}

void TestCliSimOptions::refuses_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const QStringList& words, const char* mentions) {
        QTest::newRow(qPrintable(words.join(' '))) << words << mentions;
    };
    row({}, "--nodes N");
    row({"split.yaml", "--nodes", "3"}, "a scenario's cluster stands in its file");
    row({"split.yaml", "--lose", "0.1"}, "a scenario's cluster stands in its file");
    row({"split.yaml", "--swarm", "1..2"}, "and scenarios");
    row({"split.yaml", "--record", "a.swimscope", "--seeds", "1..2"},
        "--record: a recording is of one run");
    row({"--nodes", "3", "--record", "a.swimscope", "--seeds", "1..2"},
        "--record: a recording is of one run");
    row({"--swarm", "1..2", "--record", "a.swimscope"}, "--record: a recording is of one run");
    row({"--nodes", "3", "--bytes"}, "--bytes: they go into a recording");
    row({"--nodes", "0"}, "--nodes: it takes a number from 1 to 20000");
    row({"--nodes", "many"}, "--nodes");
    row({"--nodes", "3", "--seconds", "0"}, "--seconds");
    row({"--nodes", "3", "--profile", "moon"}, "--profile");
    row({"--nodes", "3", "--set", "Speed=1"}, "--set");
    row({"--nodes", "3", "--set", "Speed"}, "--set: \"Speed\" is not NAME=VALUE");
    row({"--nodes", "3", "--latency", "fast"}, "--latency: \"fast\" is no latency");
    row({"--nodes", "3", "--start", "later"}, "--start: it can't be \"later\"; it may be join, ");
    row({"--nodes", "3", "--lose", "1.5"}, "--lose: it takes a number from 0 to 1");
    row({"--nodes", "3", "--lose", "nan"}, "--lose");
    row({"--nodes", "3", "--starve", "101"}, "--starve: it takes a number from 0 to 100");
    row({"--nodes", "3", "--seed", "-1"}, "--seed");
    row({"--nodes", "3", "--seed", "1", "--seeds", "1..2"}, "exclude each other");
    row({"--nodes", "3", "--seeds", "2..1"}, "--seeds: seeds can't be \"2..1\"");
    row({"--swarm", "1..2", "--nodes", "3"}, "leave out --nodes");
    row({"--swarm", "some"}, "--swarm: seeds can't be \"some\"");
    row({"--nodes", "3", "--report", "html"}, "--report");
    row({"--nodes", "3", "--jobs", "0"}, "--jobs");
}

void TestCliSimOptions::refuses() {
    QFETCH(QStringList, words);
    QFETCH(QString, mentions);
    std::vector<std::string> given;
    for (const QString& word : words)
        given.push_back(word.toStdString());
    const auto plan = simPlanned(given);
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.find(mentions.toStdString()) != std::string::npos,
             plan.error().message.c_str());
}

SWIMSCOPE_TEST(TestCliSimOptions)
#include "test_cli_sim_options.moc"
