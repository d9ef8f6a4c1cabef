// SPDX-License-Identifier: MPL-2.0
#include "engine/live/sockets.h"
#include "tests/live/both_dispatchers.h"
#include "tests/live/sink_recorder.h"
#include "tests/support/test_program.h"

#include <QTcpServer>
#include <QUdpSocket>

#include <algorithm>

using namespace swimscope;
using namespace swimscope::test;

/// A node's port and its datagrams.
class TestDatagrams : public QObject {
    Q_OBJECT

  private slots:
    void takesAPortThatIsFreeForBoth();
    void takesTheNextPortWhereUdpIsBusy();
    void takesTheNextPortWhereTcpIsBusy();
    void insistsOnAnExactPort();
    void saysWhatIsWrongWithAnAddress();
    void theSamePortIsFreeAgainAtOnce();
    void carriesDatagramsBothWays();
    void carriesTheLargestAndTheEmpty();
    void refusesWhatIsTooLarge();
    void aNodeWithoutSocketsCannotSend();
    void bearsPortsWhereNobodyListens();
    void takesAFloodAndLetsOthersHaveTheirTurn();
    void mayBeUnboundWhileItTells();
    void speaksIPv6();

  private:
    static Bytes bytes(std::size_t size) { return Bytes(size, 0x5A); }
};

void TestDatagrams::takesAPortThatIsFreeForBoth() {
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const auto bound = sockets.bind(kOne, anyPort(), false);
    QVERIFY(bound.ok());
    QVERIFY(bound->endpoint.port != 0);
    QCOMPARE(bound->endpoint.ip, IpAddress::loopback());
    QVERIFY(bound->wantedDetail.empty());
    QTcpServer tcp;
    QVERIFY(!tcp.listen(QHostAddress::LocalHost, bound->endpoint.port));
    QUdpSocket udp;
    QVERIFY(!udp.bind(QHostAddress::LocalHost, bound->endpoint.port,
                      QAbstractSocket::DontShareAddress));
}

void TestDatagrams::takesTheNextPortWhereUdpIsBusy() {
    // Others on this machine may take the port's TCP half at any moment: then with another port.
    for (int tries = 0; tries < 20; ++tries) {
        QUdpSocket busy;
        QVERIFY(busy.bind(QHostAddress::LocalHost, 0));
        SinkRecorder sink;
        live::Sockets sockets(sink);
        const auto bound = sockets.bind(kOne, {IpAddress::loopback(), busy.localPort()}, false);
        QVERIFY(bound.ok());
        QVERIFY(bound->endpoint.port > busy.localPort());
        // It did not keep the half that it could have had.
        QTcpServer tcp;
        if (bound->wantedDetail.starts_with("UDP: ") &&
            tcp.listen(QHostAddress::LocalHost, busy.localPort()))
            return;
    }
    QFAIL("it never took another port for UDP's sake alone");
}

void TestDatagrams::takesTheNextPortWhereTcpIsBusy() {
    QTcpServer busy;
    QVERIFY(busy.listen(QHostAddress::LocalHost, 0));
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const auto bound = sockets.bind(kOne, {IpAddress::loopback(), busy.serverPort()}, false);
    QVERIFY(bound.ok());
    QVERIFY(bound->endpoint.port > busy.serverPort());
    QVERIFY(bound->wantedDetail.starts_with("TCP: "));
}

void TestDatagrams::insistsOnAnExactPort() {
    QTcpServer busy;
    QVERIFY(busy.listen(QHostAddress::LocalHost, 0));
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const auto bound = sockets.bind(kOne, {IpAddress::loopback(), busy.serverPort()}, true);
    QVERIFY(!bound.ok());
    QCOMPARE(bound.error().failure, trace::Failure::addressInUse);
    QVERIFY(!bound.error().detail.empty());
    busy.close();
    QVERIFY(sockets.bind(kOne, {IpAddress::loopback(), 0}, true).ok());
}

void TestDatagrams::saysWhatIsWrongWithAnAddress() {
    SinkRecorder sink;
    live::Sockets sockets(sink);
    // An address of documentation, which no machine has.
    const auto bound = sockets.bind(kOne, {IpAddress::v4(192, 0, 2, 1), 0}, false);
    QVERIFY(!bound.ok());
    QCOMPARE(bound.error().failure, trace::Failure::unreachable);
    QVERIFY(!bound.error().detail.empty());
}

void TestDatagrams::theSamePortIsFreeAgainAtOnce() {
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const auto first = sockets.bind(kOne, anyPort(), true);
    QVERIFY(first.ok());
    sockets.unbind(kOne);
    const auto again = sockets.bind(kOne, first->endpoint, true);
    QVERIFY(again.ok());
    QCOMPARE(again->endpoint, first->endpoint);
}

