// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/runner.h"
#include "engine/sim/simulation.h"
#include "tests/scenario/played.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace swimscope;
using namespace swimscope::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* kStory = R"(title: x
cluster: {size: 6}
steps:
  - {at: 2s, fault: {kind: loss, probability: 20%, label: rain}}
  - {at: 4s, kill: n5}
  - {when: n3 suspects n5, lift: rain}
  - expect: n5 is dead everywhere within 30s
expectations:
  - no false dead
)";

/// A runner and a world for it, by hand. Both are values: so is this.
struct Stage {
    explicit Stage(const std::shared_ptr<const scenario::Scenario>& scenario)
        : runner(scenario), simulation(sim::Setup{.seed = 5}) {}

    /// Until this time, or its end; told in pieces of such a length at most.
    void play(Instant end, Duration piece) {
        tell();
        while (!runner.over() && simulation.now() < end) {
            const Instant wake = runner.wake().value_or(end);
            simulation.runUntil(
                std::max(std::min({wake, end, simulation.now() + piece}), simulation.now()));
            tell();
        }
    }
    void tell() {
        std::vector<host::Command> commands;
        do {
            runner.take(simulation.now(), simulation.takeEvents());
            commands = runner.takeCommands();
            for (const host::Command& command : commands)
                simulation.execute(command);
        } while (!commands.empty());
    }
    std::string story() const {
        std::string lines;
        for (const scenario::Line& line : runner.report().story())
            lines += std::to_string(line.at.time_since_epoch().count()) + " " + line.text + "\n";
        return lines;
    }

    scenario::Runner runner;
    sim::Simulation simulation;
};

} // namespace

/// The runner by itself, whatever drives it.
class TestRunner : public QObject {
    Q_OBJECT
  private slots:
    void waitsUntilItsCommandsWereGiven();
    void aCopyGoesOnAlike();
    void piecesOfTimeMayBeLong();
    void canBeStopped();
};

void TestRunner::waitsUntilItsCommandsWereGiven() {
    scenario::Runner runner(scenarioOf("title: x\ncluster: {size: 3}\nsteps: [{kill: n1}, "
                                       "{kill: n2}]\n"));
    QVERIFY(runner.wake() == Instant());
    runner.take(Instant(), {});
    QCOMPARE(runner.takeCommands().size(), std::size_t{1}); // the cluster
    runner.take(Instant() + 1s, {});
    QVERIFY(runner.takeCommands().empty());
    QVERIFY(!runner.wake());

    Stage stage(scenarioOf("title: x\ncluster: {size: 3}\nsteps: [{kill: n1}, {kill: n2}]\n"));
    stage.runner.take(Instant(), {});
    stage.simulation.execute(stage.runner.takeCommands().front());
    stage.runner.take(Instant(), stage.simulation.takeEvents());
    const auto first = stage.runner.takeCommands();
    QCOMPARE(first.size(), std::size_t{1}); // n2 is not killed before n1 was
    stage.simulation.execute(first.front());
    stage.runner.take(Instant(), stage.simulation.takeEvents());
    QCOMPARE(stage.runner.takeCommands().size(), std::size_t{1});
}

void TestRunner::aCopyGoesOnAlike() {
    Stage stage(scenarioOf(kStory));
    stage.play(Instant() + 5s, 10ms);
    QVERIFY(!stage.runner.over());
    Stage copy = stage;
    stage.play(Instant() + 100s, 10ms);
    QVERIFY(stage.runner.over());
    QVERIFY(!copy.runner.over());
    copy.play(Instant() + 100s, 10ms);
    QCOMPARE(copy.story(), stage.story());
    QCOMPARE(copy.simulation.digest(), stage.simulation.digest());
    QVERIFY(std::ranges::all_of(stage.runner.report().verdicts(), &scenario::Verdict::ok));
}

/// What came true is told with its own time, not with that at which the runner heard of it.
void TestRunner::piecesOfTimeMayBeLong() {
    Stage stage(scenarioOf("title: x\ncluster: {size: 6}\nsteps: [{kill: n5}]\nexpectations: "
                           "[{expect: n5 is dead everywhere, within: 30s}, {never: n6 is dead}]"));
    Stage coarse = stage;
    stage.play(Instant() + 100s, 1ms);
    coarse.play(Instant() + 100s, 7s);
    QVERIFY(stage.runner.over() && coarse.runner.over());
    QVERIFY(stage.runner.report().verdicts().front().ok);
    QVERIFY(stage.runner.report().verdicts().front().at ==
            coarse.runner.report().verdicts().front().at);
}

void TestRunner::canBeStopped() {
    Stage stage(scenarioOf(kStory));
    stage.play(Instant() + 3s, 10ms);
    stage.runner.stop(stage.simulation.now());
    QVERIFY(stage.runner.over());
    QVERIFY(!stage.runner.wake());
    const auto& verdicts = stage.runner.report().verdicts();
    QCOMPARE(verdicts.size(), std::size_t{2});
    QVERIFY(!verdicts[0].ok);
    QCOMPARE(verdicts[0].why, std::string("the run did not come to this"));
    QVERIFY(verdicts[1].ok); // so far
}

SWIMSCOPE_TEST(TestRunner)
#include "test_runner.moc"
