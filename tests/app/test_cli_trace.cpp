// SPDX-License-Identifier: MPL-2.0
#include "tests/app/node_tool.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace swimscope::test;

namespace {

/// What a run of the tool came to.
struct Outcome {
    int code = -1;
    std::vector<Json> lines;
    QByteArray text; ///< what was no JSON
    QByteArray errors;
};

Outcome run(const QStringList& arguments) {
    JsonProcess tool(nodeToolProgram(), arguments);
    Outcome outcome;
    outcome.code = tool.waitForEnd();
    outcome.lines = tool.events();
    outcome.text = tool.strayOutput();
    outcome.errors = tool.errors();
    return outcome;
}

} // namespace

/// Recordings from outside: made by a simulation, then asked.
class TestCliTrace : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void recordingChangesNothing();
    void informs();
    void dumpsWhatIsChosen();
    void goesTheSameWayAgain();
    void exportsTables();
    void exportsPackets();
    void putsBytesIntoIt();
    void recordsWithBytes();
    void explainsStates();
    void explainsEvents();
    void refuses_data();
    void refuses();
    void aFileThatIsThereStays();

  private:
    QString path(const char* name) const { return folder_.filePath(QLatin1String(name)); }

    QTemporaryDir folder_;
    QString recording_ = path("run.swimscope");
    Outcome made_;
};

void TestCliTrace::initTestCase() {
    made_ =
        run({"sim", "--nodes", "5", "--seconds", "10", "--lose", "0.2", "--record", recording_});
    QVERIFY2(made_.errors.isEmpty(), made_.errors.constData());
    QCOMPARE(made_.lines.size(), std::size_t{1});
}

void TestCliTrace::recordingChangesNothing() {
    const Outcome bare = run({"sim", "--nodes", "5", "--seconds", "10", "--lose", "0.2"});
    QCOMPARE(bare.lines.front()["digest"].get<std::string>(),
             made_.lines.front()["digest"].get<std::string>());
}

void TestCliTrace::informs() {
    const Outcome told = run({"trace", "info", recording_, "--json"});
    QCOMPARE(told.code, 0);
    const Json& line = told.lines.front();
    QVERIFY(line["complete"].get<bool>());
    QCOMPARE(line["events"].get<int>(), made_.lines.front()["events"].get<int>());
    QCOMPARE(line["nodes"].size(), std::size_t{5});
    QCOMPARE(line["seed"].get<std::string>(), std::string("1"));
    QCOMPARE(line["kinds"]["NodeStarted"].get<int>(), 5);
    QVERIFY(run({"trace", "info", recording_}).text.contains("origin: simulated"));
}

void TestCliTrace::dumpsWhatIsChosen() {
    const Outcome all = run({"trace", "dump", recording_, "--json"});
    QCOMPARE(all.code, 0);
    QCOMPARE(static_cast<int>(all.lines.size()), made_.lines.front()["events"].get<int>());
    const Outcome some = run({"trace", "dump", recording_, "--json", "--node", "n2", "--kind",
                              "ProbeStarted", "--from", "2", "--to", "6.5"});
    QVERIFY(some.lines.size() >= 3);
    for (const Json& line : some.lines) {
        QCOMPARE(line["event"].get<std::string>(), std::string("ProbeStarted"));
        QCOMPARE(line["node"].get<std::string>(), std::string("n2"));
        QVERIFY(line["t"].get<double>() >= 2 && line["t"].get<double>() <= 6.5);
    }
}

void TestCliTrace::goesTheSameWayAgain() {
    const Outcome same = run({"trace", "verify", recording_, "--json"});
    QCOMPARE(same.code, 0);
    QVERIFY(same.lines.front()["ok"].get<bool>());
    QVERIFY(same.lines.front()["outputs"].get<int>() > 1000);
    QVERIFY(run({"trace", "verify", recording_}).text.startsWith("the same again: "));
}

