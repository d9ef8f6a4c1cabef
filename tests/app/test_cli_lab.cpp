// SPDX-License-Identifier: MPL-2.0
#include "app/cli/lab_run.h"
#include "tests/lab/toy_experiment.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace swimscope;
using namespace swimscope::cli;

namespace {

const test::ToyExperiment kToy;
const lab::Experiment* const kKnown[] = {&kToy};

/// What the words after `lab` mean; wrong use of the grammar is an error, too.
Result<LabPlan> labPlanned(std::vector<std::string> words) {
    CLI::App app;
    LabOptions options;
    declareLabOptions(app, options);
    std::reverse(words.begin(), words.end()); // CLI11 takes them from the back
    try {
        app.parse(words);
    } catch (const CLI::ParseError& mistake) {
        return Error{mistake.what()};
    }
    return planOf(options, kKnown, 3);
}

/// Keeps all that a run prints, says and writes.
struct Kept {
    std::string printed;
    std::string complaints;
    std::vector<lab::ReportFile> files;
    std::size_t done = 0;
    int mostPrints = 1'000'000;
    int code = -1;

    LabSinks sinks() {
        return {[this](const std::string& text) {
                    printed += text + "\n";
                    return --mostPrints > 0;
                },
                [this](std::size_t now, std::size_t) { done = now; },
                [this](const std::string& why) { complaints += why + "\n"; },
                [this](const lab::ReportFile& file) {
                    files.push_back(file);
                    return true;
                }};
    }
};

Kept ran(const std::vector<std::string>& words) {
    Kept kept;
    lab::Stop stop = false;
    kept.code = runExperiment(*labPlanned(words), stop, kept.sinks());
    return kept;
}

Kept mergedFrom(const std::vector<LabShard>& shards, const std::vector<std::string>& words) {
    Kept kept;
    kept.code = mergeShards(*labPlanned(words), kKnown, shards, kept.sinks());
    return kept;
}

} // namespace

/// `lab`, without its files and signals, and with an experiment that takes no time.
class TestCliLab : public QObject {
    Q_OBJECT

  private slots:
    void anExperimentRunsAsUsualUnlessTold() {
        const auto plan = labPlanned({"toy"});
        QVERIFY(plan);
        QCOMPARE(plan->what, LabPlan::What::run);
        QCOMPARE(plan->setup.seeds, (lab::Seeds{1, 4}));
        QCOMPARE(plan->jobs, 3U);
        QVERIFY(!plan->isShard && !plan->json && plan->out.empty());
    }

    void everythingCanBeSaid() {
        const auto plan = labPlanned({"toy", "--set", "sides=7,8", "--set", "mode=odd", "--seeds",
                                      "10..19", "--jobs", "2", "--shard", "1/4", "--json"});
        QVERIFY(plan);
        QCOMPARE(plan->setup.settings.counts("sides"), (std::vector<std::size_t>{7, 8}));
        QCOMPARE(plan->setup.seeds, (lab::Seeds{10, 19}));
        QCOMPARE(plan->setup.shard, (lab::Shard{1, 4}));
        QCOMPARE(plan->jobs, 2U);
        QVERIFY(plan->isShard && plan->json);
        QCOMPARE(labPlanned({"merge", "a", "b", "--out", "x"})->files,
                 (std::vector<std::string>{"a", "b"}));
        QCOMPARE(labPlanned({"list"})->what, LabPlan::What::list);
    }

