// SPDX-License-Identifier: MPL-2.0
#include "engine/live/join_addresses.h"
#include "tests/support/test_program.h"

#include <QObject>
#include <QTest>

#include <algorithm>

using namespace swimscope;

class TestJoinAddresses : public QObject {
    Q_OBJECT

  private slots:
    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("address and port") << "127.0.0.1:8000"
                                          << ""
                                          << "127.0.0.1" << 8000;
        QTest::newRow("address") << "10.1.2.3"
                                 << ""
                                 << "10.1.2.3" << 7946;
        QTest::newRow("name") << "node.example"
                              << ""
                              << "node.example" << 7946;
        QTest::newRow("member") << "n1/10.1.2.3:99"
                                << "n1"
                                << "10.1.2.3" << 99;
        QTest::newRow("empty member") << "/10.1.2.3:99"
                                      << ""
                                      << "10.1.2.3" << 99;
        QTest::newRow("member and v6") << "n1/[::1]:99"
                                       << "n1"
                                       << "::1" << 99;
        QTest::newRow("member in quotes") << "\"my \\\"n\\\"/1\"/10.1.2.3:99"
                                          << "my \"n\"/1"
                                          << "10.1.2.3" << 99;
        QTest::newRow("bare v6") << "fe80::1"
                                 << ""
                                 << "fe80::1" << 7946;
    }

    void reads() {
        QFETCH(QString, text);
        QFETCH(QString, member);
        QFETCH(QString, host);
        QFETCH(int, port);
        const auto parsed = host::parseJoinAddress(text.toStdString());
        QVERIFY(parsed.ok());
        QCOMPARE(QString::fromStdString(parsed->text), text);
        QCOMPARE(QString::fromStdString(parsed->member), member);
        QCOMPARE(QString::fromStdString(parsed->host.host), host);
        QCOMPARE(int{parsed->host.port}, port);
    }

    void refuses_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << "";
        QTest::newRow("member only") << "n1/";
        QTest::newRow("port only") << ":80";
        QTest::newRow("open quotes") << "\"n1/10.1.2.3:99";
        QTest::newRow("no slash after quotes") << "\"n1\"10.1.2.3:99";
        QTest::newRow("nothing after quotes") << "\"n1\"";
        QTest::newRow("no number") << "host:http";
        QTest::newRow("port 0") << "127.0.0.1:0";
        QTest::newRow("too large a port") << "127.0.0.1:65536";
        QTest::newRow("open bracket") << "[::1:80";
    }

    void refuses() {
        QFETCH(QString, text);
        QVERIFY(!host::parseJoinAddress(text.toStdString()).ok());
        const std::vector<std::string> addresses{text.toStdString()};
        QVERIFY(!live::needLookup(addresses));
        const auto targets = live::resolve(addresses);
        QCOMPARE(targets.size(), 1U);
        QCOMPARE(targets[0].failure, trace::Failure::badAddress);
        QVERIFY(!targets[0].detail.empty());
        QCOMPARE(QString::fromStdString(targets[0].text), text);
    }

    void literalsNeedNoLookup() {
        const std::vector<std::string> addresses{"n1/127.0.0.1:8000", "[::1]:9000"};
        QVERIFY(!live::needLookup(addresses));
        const auto targets = live::resolve(addresses);
        QCOMPARE(targets.size(), 2U);
        QCOMPARE(targets[0].endpoint, (Endpoint{IpAddress::loopback(), 8000}));
        QCOMPARE(targets[0].member, std::string("n1"));
        QCOMPARE(targets[0].failure, trace::Failure::none);
        QCOMPARE(targets[1].endpoint.text(), std::string("[::1]:9000"));
        QVERIFY(live::needLookup({"127.0.0.1:8000", "localhost"}));
    }

    void looksUpNames() {
        const auto targets = live::resolve({"n1/localhost:8000"});
        QVERIFY(!targets.empty());
        const Endpoint loopback{IpAddress::loopback(), 8000};
        QVERIFY(std::ranges::any_of(targets, [&](const trace::JoinTarget& target) {
            return target.endpoint == loopback && target.failure == trace::Failure::none &&
                   target.member == "n1" && target.text == "n1/localhost:8000";
        }));
    }

    void saysWhyANameHasNoAddress() {
        // Too long for any name server to be asked.
        const std::string name = std::string(300, 'x') + ".invalid";
        QVERIFY(live::needLookup({name}));
        const auto targets = live::resolve({name});
        QCOMPARE(targets.size(), 1U);
        QCOMPARE(targets[0].failure, trace::Failure::unresolved);
        QVERIFY(targets[0].detail.starts_with(name + ": "));
    }
};

SWIMSCOPE_TEST(TestJoinAddresses)
#include "test_join_addresses.moc"
