// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/config.h"
#include "engine/swim/name_list.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>

using namespace swimscope;
using swim::NameList;

/// Names as a setting holds them: whatever a name is, it comes back the same.
class TestNameList : public QObject {
    Q_OBJECT

  private slots:
    void everyNameComesBack() {
        NameList list;
        for (const char* name : {"n1", "with blank", "a,b", "50%", "none", "knoten-ä"})
            list.add(name);
        list.add("n1");
        QCOMPARE(list.text(), std::string("n1,with%20blank,a%2cb,50%25,%6eone,knoten-%c3%a4"));
        QVERIFY(*NameList::fromText(list.text()) == list);
        QVERIFY(list.contains("a,b"));
        QVERIFY(!list.contains("a"));
    }

    void nobodyIsNone() {
        QCOMPARE(NameList().text(), std::string("none"));
        QVERIFY(NameList::fromText("none")->empty());
        QVERIFY(NameList::fromText("")->empty());
        QVERIFY(NameList::fromText("%6eone")->contains("none"));
    }

    void mistakesAreExplained() {
        for (const char* text : {",", "a,", "a,,b", ",a"})
            QVERIFY2(NameList::fromText(text).error().message.find("missing") != std::string::npos,
                     text);
        QVERIFY(NameList::fromText("50%").error().message.find("%25") != std::string::npos);
    }

    void isASettingLikeAnyOther() {
        swim::Config config;
        QVERIFY(swim::set(config, "DisableTcpPingsForNode", "a,b%2cc"));
        QVERIFY(config.disableTcpPingsFor.contains("b,c"));
        QVERIFY(*swim::configFromText(swim::toText(config)) == config);
        const auto failed = swim::set(config, "DisableTcpPingsForNode", "a,");
        QVERIFY(!failed);
        QVERIFY(failed.error().message.find("DisableTcpPingsForNode") == 0);
    }
};

SWIMSCOPE_TEST(TestNameList)
#include "test_name_list.moc"
