// SPDX-License-Identifier: MPL-2.0
#include "app/cli/node_options.h"
#include "engine/wire/serf.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

using namespace swimscope;
using namespace swimscope::cli;
using namespace std::chrono_literals;

namespace {

/// What the words after `node` mean; wrong use of the grammar is an error, too.
Result<NodePlan> nodePlanned(std::vector<std::string> words) {
    CLI::App app;
    NodeOptions options;
    declareNodeOptions(app, options);
    std::reverse(words.begin(), words.end()); // CLI11 takes them from the back
    try {
        app.parse(words);
    } catch (const CLI::ParseError& mistake) {
        return Error{mistake.what()};
    }
    return planOf(options);
}

Result<NodePlan> plannedWith(const std::vector<std::string>& more) {
    std::vector<std::string> words{"--name", "A", "--bind", "127.0.0.1:7946"};
    words.insert(words.end(), more.begin(), more.end());
    return nodePlanned(words);
}

} // namespace

class TestCliNodeOptions : public QObject {
    Q_OBJECT
  private slots:
    void takesTheLeast();
    void takesEverything();
    void takesTagsAsSerfDoes();
    void keepsWhatIsSaidAboutVersionsWithTags();
    void takesBytesInHex();
    void takesNetworksToAllow();
    void warnsWhereTheListLeavesTheNodeOut();
    void warnsOfSettingsThatDoNotGoTogether();
    void takesKeysAndALabel();
    void boundsNames();
    void refuses_data();
    void refuses();
};

void TestCliNodeOptions::takesTheLeast() {
    const auto plan = plannedWith({});
    QVERIFY(plan);
    QCOMPARE(plan->node.name, std::string("A"));
    QCOMPARE(plan->node.bind.text(), std::string("127.0.0.1:7946"));
    QVERIFY(!plan->node.exactPort);
    QVERIFY(!plan->node.advertise);
    QVERIFY(plan->node.config == swim::configOf(swim::Profile::lan));
    QVERIFY(plan->node.meta.empty());
    QVERIFY(!plan->node.serf);
    QVERIFY(plan->joins.empty());
    QVERIFY(!plan->duration);
    QVERIFY(!plan->pings);
    QVERIFY(plan->warnings.empty());
}

void TestCliNodeOptions::takesEverything() {
    const auto plan = nodePlanned({"--name",
                                   "n 1",
                                   "--bind",
                                   "[::1]:0",
                                   "--advertise",
                                   "10.1.2.3:99",
                                   "--join",
                                   "a:1",
                                   "--join",
                                   "n2/b:2",
                                   "--profile",
                                   "local",
                                   "--protocol-version",
                                   "3",
                                   "--delegate-versions",
                                   "1,4,2",
                                   "--meta",
                                   "role=web",
                                   "--no-compression",
                                   "--state",
                                   "mine",
                                   "--set",
                                   "ProbeInterval=300ms",
                                   "--set",
                                   "GossipNodes=5",
                                   "--pings",
                                   "--duration",
                                   "2.5"});
    if (!plan)
        QFAIL(plan.error().message.c_str());
    swim::Config expected = swim::configOf(swim::Profile::local);
    expected.protocolVersion = 3;
    expected.delegateMin = 1;
    expected.delegateMax = 4;
    expected.delegateCurrent = 2;
    expected.enableCompression = false;
    expected.probeInterval = 300ms;
    expected.gossipNodes = 5;
    QVERIFY(plan->node.config == expected);
    QCOMPARE(plan->node.name, std::string("n 1"));
    QCOMPARE(plan->node.bind.text(), std::string("[::1]:0"));
    QCOMPARE(plan->node.advertise->text(), std::string("10.1.2.3:99"));
    QCOMPARE(plan->node.meta, bytesOf("role=web"));
    QCOMPARE(plan->node.userState, bytesOf("mine"));
    QVERIFY((plan->joins == std::vector<std::string>{"a:1", "n2/b:2"}));
    QVERIFY(plan->pings);
    QVERIFY(plan->duration == Duration(2500ms));
}

void TestCliNodeOptions::takesTagsAsSerfDoes() {
    const auto plan = plannedWith({"--tag", "role=web", "--tag", "dc=a=b", "x="});
    QVERIFY(plan);
    QVERIFY(plan->node.serf);
    const auto tags = wire::serf::decodeTags(plan->node.meta);
    QVERIFY(tags);
    QVERIFY((*tags == wire::serf::Tags{{"role", "web"}, {"dc", "a=b"}, {"x", ""}}));
    QCOMPARE(plan->node.config.delegateMin, 2);
    QCOMPARE(plan->node.config.delegateMax, 5);
    QCOMPARE(plan->node.config.delegateCurrent, 5);
}

void TestCliNodeOptions::keepsWhatIsSaidAboutVersionsWithTags() {
    const auto plan = plannedWith({"--tag", "role=web", "--delegate-versions", "2,5,4"});
    QVERIFY(plan);
    QCOMPARE(plan->node.config.delegateCurrent, 4);
}

void TestCliNodeOptions::takesBytesInHex() {
    const auto plan = plannedWith({"--meta", "hex:00ff", "--state", "hex:10"});
    QVERIFY(plan);
    QCOMPARE(toHex(plan->node.meta), std::string("00ff"));
    QCOMPARE(toHex(plan->node.userState), std::string("10"));
}

void TestCliNodeOptions::takesNetworksToAllow() {
    const auto plan = plannedWith({"--cidr-allow", "127.1.2.3/8", "--cidr-allow", "fd00::/8"});
    QVERIFY(plan);
    QCOMPARE(plan->node.config.cidrsAllowed.text(), std::string("127.0.0.0/8,fd00::/8"));
    QVERIFY(plan->warnings.empty());
}

