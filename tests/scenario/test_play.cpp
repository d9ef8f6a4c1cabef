// SPDX-License-Identifier: MPL-2.0
#include "tests/scenario/played.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace swimscope;
using namespace swimscope::test;

namespace {

/// The story, a line each: its time in seconds, and what it says.
std::string storyOf(const scenario::Played& played) {
    std::string lines;
    for (const scenario::Line& line : played.report.story())
        lines += std::to_string(static_cast<int>(inSeconds(line.at))) + " " + line.text + "\n";
    return lines;
}

} // namespace

/// Scenarios as they are played: steps, times, loops, and what is expected.
class TestPlay : public QObject {
    Q_OBJECT
  private slots:
    void meetsWhatIsSo_data();
    void meetsWhatIsSo();
    void findsWhatIsNotSo_data();
    void findsWhatIsNotSo();
    void stepsComeInTheirTime();
    void loopsTakeTheirTurns();
    void conditionsAreWaitedFor();
    void waitingHasAnEnd();
    void whatIsNotReachedHasFailed();
    void commandsThatFailFailTheRun();
    void membersCanBeMeantInManyWays();
    void newcomersTakePart();
    void whoIsRestartedMayBeSomebodyElse();
    void theSameSeedGivesTheSameRun();
    void aSinkChangesNothing();
    void membersMayJoinOneByOne();
};

void TestPlay::meetsWhatIsSo_data() {
    QTest::addColumn<QString>("steps");
    const auto row = [](const char* name, const char* steps) { QTest::newRow(name) << steps; };
    row("at once", "steps: [{expect: all members are alive}]");
    row("in time", "steps: [{kill: n5}, {expect: n5 is dead everywhere within 20s}]");
    row("several", "steps: [{kill: n5}, {expect: [n5 is suspected, n5 is dead], within: 20s}]");
    row("a message", "steps: [{expect: an ack to n3 within 3s}]");
    row("never", "steps: [{never: n5 is dead, for: 10s}]");
    row("always", "steps: [{always: the cluster converges, for: 10s}]");
    row("converged", "steps: [{kill: n5}, {expect: converged within 20s}]");
    row("refuted", "steps: [{freeze: n5, for: 3s}, {when: n5 is suspected}, "
                   "{expect: n5's suspicion is refuted within 10s}]");
    row("health", "steps: [{expect: the health of all is 0}]");
    row("pings", "steps: [{expect: at most 1.2 pings per member per second, for: 20s}, "
                 "{expect: at least 0.8 pings per member per second, for: 20s}]");
    row("no false dead", "steps: [{kill: n5}, {after: 20s, expect: no false dead}]");
    row("the whole run", "length: 20s\nexpectations: [no false dead, converged, {never: n1 is "
                         "dead}, at most 30 messages per member per second]");
    row("at the end", "steps: [{kill: n5}]\nexpectations: [converged within 20s]");
    row("leaving", "steps: [{leave: n2}, {expect: n2 has left for all within 10s}]");
    row("metadata", "steps: [{change: {members: n2, meta: x}}, "
                    "{expect: an alive message about n2 within 3s}]");
    row("user", "steps: [{send: {from: n1, to: n2, text: hi}}, "
                "{expect: a user message to n2 within 1s}]");
    row("gossip", "steps: [{send: {from: n1, text: hi}}, "
                  "{expect: a user message to n8 within 3s}]");
    row("ping", "steps: [{ping: {from: n1, to: n2}}, {expect: a ping from n1 to n2 within 1s}]");
    row("probe", "steps: [{probe: {from: n1, to: n2}}, {expect: a ping from n1 to n2 within 1s}]");
    row("join", "steps: [{add: {name: m, join: off}}, {expect: m is alive for n1 within 9s}]");
}

void TestPlay::meetsWhatIsSo() {
    QFETCH(QString, steps);
    std::string text = steps.toStdString();
    if (QTest::currentDataTag() == std::string("join"))
        text = "steps: [{add: {name: m, join: off}}, {join: {members: m, through: n3}}, "
               "{expect: m is alive everywhere within 9s}]";
    const std::string failures = failuresOf(playSteps(text));
    QVERIFY2(failures.empty(), failures.c_str());
}

