// SPDX-License-Identifier: MPL-2.0
#include "engine/live/sockets.h"
#include "tests/live/both_dispatchers.h"
#include "tests/live/sink_recorder.h"
#include "tests/support/test_program.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <sys/socket.h>

#include <memory>

using namespace swimscope;
using namespace swimscope::test;

namespace {

constexpr StreamId kFirst{1};

/// Bytes that tell whether any are missing, doubled or out of order.
Bytes pattern(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<std::uint8_t>((i * 31) ^ (i >> 8));
    return bytes;
}

} // namespace

/// A node's TCP connections.
class TestStreams : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void cleanup();

    void opensAndExchanges();
    void namesTheOtherSideOfEachEnd();
    void carriesAMessageOfManyMegabytes();
    void sendsWhatWasWrittenBeforeClosing();
    void answersAPeerThatClosedItsWritingSide();
    void saysThatNobodyListens();
    void saysThatThereIsNoWay();
    void tellsNothingFromWithinACall();
    void endsOnceWhenThePeerCloses();
    void endsOnceWhenThePeerResets();
    void endsWhenThePeerResetsWhileWeWrite();
    void unbindingResetsPeers();
    void readsNothingWhilePaused();
    void deliversBeforeTheEndAfterAPause();
    void mayBeClosedWhileItIsTold_data();
    void mayBeClosedWhileItIsTold();
    void mayBeUnboundWhileItIsTold_data();
    void mayBeUnboundWhileItIsTold();
    void closingAtOnceReachesThePeer();
    void ignoresStreamsItDoesNotKnow();

  private:
    using Log = SinkRecorder::StreamLog;
    /// Node one dials node two; both ends are up afterwards.
    void connectNodes();
    Log& dialled() { return sink_->streams[{kOne, kFirst}]; }
    SinkRecorder::Key acceptedKey() const { return sink_->accepted.at(0); }
    Log& accepted() { return sink_->streams[acceptedKey()]; }
    /// A bare client of node two.
    std::unique_ptr<QTcpSocket> dialTwo();

    std::unique_ptr<SinkRecorder> sink_;
    std::unique_ptr<live::Sockets> sockets_;
    Endpoint one_;
    Endpoint two_;
};

void TestStreams::init() {
    sink_ = std::make_unique<SinkRecorder>();
    sockets_ = std::make_unique<live::Sockets>(*sink_);
    one_ = sockets_->bind(kOne, anyPort(), false)->endpoint;
    two_ = sockets_->bind(kTwo, anyPort(), false)->endpoint;
}

void TestStreams::cleanup() {
    sockets_.reset();
    sink_.reset();
}

void TestStreams::connectNodes() {
    sockets_->openStream(kOne, kFirst, two_);
    QTRY_COMPARE(dialled().opened, 1);
    QTRY_COMPARE(sink_->accepted.size(), 1U);
    QCOMPARE(acceptedKey().first, kTwo);
}

std::unique_ptr<QTcpSocket> TestStreams::dialTwo() {
    auto client = std::make_unique<QTcpSocket>();
    client->connectToHost(QHostAddress::LocalHost, two_.port);
    return client;
}

void TestStreams::opensAndExchanges() {
    connectNodes();
    sockets_->writeStream(kOne, kFirst, bytesOf("question"));
    QTRY_COMPARE(accepted().bytes, bytesOf("question"));
    QTRY_COMPARE(dialled().drained, 1);
    sockets_->writeStream(kTwo, acceptedKey().second, bytesOf("answer"));
    QTRY_COMPARE(dialled().bytes, bytesOf("answer"));
    sockets_->closeStream(kTwo, acceptedKey().second);
    QTRY_COMPARE(dialled().closed, 1);
    QCOMPARE(dialled().ends(), 1);
    QCOMPARE(accepted().ends(), 0); // closed by ourselves: nothing more is told
}

void TestStreams::namesTheOtherSideOfEachEnd() {
    connectNodes();
    QCOMPARE(accepted().from, dialled().local);
    QCOMPARE(dialled().local.ip, IpAddress::loopback());
    QVERIFY(dialled().local.port != 0);
}

