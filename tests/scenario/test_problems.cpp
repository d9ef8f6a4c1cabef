// SPDX-License-Identifier: MPL-2.0
#include "tests/scenario/played.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;
using namespace swimscope::test;

/// What is wrong in a file is told with its place and what was expected there.
class TestProblems : public QObject {
    Q_OBJECT
  private slots:
    void refusesSteps_data();
    void refusesSteps();
    void refusesClusters_data();
    void refusesClusters();
    void tellsAllInTheirOrder();
    void tellsNoMoreThanSome();
    void repeatsNoKeys();
    void countsWhatRangesComeTo();
    void readsWhateverComes();
};

void TestProblems::refusesSteps_data() {
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char* step, const char* mentions) {
        QTest::newRow(step) << step << mentions;
    };
    row("{kil: n1}", "4:6: “kil”: there is no such key here; a step has: at, after");
    row("{kill: n9}", "4:12: “n9”: no member has this name");
    row("{kill: n1..n9}", "“n9”: no member has this name");
    row("{kill: n3..n1}", "4:12: “n3..n1”: a range of members");
    row("{kill: {a: b}}", "4:12: “a map”: members should stand here");
    row("{kill: []}", "“a list”: members should stand here");
    row("{at: soon}", "4:10: “soon”: a time from 0");
    row("{at: -1s}", "“-1s”: a time from 0");
    row("{at: 1s, after: 2s}", "exclude each other");
    row("{when: n3 suspcts n5}", "4:15: “suspcts”");
    row("{when: n3 suspects n9}", "“n9”: no member has this name");
    row("{when: at most 2 pings per member per second}", "can't be waited for");
    row("{when: n3 suspects n5, expect: n1 is dead, within: 3s}", "write it behind the condition");
    row("{when: n3 suspects n5 within soon}", "4:34: “soon”: a time");
    row("{kill: n1, within: 3s}", "“within” belongs to");
    row("{kill: n1, for: 3s}", "“for” belongs to");
    row("{expect: n1 is dead within 3s, within: 4s}", "“within” stands here twice");
    row("{expect: n1 is dead, for: 3s}", "write “always”");
    row("{expect: an ack to n3}", "at an instant: write “within”");
    row("{expect: at most 1 pings per member per second}", "“for” how long");
    row("{always: an ack to n3}", "can't always be so");
    row("{never: n1 is dead within 3s}", "write “for”");
    row("{never: no false dead}", "write “expect”");
    row("{repeat: 0}", "a whole number from 1 to 10000");
    row("{steps: []}", "this belongs to “repeat”");
    row("{repeat: 2, kill: n1, steps: []}", "but not in both");
    row("{restart: {members: [n1, n2], name: m}}", "a new name is for one member");
    row("{restart: {name: m}}", "“members” is missing in this restart");
    row("{restart: {members: n1, address: here}}", "an IP address");
    row("{add: {count: 3, name: m}}", "a name is for one member");
    row("{add: {count: 3000}}", "a whole number from 1 to 2000");
    row("{change: {members: n1, settings: {Speed: 3}}}", "“Speed”: there is no such setting");
    row("{change: {members: n1, settings: {GossipNodes: many}}}", "GossipNodes can't be");
    row("{change: {members: n1, meta: a, tags: {b: c}}}", "exclude each other");
    row("{keys: {members: all}}", "“add”, “use” or “remove”");
    row("{keys: {members: all, add: secret}}", "a key should stand here");
    row("{send: {from: n1, to: n2, text: x, by: gossip}}", "by “gossip” to all");
    row("{ping: {from: n1}}", "“to” is missing");
    row("kill n1", "“kill n1”: a map should stand here, with the keys of a step");
}

void TestProblems::refusesSteps() {
    QFETCH(QString, step);
    QFETCH(QString, mentions);
    const std::string problems =
        problemsOf("title: a test\ncluster: {size: 8}\nsteps:\n  - " + step.toStdString() + "\n");
    QVERIFY2(problems.find(mentions.toStdString()) != std::string::npos, problems.c_str());
}

