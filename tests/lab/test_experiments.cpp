// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/lab/catalogue.h"
#include "engine/lab/pool.h"
#include "engine/lab/testbed.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <optional>
#include <set>
#include <variant>

using namespace swimscope;
using namespace swimscope::lab;
using namespace std::chrono_literals;

namespace {

using Given = std::vector<Settings::Given>;

struct Run {
    std::vector<Sample> samples;
    Findings findings;
};

Run ran(std::string_view name, const Given& given, const Seeds& seeds, std::size_t threads = 2) {
    const Experiment& experiment = *experimentNamed(name);
    const Settings settings = *Settings::of(experiment.parameters(), given);
    const Stop stop = false;
    Run run;
    runWorks(experiment, settings, worksOf(experiment.cells(settings).size(), seeds), threads, stop,
             [&](const Sample& sample) { run.samples.push_back(sample); });
    run.findings = experiment.findings(settings, run.samples);
    return run;
}

std::string misses(const Run& run) {
    std::string all;
    for (const Verdict& verdict : run.findings.verdicts)
        if (verdict.outcome != Verdict::Outcome::met)
            all += verdict.claim + ": " + verdict.figure + "\n";
    return all;
}

/// When a member is first probed after it may have been killed; with what it takes in the run of a
/// seed to find that out.
Instant firstProbe(std::uint64_t seed, std::size_t victim, Instant at, bool kill) {
    const Stop stop = false;
    Testbed bed({30, swim::configOf(swim::Profile::lan), seed, trace::Level::all});
    bed.settle(at - bed.now(), stop);
    if (kill)
        bed.execute(host::Kill{Testbed::node(victim)});
    std::optional<Instant> first;
    bed.watch(30s, stop, [&](const trace::Event& event) {
        const auto* probe = std::get_if<trace::ProbeStarted>(&event.body);
        if (probe && probe->member == Testbed::name(victim) && !first)
            first = event.at;
        return !first;
    });
    return *first;
}

} // namespace

/// The experiments that take seconds, as tests: what was published of SWIM and memberlist holds.
/// Those that take minutes are stored under docs/experiments.
class TestExperiments : public QObject {
    Q_OBJECT

  private slots:
    void everyExperimentSaysWhatItIs() {
        std::set<std::string_view> names;
        for (const Experiment* experiment : experiments()) {
            QVERIFY(names.insert(experiment->name()).second);
            QVERIFY(experimentNamed(experiment->name()) == experiment);
            QVERIFY(!experiment->title().empty() && !experiment->question().empty());
            QVERIFY(!experiment->assumptions().empty() && experiment->usualSeeds() > 0);
            // What is usual must be possible.
            for (const Parameter& parameter : experiment->parameters()) {
                const Given usual{{std::string(parameter.name), std::string(parameter.usual)}};
                const auto settings = Settings::of(experiment->parameters(), usual);
                QVERIFY2(settings, settings ? "" : settings.error().message.c_str());
                QVERIFY(settings->options().empty());
            }
            // Nothing is known before anything was done, and nothing breaks for it.
            const Settings usual = *Settings::of(experiment->parameters(), Given{});
            for (const Verdict& verdict : experiment->findings(usual, {}).verdicts)
                QCOMPARE(verdict.outcome, Verdict::Outcome::unjudged);
        }
        QVERIFY(experimentNamed("chess") == nullptr);
    }

    void whatIsPublishedHolds_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("settings");
        QTest::addColumn<int>("seeds");
        QTest::newRow("idle load") << "idle"
                                   << "" << 1;
        QTest::newRow("round robin") << "round-robin"
                                     << "crashes=20000" << 5;
        QTest::newRow("failed probes") << "loss"
                                       << "loss=0.2,0.3" << 4;
        QTest::newRow("detection") << "detection"
                                   << "nodes=50,100" << 200;
        QTest::newRow("dissemination") << "dissemination"
                                       << "nodes=100" << 40;
        QTest::newRow("joins") << "joins"
                               << "" << 40;
    }
    void whatIsPublishedHolds() {
        QFETCH(QString, name);
        QFETCH(QString, settings);
        QFETCH(int, seeds);
        Given given;
        for (const QString& word : settings.split(' ', Qt::SkipEmptyParts))
            given.emplace_back(word.section('=', 0, 0).toStdString(),
                               word.section('=', 1).toStdString());
        const Run run = ran(name.toStdString(), given, {1, static_cast<std::uint64_t>(seeds)});
        QVERIFY(!run.findings.verdicts.empty());
        QVERIFY2(misses(run).empty(), misses(run).c_str());
    }

    /// The round robin's experiment reads waits from runs in which nobody crashes.
    void aCrashChangesNothingBeforeItIsNoticed() {
        Random chance(1, 1);
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const auto victim = static_cast<std::size_t>(chance.below(30));
            const Instant at{40s + std::chrono::milliseconds(chance.below(5000))};
            QCOMPARE(firstProbe(seed, victim, at, true), firstProbe(seed, victim, at, false));
        }
    }

    void threadsShareNothing() {
        const Given small{{"nodes", "12"}};
        const Run alone = ran("detection", small, {1, 12}, 1);
        const Run together = ran("detection", small, {1, 12}, 4);
        QCOMPARE(alone.samples.size(), 12U);
        for (std::size_t i = 0; i < alone.samples.size(); ++i)
            QCOMPARE(alone.samples[i].figures, together.samples[i].figures);
    }

    /// Members whose first blocks would begin long after the run's end do as if none were blocked.
    void blocksMayBeginApart() {
        const auto figures = [](const char* concurrent, const char* apart) {
            const Given given{{"modes", "paper"}, {"configurations", "SWIM"},
                              {"nodes", "12"},    {"blocked", "8s"},
                              {"free", "1s"},     {"length", "20s"}};
            Given all = given;
            all.emplace_back("concurrent", concurrent);
            all.emplace_back("apart", apart);
            return ran("false-positives", all, {1, 1}).samples.at(0).figures;
        };
        const auto none = figures("0", "0ms");
        QCOMPARE(figures("3", "1h"), none);
        const auto together = figures("3", "0ms");
        QVERIFY(together != none);
        const auto apart = figures("3", "8s");
        QVERIFY(apart != none && apart != together);
    }

    void aRunEndsSoonWhenStopped() {
        const Experiment& loss = *experimentNamed("loss");
        const Settings settings = *Settings::of(loss.parameters(), Given{{"failures", "1000000"}});
        const Stop stop = true;
        loss.run(settings, {0, 0, 1}, stop);
    }
};

SWIMSCOPE_TEST(TestExperiments)
#include "test_experiments.moc"