void TestCliTrace::exportsTables() {
    const QString table = path("run.csv");
    const Outcome told =
        run({"trace", "export", recording_, table, "--kind", "NodeStarted", "--json"});
    QCOMPARE(told.code, 0);
    QCOMPARE(told.lines.front()["events"].get<int>(), 5);
    QFile file(table);
    QVERIFY(file.open(QFile::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.first(), QByteArray("id,seconds,node,kind,cause,text\r"));
    QCOMPARE(lines.size(), 7); // the first one, five nodes, and nothing behind the last line feed
    QVERIFY(lines[1].contains(",\"n1\",NodeStarted,"));
    QCOMPARE(run({"trace", "export", recording_, table}).code, 1); // it is there now
}

/// What was recorded, exported and decoded says as much as the recording.
void TestCliTrace::exportsPackets() {
    const QString packets = path("run.pcapng");
    const Outcome told = run({"trace", "export", recording_, packets, "--json"});
    QVERIFY2(told.errors.isEmpty(), told.errors.constData());
    QCOMPARE(told.code, 0);
    const Json& line = told.lines.front();
    QCOMPARE(line["event"].get<std::string>(), std::string("exported"));
    QCOMPARE(line["file"].get<std::string>(), packets.toStdString());
    const Json info = run({"trace", "info", recording_, "--json"}).lines.front();
    QCOMPARE(line["packets"].get<int>(), info["kinds"]["PacketSent"].get<int>());
    QCOMPARE(line["streams"].get<int>(), info["kinds"]["StreamDialled"].get<int>());

    const Json summary = run({"decode", packets, "--json"}).lines.back();
    QCOMPARE(summary["packets"].get<int>(), line["packets"].get<int>());
    QCOMPARE(summary["undecodable"].get<int>(), 0);
    int messages = 0;
    for (const auto& [type, count] : summary["messages"].items())
        messages += count.get<int>();
    QCOMPARE(messages, info["kinds"]["MessageSent"].get<int>());
    QFile file(packets);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("The packets of the recording run.swimscope"));
    QVERIFY(bytes.contains("stands here in the clear"));

    QCOMPARE(run({"trace", "export", recording_, packets}).code, 1); // it is there now
    const Outcome some =
        run({"trace", "export", recording_, path("some.pcapng"), "--from", "2", "--to", "4"});
    QCOMPARE(some.code, 0);
    QVERIFY(QFileInfo(path("some.pcapng")).size() < file.size() / 2);
    QVERIFY2(some.text.contains(" packets and "), some.text.constData());
}

/// Into a copy, since the others ask one that has none.
void TestCliTrace::putsBytesIntoIt() {
    const QString file = path("bytes.swimscope");
    QVERIFY(QFile::copy(recording_, file));
    const Json before = run({"trace", "info", file, "--json"}).lines.front();
    QVERIFY(!before.contains("packet_bytes"));
    const Outcome told = run({"trace", "bytes", file, "--json"});
    QVERIFY2(told.errors.isEmpty(), told.errors.constData());
    QCOMPARE(told.code, 0);
    const Json& line = told.lines.front();
    QCOMPARE(line["event"].get<std::string>(), std::string("filled"));
    QCOMPARE(line["file"].get<std::string>(), file.toStdString());
    QCOMPARE(line["packets"].get<int>(), before["kinds"]["PacketSent"].get<int>());
    QVERIFY(!line["were_there"].get<bool>());
    const Json after = run({"trace", "info", file, "--json"}).lines.front();
    QCOMPARE(after["events"].get<int>(), before["events"].get<int>());
    for (const char* field : {"packets", "streams", "bytes"})
        QCOMPARE(after["packet_bytes"][field].get<int>(), line[field].get<int>());
    QVERIFY(run({"trace", "info", file}).text.contains("packets' bytes: "));
    QVERIFY(run({"trace", "bytes", file}).text.contains(", as it had before"));

    const Outcome dumped =
        run({"trace", "dump", file, "--bytes", "--json", "--kind", "PacketReceived"});
    QVERIFY(dumped.lines.size() > 10);
    for (const Json& packet : dumped.lines) {
        const Json& bytes = packet["packet_bytes"];
        QCOMPARE(bytes["hex"].get<std::string>().size(), 2 * bytes["bytes"].get<std::size_t>());
        QCOMPARE(bytes["likeness"].get<std::string>(), std::string("unmade"));
        const auto counted = "bytes=" + std::to_string(bytes["bytes"].get<int>());
        QVERIFY(packet["text"].get<std::string>().find(counted) != std::string::npos);
    }
    // The first byte of a ping is its type, or of the checksum around it.
    const Outcome text = run({"trace", "dump", file, "--bytes", "--kind", "PacketSent"});
    QVERIFY(text.text.contains("which the simulation counted and did not make\n    0000  0c "));
    QVERIFY(!run({"trace", "dump", file, "--kind", "PacketSent"}).text.contains("    0000  "));
}

