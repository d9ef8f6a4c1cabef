// SPDX-License-Identifier: MPL-2.0
#include "tests/app/node_tool.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace swimscope::test;

namespace {

QString captured(const char* name) {
    return QStringLiteral(SWIMSCOPE_TEST_DATA "/captures/") + name;
}

} // namespace

/// `swimscope-cli decode`: what is in captures of real clusters (tests/data/captures).
class TestCliDecode : public QObject {
    Q_OBJECT

  private slots:
    void everythingInACaptureDecodes_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("summary");
        QTest::newRow("serf")
            << captured("serf-plain.pcapng")
            << R"({"event":"summary","packets":469,"streams":4,"messages":{"ack":109,"alive":120,)"
               R"("dead":32,"indirectPing":19,"nack":19,"ping":135,"pushPull":8,"suspect":49,)"
               R"("user":117},"undecodable":0,"reasons":{}})";
        QTest::newRow("alertmanager")
            << captured("alertmanager.pcapng")
            << R"({"event":"summary","packets":134,"streams":3,"messages":{"ack":37,"alive":36,)"
               R"("dead":16,"indirectPing":6,"nack":6,"ping":49,"pushPull":6,"suspect":12},)"
               R"("undecodable":0,"reasons":{}})";
    }

    void everythingInACaptureDecodes() {
        QFETCH(QString, file);
        QFETCH(QString, summary);
        JsonProcess tool(nodeToolProgram(), {"decode", file, "--json"});
        QCOMPARE(tool.waitForEnd(), 0);
        QVERIFY(tool.errors().isEmpty());
        QVERIFY(tool.strayOutput().isEmpty());
        const Json expected = Json::parse(summary.toStdString());
        QCOMPARE(tool.events().back().dump(), expected.dump());
        QCOMPARE(tool.count({{"event", "packet"}}), expected["packets"].get<std::size_t>());
        QCOMPARE(tool.count({{"event", "stream"}}), expected["streams"].get<std::size_t>());
    }

    void keysAndALabelOpenWhatIsClosed() {
        const QString labelled = captured("memberlist-encrypted-labelled.pcapng");
        const QStringList label{"--label", "eu-prod"};
        const char* key = "S23h0ggl82t+349lMBtgVbDUQPHXVXZGwlE/YJLZm54=";
        JsonProcess right(nodeToolProgram(),
                          QStringList{"decode", "--json", "--key", key, labelled} + label);
        QCOMPARE(right.waitForEnd(), 0);
        QVERIFY(right.errors().contains("--key-file"));
        const Json all = right.events().back();
        QVERIFY(all["packets"] == 389 && all["streams"] == 5 && all["undecodable"] == 0);
        QVERIFY(right.told({{"event", "stream"}})["layers"] ==
                Json({"label", "encrypt", "compress"}));

        JsonProcess none(nodeToolProgram(), QStringList{"decode", labelled, "--json"} + label);
        QCOMPARE(none.waitForEnd(), 0);
        QVERIFY(none.events().back()["reasons"].contains("encrypted"));
        JsonProcess wrong(nodeToolProgram(), {"decode", labelled, "--json", "--key", key});
        QCOMPARE(wrong.waitForEnd(), 0);
        QVERIFY(wrong.events().back()["reasons"].contains("labelled"));

        JsonProcess surplus(nodeToolProgram(), {"decode", labelled, "--key", key, "c2VjcmV0"});
        QCOMPARE(surplus.waitForEnd(), 2);
        QVERIFY(!surplus.errors().contains("c2VjcmV0"));
    }

    void linesSayWhoSaidWhatToWhom() {
        JsonProcess tool(nodeToolProgram(), {"decode", captured("serf-plain.pcapng"), "--json"});
        QCOMPARE(tool.waitForEnd(), 0);
        const Json stream = tool.told({{"event", "stream"}});
        QVERIFY(stream["t"].get<double>() > 1e9);
        QVERIFY(QString::fromStdString(stream["to"]).endsWith(":31946"));
        const Json& asked = stream["messages"].at(0);
        QVERIFY(asked["type"] == "pushPull");
        QVERIFY(asked["join"] == true);
        QVERIFY(asked["nodes"].at(0)["tags"].is_object());
        QCOMPARE(stream["answer"]["messages"].at(0)["nodes"].size(), std::size_t{1});

        const Json packet = tool.told({{"event", "packet"}});
        QVERIFY(QString::fromStdString(packet["from"]).startsWith("127.0.0.1:"));
        QVERIFY(packet["layers"].is_array());
        QVERIFY(packet["messages"].at(0)["type"].is_string());
    }

    void peopleReadText() {
        JsonProcess tool(nodeToolProgram(), {"decode", captured("alertmanager.pcapng")});
        QCOMPARE(tool.waitForEnd(), 0);
        QVERIFY(tool.events().empty());
        const QList<QByteArray> lines = tool.strayOutput().trimmed().split('\n');
        QCOMPARE(lines.size(), 134 + 3 + 1);
        QVERIFY(lines.first().contains(" > 127.0.0.1:359"));
        QVERIFY(lines.last().startsWith("134 packets, 3 streams; 37 ack 36 alive"));
        QVERIFY(lines.last().endsWith("; 0 undecodable"));
    }

    /// A label that would clear the screen and begin a line of its own.
    void whatAFileSaysMovesNoCursor() {
        const QByteArray capture = QByteArray::fromHex(
            "d4c3b2a1020004000000000000000000ffff000065000000" // pcap, bare IP
            "000000000000000024000000240000004500002400000000401100007f0000017f000001"
            "1f0a1f0a00100000f4051b5b324a0a00");
        QTemporaryDir folder;
        QFile file(folder.filePath("label.pcap"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(capture), capture.size());
        file.close();
        JsonProcess tool(nodeToolProgram(), {"decode", file.fileName()});
        QCOMPARE(tool.waitForEnd(), 0);
        QVERIFY(tool.strayOutput().contains("[labelled, "));
        QVERIFY(!tool.strayOutput().contains('\x1b'));
        QCOMPARE(tool.strayOutput().trimmed().count('\n'), 1);
    }

    void saysWhatIsWrongWithAFile() {
        QTemporaryDir folder;
        const auto complaint = [&](const QString& path) {
            JsonProcess tool(nodeToolProgram(), {"decode", path, "--json"});
            return tool.waitForEnd() == 1 ? tool.errors() : QByteArray();
        };
        const QByteArray none = complaint(folder.filePath("none.pcap"));
        QVERIFY2(none.contains("none.pcap: No such file"), none);
        QCOMPARE(none.count('\n'), 1);
        QFile text(folder.filePath("text.pcap"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("this is a text and no capture at all\n");
        text.close();
        const QByteArray strange = complaint(text.fileName());
        QVERIFY2(strange.contains("text.pcap: unknown file format"), strange);
    }

    /// What can be read of a file that is cut off is told, and that there was more.
    void aFileThatIsCutOffIsReadAsFarAsItGoes() {
        QTemporaryDir folder;
        QFile whole(captured("serf-plain.pcapng"));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QFile half(folder.filePath("half.pcapng"));
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write(whole.read(whole.size() / 2));
        half.close();
        JsonProcess tool(nodeToolProgram(), {"decode", half.fileName(), "--json"});
        QCOMPARE(tool.waitForEnd(), 1);
        QVERIFY(tool.errors().contains("half.pcapng: "));
        QVERIFY(tool.count({{"event", "packet"}}) > 100);
        QVERIFY(tool.events().back()["event"] == "summary");
    }
};

SWIMSCOPE_TEST(TestCliDecode)
#include "test_cli_decode.moc"
