// SPDX-License-Identifier: MPL-2.0
#include "app/cli/console.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>
#include <variant>

using namespace swimscope;
using namespace swimscope::cli;

namespace {

std::string described(const ListMembers&) {
    return "list";
}
std::string described(const JoinAddress& c) {
    return "join <" + c.address + ">";
}
std::string described(const LeaveCluster&) {
    return "leave";
}
std::string described(const ChangeMeta& c) {
    return "meta " + toHex(c.meta);
}
std::string described(const SendText& c) {
    return "send " + std::string(nameOf(c.delivery)) + " <" + c.member + "> " + toHex(c.payload);
}
std::string described(const PingName& c) {
    return "ping <" + c.member + ">";
}
std::string described(const FreezeFor& c) {
    return "freeze " + std::to_string(c.length.count());
}
std::string described(const TellMetrics&) {
    return "metrics";
}
std::string described(const ChangeKey& c) {
    return "key " + std::string(nameOf(c.change)) + ' ' + std::to_string(c.key.bits());
}
std::string described(const Quit&) {
    return "quit";
}

std::string described(const Result<ConsoleCommand>& parsed) {
    if (!parsed)
        return "error " + parsed.error().message;
    return std::visit([](const auto& command) { return described(command); }, *parsed);
}

} // namespace

class TestCliConsole : public QObject {
    Q_OBJECT
  private slots:
    void parses_data();
    void parses();
    void knowsBlankLines();
    void showsOnlyTheStartOfAnUnknownCommand();
};

void TestCliConsole::parses_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* line, const char* expected) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(expected);
    };
    row("members", "list");
    row("  members \r", "list");
    row("members please", "error members: it takes no arguments; write members");
    row("join 127.0.0.1:7946", "join <127.0.0.1:7946>");
    row("join n1/[::1]:7946", "join <n1/[::1]:7946>");
    row("join", "error join: it takes one address; write join [NAME/]HOST:PORT");
    row("join \"my node\"/127.0.0.1:7946 ", "join <\"my node\"/127.0.0.1:7946>");
    row("join \"my node\"/a b", "error join: it takes one address; write join [NAME/]HOST:PORT");
    row("join \"my node/a", "error join: it takes one address; write join [NAME/]HOST:PORT");
    row("join a b", "error join: it takes one address; write join [NAME/]HOST:PORT");
    row("leave", "leave");
    row("meta", "meta ");
    row("meta ab", "meta 6162");
    row("meta  a b ", "meta 20612062"
                      "20");
    row("meta hex:00FFab", "meta 00ffab");
    row("meta hex:0", "error after hex: come pairs of hexadecimal digits and nothing else");
    row("user n2 hi there", "send best effort <n2> 6869207468657265");
    row("user n2", "send best effort <n2> ");
    row("user n2 hex:ff00", "send best effort <n2> ff00");
    row("user n2 hex:zz", "error after hex: come pairs of hexadecimal digits and nothing else");
    row("user \"a \\\"b\\\" \\u00e4\" x", "send best effort <a \"b\" \xC3\xA4> 78");
    row("user \"open x", "error user: it takes a member's name and a text; write user NAME TEXT");
    row("user \"a\"b x", "error user: it takes a member's name and a text; write user NAME TEXT");
    row("user \"\\q\" x", "error user: it takes a member's name and a text; write user NAME TEXT");
    row("user \"\" x", "error user: it takes a member's name and a text; write user NAME TEXT");
    row("user", "error user: it takes a member's name and a text; write user NAME TEXT");
    row("reliable n2 x", "send reliable <n2> 78");
    row("reliable",
        "error reliable: it takes a member's name and a text; write reliable NAME TEXT");
    row("gossip all of you", "send gossip <> 616c6c206f6620796f75");
    row("gossip hex:1", "error after hex: come pairs of hexadecimal digits and nothing else");
    row("ping n2", "ping <n2>");
    row("ping \"n 2\"", "ping <n 2>");
    row("ping n2 n3", "error ping: it takes one member's name; write ping NAME");
    row("freeze 1.5", "freeze 1500000000");
    row("freeze", "error freeze: it takes a number of seconds above 0; write freeze SECONDS");
    row("freeze 0", "error freeze: it takes a number of seconds above 0; write freeze SECONDS");
    row("freeze nan", "error freeze: it takes a number of seconds above 0; write freeze SECONDS");
    row("freeze inf", "error freeze: the most is 1000000000 seconds; write freeze SECONDS");
    row("freeze 1s", "error freeze: it takes a number of seconds above 0; write freeze SECONDS");
    row("key add AQEBAQEBAQEBAQEBAQEBAQ==", "key added 128");
    row("key  use  AQEBAQEBAQEBAQEBAQEBAQ==\r", "key used 128");
    row("key remove AQEBAQEBAQEBAQEBAQEBAQ== ", "key removed 128");
    row("key", "error key: it takes add, use or remove; write key add|use|remove BASE64");
    row("key drop AQEBAQEBAQEBAQEBAQEBAQ==",
        "error key: it takes add, use or remove; write key add|use|remove BASE64");
    row("key add secret", "error key: a key has 16, 24 or 32 bytes, written in base64; write key "
                          "add|use|remove BASE64");
    row("AQEBAQEBAQEBAQEBAQEBAQ==", "error a key alone is no command; there are members, join, "
                                    "leave, meta, user, reliable, gossip, ping, key, freeze, "
                                    "metrics, quit");
    row("metrics", "metrics");
    row("metrics all", "error metrics: it takes no arguments; write metrics");
    row("quit", "quit");
    row("Quit", "error \"Quit\" is no command; there are members, join, leave, meta, user, "
                "reliable, gossip, ping, key, freeze, metrics, quit");
}

void TestCliConsole::parses() {
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(described(parseConsole(line.toStdString()))), expected);
}

void TestCliConsole::knowsBlankLines() {
    QVERIFY(isBlank(""));
    QVERIFY(isBlank(" \t\r"));
    QVERIFY(!isBlank(" x"));
}

void TestCliConsole::showsOnlyTheStartOfAnUnknownCommand() {
    const auto parsed = parseConsole(std::string(100'000, '\xFF'));
    QVERIFY(!parsed);
    QVERIFY(parsed.error().message.size() < 400);
    QVERIFY(parsed.error().message.starts_with("\"\xEF\xBF\xBD"));
}

SWIMSCOPE_TEST(TestCliConsole)
#include "test_cli_console.moc"
