// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/pool.h"
#include "engine/lab/records.h"
#include "engine/lab/report.h"
#include "tests/lab/toy_experiment.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <set>

using namespace swimscope;
using namespace swimscope::lab;

namespace {

const test::ToyExperiment kToy;
const Experiment* const kKnown[] = {&kToy};

Setup setupOf(const Shard& shard = {}) {
    return {"toy", *Settings::of(kToy.parameters(), {}), {5, 9}, shard};
}

/// What a shard leaves behind.
std::string linesOf(const Setup& setup, std::size_t threads) {
    const std::vector<Cell> cells = kToy.cells(setup.settings);
    const std::vector<Work> works = worksOf(cells.size(), setup.seeds, setup.shard);
    std::string lines = lineOf(setup, works.size()) + "\n";
    const Stop stop = false;
    const bool whole =
        runWorks(kToy, setup.settings, works, threads, stop, [&](const Sample& sample) {
            lines += lineOf(sample, cells[sample.work.cell]) + "\n";
        });
    return whole ? lines : std::string();
}

Result<Record> mergedFrom(const std::vector<std::string>& shards) {
    std::vector<Record> records;
    for (const std::string& lines : shards) {
        auto record = recordFromLines(lines, kKnown);
        if (!record)
            return record.error();
        records.push_back(*std::move(record));
    }
    return merged(std::move(records), kToy);
}

std::string reportText(const Record& record) {
    std::string text;
    for (const ReportFile& file : reportFiles(kToy, record))
        text += file.name + "\n" + file.text;
    return text;
}

} // namespace

/// Sweeps divided among threads and shards, and put together again.
class TestSweeps : public QObject {
    Q_OBJECT

  private slots:
    void seedsAreOneOrARange() {
        QCOMPARE(*seedsFromText("7"), (Seeds{7, 7}));
        QCOMPARE(*seedsFromText("1..100"), (Seeds{1, 100}));
        QCOMPARE(seedsFromText("1..100")->count(), 100U);
        QCOMPARE(toText(Seeds{7, 7}), std::string("7"));
        QCOMPARE(toText(Seeds{1, 100}), std::string("1..100"));
        for (const char* wrong : {"", "x", "9..1", "1..", "1-5", "-1", "1..99999999"})
            QVERIFY2(!seedsFromText(wrong).ok(), wrong);
    }

    void shardsAreOneOfSoMany() {
        QCOMPARE(*shardFromText("3/4"), (Shard{3, 4}));
        for (const char* wrong : {"", "4/4", "1", "a/4", "0/0", "1/", "/4"})
            QVERIFY2(!shardFromText(wrong).ok(), wrong);
    }

    void everyWorkIsInOneShard() {
        const std::vector<Work> all = worksOf(2, {5, 9});
        QCOMPARE(all.size(), 10U);
        QCOMPARE(all[6], (Work{6, 1, 6}));
        std::set<std::size_t> seen;
        for (std::size_t part = 0; part < 3; ++part)
            for (const Work& work : worksOf(2, {5, 9}, {part, 3})) {
                QCOMPARE(work, all[work.number]);
                QVERIFY(seen.insert(work.number).second);
            }
        QCOMPARE(seen.size(), all.size());
    }

    void threadsMakeNoDifference() {
        const std::string alone = linesOf(setupOf(), 1);
        QVERIFY(!alone.empty());
        QCOMPARE(linesOf(setupOf(), 7), alone);
        QCOMPARE(linesOf(setupOf(), 1000), alone);
    }

    void shardsMakeNoDifference() {
        const auto whole = mergedFrom({linesOf(setupOf(), 2)});
        QVERIFY(whole);
        const auto parts = mergedFrom({linesOf(setupOf({2, 3}), 1), linesOf(setupOf({0, 3}), 2),
                                       linesOf(setupOf({1, 3}), 1)});
        QVERIFY2(parts, parts ? "" : parts.error().message.c_str());
        QCOMPARE(reportText(*parts), reportText(*whole));
        // And what a report keeps makes the same report again.
        const auto again = mergedFrom({reportFiles(kToy, *whole).back().text});
        QVERIFY(again);
        QCOMPARE(reportText(*again), reportText(*whole));
    }

    void figuresSurviveTheirLines() {
        const auto record = recordFromLines(linesOf(setupOf(), 1), kKnown);
        QVERIFY(record);
        QCOMPARE(record->samples.size(), 10U);
        const Sample& sample = record->samples[7];
        QCOMPARE(sample.work, (Work{7, 1, 7}));
        QCOMPARE(sample.value("sum"), 10.0);
        QCOMPARE(sample.values("halves")[1], 7.0 / 3);
        QCOMPARE(sample.value("none"), 0.0);
    }

