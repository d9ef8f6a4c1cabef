// SPDX-License-Identifier: MPL-2.0
#include "engine/base/cidr.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;

namespace {

Cidr network(const char* text) {
    return *Cidr::fromText(text);
}

IpAddress ip(const char* text) {
    return *IpAddress::fromText(text);
}

} // namespace

class TestCidr : public QObject {
    Q_OBJECT

  private slots:
    void containsWhatSharesItsPrefix_data() {
        QTest::addColumn<QString>("cidr");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("inside");
        const auto row = [](const char* cidr, const char* address, bool inside) {
            QTest::addRow("%s %s", cidr, address) << cidr << address << inside;
        };
        row("10.0.0.0/8", "10.255.255.255", true);
        row("10.0.0.0/8", "11.0.0.0", false);
        row("10.0.0.0/8", "9.255.255.255", false);
        row("192.168.4.0/22", "192.168.7.255", true);
        row("192.168.4.0/22", "192.168.8.0", false);
        row("127.0.0.1/32", "127.0.0.1", true);
        row("127.0.0.1/32", "127.0.0.0", false);
        row("128.0.0.0/1", "255.1.2.3", true);
        row("128.0.0.0/1", "127.255.255.255", false);
        row("0.0.0.0/0", "203.0.113.9", true);
        row("fd00::/8", "fdff::1", true);
        row("fd00::/8", "fe00::1", false);
        row("2001:db8::/33", "2001:db8:7fff::", true);
        row("2001:db8::/33", "2001:db8:8000::", false);
        row("::1/128", "::1", true);
        row("::1/128", "::2", false);
        row("::/0", "2001:db8::1", true);
    }
    void containsWhatSharesItsPrefix() {
        QFETCH(QString, cidr);
        QFETCH(QString, address);
        QFETCH(bool, inside);
        QCOMPARE(network(qPrintable(cidr)).contains(ip(qPrintable(address))), inside);
    }

    void theTwoKindsOfAddressesStayApart() {
        QVERIFY(!network("0.0.0.0/0").contains(ip("::1")));
        QVERIFY(!network("::/0").contains(ip("127.0.0.1")));
        QVERIFY(!network("::/0").contains(IpAddress()));
        QVERIFY(!network("0.0.0.0/0").contains(IpAddress()));
    }

    void mappedAddressesAreTheirIpv4Selves() {
        QVERIFY(network("10.0.0.0/8").contains(ip("::ffff:10.1.2.3")));
        QVERIFY(!network("10.0.0.0/8").contains(ip("::ffff:11.1.2.3")));
        QVERIFY(network("::ffff:10.0.0.0/104") == network("10.0.0.0/8"));
        QCOMPARE(network("::ffff:10.0.0.0/104").text(), std::string("10.0.0.0/8"));
    }

    void bitsBehindThePrefixAreDropped() {
        QCOMPARE(network("10.1.2.3/8").text(), std::string("10.0.0.0/8"));
        QCOMPARE(network("10.255.2.3/12").text(), std::string("10.240.0.0/12"));
        QCOMPARE(network("FD00:0:0::1/16").text(), std::string("fd00::/16"));
        QVERIFY(network("10.1.2.3/8") == network("10.0.0.0/8"));
        QVERIFY(!(network("10.0.0.0/8") == network("10.0.0.0/9")));
    }

    void errorsSayWhatToWrite_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mentions");
        const auto row = [](const char* text, const char* mentions) {
            QTest::newRow(text) << text << mentions;
        };
        row("", "does not begin with an IP address");
        row("/8", "does not begin with an IP address");
        row("here/8", "does not begin with an IP address");
        row("10.0.0/8", "does not begin with an IP address");
        row("300.0.0.0/8", "does not begin with an IP address");
        row("10.0.0.1", "write 10.0.0.1/32");
        row("[::1]", "write ::1/128");
        row("10.0.0.0/", "0 to 32");
        row("10.0.0.0/33", "0 to 32");
        row("10.0.0.0/-1", "0 to 32");
        row("10.0.0.0/8x", "0 to 32");
        row("10.0.0.0/ 8", "0 to 32");
        row("10.0.0.0/99999999999999999999999", "0 to 32");
        row("10.0.0.0/255.0.0.0", "0 to 32");
        row("::/129", "0 to 128");
    }
    void errorsSayWhatToWrite() {
        QFETCH(QString, text);
        QFETCH(QString, mentions);
        const auto read = Cidr::fromText(text.toStdString());
        QVERIFY(!read);
        const QString message = QString::fromStdString(read.error().message);
        QVERIFY2(message.contains('"' + text + '"'), qPrintable(message));
        QVERIFY2(message.contains(mentions), qPrintable(message));
    }

    void aListAllowsWhatOneOfItsNetworksHolds() {
        const AllowList list = *AllowList::fromText("10.0.0.0/8,fd00::/8");
        QVERIFY(!list.allowsAll());
        QVERIFY(list.allows(ip("10.1.2.3")));
        QVERIFY(list.allows(ip("fd00::1")));
        QVERIFY(!list.allows(ip("127.0.0.1")));
        QVERIFY(!list.allows(IpAddress()));
    }

    void aListWithoutNetworksAllowsAll() {
        for (const char* text : {"", "all"}) {
            const AllowList list = *AllowList::fromText(text);
            QVERIFY(list.allowsAll());
            QVERIFY(list.allows(ip("203.0.113.9")));
            QVERIFY(list == AllowList());
            QCOMPARE(list.text(), std::string("all"));
        }
    }

    void aListSurvivesItsText() {
        const AllowList list = *AllowList::fromText("10.1.2.3/8,::1/128,10.0.0.0/8");
        QCOMPARE(list.text(), std::string("10.0.0.0/8,::1/128"));
        QVERIFY(*AllowList::fromText(list.text()) == list);
    }

    void aListIsReadWholeOrNotAtAll() {
        for (const char* text : {"10.0.0.0/8,", ",10.0.0.0/8", "10.0.0.0/8,,::/0",
                                 "10.0.0.0/8, ::/0", "10.0.0.0/8,all", "everyone"})
            QVERIFY2(!AllowList::fromText(text), text);
    }
};

SWIMSCOPE_TEST(TestCidr)
#include "test_cidr.moc"
