// SPDX-License-Identifier: MPL-2.0
#include "tests/app/node_tool.h"
#include "tests/support/test_program.h"

#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>

#include <csignal>

using namespace swimscope::test;

namespace {

const QString kFirst = QStringLiteral("dpfyFniJPNhOJnNOufleAw==");
const QString kSecond = QStringLiteral("S23W0ggl82t+32j2UwG7LRKzr9xDqKYg5FXfr8SJxqM=");

/// Everything that a process has said, wherever it said it.
QByteArray saidBy(const JsonProcess& process) {
    QByteArray all = process.errors() + process.strayOutput();
    for (const Json& event : process.events())
        all += QByteArray::fromStdString(event.dump());
    return all;
}

/// True if it repeats a key, or enough of one, in any form.
bool repeatsAKey(const QByteArray& said) {
    for (const QString& key : {kFirst, kSecond}) {
        const QByteArray base64 = key.toLatin1();
        const QByteArray octets = QByteArray::fromBase64(base64);
        for (const QByteArray& form : {base64.left(8), base64.mid(8, 8), octets.left(6),
                                       octets.left(6).toHex(), octets.left(6).toHex().toUpper()})
            if (said.contains(form))
                return true;
    }
    return false;
}

} // namespace

/// Encrypted and labelled nodes, run by the tool.
class TestCliKeys : public QObject {
    Q_OBJECT

  private slots:
    void aFileOfKeys();
    void keysOfTheEnvironment();
    void keysOnTheCommandLineDrawAWarning();
    void aWrongKeyIsSaidInWords();
    void noKeyIsSaidInWords();
    void anotherLabelIsSaidInWords();
    void rotationByCommand();
    void movingToEncryption();
    void wrongUseRepeatsNoKey_data();
    void wrongUseRepeatsNoKey();
};

void TestCliKeys::aFileOfKeys() {
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("\n" + kFirst.toLatin1() + "\r\n  " + kSecond.toLatin1() + " \n\n");
    QVERIFY(file.flush());
    NodeTool a("A", {"--key-file", file.fileName(), "--label", "eu prod"});
    NodeTool b("B", {"--key-file", file.fileName(), "--label", "eu prod"});
    QVERIFY(meet(a, b));
    QVERIFY2(a.errors().isEmpty(), a.errors().constData());
    a.send("reliable B in secret");
    QVERIFY(!b.wait({{"event", "user"}, {"text", "in secret"}}).is_null());
    QVERIFY(a.told({{"event", "rejected"}}).is_null());
    QVERIFY(!repeatsAKey(saidBy(a) + saidBy(b)));
}

void TestCliKeys::keysOfTheEnvironment() {
    qputenv("SWIMSCOPE_KEYS", (kFirst + ", " + kSecond).toLatin1());
    NodeTool a("A");
    // The command line counts before the environment.
    NodeTool b("B", {"--key", kFirst});
    const bool met = meet(a, b);
    qunsetenv("SWIMSCOPE_KEYS");
    QVERIFY(met);
    b.send("key use " + kSecond.toLatin1());
    QVERIFY(!b.wait({{"event", "error"}}).is_null()); // it has only the first
}

void TestCliKeys::keysOnTheCommandLineDrawAWarning() {
    NodeTool a("A", {"--key", kFirst, "--key", kSecond});
    QVERIFY(a.ready());
    QCOMPARE(a.errors().count("warning"), 1);
    QVERIFY(a.errors().contains("--key-file"));
    QVERIFY(!repeatsAKey(saidBy(a)));
}

void TestCliKeys::aWrongKeyIsSaidInWords() {
    NodeTool a("A", {"--key", kFirst});
    NodeTool b("B", {"--key", kSecond});
    QVERIFY(a.ready() && b.ready());
    QCOMPARE(b.join(a.address()), 0);
    const Json joined = b.told({{"event", "joined"}});
    QVERIFY(QString::fromStdString(joined["error"].get<std::string>())
                .contains("a key that this node does not have"));
    const Json rejected = a.wait({{"event", "rejected"}});
    QCOMPARE(rejected["reason"].get<std::string>(), std::string("wrong key"));
    QCOMPARE(a.members().size(), std::size_t{1});
    QVERIFY(!repeatsAKey(saidBy(a) + saidBy(b)));
}