void TestPlay::findsWhatIsNotSo_data() {
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("why");
    const auto row = [](const char* steps, const char* why) {
        QTest::newRow(steps) << steps << why;
    };
    row("steps: [{expect: n5 is dead}]", "3: n5 is dead: of n5: 7 hold it alive");
    row("steps: [{expect: n5 is dead within 3s}]", "n5 is dead within 3s: of n5: 7 hold it alive");
    row("steps: [{kill: n5}, {never: n5 is suspected, for: 20s}]", "it came true");
    row("steps: [{kill: n5}, {always: n5 is alive everywhere, for: 20s}]", "hold it suspect");
    row("steps: [{kill: n5}, {expect: converged}]", "holds n5 alive, which ended at 0 s");
    row("steps: [{freeze: n5}, {expect: no false dead, for: 30s}]", "dead, which lives");
    row("steps: [{freeze: n5}, {after: 30s, expect: no false dead}]", "dead, which lives");
    row("steps: [{freeze: n5}, {after: 30s}]\nexpectations: [no false dead]", "dead, which lives");
    row("steps: [{expect: the health of n3 is at least 2}]", "n3 has 0");
    row("steps: [{expect: at most 0.5 pings per member per second, for: 20s}]", "it was 1");
    row("steps: [{expect: 3 members are dead}]", "most hold 8 members alive");
    row("steps: [{expect: n1 is killed}]", "n1 runs");
    row("steps: [{expect: n5's suspicion is refuted within 5s}]", "no such suspicion was refuted");
    row("steps: [{expect: an error to n3 within 1s}]", "no such message has passed");
    row("expectations: [n5 is dead]\nlength: 5s", "of n5: 7 hold it alive");
    row("steps: [{kill: n5}]\nexpectations: [{never: n5 is dead}]\nlength: 40s", "it came true");
}

void TestPlay::findsWhatIsNotSo() {
    QFETCH(QString, steps);
    QFETCH(QString, why);
    const std::string failures = failuresOf(playSteps(steps.toStdString()));
    QVERIFY2(failures.find(why.toStdString()) != std::string::npos, failures.c_str());
    QCOMPARE(std::ranges::count(failures, '\n'), 1);
}

void TestPlay::stepsComeInTheirTime() {
    const auto played =
        playSteps("steps: [{say: a}, {at: 5s, say: b}, {after: 2s, say: c}, {at: 3s, say: d}]");
    QCOMPARE(storyOf(played), std::string("0 a\n5 b\n7 c\n7 d\n"));
    QCOMPARE(played.length, Duration(std::chrono::seconds(7)));
}

void TestPlay::loopsTakeTheirTurns() {
    const auto played = playSteps("steps: [{at: 1s, repeat: 2, every: 10s, steps: [{at: 2s, say: "
                                  "a}, {repeat: 2, say: b}]}, {say: c}]");
    QCOMPARE(storyOf(played), std::string("3 a\n3 b\n3 b\n13 a\n13 b\n13 b\n13 c\n"));
}

void TestPlay::conditionsAreWaitedFor() {
    const auto played = playSteps("steps: [{freeze: n5}, {when: n3 suspects n5, say: a}, "
                                  "{when: n5 is frozen, thaw: n5}, {expect: converged within 9s}]");
    const std::string story = storyOf(played);
    QVERIFY2(story.find("n3 suspects n5\n") < story.find(" a\n"), story.c_str());
    QVERIFY(failuresOf(played).empty());
}

void TestPlay::waitingHasAnEnd() {
    const auto played = playSteps("steps: [{when: n3 suspects n5 within 5s, say: a}]");
    const std::string failures = failuresOf(played);
    QVERIFY2(failures.starts_with("3: n3 suspects n5 within 5s: of n5: 7 hold it alive"),
             failures.c_str());
    QCOMPARE(played.length, Duration(std::chrono::seconds(5)));
}

