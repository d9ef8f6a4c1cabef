// SPDX-License-Identifier: MPL-2.0
#include "tests/app/node_tool.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <string>

using namespace swimscope::test;

namespace {

constexpr const char* kCrash = R"(title: A crash
seed: 7
cluster: {size: 6}
steps:
  - {at: 2s, say: n5 goes., kill: n5}
  - expect: n5 is dead everywhere within 30s
expectations:
  - no false dead
)";

/// A file of this content, which lives as long as the object.
class ScenarioFile {
  public:
    explicit ScenarioFile(const QByteArray& text) {
        QFile file(name());
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no file can be written");
    }
    QString name() const { return directory_.filePath("it.yaml"); }
    QString sibling(const QString& other) const { return directory_.filePath(other); }

  private:
    QTemporaryDir directory_;
};

/// A run of `swimscope-cli sim` that has ended.
JsonProcess& ended(JsonProcess& tool, int& code) {
    code = tool.waitForEnd();
    return tool;
}

} // namespace

/// Scenario files from outside.
class TestCliScenario : public QObject {
    Q_OBJECT
  private slots:
    void tellsWhatCameOfEach();
    void seedsCanBeGiven();
    void failsWithItsExpectations();
    void namesThePlacesOfMistakes();
    void keepsARecording();
    void reportsForPeopleAndOtherTools();
    void playsOnSocketsAsWell();
    void namesMistakesBeforeItPlaysOnSockets();
};

void TestCliScenario::tellsWhatCameOfEach() {
    const ScenarioFile file(kCrash);
    int code = -1;
    JsonProcess tool(nodeToolProgram(), {"sim", file.name()});
    const auto lines = ended(tool, code).events();
    QCOMPARE(code, 0);
    QCOMPARE(lines.size(), std::size_t{1});
    const Json& line = lines.front();
    QCOMPARE(line["seed"].get<int>(), 7);
    QCOMPARE(line["nodes"].get<int>(), 6);
    QCOMPARE(line["title"].get<std::string>(), std::string("A crash"));
    const Json& death = line["expectations"][0];
    QCOMPARE(death["text"].get<std::string>(), std::string("n5 is dead everywhere within 30s"));
    QCOMPARE(death["line"].get<int>(), 6);
    QVERIFY(death["ok"].get<bool>());
    QVERIFY(death["at"].get<double>() > 2);
    QVERIFY(!death.contains("why"));
    QCOMPARE(line["expectations"][1]["line"].get<int>(), 8);
    QCOMPARE(line["expectations"][2]["line"].get<int>(), 0); // the checkers
}

void TestCliScenario::seedsCanBeGiven() {
    const ScenarioFile file(kCrash);
    int code = -1;
    JsonProcess several(nodeToolProgram(), {"sim", file.name(), "--seeds", "3..8", "--jobs", "3"});
    const auto lines = ended(several, code).events();
    QCOMPARE(code, 0);
    QCOMPARE(lines.size(), std::size_t{6});
    for (std::size_t i = 0; i < lines.size(); ++i)
        QCOMPARE(lines[i]["seed"].get<std::size_t>(), 3 + i);
    JsonProcess one(nodeToolProgram(), {"sim", file.name(), "--seed", "5"});
    const auto alone = ended(one, code).events();
    QCOMPARE(alone.size(), std::size_t{1});
    QVERIFY(alone.front()["digest"] == lines[2]["digest"]);
    QVERIFY(lines[1]["digest"] != lines[2]["digest"]);
}

void TestCliScenario::failsWithItsExpectations() {
    const ScenarioFile file("title: x\ncluster: {size: 3}\nsteps:\n  - expect: n1 is dead\n");
    int code = -1;
    JsonProcess tool(nodeToolProgram(), {"sim", file.name()});
    const auto lines = ended(tool, code).events();
    QCOMPARE(code, 1);
    QCOMPARE(lines.size(), std::size_t{1});
    const Json& expectation = lines.front()["expectations"][0];
    QVERIFY(!expectation["ok"].get<bool>());
    QCOMPARE(expectation["line"].get<int>(), 4);
    QCOMPARE(expectation["at"].get<double>(), 0.0);
    QCOMPARE(expectation["why"].get<std::string>(), std::string("of n1: 2 hold it alive"));
}