void TestProblems::refusesClusters_data() {
    QTest::addColumn<QString>("cluster");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char* cluster, const char* mentions) {
        QTest::newRow(cluster) << cluster << mentions;
    };
    row("{}", "“size” should stand here");
    row("{size: 0}", "a whole number from 1 to 2000");
    row("{size: 5000}", "a whole number from 1 to 2000");
    row("{size: 3, profile: moon}", "“moon”: lan, wan or local");
    row("{size: 3, start: later}", "“together” or “join”");
    row("{size: 3, network: fast}", "\"fast\" is no latency");
    row("{size: 3, members: {n1: {speed: 3}}}", "a member has: profile");
    row("{size: 3, members: {n1: 4}}", "a map should stand here");
    row("{size: 3, settings: {ProbeTimeout: 2s}}", "ProbeTimeout");
    row("{size: 3, keys: here}", "a key should stand here");
}

void TestProblems::refusesClusters() {
    QFETCH(QString, cluster);
    QFETCH(QString, mentions);
    const std::string problems =
        problemsOf("title: a test\ncluster: " + cluster.toStdString() + "\nsteps: []\n");
    QVERIFY2(problems.find(mentions.toStdString()) != std::string::npos, problems.c_str());
}

void TestProblems::tellsAllInTheirOrder() {
    QCOMPARE(problemsOf("cluster: {size: 8}\nsteps:\n  - {kill: n9}\n  - {stop: n1}\nfun: 3\n"
                        "checkers: maybe\n")
                 .substr(0, 50),
             std::string("1:1: “title” is missing in this scenario\n5:1: “fun”").substr(0, 50));
    const std::string problems =
        problemsOf("title: x\ncluster: {size: 8}\nsteps:\n  - {kill: n9}\n  - {stop: n1}\n");
    QVERIFY2(problems.starts_with("4:12: ") && problems.find("\n5:6: ") != std::string::npos,
             problems.c_str());
}

void TestProblems::tellsNoMoreThanSome() {
    std::string yaml = "title: x\ncluster: {size: 8}\nsteps:\n";
    for (int i = 0; i < 100; ++i)
        yaml += "  - {kill: m" + std::to_string(i) + "}\n";
    const auto read = scenario::parse(yaml);
    QVERIFY(!read);
    QCOMPARE(read.error().size(), scenario::kMostProblems);
}

void TestProblems::repeatsNoKeys() {
    const std::string problems =
        problemsOf("title: x\nkeys: {old: VGhpcyBpcyBzZWNyZXQ=}\ncluster: {size: 3}\nsteps: []\n");
    QVERIFY(problems.starts_with("2:13: a key should stand here"));
    QVERIFY(problems.find("VGhp") == std::string::npos);
}

void TestProblems::countsWhatRangesComeTo() {
    std::string yaml = "title: x\ncluster: {size: 2000}\nsteps:\n";
    for (int i = 0; i < 200; ++i)
        yaml += "  - {freeze: n1..n2000}\n";
    const std::string problems = problemsOf(yaml);
    QVERIFY2(problems.find("too many members") != std::string::npos, problems.c_str());
}

/// Texts that are cut off or have a byte exchanged anywhere are read or refused.
void TestProblems::readsWhateverComes() {
    const std::string whole =
        "title: x\nkeys: {k: MTIzNDU2Nzg5MDEyMzQ1Ng==}\ncluster: {size: 4, keys: [k], members: "
        "{n1: {tags: {a: b}}}}\nsteps:\n  - {at: 2s, freeze: a=b, for: 3s}\n  - repeat: 2\n    "
        "steps: [{when: n1 is suspected, say: x}]\n  - expect: n2 is alive within 3s\n"
        "expectations: [no false dead, {never: n1 is dead}]\n";
    QVERIFY(scenarioOf(whole));
    int refused = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        refused += !scenarioOf(whole.substr(0, i));
        for (const char c : {'\0', '\xff', '{', '*', ':'}) {
            std::string changed = whole;
            changed[i] = c;
            refused += !scenarioOf(changed);
        }
    }
    QVERIFY(refused > 100);
}

SWIMSCOPE_TEST(TestProblems)
#include "test_problems.moc"
