// SPDX-License-Identifier: MPL-2.0
#include "engine/base/json_string.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;

class TestJsonString : public QObject {
    Q_OBJECT

  private slots:
    void takesTheStringInFront_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("meant");
        QTest::addColumn<QByteArray>("rest");
        const auto row = [](const char* text, const char* meant, const char* rest) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(meant) << QByteArray(rest);
        };
        row("\"my node\"", "my node", "");
        row("\"my node\"/10.0.0.1", "my node", "/10.0.0.1");
        row("\"a\" \"b\"", "a", " \"b\"");
        row("\"\"", "", "");
        row("\"say \\\"a\\\\b\\\"\" x", "say \"a\\b\"", " x");
        row("\"\\u00e4 ä \\ud83d\\ude00\"", "ä ä \xF0\x9F\x98\x80", "");
    }
    void takesTheStringInFront() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, meant);
        QFETCH(QByteArray, rest);
        const std::string given = text.toStdString();
        std::string_view left = given;
        const auto taken = takeJsonString(left);
        QVERIFY(taken);
        QCOMPARE(QByteArray::fromStdString(*taken), meant);
        QCOMPARE(QByteArray::fromStdString(std::string(left)), rest);
    }

    void leavesWhatIsNone_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "a", " \"a\"", "\"", "\"open", "\"open\\\"", "\"\\q\"",
                                 "\"\\ud83d\"", "\"\xFF\"", "\"a\nb\"", "'a'"})
            QTest::newRow(text) << QByteArray(text);
    }
    void leavesWhatIsNone() {
        QFETCH(QByteArray, text);
        const std::string given = text.toStdString();
        std::string_view left = given;
        QVERIFY(!takeJsonString(left));
        QVERIFY(left == given);
    }
};

SWIMSCOPE_TEST(TestJsonString)
#include "test_json_string.moc"