void TestCliTrace::recordsWithBytes() {
    const QString file = path("made.swimscope");
    const Outcome made = run(
        {"sim", "--nodes", "5", "--seconds", "10", "--lose", "0.2", "--record", file, "--bytes"});
    QVERIFY2(made.errors.isEmpty(), made.errors.constData());
    QCOMPARE(made.code, 0);
    QCOMPARE(made.lines.front()["digest"].get<std::string>(),
             made_.lines.front()["digest"].get<std::string>());
    const Json info = run({"trace", "info", file, "--json"}).lines.front();
    QCOMPARE(info["packet_bytes"]["packets"].get<int>(), info["kinds"]["PacketSent"].get<int>());
    QVERIFY(run({"trace", "verify", file, "--json"}).lines.front()["ok"].get<bool>());
}

void TestCliTrace::explainsStates() {
    const Outcome told = run({"trace", "why", recording_, "--state", "n2/n1", "--at", "5s"});
    QCOMPARE(told.code, 0);
    const QList<QByteArray> lines = told.text.split('\n');
    QVERIFY2(lines[0].startsWith("n2 believes n1 alive since 0.0"), lines[0].constData());
    QVERIFY2(lines[1].startsWith("  n2 heard at 0.0"), lines[1].constData());
    QVERIFY(lines[1].contains("from n1, in the push/pull of a join, that n1 is alive"));

    const Outcome spread = run({"trace", "why", recording_, "--spread", R"("n2"/n5)", "--json"});
    QCOMPARE(spread.code, 0);
    QCOMPARE(spread.lines.front()["event"].get<std::string>(), std::string("why"));
    QCOMPARE(spread.lines.front()["kind"].get<std::string>(), std::string("spread"));
    QCOMPARE(spread.lines.front()["depth"].get<int>(), 0);
    QCOMPARE(spread.lines[1]["kind"].get<std::string>(), std::string("learned"));
    QCOMPARE(spread.lines[1]["depth"].get<int>(), 1);
    QCOMPARE(spread.lines.size(), std::size_t{7}); // a headline, five nodes, the summary
    const Json& last = spread.lines.back();
    QCOMPARE(last["event"].get<std::string>(), std::string("summary"));
    QCOMPARE(last["statements"].get<int>(), 6);
    QCOMPARE(last["cut"].get<bool>(), false);
    // The same as a tree, whose links are those of the sentences.
    QCOMPARE(last["spreads"].size(), std::size_t{1});
    const Json& tree = last["spreads"][0];
    QCOMPARE(tree["subject"].get<std::string>(), std::string("n5"));
    QCOMPARE(tree["learned"].get<int>(), 5);
    QCOMPARE(tree["roots"].size(), std::size_t{1});
    const Json& root = tree["roots"][0];
    QCOMPARE(root["node"].get<std::string>(), std::string("n5"));
    QCOMPARE(root["id"].get<int>(), spread.lines[1]["id"].get<int>());
    QVERIFY(!root["told"].empty());
    QCOMPARE(root["told"][0]["from"].get<std::string>(), std::string("n5"));
    QVERIFY(root["told"][0]["message"].contains("type"));
    QVERIFY(tree["unreached"].empty());

    const Outcome known = run({"trace", "why", recording_, "--not", "n3/n1"});
    QCOMPARE(known.code, 0);
    QVERIFY(known.text.contains("Nobody has news of n1 that n3 lacks."));
}

/// The links of an answer are events that dump knows.
void TestCliTrace::explainsEvents() {
    const Outcome probes =
        run({"trace", "dump", recording_, "--json", "--kind", "ProbeWentIndirect"});
    QVERIFY(!probes.lines.empty());
    const auto id = probes.lines.front()["id"].get<int>();
    const Outcome told =
        run({"trace", "why", recording_, "--event", QString::number(id), "--json"});
    QCOMPARE(told.code, 0);
    QCOMPARE(told.lines.front()["id"].get<int>(), id);
    QCOMPARE(told.lines.front()["t"].get<double>(), probes.lines.front()["t"].get<double>());
    QVERIFY(!told.lines.back().contains("spreads"));
    QVERIFY(told.lines.size() >= 3); // itself, its probe's start, the summary
    const Outcome effects = run({"trace", "why", recording_, "--spread", QString::number(id)});
    QCOMPARE(effects.code, 0);
    QVERIFY(effects.text.contains("indirect ping"));
}

