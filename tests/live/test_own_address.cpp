// SPDX-License-Identifier: MPL-2.0
#include "engine/live/own_address.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <vector>

using namespace swimscope;
using namespace swimscope::live;

class TestOwnAddress : public QObject {
    Q_OBJECT
  private slots:
    void choosesTheBest_data();
    void choosesTheBest();
    void findsOneOfThisMachine();
};

void TestOwnAddress::choosesTheBest_data() {
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<bool>("v6");
    QTest::addColumn<QString>("best");
    const auto row = [](const char* name, const QStringList& addresses, bool v6, const char* best) {
        QTest::newRow(name) << addresses << v6 << best;
    };
    row("none", {}, false, "127.0.0.1");
    row("none, v6", {}, true, "::1");
    row("a private one", {"127.0.0.1", "8.8.8.8", "192.168.1.2", "::1"}, false, "192.168.1.2");
    row("10/8", {"8.8.8.8", "10.1.2.3"}, false, "10.1.2.3");
    row("172.16/12", {"172.32.0.1", "172.31.0.1"}, false, "172.31.0.1");
    row("a public one", {"127.0.0.1", "169.254.1.1", "8.8.8.8"}, false, "8.8.8.8");
    row("link-local alone", {"169.254.1.1"}, false, "127.0.0.1");
    row("v6, unique local", {"10.1.2.3", "fe80::1", "2001:db8::1", "fd00::1"}, true, "fd00::1");
    row("v6, public", {"fe80::1", "::1", "2001:db8::1"}, true, "2001:db8::1");
}

void TestOwnAddress::choosesTheBest() {
    QFETCH(QStringList, addresses);
    QFETCH(bool, v6);
    QFETCH(QString, best);
    std::vector<IpAddress> ips;
    for (const QString& address : addresses)
        ips.push_back(*IpAddress::fromText(address.toStdString()));
    QCOMPARE(QString::fromStdString(bestAddress(ips, v6).text()), best);
}

void TestOwnAddress::findsOneOfThisMachine() {
    QVERIFY(ownAddress(false).isV4());
    QVERIFY(!ownAddress(false).isUnspecified());
}

SWIMSCOPE_TEST(TestOwnAddress)
#include "test_own_address.moc"
