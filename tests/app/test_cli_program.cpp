// SPDX-License-Identifier: MPL-2.0
#include "tests/app/node_tool.h"
#include "tests/support/test_program.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <csignal>

using namespace swimscope::test;

/// The tool from outside, as a script starts, feeds and ends it.
class TestCliProgram : public QObject {
    Q_OBJECT
  private slots:
    void explainsItself_data();
    void explainsItself();
    void saysInOneLineWhatIsWrong_data();
    void saysInOneLineWhatIsWrong();
    void refusesKeysOfTheEnvironmentThatAreNone();
    void takesTheNextPortWhereOneIsBusy();
    void endsWhereItCannotListen();
    void tellsWhyItCouldNotJoin_data();
    void tellsWhyItCouldNotJoin();
    void tellsOfAPeerThatIsNoMemberlist();
    void runsOnAfterTheEndOfItsInput();
    void runsWithoutAnyInput();
    void reportsGarbageAndRunsOn();
    void tellsOfWrongCommandsAndRunsOn();
    void endsWhenItsOutputFails();
};

void TestCliProgram::explainsItself_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("mentions");
    QTest::newRow("help") << QStringList{"--help"} << "node";
    QTest::newRow("version") << QStringList{"--version"} << "swimscope-cli 0.";
    QTest::newRow("sim help") << QStringList{"sim", "--help"} << "--nodes";
    QTest::newRow("node help") << QStringList{"node", "--help"} << "--delegate-versions";
}

void TestCliProgram::explainsItself() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, mentions);
    JsonProcess tool(nodeToolProgram(), arguments);
    QCOMPARE(tool.waitForEnd(), 0);
    QVERIFY(tool.strayOutput().contains(mentions.toUtf8()));
}

void TestCliProgram::saysInOneLineWhatIsWrong_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const QStringList& arguments, const char* mentions) {
        QTest::newRow(qPrintable(arguments.join(' '))) << arguments << mentions;
    };
    row({}, "swimscope-cli node");
    row({"dance"}, "dance");
    row({"node"}, "--");
    row({"node", "--name", "A"}, "--bind");
    row({"node", "--name", "A", "--bind", "127.0.0.1:0", "--fly"}, "--fly");
    row({"node", "--name", "A", "--bind", "here:0"}, "--bind");
    row({"node", "--name", "A", "--bind", "127.0.0.1:0", "--set", "Speed=1"}, "Speed");
    row({"node", "--name", "A", "--bind", "127.0.0.1:0", "--key", "abc"}, "--key");
}

void TestCliProgram::saysInOneLineWhatIsWrong() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, mentions);
    JsonProcess tool(nodeToolProgram(), arguments);
    QCOMPARE(tool.waitForEnd(), 2);
    QVERIFY(tool.events().empty());
    QVERIFY(tool.strayOutput().isEmpty());
    QCOMPARE(tool.errors().count('\n'), 1);
    QVERIFY2(tool.errors().contains(mentions.toUtf8()), tool.errors().constData());
}

void TestCliProgram::refusesKeysOfTheEnvironmentThatAreNone() {
    qputenv("SWIMSCOPE_KEYS", "dpfyFniJPNhOJnNOufleAw==,nonsense");
    NodeTool node("A");
    qunsetenv("SWIMSCOPE_KEYS");
    QCOMPARE(node.waitForEnd(), 2);
    QVERIFY(node.errors().contains("SWIMSCOPE_KEYS: key 2"));
    QVERIFY(!node.errors().contains("nonsense"));
}

void TestCliProgram::takesTheNextPortWhereOneIsBusy() {
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString busy = QStringLiteral("127.0.0.1:%1").arg(other.serverPort());
    JsonProcess node(nodeToolProgram(), {"node", "--name", "A", "--bind", busy});
    const Json ready = node.wait({{"event", "ready"}});
    QVERIFY(ready["port"].get<int>() != other.serverPort());
    QVERIFY(ready["port"].get<int>() > 0);
    QVERIFY(waitUntil([&] { return node.errors().contains(busy.toUtf8()); }));
    const QByteArray taken = "127.0.0.1:" + QByteArray::number(ready["port"].get<int>());
    QVERIFY2(node.errors().contains(taken), node.errors().constData());
}

void TestCliProgram::endsWhereItCannotListen() {
    // An address of the documentation's (RFC 5737), which no machine has.
    JsonProcess node(nodeToolProgram(), {"node", "--name", "A", "--bind", "203.0.113.1:7946"});
    QCOMPARE(node.waitForEnd(), 1);
    const std::string error = node.told({{"event", "error"}})["message"].get<std::string>();
    QVERIFY2(error.find("203.0.113.1:7946") != std::string::npos, error.c_str());
    QCOMPARE(node.events().back()["event"].get<std::string>(), std::string("bye"));
}

void TestCliProgram::tellsWhyItCouldNotJoin_data() {
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("reason");
    QTest::newRow("refused") << QStringLiteral("127.0.0.1:%1").arg(freePort()) << "refused";
    // Too long for any name server to be asked.
    QTest::newRow("unresolved") << QString(300, 'x') + ".invalid:7946"
                                << "no address could be found";
    QTest::newRow("unreadable") << "127.0.0.1:99999"
                                << "port";
}