void TestCliTrace::refuses_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const QStringList& words, int code, const char* mentions) {
        QTest::newRow(qPrintable(words.join(' '))) << words << code << mentions;
    };
    row({}, 2, "trace info, dump, verify, export, bytes or why");
    row({"tell", "x"}, 2, "trace info, dump, verify, export, bytes or why");
    row({"bytes"}, 2, "Write its FILE");
    row({"bytes", "x", "y"}, 2, "takes one FILE");
    row({"bytes", "x", "--from", "2"}, 2, "--from, --to, --node and --kind are for dump");
    row({"bytes", "x", "--bytes"}, 2, "--bytes is for dump");
    row({"info", "x", "--bytes"}, 2, "--bytes is for dump");
    row({"bytes", "there-is-none"}, 1, "there-is-none: there is no such file");
    row({"dump", recording_, "--bytes"}, 1, "it has no bytes of packets; trace bytes puts them");
    row({"info", "x", "--state", "n1/n2"}, 2, "--state, --event, --spread, --not and --at are for");
    row({"why", "x"}, 2, "ask one thing: --state OBSERVER/MEMBER");
    row({"why", "x", "--state", "n1/n2", "--event", "4"}, 2, "ask one thing");
    row({"why", "x", "--state", "n1"}, 2, "--state: it takes OBSERVER/MEMBER");
    row({"why", "x", "--not", "n1/"}, 2, "--not: it takes OBSERVER/MEMBER");
    row({"why", "x", "--event", "soon"}, 2, "--event: it takes the number of an event");
    row({"why", "x", "--spread", "0"}, 2, "--spread: it takes the number of an event");
    row({"why", "x", "--state", "n1/n2", "--at", "soon"}, 2, "--at: it takes seconds");
    row({"why", "x", "--event", "4", "--at", "2"}, 2, "an event has its time");
    row({"why", "x", "--event", "4", "--from", "2"}, 2, "--from, --to, --node and --kind");
    row({"why", "there-is-none", "--event", "4"}, 1, "there-is-none: there is no such file");
    row({"why", recording_, "--event", "99999999"}, 1, "there is no event #99999999");
    row({"why", recording_, "--state", "n9/n1"}, 1, "called n9; there are: n1, n2, n3, n4, n5");
    row({"why", recording_, "--not", "n1/n9"}, 1, "knows a member called n9");
    row({"why", recording_, "--state", "n1/n2", "--at", "99"}, 1,
        "the recording goes from 0.000 s to 9.");
    row({"info"}, 2, "Write its FILE");
    row({"info", "x", "y"}, 2, "takes one FILE");
    row({"info", "x", "--from", "2"}, 2, "--from, --to, --node and --kind are for dump");
    row({"dump", "x", "--from", "soon"}, 2, "--from: it takes seconds");
    row({"dump", "x", "--kind", "Nothing"}, 2, "--kind: no event is called Nothing");
    row({"export", "x"}, 2, ".csv");
    row({"export", "x", "y.pcap"}, 2, "ends in .csv (events) or .pcapng (packets)");
    row({"export", "x", "y.pcapng", "--node", "n1"}, 2, "--node and --kind are for .csv");
    row({"export", "x", "y.pcapng", "--to", "soon"}, 2, "--to: it takes seconds");
    row({"export", "there-is-none", "y.pcapng"}, 1, "there-is-none: there is no such file");
    row({"info", "there-is-none"}, 1, "there-is-none: there is no such file");
    row({"dump", QStringLiteral(SWIMSCOPE_TEST_DATA "/vectors/messages.json")}, 1, "no recording");
}

void TestCliTrace::refuses() {
    QFETCH(const QStringList, words);
    QFETCH(const int, code);
    QFETCH(const QString, mentions);
    const Outcome outcome = run(QStringList{"trace"} + words);
    QCOMPARE(outcome.code, code);
    QCOMPARE(outcome.errors.count('\n'), 1);
    QVERIFY2(QString::fromUtf8(outcome.errors).contains(mentions), outcome.errors.constData());
    QVERIFY(outcome.text.isEmpty());
}

void TestCliTrace::aFileThatIsThereStays() {
    const Outcome again = run({"sim", "--nodes", "2", "--seconds", "1", "--record", recording_});
    QCOMPARE(again.code, 1);
    QVERIFY2(again.errors.contains("there is a file of that name already"),
             again.errors.constData());
    QCOMPARE(run({"trace", "info", recording_, "--json"}).lines.front()["nodes"].size(),
             std::size_t{5});
}

SWIMSCOPE_TEST(TestCliTrace)
#include "test_cli_trace.moc"
