// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_options.h"
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

/// What the words after `bench` mean; wrong use of the grammar is an error, too.
Result<BenchPlan> planned(std::vector<std::string> words) {
    CLI::App app;
    BenchOptions options;
    declareBenchOptions(app, options);
    std::reverse(words.begin(), words.end()); // CLI11 takes them from the back
    try {
        app.parse(words);
    } catch (const CLI::ParseError& mistake) {
        return Error{mistake.what()};
    }
    return planOf(options);
}

} // namespace

class TestCliBenchOptions : public QObject {
    Q_OBJECT
  private slots:
    void measuresTheQuickOnesUnlessTold();
    void takesEverything();
    void refuses_data();
    void refuses();
};

void TestCliBenchOptions::measuresTheQuickOnesUnlessTold() {
    const auto plan = planned({});
    QVERIFY(plan);
    QCOMPARE(plan->measures, (std::vector{Bench::codec, Bench::sockets, Bench::fold}));
    QVERIFY(plan->nodes.empty());
    QVERIFY(!plan->json);
}

void TestCliBenchOptions::takesEverything() {
    const auto plan = planned({"live", "detection", "--json", "--nodes", "10", "50", "--pace",
                               "0.05", "--seconds", "2.5", "--limit", "9", "--repeats", "3"});
    QVERIFY(plan);
    QCOMPARE(plan->measures, (std::vector{Bench::live, Bench::detection}));
    QCOMPARE(plan->nodes, (std::vector<std::size_t>{10, 50}));
    QCOMPARE(plan->pace, Duration(50ms));
    QCOMPARE(plan->steady, Duration(2500ms));
    QCOMPARE(plan->simulated, Duration(2500ms));
    QCOMPARE(plan->limit, Duration(9s));
    QCOMPARE(plan->repeats, std::size_t{3});
    QVERIFY(plan->json);
    QVERIFY(plan->plot.empty());
    const auto plot = planned({"--from", "a.jsonl", "--plot", "a.svg"});
    QVERIFY(plot);
    QCOMPARE(plot->from, std::string("a.jsonl"));
    QCOMPARE(plot->plot, std::string("a.svg"));
}

void TestCliBenchOptions::refuses_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const QStringList& words, const char* mentions) {
        QTest::newRow(qPrintable(words.join(' '))) << words << mentions;
    };
    row({"dance"}, "there are codec, sockets, fold, sim, faults, live, detection");
    row({"sim", "--nodes", "20001"}, "--nodes: it takes a number from 2 to 20000");
    row({"sim", "live", "--nodes", "5001"}, "--nodes: it takes a number from 2 to 5000");
    row({"live", "--nodes", "1"}, "--nodes: it takes a number from 2");
    row({"live", "--nodes", "ten"}, "--nodes");
    row({"live", "--pace", "-1"}, "--pace");
    row({"live", "--seconds", "0"}, "--seconds");
    row({"live", "--limit", "x"}, "--limit");
    row({"codec", "--repeats", "0"}, "--repeats");
    row({"codec", "--fast"}, "--fast");
    row({"--plot", "a.svg"}, "go together");
    row({"--from", "a.jsonl"}, "go together");
    row({"sim", "--from", "a.jsonl", "--plot", "a.svg"}, "nothing is measured");
}

void TestCliBenchOptions::refuses() {
    QFETCH(QStringList, words);
    QFETCH(QString, mentions);
    std::vector<std::string> given;
    for (const QString& word : words)
        given.push_back(word.toStdString());
    const auto plan = planned(given);
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.find(mentions.toStdString()) != std::string::npos,
             plan.error().message.c_str());
}

SWIMSCOPE_TEST(TestCliBenchOptions)
#include "test_cli_bench_options.moc"
