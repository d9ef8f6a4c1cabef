// SPDX-License-Identifier: MPL-2.0
#include "engine/base/percent_text.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;

class TestPercentText : public QObject {
    Q_OBJECT

  private slots:
    void becomesOneWord() {
        QCOMPARE(toPercentText("eu-prod_1=x"), std::string("eu-prod_1=x"));
        QCOMPARE(toPercentText("eu prod"), std::string("eu%20prod"));
        QCOMPARE(toPercentText("50%\n"), std::string("50%25%0a"));
        QCOMPARE(toPercentText("\xc3\xbc"), std::string("%c3%bc"));
        QCOMPARE(toPercentText(""), std::string());
    }

    void everyTextComesBack() {
        std::string all;
        for (int c = 0; c < 256; ++c)
            all += static_cast<char>(c);
        QVERIFY(fromPercentText(toPercentText(all)) == all);
    }

    void othersStandForThemselves() {
        QVERIFY(fromPercentText("a b \xc3\xbc %41") == "a b \xc3\xbc A");
        for (const char* bad : {"%", "%4", "a%zz", "%%"})
            QVERIFY(!fromPercentText(bad));
    }
};

SWIMSCOPE_TEST(TestPercentText)
#include "test_percent_text.moc"
