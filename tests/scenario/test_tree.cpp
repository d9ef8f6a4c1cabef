// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/tree.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>

using namespace swimscope::scenario;

namespace {

std::string refusalOf(const std::string& yaml) {
    const auto tree = treeOf(yaml);
    return tree ? std::string() : toText(tree.error());
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

/// YAML as trees: places, and limits that keep every text harmless.
class TestTree : public QObject {
    Q_OBJECT
  private slots:
    void knowsWhereEverythingStands();
    void tellsQuotedTexts();
    void writesAliasesOut();
    void refuses_data();
    void refuses();
    void showsTextsShort();
};

void TestTree::knowsWhereEverythingStands() {
    const auto tree = treeOf("a: 1\nb:\n  - x\n  - {c: y}\n");
    QVERIFY(tree);
    QCOMPARE(tree->kind, Tree::Kind::map);
    QVERIFY((tree->find("a")->place == Place{1, 4}));
    const Tree& list = *tree->find("b");
    QCOMPARE(list.items.size(), std::size_t{2});
    QVERIFY((list.items[0].place == Place{3, 5}));
    QVERIFY((list.items[1].find("c")->place == Place{4, 9}));
    QVERIFY(!tree->find("c"));
}

void TestTree::tellsQuotedTexts() {
    const auto tree = treeOf("[all, 'all', \"all\", ~, ]");
    QVERIFY(tree);
    QVERIFY(!tree->items[0].quoted);
    QVERIFY(tree->items[1].quoted);
    QVERIFY(tree->items[2].quoted);
    QCOMPARE(tree->items[3].kind, Tree::Kind::nothing);
}

void TestTree::writesAliasesOut() {
    const auto tree = treeOf("a: &x {b: [1, 2]}\nc: *x\n");
    QVERIFY(tree);
    QCOMPARE(tree->find("c")->find("b")->items[1].text, std::string("2"));
    QCOMPARE(tree->find("c")->place.line, 2);
}

void TestTree::refuses_data() {
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char* name, const std::string& yaml, const char* mentions) {
        QTest::newRow(name) << QString::fromStdString(yaml) << mentions;
    };
    row("nothing", "", "1:1: the file is empty");
    row("no YAML", "a: [1, 2\nb: 3\n", "this is no YAML");
    row("two documents", "a: 1\n---\nb: 2\n", "a second document begins here");
    row("a key twice", "a: 1\na: 2\n", "2:1: “a”: this key stands here a second time");
    row("a key that is a list", "[a]: 1\n", "a key should be a word");
    row("nested lists", repeated("[", 100'000), "nested too deep");
    row("nested maps", repeated("{a: ", 50'000), "nested too deep");
    row("nested blocks", repeated("- ", 50'000), "nested too deep");
    row("long", repeated("# nothing\n", 30'000), "256 KiB at most");
    row("many", "[" + repeated("1,", 25'000) + "]", "this is too much");
    row(
        "many keys",
        "{" +
            [] {
                std::string keys;
                for (int i = 0; i < 5000; ++i)
                    keys += "k" + std::to_string(i) + ": 1, ";
                return keys;
            }() +
            "}",
        "4000 keys");
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 20; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" +
                repeated(before + ", ", 9) + "]\n";
    }
    row("a bomb of aliases", bomb, "with its aliases written out");
    row("long texts by aliases",
        "a: &a " + repeated("x", 100'000) + "\nb: [" + repeated("*a, ", 100) + "]\n",
        "this is too much");
    row("an alias of what holds it", "a: &a [*a]\n", "not yet complete");
    row("an alias of nothing", "a: *b\n", "this is no YAML");
}

void TestTree::refuses() {
    QFETCH(QString, yaml);
    QFETCH(QString, mentions);
    const std::string refusal = refusalOf(yaml.toStdString());
    QVERIFY2(refusal.find(mentions.toStdString()) != std::string::npos, refusal.c_str());
}

void TestTree::showsTextsShort() {
    QCOMPARE(shown("a\nb"), std::string("a b"));
    QCOMPARE(shown("a\x1b[31mb\x7f"), std::string("a [31mb "));
    QCOMPARE(shown("a\xc2\x9b"
                   "b"),
             std::string("a  b"));
    QCOMPARE(shown("a\x9b"), std::string("a\xef\xbf\xbd"));
    const std::string refusal = refusalOf("title: \"\\\x1b[31m\"\n");
    QVERIFY(refusal.find("this is no YAML") != std::string::npos);
    QVERIFY(refusal.find('\x1b') == std::string::npos);
    QCOMPARE(shown(repeated("ä", 60)), repeated("ä", 30) + "…");
}

SWIMSCOPE_TEST(TestTree)
#include "test_tree.moc"
