// SPDX-License-Identifier: MPL-2.0
#include "engine/base/endpoint.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;

class TestEndpoint : public QObject {
    Q_OBJECT

  private slots:
    void addressesAreOfNoneFourOrSixteenBytes() {
        QVERIFY(IpAddress::fromBytes({}).value().empty());
        QCOMPARE(IpAddress::fromBytes(Bytes{10, 0, 0, 1})->text(), std::string("10.0.0.1"));
        for (const std::size_t size : {1U, 3U, 5U, 15U, 17U, 400U})
            QVERIFY(!IpAddress::fromBytes(Bytes(size, 1)));
        const Bytes v6(16, 0xFE);
        QVERIFY(IpAddress::fromBytes(v6)->isV6());
        QVERIFY(std::ranges::equal(IpAddress::fromBytes(v6)->bytes(), v6));
    }

    void textGoesBothWays() {
        for (const char* text : {"127.0.0.1", "0.0.0.0", "255.255.255.255", "::1",
                                 "::", "fe80::2:3", "2001:db8::1", "::ffff:10.0.0.1"}) {
            const auto address = IpAddress::fromText(text);
            QVERIFY2(address, text);
            QCOMPARE(address->text(), std::string(text));
        }
        QCOMPARE(IpAddress::fromText("[::1]"), IpAddress::fromText("::1"));
        QCOMPARE(IpAddress().text(), std::string());
    }

    void namesAndRubbishAreNoAddresses() {
        using namespace std::string_view_literals;
        for (const std::string_view text :
             {""sv, "localhost"sv, "1.2.3"sv, "1.2.3.4.5"sv, "1.2.3.256"sv, "::g"sv, "[]"sv,
              "[::1"sv, "1.2.3.4\0x"sv, "1.2.3.4 "sv})
            QVERIFY(!IpAddress::fromText(text));
    }

    void unspecifiedIsNotEmpty() {
        QVERIFY(IpAddress::v4(0, 0, 0, 0).isUnspecified());
        QVERIFY(IpAddress::fromText("::")->isUnspecified());
        QVERIFY(!IpAddress().isUnspecified());
        QVERIFY(!IpAddress::loopback().isUnspecified());
    }

    void mappedAddressesStayWhatTheyAreUntilAsked() {
        const IpAddress mapped = *IpAddress::fromText("::ffff:10.0.0.1");
        const IpAddress plain = IpAddress::v4(10, 0, 0, 1);
        QVERIFY(mapped != plain);
        QCOMPARE(mapped.canonical(), plain);
        QCOMPARE(plain.canonical(), plain);
        QCOMPARE(IpAddress::fromText("::1")->canonical(), *IpAddress::fromText("::1"));
        QVERIFY(IpAddress().canonical().empty());
    }

    void endpointsBracketV6() {
        QCOMPARE((Endpoint{IpAddress::loopback(), 7946}).text(), std::string("127.0.0.1:7946"));
        QCOMPARE((Endpoint{*IpAddress::fromText("::1"), 7946}).text(), std::string("[::1]:7946"));
    }

    void readsHostsAndPorts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("port");
        const auto row = [](const char* text, const char* host, int port) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(host) << port;
        };
        row("node-3", "node-3", 7946);
        row("node-3:1", "node-3", 1);
        row("10.0.0.1:65535", "10.0.0.1", 65535);
        row("10.0.0.1:0", "10.0.0.1", 0);
        row("[::1]:8000", "::1", 8000);
        row("[::1]", "::1", 7946);
        row("::1", "::1", 7946);
    }
    void readsHostsAndPorts() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, host);
        QFETCH(int, port);
        const auto read = parseHostPort(text.toStdString(), 7946);
        QVERIFY(read.ok());
        QCOMPARE(QByteArray::fromStdString(read->host), host);
        QCOMPARE(int{read->port}, port);
    }

    void refusesWithTheTextAndWhatToDo_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", ":", ":7946", "[]:7946", "[::1", "[::1]x", "[::1]7946", "host:", "host:x",
              "host:-1", "host:65536", "host:99999999999", "host: 1", "host:1 "})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesWithTheTextAndWhatToDo() {
        QFETCH(QByteArray, text);
        const auto read = parseHostPort(text.toStdString(), 7946);
        QVERIFY(!read);
        QVERIFY(read.error().message.starts_with("\"" + text.toStdString() + "\": "));
    }
};

SWIMSCOPE_TEST(TestEndpoint)
#include "test_endpoint.moc"
