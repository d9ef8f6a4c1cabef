// SPDX-License-Identifier: MPL-2.0
#include "engine/base/bytes.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;

class TestBytes : public QObject {
    Q_OBJECT

  private slots:
    void hexGoesBothWays() {
        const Bytes all = everyByte();
        QCOMPARE(fromHex(toHex(all)).value(), all);
        QCOMPARE(toHex(Bytes{0x00, 0x0F, 0xA5, 0xFF}), std::string("000fa5ff"));
        QCOMPARE(fromHex("0fA5Ff").value(), (Bytes{0x0F, 0xA5, 0xFF}));
        QCOMPARE(fromHex("").value(), Bytes{});
    }

    void badHexIsNothing() {
        for (const std::string_view bad : {"0", "0g", "g0", "0x01", "01 2", "\xC3\xA4"})
            QVERIFY(!fromHex(bad));
    }

    /// The examples of RFC 4648, section 10.
    void base64OfTheStandard() {
        const std::pair<const char*, const char*> examples[] = {{"", ""},
                                                                {"f", "Zg=="},
                                                                {"fo", "Zm8="},
                                                                {"foo", "Zm9v"},
                                                                {"foob", "Zm9vYg=="},
                                                                {"fooba", "Zm9vYmE="},
                                                                {"foobar", "Zm9vYmFy"}};
        for (const auto& [plain, text] : examples) {
            QCOMPARE(toBase64(bytesOf(plain)), std::string(text));
            QCOMPARE(fromBase64(text).value(), bytesOf(plain));
        }
        const Bytes all = everyByte();
        QCOMPARE(fromBase64(toBase64(all)).value(), all);
    }

    void badBase64IsNothing() {
        for (const std::string_view bad : {"Z", "Zg", "Zg=", "Zg===", "Z===", "====", "Zg==Zg==",
                                           "Zm9v\n", "Zm-_", "=g==", "Zg=a"})
            QVERIFY2(!fromBase64(bad), bad.data());
    }

    void whatIsNotUtf8IsReplacedByteByByte_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        const QByteArray bad = "\xEF\xBF\xBD";
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("plain") << QByteArray("role=web") << QByteArray("role=web");
        QTest::newRow("two, three, four bytes") << QByteArray("ä€🐟") << QByteArray("ä€🐟");
        QTest::newRow("nul stays") << QByteArray("a\0b", 3) << QByteArray("a\0b", 3);
        QTest::newRow("lone continuation") << QByteArray("a\x80"
                                                         "b")
                                           << "a" + bad + "b";
        QTest::newRow("cut off at the end") << QByteArray("\xE2\x82") << bad + bad;
        QTest::newRow("cut off in between") << QByteArray("\xE2\x82"
                                                          "x")
                                            << bad + bad + "x";
        QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << bad + bad;
        QTest::newRow("overlong of three") << QByteArray("\xE0\x80\xAF") << bad + bad + bad;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << bad + bad + bad;
        QTest::newRow("last before surrogates")
            << QByteArray("\xED\x9F\xBF") << QByteArray("\xED\x9F\xBF");
        QTest::newRow("highest") << QByteArray("\xF4\x8F\xBF\xBF")
                                 << QByteArray("\xF4\x8F\xBF\xBF");
        QTest::newRow("beyond the highest") << QByteArray("\xF4\x90\x80\x80") << bad.repeated(4);
        QTest::newRow("never in UTF-8") << QByteArray("\xFF\xFE") << bad + bad;
    }
    void whatIsNotUtf8IsReplacedByteByByte() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        const Bytes given(bytes.begin(), bytes.end());
        QCOMPARE(QByteArray::fromStdString(toUtf8Lossy(given)), text);
    }

    /// Published values of FNV-1a: recordings and traces of other builds must agree with them.
    void hashIsFnv1a() {
        QCOMPARE(hashOf({}), 0xcbf29ce484222325ULL);
        QCOMPARE(hashOf(bytesOf("a")), 0xaf63dc4c8601ec8cULL);
        QCOMPARE(hashOf(bytesOf("foobar")), 0x85944171f73967e8ULL);
    }

    void keyedHashesDifferByKeyAndByBytes() {
        const Bytes long1 = bytesOf("a name of more than eight bytes");
        Bytes long2 = long1;
        long2[20] ^= 1;
        QCOMPARE(hashOf(long1, 7), hashOf(long1, 7));
        QVERIFY(hashOf(long1, 7) != hashOf(long1, 8));
        QVERIFY(hashOf(long1, 7) != hashOf(long2, 7));
        QVERIFY(hashOf(bytesOf("a"), 7) != hashOf(Bytes{'a', 0}, 7));
        // Runs are repeated on other machines.
        QCOMPARE(hashOf(bytesOf("n1"), 1), hashOf(bytesOf("n1"), 1));
    }

    void textAndBytesAreTheSame() {
        const Bytes bytes = bytesOf("n1");
        QCOMPARE(bytes, (Bytes{'n', '1'}));
        QVERIFY(asChars(bytes) == "n1");
        QVERIFY(asChars({}).empty());
    }

  private:
    static Bytes everyByte() {
        Bytes all;
        for (int value = 0; value < 256; ++value)
            all.push_back(static_cast<std::uint8_t>(value));
        return all;
    }
};

SWIMSCOPE_TEST(TestBytes)
#include "test_bytes.moc"
