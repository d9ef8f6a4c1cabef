// SPDX-License-Identifier: MPL-2.0
#include "app/desktop/options.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <vector>

using namespace swimscope;
using namespace swimscope::desktop;

class TestDesktopOptions : public QObject {
    Q_OBJECT

  private slots:
    void nothingMeansEightNodes();
    void everythingCanBeAskedFor();
    void wrongUseIsOneLine_data();
    void wrongUseIsOneLine();
    void helpAndVersionEndWell();

  private:
    static std::variant<Options, Ending> parse(std::vector<const char*> words) {
        words.insert(words.begin(), "swimscope");
        return parseOptions(static_cast<int>(words.size()), words.data());
    }
};

void TestDesktopOptions::nothingMeansEightNodes() {
    const auto options = std::get<Options>(parse({}));
    QCOMPARE(options.setup.nodes, 8);
    QVERIFY(options.setup.profile == swim::Profile::lan);
    QVERIFY(!options.picture);
}

void TestDesktopOptions::everythingCanBeAskedFor() {
    const auto options =
        std::get<Options>(parse({"--nodes", "30", "--profile", "wan", "--screenshot", "a.png",
                                 "--after", "2.5", "--freeze", "n3"}));
    QCOMPARE(options.setup.nodes, 30);
    QVERIFY(options.setup.profile == swim::Profile::wan);
    QVERIFY(options.picture.has_value());
    QCOMPARE(options.picture->file, std::string("a.png"));
    QCOMPARE(options.picture->after, std::chrono::milliseconds(2500));
    QCOMPARE(options.picture->freeze, std::string("n3"));
    QCOMPARE(std::get<Options>(parse({"--record", "a.swimscope"})).record,
             std::string("a.swimscope"));
    QCOMPARE(std::get<Options>(parse({"a.swimscope"})).recording, std::string("a.swimscope"));
}

void TestDesktopOptions::wrongUseIsOneLine_data() {
    QTest::addColumn<QStringList>("words");
    QTest::newRow("unknown") << QStringList{"--nonsense"};
    QTest::newRow("stray") << QStringList{"run.swimscope", "word"};
    QTest::newRow("record what is recorded")
        << QStringList{"a.swimscope", "--record", "b.swimscope"};
    QTest::newRow("record two") << QStringList{
        "--simulate",     "4",         "--configuration", "SWIM",
        "--compare-with", "Lifeguard", "--record",        "b.swimscope"};
    QTest::newRow("no nodes") << QStringList{"--nodes", "0"};
    QTest::newRow("too many nodes") << QStringList{"--nodes", "501"};
    QTest::newRow("not a number") << QStringList{"--nodes", "many"};
    QTest::newRow("profile") << QStringList{"--profile", "moon"};
    QTest::newRow("after alone") << QStringList{"--after", "3"};
    QTest::newRow("freeze alone") << QStringList{"--freeze", "n1"};
    QTest::newRow("no file") << QStringList{"--screenshot", ""};
    QTest::newRow("negative time") << QStringList{"--screenshot", "a.png", "--after", "-1"};
}

void TestDesktopOptions::wrongUseIsOneLine() {
    QFETCH(QStringList, words);
    QList<QByteArray> bytes;
    std::vector<const char*> given;
    for (const QString& word : words)
        bytes << word.toUtf8();
    for (const QByteArray& word : bytes)
        given.push_back(word.constData());
    const auto ending = std::get<Ending>(parse(given));
    QCOMPARE(ending.code, 2);
    QVERIFY(!ending.text.empty());
    QCOMPARE(ending.text.find('\n'), std::string::npos);
}

void TestDesktopOptions::helpAndVersionEndWell() {
    const auto help = std::get<Ending>(parse({"--help"}));
    QCOMPARE(help.code, 0);
    QVERIFY(help.text.find("--screenshot") != std::string::npos);
    const auto version = std::get<Ending>(parse({"--version"}));
    QCOMPARE(version.code, 0);
    QVERIFY(version.text.rfind("swimscope ", 0) == 0);
}

SWIMSCOPE_TEST(TestDesktopOptions)
#include "test_desktop_options.moc"