void TestCliScenario::namesThePlacesOfMistakes() {
    const ScenarioFile file("title: x\ncluster: {size: 3}\nsteps:\n  - kill: n4\n  - stop: n1\n");
    JsonProcess tool(nodeToolProgram(), {"sim", file.name()});
    QCOMPARE(tool.waitForEnd(), 2);
    QCOMPARE(tool.errors().count('\n'), 2);
    QVERIFY2(tool.errors().contains((file.name() + ":4:11: “n4”").toUtf8()),
             tool.errors().constData());
    QVERIFY(tool.errors().contains((file.name() + ":5:5: “stop”").toUtf8()));
    QVERIFY(tool.events().empty());
    JsonProcess none(nodeToolProgram(), {"sim", file.sibling("none.yaml")});
    QCOMPARE(none.waitForEnd(), 2);
    QVERIFY2(none.errors().contains("there is no such file"), none.errors().constData());
    JsonProcess folder(nodeToolProgram(), {"sim", file.sibling("")});
    QCOMPARE(folder.waitForEnd(), 2);
}

void TestCliScenario::keepsARecording() {
    const ScenarioFile file(kCrash);
    const QString recording = file.sibling("it.swimscope");
    JsonProcess kept(nodeToolProgram(), {"sim", file.name(), "--record", recording});
    QCOMPARE(kept.waitForEnd(), 0);
    QVERIFY(QFile::exists(recording));
    JsonProcess bare(nodeToolProgram(), {"sim", file.name()});
    QCOMPARE(bare.waitForEnd(), 0);
    QVERIFY(kept.events().front()["digest"] == bare.events().front()["digest"]);
    JsonProcess verified(nodeToolProgram(), {"trace", "verify", recording});
    QCOMPARE(verified.waitForEnd(), 0);
}

void TestCliScenario::reportsForPeopleAndOtherTools() {
    const ScenarioFile file(kCrash);
    JsonProcess text(nodeToolProgram(), {"sim", file.name(), "--report", "text"});
    QCOMPARE(text.waitForEnd(), 0);
    const QByteArray story = text.strayOutput();
    QVERIFY2(story.startsWith("A crash\n"), story.constData());
    QVERIFY(story.contains("2.000 s  n5 goes.\n"));
    QVERIFY(story.contains("2.000 s  - kill n5\n"));
    QVERIFY(story.contains("met: line 6: n5 is dead everywhere within 30s, at "));
    JsonProcess junit(nodeToolProgram(), {"sim", file.name(), "--report", "junit"});
    QCOMPARE(junit.waitForEnd(), 0);
    QVERIFY(junit.strayOutput().contains("classname=\"A crash\" name=\"no false dead\""));
}

void TestCliScenario::playsOnSocketsAsWell() {
    const ScenarioFile file(R"(title: On sockets
cluster:
  size: 4
  settings: {ProbeInterval: 200ms, ProbeTimeout: 100ms, GossipInterval: 30ms, PushPullInterval: 2s}
steps:
  - expect: 4 members are alive
  - kill: n3
  - expect: n3 is dead everywhere within 100s
  - restart: n3
  - expect: n3 is alive everywhere within 100s
  - add: m
  - expect: 5 members are alive within 100s
)");
    const QString recording = file.sibling("it.swimscope");
    JsonProcess tool(nodeToolProgram(), {"run", file.name(), "--record", recording});
    QCOMPARE(tool.waitForEnd(), 0);
    QCOMPARE(tool.events().size(), std::size_t{1});
    const Json& line = tool.events().front();
    QCOMPARE(line["title"].get<std::string>(), std::string("On sockets"));
    QCOMPARE(line["nodes"].get<int>(), 5);
    QCOMPARE(line["expectations"].size(), std::size_t{4});
    for (const Json& expectation : line["expectations"])
        QVERIFY(expectation["ok"].get<bool>());
    QVERIFY(QFile::exists(recording));
    const ScenarioFile wrong("title: x\ncluster: {size: 2}\nsteps: [{expect: n1 is dead}]\n");
    JsonProcess failing(nodeToolProgram(), {"run", wrong.name(), "--report", "text"});
    QCOMPARE(failing.waitForEnd(), 1);
    QVERIFY(failing.strayOutput().contains("NOT MET: line 3: n1 is dead"));
}

void TestCliScenario::namesMistakesBeforeItPlaysOnSockets() {
    const ScenarioFile file("title: x\ncluster: {size: 3}\nsteps:\n  - kill: n4\n");
    JsonProcess tool(nodeToolProgram(), {"run", file.name()});
    QCOMPARE(tool.waitForEnd(), 2);
    QVERIFY(tool.errors().contains(":4:11: “n4”"));
    for (const QStringList& words : {QStringList{"run"},
                                     {"run", file.name(), "--report", "html"},
                                     {"run", file.name(), "--seed", "x"}}) {
        JsonProcess none(nodeToolProgram(), words);
        QCOMPARE(none.waitForEnd(), 2);
        QCOMPARE(none.errors().count('\n'), 1);
    }
}

SWIMSCOPE_TEST(TestCliScenario)
#include "test_cli_scenario.moc"