void TestDatagrams::carriesDatagramsBothWays() {
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const Endpoint one = sockets.bind(kOne, anyPort(), false)->endpoint;
    const Endpoint two = sockets.bind(kTwo, anyPort(), false)->endpoint;
    QVERIFY(sockets.sendDatagram(kOne, two, bytesOf("there")).ok());
    QTRY_COMPARE(sink.datagrams.size(), 1U);
    QCOMPARE(sink.datagrams[0].node, kTwo);
    QCOMPARE(sink.datagrams[0].from, one);
    QCOMPARE(sink.datagrams[0].bytes, bytesOf("there"));
    QVERIFY(sockets.sendDatagram(kTwo, one, bytesOf("and back")).ok());
    QTRY_COMPARE(sink.datagrams.size(), 2U);
    QCOMPARE(sink.datagrams[1].node, kOne);
    QCOMPARE(sink.datagrams[1].from, two);
}

void TestDatagrams::carriesTheLargestAndTheEmpty() {
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const Endpoint one = sockets.bind(kOne, anyPort(), false)->endpoint;
    const Bytes largest = bytes(65507);
    QVERIFY(sockets.sendDatagram(kOne, one, largest).ok());
    QVERIFY(sockets.sendDatagram(kOne, one, {}).ok());
    QVERIFY(sockets.sendDatagram(kOne, one, bytes(1)).ok());
    QTRY_COMPARE(sink.datagrams.size(), 3U);
    QCOMPARE(sink.datagrams[0].bytes, largest);
    QVERIFY(sink.datagrams[1].bytes.empty());
}

void TestDatagrams::refusesWhatIsTooLarge() {
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const Endpoint one = sockets.bind(kOne, anyPort(), false)->endpoint;
    const auto sent = sockets.sendDatagram(kOne, one, bytes(70'000));
    QVERIFY(!sent.ok());
    QCOMPARE(sent.error().failure, trace::Failure::tooLarge);
    QVERIFY(!sent.error().detail.empty());
    QVERIFY(sockets.sendDatagram(kOne, one, bytes(10)).ok());
    QTRY_COMPARE(sink.datagrams.size(), 1U);
}

void TestDatagrams::aNodeWithoutSocketsCannotSend() {
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const auto sent = sockets.sendDatagram(kOne, {IpAddress::loopback(), 9}, bytes(10));
    QVERIFY(!sent.ok());
    QCOMPARE(sent.error().failure, trace::Failure::stopped);
}

void TestDatagrams::bearsPortsWhereNobodyListens() {
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const Endpoint one = sockets.bind(kOne, anyPort(), false)->endpoint;
    const Endpoint gone = sockets.bind(kTwo, anyPort(), false)->endpoint;
    sockets.unbind(kTwo);
    // Each of these is answered by the system with "port unreachable".
    for (int i = 0; i < 20; ++i) {
        QVERIFY(sockets.sendDatagram(kOne, gone, bytes(10)).ok());
        QCoreApplication::processEvents();
    }
    QVERIFY(sockets.sendDatagram(kOne, one, bytes(10)).ok());
    QTRY_COMPARE(sink.datagrams.size(), 1U);
}

void TestDatagrams::takesAFloodAndLetsOthersHaveTheirTurn() {
    constexpr std::size_t kFlood = 500;
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const Endpoint one = sockets.bind(kOne, anyPort(), false)->endpoint;
    const Endpoint two = sockets.bind(kTwo, anyPort(), false)->endpoint;
    for (std::size_t i = 0; i < kFlood; ++i)
        QVERIFY(sockets.sendDatagram(kTwo, one, bytes(100)).ok());
    QVERIFY(sockets.sendDatagram(kOne, two, bytes(1)).ok());
    QTRY_COMPARE(sink.datagrams.size(), kFlood + 1);
    const auto other =
        std::ranges::find(sink.datagrams, kTwo, [](const auto& datagram) { return datagram.node; });
    QVERIFY(other != sink.datagrams.end());
    QVERIFY(sink.datagrams.end() - other > 1); // not after the whole flood
}

void TestDatagrams::mayBeUnboundWhileItTells() {
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const Endpoint one = sockets.bind(kOne, anyPort(), false)->endpoint;
    const Endpoint two = sockets.bind(kTwo, anyPort(), false)->endpoint;
    for (int i = 0; i < 10; ++i)
        QVERIFY(sockets.sendDatagram(kTwo, one, bytes(10)).ok());
    sink.datagramHook = [&] {
        if (sink.datagrams.back().node == kOne)
            sockets.unbind(kOne);
    };
    QTRY_COMPARE(sink.datagrams.size(), 1U);
    QVERIFY(sockets.sendDatagram(kTwo, two, bytes(10)).ok());
    QTRY_COMPARE(sink.datagrams.back().node, kTwo);
    QCOMPARE(sink.datagrams.size(), 2U);
}

void TestDatagrams::speaksIPv6() {
    SinkRecorder sink;
    live::Sockets sockets(sink);
    const Endpoint loopback{*IpAddress::fromText("::1"), 0};
    const auto bound = sockets.bind(kOne, loopback, false);
    if (!bound)
        QSKIP("this machine has no IPv6");
    QVERIFY(sockets.sendDatagram(kOne, bound->endpoint, bytes(10)).ok());
    QTRY_COMPARE(sink.datagrams.size(), 1U);
    QCOMPARE(sink.datagrams[0].from, bound->endpoint);
}

SWIMSCOPE_TEST_BY(TestDatagrams, swimscope::test::runOnBothDispatchers<TestDatagrams>)

#include "test_datagrams.moc"