void TestPlay::whatIsNotReachedHasFailed() {
    const auto played = playSteps("steps: [{when: n1 is dead within 1s}, {expect: n1 is alive}]\n"
                                  "expectations: [converged, no false dead]");
    QCOMPARE(played.report.verdicts().size(), std::size_t{4});
    const std::string failures = failuresOf(played);
    QVERIFY2(failures.find("n1 is alive: the run did not come to this") != std::string::npos,
             failures.c_str());
    QVERIFY(failures.find("converged: the run did not come to this") != std::string::npos);
    QVERIFY(failures.find("no false dead") == std::string::npos);
}

void TestPlay::commandsThatFailFailTheRun() {
    const std::string failures = failuresOf(playSteps("steps: [{kill: n1}, {kill: n1}]"));
    QVERIFY2(failures.starts_with("3: kill n1: "), failures.c_str());
    const std::string nobody = failuresOf(playSteps("steps: [{kill: role=web}]"));
    QVERIFY2(nobody.starts_with("3: kill role=web: there is nobody"), nobody.c_str());
}

void TestPlay::membersCanBeMeantInManyWays() {
    const auto played = playSteps(
        "steps: [{kill: [n1..n2, db]}, {expect: n1 is killed and n2 is killed and db is killed}, "
        "{kill: role=web}, {expect: n4 is killed}, {freeze: all but n5}, "
        "{expect: n3 is frozen and n5 is running and n1 is killed}]",
        1, "{size: 5, members: {db: , n4: {tags: {role: web}}}}");
    QVERIFY2(failuresOf(played).empty(), failuresOf(played).c_str());
}

void TestPlay::newcomersTakePart() {
    const auto played =
        playSteps("steps: [{add: m1}, {add: {count: 3}}, {expect: n11 is running}, {expect: "
                  "converged within 40s}, "
                  "{expect: 12 members are alive}, {restart: m1}, {expect: converged within 5s}]");
    QVERIFY2(failuresOf(played).empty(), failuresOf(played).c_str());
    QCOMPARE(played.nodes, std::size_t{12});
}

void TestPlay::whoIsRestartedMayBeSomebodyElse() {
    const auto played = playSteps(
        "steps: [{restart: {members: n5, name: m5, through: n2, address: 10.9.9.9}}, "
        "{expect: m5 is alive everywhere within 40s}, {expect: n5 is dead everywhere within 60s}, "
        "{kill: m5}, {expect: m5 is killed}]");
    QVERIFY2(failuresOf(played).empty(), failuresOf(played).c_str());
    QCOMPARE(played.nodes, std::size_t{8});
}

void TestPlay::theSameSeedGivesTheSameRun() {
    const std::string steps = "steps: [{kill: n5}, {expect: n5 is dead everywhere within 30s}]";
    const auto once = playSteps(steps, 4);
    QCOMPARE(playSteps(steps, 4).digest, once.digest);
    QVERIFY(playSteps(steps, 5).digest != once.digest);
}

void TestPlay::aSinkChangesNothing() {
    const auto read = scenarioOf("title: x\ncluster: {size: 6}\nsteps: [{freeze: n5, for: 4s}, "
                                 "{when: n5 is suspected}, {expect: converged within 20s}]");
    QVERIFY(read);
    std::size_t kept = 0;
    const auto recorded = scenario::playSimulated(
        read, {.seed = 3, .sink = [&](const trace::Batch& events) { kept += events.size(); }});
    const auto bare = scenario::playSimulated(read, {.seed = 3});
    QCOMPARE(recorded.digest, bare.digest);
    QCOMPARE(kept, static_cast<std::size_t>(recorded.events));
    QCOMPARE(storyOf(recorded), storyOf(bare));
}

void TestPlay::membersMayJoinOneByOne() {
    const auto played =
        playSteps("steps: [{expect: converged within 9s}, {expect: 8 members are alive}]", 1,
                  "{size: 8, start: join}");
    QVERIFY2(failuresOf(played).empty(), failuresOf(played).c_str());
}

SWIMSCOPE_TEST(TestPlay)
#include "test_play.moc"