    void wrongUseIsExplained_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing") << ""
                                 << "which experiment? There are toy";
        QTest::newRow("unknown") << "chess"
                                 << "there is no experiment \"chess\"; there are toy";
        QTest::newRow("surplus") << "toy more"
                                 << "a word too many: \"more\"";
        QTest::newRow("no sign") << "toy --set sides"
                                 << "\"sides\" is no parameter";
        QTest::newRow("parameter") << "toy --set size=1"
                                   << "lab toy: there is no parameter";
        QTest::newRow("seeds") << "toy --seeds 3-4"
                               << "--seeds: seeds can't be";
        QTest::newRow("shard") << "toy --shard 4/4"
                               << "--shard: a shard can't be";
        QTest::newRow("jobs") << "toy --jobs 0"
                              << "--jobs: it takes a number from 1";
        QTest::newRow("shard's report") << "toy --shard 0/4 --out x"
                                        << "a shard makes no report";
        QTest::newRow("nothing to merge") << "merge"
                                          << "which files?";
        QTest::newRow("merge runs nothing") << "merge a --jobs 2"
                                            << "it runs nothing";
        QTest::newRow("a list of files") << "list a"
                                         << "it takes no files";
    }
    void wrongUseIsExplained() {
        QFETCH(QString, words);
        QFETCH(QString, part);
        std::vector<std::string> all;
        for (const QString& word : words.split(' ', Qt::SkipEmptyParts))
            all.push_back(word.toStdString());
        const auto plan = labPlanned(all);
        QVERIFY(!plan);
        QVERIFY2(QString::fromStdString(plan.error().message).contains(part),
                 plan.error().message.c_str());
    }

    void peopleGetAReport() {
        const Kept kept = ran({"toy"});
        QCOMPARE(kept.code, 0);
        QCOMPARE(kept.done, 8U);
        QVERIFY(kept.printed.starts_with("# Sides & seeds\n"));
        QVERIFY(kept.printed.find(".svg") == std::string::npos);
        QVERIFY(kept.files.empty() && kept.complaints.empty());
    }

    void programsGetLines() {
        const Kept kept = ran({"toy", "--json", "--set", "sides=2", "--seeds", "1..2"});
        std::string events;
        for (const QString& line : QString::fromStdString(kept.printed).split('\n')) {
            const auto object = nlohmann::json::parse(line.toStdString(), nullptr, false);
            if (object.is_object())
                events += object["event"].get<std::string>() + " ";
        }
        QCOMPARE(events, std::string("experiment sample sample table verdict verdict summary "));
    }

    void aMissedVerdictIsAFailure() { QCOMPARE(ran({"toy", "--seeds", "1..1000"}).code, 1); }

    void shardsComeToTheSame() {
        const Kept whole = ran({"toy", "--json", "--out", "x"});
        std::vector<LabShard> shards;
        for (const char* part : {"1/3", "2/3", "0/3"}) {
            const Kept shard = ran({"toy", "--shard", part});
            QCOMPARE(shard.code, 0);
            QVERIFY(shard.printed.find("verdict") == std::string::npos);
            shards.push_back({part, shard.printed});
        }
        const Kept merged = mergedFrom(shards, {"merge", "x", "--json", "--out", "x"});
        QCOMPARE(merged.code, 0);
        QVERIFY(whole.printed.ends_with(merged.printed));
        QCOMPARE(merged.files.size(), whole.files.size());
        for (std::size_t i = 0; i < merged.files.size(); ++i)
            QCOMPARE(merged.files[i].text, whole.files[i].text);
    }

    void badShardsAreNamed() {
        const Kept kept = mergedFrom({{"one.jsonl", "{}\n"}}, {"merge", "x"});
        QCOMPARE(kept.code, 1);
        QCOMPARE(kept.complaints, std::string("one.jsonl: there is no line about the experiment "
                                              "in it\n"));
        const Kept half =
            mergedFrom({{"one.jsonl", ran({"toy", "--shard", "0/2"}).printed}}, {"merge", "x"});
        QCOMPARE(half.code, 1);
        QVERIFY(half.complaints.find("work 1 is missing") != std::string::npos);
    }

    void aRunEndsWhenNobodyReadsOn() {
        Kept kept;
        kept.mostPrints = 3;
        lab::Stop stop = false;
        const auto plan = labPlanned({"toy", "--json", "--seeds", "1..1000"});
        QCOMPARE(runExperiment(*plan, stop, kept.sinks()), 1);
        QVERIFY(stop);
        QCOMPARE(kept.complaints, std::string("lab: ended early, with 2 of 2000 works done\n"));
    }

    void experimentsAreListed() {
        Kept kept;
        listExperiments(kKnown, false, kept.sinks());
        QVERIFY(kept.printed.find("toy: Sides & seeds (4 seeds unless told)\n  sides=2,3  How long "
                                  "the sides are. (1 to 100; several separated by commas)") !=
                std::string::npos);
        kept = {};
        listExperiments(kKnown, true, kept.sinks());
        const auto line = nlohmann::json::parse(kept.printed);
        QCOMPARE(line["name"].get<std::string>(), std::string("toy"));
        QCOMPARE(line["parameters"][3]["limits"].get<std::string>(), std::string("plain, odd"));
    }
};

SWIMSCOPE_TEST(TestCliLab)
#include "test_cli_lab.moc"