void TestCliNodeOptions::warnsWhereTheListLeavesTheNodeOut() {
    const auto plan = plannedWith({"--cidr-allow", "10.0.0.0/8"});
    QVERIFY(plan);
    QCOMPARE(plan->warnings.size(), std::size_t{1});
    QVERIFY(plan->warnings[0].find("127.0.0.1") != std::string::npos);
    const auto inside = plannedWith({"--cidr-allow", "10.0.0.0/8", "--advertise", "10.1.2.3"});
    QVERIFY(inside && inside->warnings.empty());
}

void TestCliNodeOptions::warnsOfSettingsThatDoNotGoTogether() {
    const auto plan = plannedWith({"--set", "ProbeInterval=200ms"});
    QVERIFY(plan);
    QCOMPARE(plan->warnings.size(), std::size_t{1});
}

void TestCliNodeOptions::takesKeysAndALabel() {
    const char* key = "AQEBAQEBAQEBAQEBAQEBAQ==";
    const auto plan =
        plannedWith({"--key", key, "--label", "eu 50%", "--set", "GossipVerifyIncoming=off"});
    QVERIFY(plan);
    QCOMPARE(plan->node.keys.size(), std::size_t{1});
    QCOMPARE(plan->node.config.label, std::string("eu 50%"));
    QVERIFY(!plan->node.config.gossipVerifyIncoming);
    QCOMPARE(plan->warnings.size(), std::size_t{1});
    QVERIFY(plan->warnings[0].find("--key-file") != std::string::npos);
    QVERIFY(host::toText(plan->node).find(key) == std::string::npos);
}

void TestCliNodeOptions::boundsNames() {
    for (const std::size_t length : {std::size_t{0}, swim::kNameMost + 1}) {
        const auto plan =
            nodePlanned({"--name", std::string(length, 'x'), "--bind", "127.0.0.1:1"});
        QVERIFY(!plan);
        QVERIFY(plan.error().message.starts_with("--name: "));
    }
    QVERIFY(nodePlanned({"--name", std::string(swim::kNameMost, 'x'), "--bind", "127.0.0.1:1"}));
}

void TestCliNodeOptions::refuses_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const QStringList& words, const char* mentions) {
        QTest::newRow(qPrintable(words.join(' '))) << words << QString(mentions);
    };
    row({"--nonsense"}, "--nonsense");
    row({"stray"}, "stray");
    row({"--join"}, "--join");
    row({"--name", "B"}, "--name");
    row({"--advertise", "host:1"}, "--advertise: \"host\" is no IP address");
    row({"--advertise", "127.0.0.1:x"}, "--advertise");
    row({"--advertise", "0.0.0.0:1"}, "--advertise");
    row({"--profile", "moon"}, "--profile");
    row({"--protocol-version", "0"}, "--protocol-version: it is a number from 1 to 5");
    row({"--protocol-version", "6"}, "--protocol-version: it is a number from 1 to 5");
    row({"--protocol-version", "two"}, "--protocol-version: it is a number from 1 to 5");
    row({"--delegate-versions", "1,2"}, "--delegate-versions: it is MIN,MAX,CUR");
    row({"--delegate-versions", "1,2,3,4"}, "--delegate-versions: it is MIN,MAX,CUR");
    row({"--delegate-versions", "1,2,300"}, "--delegate-versions: it is MIN,MAX,CUR");
    row({"--delegate-versions", ",,"}, "--delegate-versions: it is MIN,MAX,CUR");
    row({"--meta", "a", "--tag", "b=c"}, "--meta and --tag");
    row({"--meta", QString(513, 'x')}, "--meta: 513 bytes");
    row({"--meta", "hex:x"}, "--meta");
    row({"--tag", "novalue"}, "--tag: \"novalue\" is not KEY=VALUE");
    row({"--tag", "=v"}, "--tag");
    row({"--tag", "k=" + QString(600, 'x')}, "--tag");
    row({"--state", "hex:1"}, "--state");
    row({"--set", "ProbeInterval"}, "--set: \"ProbeInterval\" is not NAME=VALUE");
    row({"--set", "Nonsense=1"}, "--set");
    row({"--set", "ProbeInterval=often"}, "--set");
    row({"--duration", "-1"}, "--duration");
    row({"--duration", "soon"}, "--duration");
    row({"--key", "secret"},
        "--key: number 1 is none: a key has 16, 24 or 32 bytes, written in base64");
    row({"--key-file", "/nowhere/keys"}, "--key-file /nowhere/keys: No such file or directory");
    row({"--label", QString(256, 'x')}, "--label: it has at most 255 bytes");
    row({"--cidr-allow", "10.0.0.1"}, "--cidr-allow: \"10.0.0.1\" has no prefix length");
    row({"--cidr-allow", "10.0.0.0/8", "--cidr-allow", "10.0.0.0/64"},
        "--cidr-allow: \"10.0.0.0/64\"");
    row({"--cidr-allow", ""}, "--cidr-allow");
}

void TestCliNodeOptions::refuses() {
    QFETCH(QStringList, words);
    QFETCH(QString, mentions);
    std::vector<std::string> more;
    for (const QString& word : words)
        more.push_back(word.toStdString());
    const auto plan = plannedWith(more);
    QVERIFY(!plan);
    const QString message = QString::fromStdString(plan.error().message);
    QVERIFY2(message.contains(mentions), qPrintable(message));
    QVERIFY2(!message.contains('\n'), qPrintable(message));
}

SWIMSCOPE_TEST(TestCliNodeOptions)
#include "test_cli_node_options.moc"