void TestStreams::carriesAMessageOfManyMegabytes() {
    const Bytes large = pattern(24U << 20);
    connectNodes();
    sockets_->writeStream(kOne, kFirst, large);
    QCOMPARE(dialled().drained, 0);
    QTRY_COMPARE_WITH_TIMEOUT(accepted().bytes.size(), large.size(), 60'000);
    QVERIFY(accepted().bytes == large);
    QTRY_COMPARE(dialled().drained, 1);
}

void TestStreams::sendsWhatWasWrittenBeforeClosing() {
    const Bytes large = pattern(8U << 20);
    connectNodes();
    sockets_->writeStream(kOne, kFirst, large);
    sockets_->closeStream(kOne, kFirst);
    QTRY_COMPARE_WITH_TIMEOUT(accepted().closed, 1, 60'000);
    QVERIFY(accepted().bytes == large);
    QCOMPARE(dialled().drained, 0);
    QCOMPARE(dialled().ends(), 0);
}

void TestStreams::answersAPeerThatClosedItsWritingSide() {
    sink_->bytesHook = [this](SinkRecorder::Key key) {
        sockets_->writeStream(key.first, key.second, bytesOf("answer"));
    };
    const auto client = dialTwo();
    QTRY_COMPARE(client->state(), QAbstractSocket::ConnectedState);
    client->write("question");
    client->flush();
    shutdown(static_cast<int>(client->socketDescriptor()), SHUT_WR);
    QByteArray answer;
    QTRY_VERIFY((answer += client->readAll()) == "answer");
    QTRY_COMPARE(accepted().closed, 1);
}

void TestStreams::saysThatNobodyListens() {
    sockets_->unbind(kTwo);
    sockets_->openStream(kOne, kFirst, two_);
    QTRY_COMPARE(dialled().failures.size(), 1U);
    QCOMPARE(dialled().failures[0].failure, trace::Failure::refused);
    QVERIFY(!dialled().failures[0].detail.empty());
    QCOMPARE(dialled().opened, 0);
}

void TestStreams::saysThatThereIsNoWay() {
    sockets_->openStream(kOne, kFirst, {IpAddress(), 80});
    QTRY_COMPARE(dialled().failures.size(), 1U);
    sockets_->openStream(kOne, StreamId{2}, {IpAddress::v4(255, 255, 255, 255), 80});
    QTRY_COMPARE((sink_->streams[{kOne, StreamId{2}}].failures.size()), 1U);
}

void TestStreams::tellsNothingFromWithinACall() {
    sockets_->unbind(kTwo);
    sockets_->openStream(kOne, kFirst, two_);
    sockets_->openStream(kOne, StreamId{2}, {IpAddress(), 80});
    QVERIFY(sink_->streams.empty());
    cleanup();
    init();
    connectNodes();
    sockets_->writeStream(kOne, kFirst, bytesOf("x"));
    QCOMPARE(dialled().drained, 0);
    QTRY_COMPARE(dialled().drained, 1);
}

void TestStreams::endsOnceWhenThePeerCloses() {
    const auto client = dialTwo();
    QTRY_COMPARE(sink_->accepted.size(), 1U);
    client->write("half a mess");
    client->disconnectFromHost();
    QTRY_COMPARE(accepted().closed, 1);
    QCOMPARE(accepted().bytes, bytesOf("half a mess"));
    QCOMPARE(accepted().ends(), 1);
    // What comes too late does no harm.
    sockets_->writeStream(kTwo, acceptedKey().second, bytesOf("x"));
    sockets_->closeStream(kTwo, acceptedKey().second);
}

void TestStreams::endsOnceWhenThePeerResets() {
    const auto client = dialTwo();
    QTRY_COMPARE(sink_->accepted.size(), 1U);
    const linger atOnce{1, 0};
    setsockopt(static_cast<int>(client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
               sizeof atOnce);
    client->abort();
    QTRY_COMPARE(accepted().ends(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(accepted().ends(), 1);
}

void TestStreams::endsWhenThePeerResetsWhileWeWrite() {
    connectNodes();
    sockets_->pauseStream(kTwo, acceptedKey().second, true);
    sockets_->writeStream(kOne, kFirst, pattern(24U << 20)); // more than all buffers hold
    sockets_->unbind(kTwo);
    QTRY_COMPARE(dialled().failures.size(), 1U);
    QCOMPARE(dialled().failures[0].failure, trace::Failure::reset);
    QCOMPARE(dialled().drained, 0);
    QCOMPARE(dialled().ends(), 1);
}

void TestStreams::unbindingResetsPeers() {
    const auto client = dialTwo();
    QTRY_COMPARE(sink_->accepted.size(), 1U);
    sockets_->unbind(kTwo);
    QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(accepted().ends(), 0);
    const auto late = dialTwo();
    QTRY_COMPARE(late->error(), QAbstractSocket::ConnectionRefusedError);
}

void TestStreams::readsNothingWhilePaused() {
    const Bytes large = pattern(24U << 20);
    connectNodes();
    sockets_->pauseStream(kTwo, acceptedKey().second, true);
    sockets_->writeStream(kOne, kFirst, large);
    // Something that surely takes longer than the first bytes would have.
    sockets_->openStream(kOne, StreamId{2}, two_);
    QTRY_COMPARE(sink_->accepted.size(), 2U);
    QVERIFY(accepted().bytes.empty());
    QCOMPARE(dialled().drained, 0); // the writer feels it
    sockets_->pauseStream(kTwo, acceptedKey().second, false);
    QTRY_COMPARE_WITH_TIMEOUT(accepted().bytes.size(), large.size(), 60'000);
    QVERIFY(accepted().bytes == large);
}

void TestStreams::deliversBeforeTheEndAfterAPause() {
    connectNodes();
    sockets_->pauseStream(kTwo, acceptedKey().second, true);
    sockets_->writeStream(kOne, kFirst, bytesOf("last words"));
    sockets_->unbind(kOne);
    QVERIFY(sockets_->bind(kOne, anyPort(), false).ok());
    sockets_->openStream(kOne, StreamId{2}, two_);
    QTRY_COMPARE(sink_->accepted.size(), 2U);
    QCOMPARE(accepted().ends(), 0);
    sockets_->pauseStream(kTwo, acceptedKey().second, false);
    QTRY_COMPARE(accepted().ends(), 1);
}

void TestStreams::mayBeClosedWhileItIsTold_data() {
    QTest::addColumn<int>("when");
    QTest::newRow("on accepting") << 0;
    QTest::newRow("on opening") << 1;
    QTest::newRow("on bytes") << 2;
    QTest::newRow("on the end") << 3;
}

void TestStreams::mayBeClosedWhileItIsTold() {
    QFETCH(int, when);
    const auto close = [this](SinkRecorder::Key key) {
        if (key.first == kOne && sink_->bytesHook)
            return; // which only hears the farewell
        sockets_->writeStream(key.first, key.second, bytesOf("farewell"));
        sockets_->closeStream(key.first, key.second);
    };
    (when == 0   ? sink_->acceptHook
     : when == 1 ? sink_->openHook
     : when == 2 ? sink_->bytesHook
                 : sink_->endHook) = close;
    sockets_->openStream(kOne, kFirst, two_);
    QTRY_COMPARE(sink_->accepted.size(), 1U);
    if (when != 1) {
        QTRY_COMPARE(dialled().opened, 1);
        sockets_->writeStream(kOne, kFirst, bytesOf("hello"));
    }
    if (when == 0 || when == 2) {
        QTRY_COMPARE(dialled().bytes, bytesOf("farewell"));
        QTRY_COMPARE(dialled().ends(), 1);
    } else {
        if (when == 3)
            sockets_->closeStream(kOne, kFirst);
        QTRY_COMPARE(accepted().ends(), 1);
        QCOMPARE(accepted().bytes, bytesOf(when == 1 ? "farewell" : "hello"));
    }
}

void TestStreams::mayBeUnboundWhileItIsTold_data() {
    mayBeClosedWhileItIsTold_data();
}

void TestStreams::mayBeUnboundWhileItIsTold() {
    QFETCH(int, when);
    bool done = false;
    const auto unbind = [&](SinkRecorder::Key key) {
        sockets_->unbind(key.first);
        done = true;
    };
    (when == 0   ? sink_->acceptHook
     : when == 1 ? sink_->openHook
     : when == 2 ? sink_->bytesHook
                 : sink_->endHook) = unbind;
    sockets_->openStream(kOne, kFirst, two_);
    if (when == 2 || when == 3) {
        QTRY_COMPARE(dialled().opened, 1);
        sockets_->writeStream(kOne, kFirst, bytesOf("hello"));
    }
    if (when == 3)
        sockets_->closeStream(kOne, kFirst);
    QTRY_VERIFY(done);
    QCoreApplication::processEvents();
}

void TestStreams::closingAtOnceReachesThePeer() {
    // An answer, then a close, to a peer that has sent more than is ever read.
    sink_->bytesHook = [this](SinkRecorder::Key key) {
        sockets_->writeStream(key.first, key.second, bytesOf("no memberlist"));
        sockets_->closeStream(key.first, key.second);
    };
    const auto client = dialTwo();
    client->write(QByteArray(1 << 20, 'G'));
    QByteArray answer;
    QTRY_VERIFY((answer += client->readAll()) == "no memberlist");
    client->disconnectFromHost();
    QCOMPARE(accepted().ends(), 0);
}

void TestStreams::ignoresStreamsItDoesNotKnow() {
    for (const StreamId stream : {kFirst, StreamId::firstAccepted}) {
        for (const NodeId node : {kOne, NodeId{9}}) {
            sockets_->writeStream(node, stream, bytesOf("x"));
            sockets_->pauseStream(node, stream, true);
            sockets_->closeStream(node, stream);
        }
    }
    sockets_->openStream(NodeId{9}, kFirst, two_);
    QCoreApplication::processEvents();
    QVERIFY(sink_->streams.empty());
}

SWIMSCOPE_TEST_BY(TestStreams, swimscope::test::runOnBothDispatchers<TestStreams>)

#include "test_streams.moc"