void TestCliKeys::noKeyIsSaidInWords() {
    NodeTool a("A", {"--key", kFirst});
    NodeTool b("B");
    QVERIFY(a.ready() && b.ready());
    QCOMPARE(b.join(a.address()), 0);
    QVERIFY(b.told({{"event", "joined"}})["error"].get<std::string>().find("has no key") !=
            std::string::npos);
    QCOMPARE(a.wait({{"event", "rejected"}})["reason"].get<std::string>(),
             std::string("not encrypted"));
    QCOMPARE(a.join(b.address()), 0);
    QCOMPARE(b.wait({{"event", "rejected"}})["reason"].get<std::string>(),
             std::string("encrypted"));
}

void TestCliKeys::anotherLabelIsSaidInWords() {
    NodeTool a("A", {"--label", "eu"});
    NodeTool b("B", {"--set", "Label=us"});
    QVERIFY(a.ready() && b.ready());
    QCOMPARE(b.join(a.address()), 0);
    const Json rejected = a.wait({{"event", "rejected"}});
    QCOMPARE(rejected["reason"].get<std::string>(), std::string("labelled"));
    QVERIFY(rejected["detail"].get<std::string>().find("\"us\"") != std::string::npos);
}

/// Add, use, remove; each on both before the next, and they stay together.
void TestCliKeys::rotationByCommand() {
    NodeTool a("A", {"--key", kFirst});
    NodeTool b("B", {"--key", kFirst});
    QVERIFY(meet(a, b));
    a.send("key remove " + kFirst.toLatin1());
    QVERIFY(!a.wait({{"event", "error"}}).is_null());
    int keys = 2;
    for (const QString& step : {"add " + kSecond, "use " + kSecond, "remove " + kFirst}) {
        if (step.startsWith(QLatin1String("remove")))
            keys = 1;
        for (NodeTool* node : {&a, &b}) {
            const std::size_t from = node->mark();
            node->send("key " + step.toLatin1());
            QVERIFY(!node->wait({{"event", "keys"}, {"keys", keys}}, from).is_null());
        }
        for (NodeTool* node : {&a, &b}) {
            const std::size_t from = node->mark();
            const std::string other = node == &a ? "B" : "A";
            node->send("ping " + QByteArray::fromStdString(other));
            QVERIFY(node->wait({{"event", "ping"}, {"name", other}}, from).contains("rtt_ms"));
        }
    }
    QVERIFY(a.told({{"event", "rejected"}}).is_null());
    QVERIFY(b.told({{"event", "rejected"}}).is_null());
    QVERIFY(!repeatsAKey(saidBy(a) + saidBy(b)));
}

void TestCliKeys::movingToEncryption() {
    NodeTool plain("A");
    NodeTool moving("B", {"--key", kFirst, "--set", "GossipVerifyIncoming=off", "--set",
                          "GossipVerifyOutgoing=off"});
    NodeTool strict("C", {"--key", kFirst});
    QVERIFY(meet(plain, moving));
    QVERIFY(strict.ready());
    QCOMPARE(strict.join(moving.address()), 0); // what comes back is not encrypted
    QCOMPARE(strict.wait({{"event", "rejected"}})["reason"].get<std::string>(),
             std::string("not encrypted"));
}

void TestCliKeys::wrongUseRepeatsNoKey_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("a key too many") << QStringList{"--key", kFirst, kSecond, "--set", "Nothing=1"};
    QTest::newRow("cut off") << QStringList{"--key", kSecond.chopped(5)};
    QTest::newRow("in hexadecimal") << QStringList{
        "--key", QString::fromLatin1(QByteArray::fromBase64(kSecond.toLatin1()).toHex())};
    QTest::newRow("a misspelt option") << QStringList{"--keys", kFirst};
    QTest::newRow("a key without its option") << QStringList{"--label", "eu", kFirst};
    QTest::newRow("the key as the name of its file") << QStringList{"--key-file", kFirst};
    QTest::newRow("no file") << QStringList{"--key-file", ""};
    QTest::newRow("two ways") << QStringList{"--key", kFirst, "--key-file", "/dev/null"};
}

void TestCliKeys::wrongUseRepeatsNoKey() {
    QFETCH(QStringList, arguments);
    NodeTool node("A", arguments);
    QCOMPARE(node.waitForEnd(), 2);
    QCOMPARE(node.errors().count('\n'), 1);
    QVERIFY2(!repeatsAKey(saidBy(node)), node.errors().constData());
}

SWIMSCOPE_TEST(TestCliKeys)
#include "test_cli_keys.moc"