    void shardsMustBeWholeAndOfOneRun() {
        const auto errorOf = [](const std::vector<std::string>& shards) {
            const auto record = mergedFrom(shards);
            return record ? std::string() : record.error().message;
        };
        const std::string first = linesOf(setupOf({0, 2}), 1);
        const std::string second = linesOf(setupOf({1, 2}), 1);
        QVERIFY(errorOf({first, second}).empty());
        QVERIFY(errorOf({first}).find("work 1 is missing") != std::string::npos);
        QVERIFY(errorOf({first, second, first}).find("is there twice") != std::string::npos);
        Setup other = setupOf({1, 2});
        other.seeds = {6, 10};
        QVERIFY(errorOf({first, linesOf(other, 1)}).find("different runs") != std::string::npos);
        const std::string cut = second.substr(0, second.rfind('\n', second.size() - 2) + 1);
        QVERIFY(errorOf({first, cut}).find("work 9 is missing") != std::string::npos);
    }

    void linesMustMakeSense_data() {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("sentence");
        const QByteArray setup = QByteArray::fromStdString(lineOf(setupOf(), 10)) + "\n";
        QTest::newRow("nothing") << QByteArray() << "there is no line about the experiment in it";
        QTest::newRow("no JSON") << setup + "hello\n"
                                 << "line 2 is no JSON object";
        QTest::newRow("a sample first")
            << QByteArray("{\"event\":\"sample\",\"work\":1,\"figures\":{}}\n")
            << "line 1 is no sample of the run";
        QTest::newRow("no figures") << setup + "{\"event\":\"sample\",\"work\":1}\n"
                                    << "line 2 is no sample of the run";
        QTest::newRow("a figure that is none")
            << setup + "{\"event\":\"sample\",\"work\":1,\"figures\":{\"sum\":\"x\"}}\n"
            << "line 2 is no sample of the run";
        QTest::newRow("two runs") << setup + setup << "line 2: a second experiment";
        QTest::newRow("unknown") << QByteArray("{\"event\":\"experiment\",\"name\":\"none\"}\n")
                                 << "line 1: there is no experiment \"none\"";
    }
    void linesMustMakeSense() {
        QFETCH(QByteArray, lines);
        QFETCH(QString, sentence);
        const auto record = recordFromLines(lines.toStdString(), kKnown);
        QVERIFY(!record);
        QCOMPARE(QString::fromStdString(record.error().message), sentence);
    }

    void aRunCanBeStopped() {
        const Setup setup = setupOf();
        Stop stop = false;
        std::size_t taken = 0;
        const bool whole = runWorks(kToy, setup.settings, worksOf(2, {1, 100'000}), 2, stop,
                                    [&](const Sample&) { stop = ++taken == 10; });
        QVERIFY(!whole);
        QCOMPARE(taken, 10U);
    }

    void aReportSaysHowItWasMade() {
        auto setup = setupOf();
        setup.settings =
            *Settings::of(kToy.parameters(), std::vector<Settings::Given>{{"sides", "4"}});
        const auto record = mergedFrom({linesOf(setup, 1)});
        QVERIFY(record);
        const std::vector<ReportFile> files = reportFiles(kToy, *record);
        QCOMPARE(files.size(), 4U);
        const QString text = QString::fromStdString(files[0].text);
        for (const char* wanted :
             {"# Sides & seeds", "swimscope-cli lab toy --seeds 5..9 --set sides=4",
              "| the total | 55, wanted 0 to 1000 | met |",
              "| the rest | nothing is known of it | not judged |", "![Sums](sums.svg)",
              "- seeds: 5..9 for each cell, 5 runs in all.", "- Numbers can be added."})
            QVERIFY2(text.contains(wanted), wanted);
        QCOMPARE(files[1].name, std::string("sums.svg"));
        QCOMPARE(files[2].name, std::string("sums.csv"));
    }

    void verdictsAreCounted() {
        const std::vector<Verdict> verdicts{
            within("a", 2, 1, 3), within("b", 4, 1, 3), within("c", std::nullopt, 1, 3),
            atMost("d", 3, 3),    atLeast("e", 2, 3),   unjudged("f", "why not")};
        QCOMPARE(summaryOf(verdicts),
                 std::string(R"({"event":"summary","met":2,"missed":2,"unjudged":2})"));
        QCOMPARE(lineOf(atMost("d", 3, 3, "s")),
                 std::string("{\"event\":\"verdict\",\"claim\":\"d\",\"outcome\":\"met\","
                             "\"figure\":\"3 s, wanted at most 3 s\"}"));
    }
};

SWIMSCOPE_TEST(TestSweeps)
#include "test_sweeps.moc"