void TestCliProgram::tellsWhyItCouldNotJoin() {
    QFETCH(QString, address);
    QFETCH(QString, reason);
    NodeTool node("A");
    QVERIFY(node.ready());
    QCOMPARE(node.join(address), 0);
    const std::string error = node.told({{"event", "joined"}})["error"].get<std::string>();
    QVERIFY2(error.starts_with(address.toStdString() + ": "), error.c_str());
    QVERIFY2(error.find(reason.toStdString()) != std::string::npos, error.c_str());
    QCOMPARE(node.members().size(), std::size_t{1});
}

void TestCliProgram::tellsOfAPeerThatIsNoMemberlist() {
    QTcpServer web;
    QVERIFY(web.listen(QHostAddress::LocalHost));
    connect(&web, &QTcpServer::newConnection, &web, [&web] {
        QTcpSocket* visitor = web.nextPendingConnection();
        // It listens before it speaks: what is left unread would break the connection.
        connect(visitor, &QTcpSocket::readyRead, visitor, [visitor] {
            visitor->readAll();
            visitor->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            visitor->disconnectFromHost();
        });
    });
    NodeTool node("A");
    QVERIFY(node.ready());
    QCOMPARE(node.join(QStringLiteral("127.0.0.1:%1").arg(web.serverPort())), 0);
    const std::string error = node.told({{"event", "joined"}})["error"].get<std::string>();
    QVERIFY2(error.find("127.0.0.1:") == 0, error.c_str());
    QVERIFY2(error.find("what answers there is no memberlist node") != std::string::npos,
             error.c_str());
    QCOMPARE(node.members().size(), std::size_t{1});
}

void TestCliProgram::runsOnAfterTheEndOfItsInput() {
    NodeTool a("A");
    a.send("members"); // read even though it comes before the node is there
    a.closeInput();
    QVERIFY(a.ready());
    QVERIFY(!a.wait({{"event", "members"}}).is_null());
    NodeTool b("B");
    QVERIFY(b.ready());
    QCOMPARE(b.join(a.address()), 1);
    QVERIFY(!a.wait({{"event", "join"}, {"name", "B"}}).is_null());
    a.signal(SIGTERM);
    QCOMPARE(a.waitForEnd(), 0);
}

void TestCliProgram::runsWithoutAnyInput() {
    NodeTool a("A");
    QVERIFY(a.ready());
    // A shell that starts it with its standard input closed, not just empty.
    JsonProcess b("sh", {"-c", "exec \"$0\" \"$@\" <&-", nodeToolProgram(), "node", "--name", "B",
                         "--bind", "127.0.0.1:0", "--join", a.address()});
    QCOMPARE(b.wait({{"event", "joined"}})["contacted"].get<int>(), 1);
    QVERIFY(a.lists({{"name", "B"}, {"state", "alive"}}));
    b.signal(SIGTERM);
    QCOMPARE(b.waitForEnd(), 0);
    QVERIFY(!b.told({{"event", "left"}}).is_null());
}

void TestCliProgram::reportsGarbageAndRunsOn() {
    NodeTool a("A");
    QVERIFY(a.ready());
    const quint16 port = a.address().section(':', 1).toUShort();
    QUdpSocket sender;
    for (int i = 0; i < 50; ++i)
        sender.writeDatagram(QByteArray("\xFFgarbage", 8), QHostAddress::LocalHost, port);
    const Json rejected = a.wait({{"event", "rejected"}});
    QCOMPARE(rejected["bytes"].get<int>(), 8);
    QVERIFY(!rejected["reason"].get<std::string>().empty());
    QVERIFY(rejected["from"].get<std::string>().starts_with("127.0.0.1:"));
    // At most one line a second for each reason: the rest is counted.
    const auto counted = [&] {
        std::size_t total = 0;
        for (const Json& event : a.events())
            if (event["event"] == "rejected")
                total += event["count"].get<std::size_t>();
        return total >= 50;
    };
    QVERIFY(waitUntil(counted));
    QVERIFY(a.count({{"event", "rejected"}}) < 10);
    QCOMPARE(a.members().size(), std::size_t{1});
}

void TestCliProgram::tellsOfWrongCommandsAndRunsOn() {
    NodeTool a("A");
    QVERIFY(a.ready());
    a.send("dance");
    QVERIFY(!a.wait({{"event", "error"}}).is_null());
    QCOMPARE(a.members().size(), std::size_t{1});
}

void TestCliProgram::endsWhenItsOutputFails() {
    QProcess node;
    node.setStandardOutputFile("/dev/full");
    node.start(nodeToolProgram(), {"node", "--name", "A", "--bind", "127.0.0.1:0"});
    QVERIFY(waitUntil([&] { return node.state() == QProcess::NotRunning; }));
    QCOMPARE(node.exitStatus(), QProcess::NormalExit);
    QCOMPARE(node.exitCode(), 1);
}

SWIMSCOPE_TEST(TestCliProgram)
#include "test_cli_program.moc"
