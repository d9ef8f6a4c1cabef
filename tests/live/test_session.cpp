// SPDX-License-Identifier: MPL-2.0
#include "tests/live/live_run.h"
#include "tests/support/test_program.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

#include <algorithm>

using namespace swimscope;
using namespace std::chrono_literals;
using test::LiveRun;
using wire::MemberState;

namespace {

constexpr NodeId kFirst{1};

const trace::JoinFinished* joinFinished(const LiveRun& run, RequestId request) {
    for (const trace::Event& event : run.events()) {
        const auto* finished = std::get_if<trace::JoinFinished>(&event.body);
        if (finished && finished->request == request)
            return finished;
    }
    return nullptr;
}

} // namespace

/// Sessions as the UI and the tools use them: starting, joining by name, bad input, ending.
class TestLiveSession : public QObject {
    Q_OBJECT

  private slots:
    // For the test's own sockets: what the system says about proxies is nothing to them.
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }

    void startsWithItsRun();
    void seedsDiffer();
    void takesTheNextPortAndSaysSo();
    void joinsByNameAndByAddress();
    void saysWhyAJoinFailed();
    void aNameOutlastsTheSession();
    void rejectsGarbageAndLivesOn();
    void stopsPolitely();
    void stopsFrozenNodesToo();
    void doesNothingAfterStopping();
    void endsInTheMiddleOfThings();
};

void TestLiveSession::startsWithItsRun() {
    LiveRun run;
    QCOMPARE(run.session().kind(), session::Kind::live);
    QVERIFY(run.untilAny<trace::RunStarted>());
    QVERIFY(run.events()[0].id == EventId{1});
    QVERIFY(!run.all<trace::RunStarted>()[0].version.empty());
    const Instant before = run.session().now();
    QVERIFY(run.session().now() >= before);
    QVERIFY(run.session().descriptorLimit().nodes() > 10);
}

void TestLiveSession::seedsDiffer() {
    const auto seedOf = [](live::LiveSession& session) {
        trace::Batch batch;
        const bool begun =
            QTest::qWaitFor([&] { return !(batch = session.take()).empty(); }, LiveRun::kPatience);
        return begun ? std::get<trace::RunStarted>(batch.at(0).body).seed : 0;
    };
    live::LiveSession one;
    live::LiveSession two;
    live::LiveSession given({.seed = 77});
    QVERIFY(seedOf(one) != seedOf(two));
    QCOMPARE(seedOf(given), std::uint64_t{77});
}

void TestLiveSession::takesTheNextPortAndSaysSo() {
    QTcpServer busy;
    QVERIFY(busy.listen(QHostAddress::LocalHost));
    const Endpoint wanted{IpAddress::loopback(), busy.serverPort()};
    LiveRun run;
    run.session().post(host::AddNode{.bind = wanted, .exactPort = true});
    QVERIFY(run.untilAny<trace::CommandFailed>());
    QCOMPARE(run.all<trace::CommandFailed>()[0].failure, trace::Failure::addressInUse);
    run.session().post(host::AddNode{.bind = wanted});
    QVERIFY(run.untilAny<trace::AddressTaken>());
    const trace::AddressTaken taken = run.all<trace::AddressTaken>()[0];
    QCOMPARE(taken.wanted, wanted);
    QVERIFY(taken.got.port != wanted.port);
    QVERIFY(!taken.detail.empty());
    QVERIFY(run.untilConverged(1));
}

void TestLiveSession::joinsByNameAndByAddress() {
    LiveRun run;
    for (int i = 0; i < 3; ++i)
        run.session().post(host::AddNode{.config = LiveRun::quick()});
    QVERIFY(run.until([&] { return run.fold().nodes().size() == 3; }));
    const std::string port = ":" + std::to_string(run.endpointOf(kFirst).port);
    run.session().join(NodeId{2}, {"n1/127.0.0.1" + port}, RequestId{5});
    run.session().join(NodeId{3}, {"localhost" + port}, RequestId{6});
    QVERIFY(run.until(
        [&] { return joinFinished(run, RequestId{5}) && joinFinished(run, RequestId{6}); }));
    QCOMPARE(joinFinished(run, RequestId{5})->contacted, 1U);
    QCOMPARE(joinFinished(run, RequestId{6})->contacted, 1U);
    QVERIFY(run.untilConverged(3));
}

void TestLiveSession::saysWhyAJoinFailed() {
    QTcpServer busy;
    QVERIFY(busy.listen(QHostAddress::LocalHost));
    const std::uint16_t closed = busy.serverPort();
    busy.close();
    LiveRun run;
    run.addNodes(1);
    QVERIFY(run.untilConverged(1));
    const std::string noName = std::string(300, 'x') + ".invalid";
    run.session().join(kFirst, {"127.0.0.1:" + std::to_string(closed), noName, "127.0.0.1:none"},
                       RequestId{5});
    QVERIFY(run.until([&] { return joinFinished(run, RequestId{5}) != nullptr; }));
    const trace::JoinFinished* finished = joinFinished(run, RequestId{5});
    QCOMPARE(finished->contacted, 0U);
    const auto failureOf = [&](const std::string& text) {
        const auto found = std::ranges::find(finished->failures, text, &trace::JoinTarget::text);
        return found == finished->failures.end() ? trace::Failure::none : found->failure;
    };
    QCOMPARE(failureOf("127.0.0.1:" + std::to_string(closed)), trace::Failure::refused);
    QCOMPARE(failureOf(noName), trace::Failure::unresolved);
    QCOMPARE(failureOf("127.0.0.1:none"), trace::Failure::badAddress);
    QVERIFY(run.fold().node(kFirst)->alive());
}

void TestLiveSession::aNameOutlastsTheSession() {
    for (int i = 0; i < 20; ++i) {
        live::LiveSession session;
        session.post(host::AddNode{});
        session.join(kFirst, {"localhost:1"}, RequestId{1});
    }
}

void TestLiveSession::rejectsGarbageAndLivesOn() {
    LiveRun run;
    run.addNodes(2);
    QVERIFY(run.untilConverged(2));
    const std::uint16_t port = run.endpointOf(kFirst).port;

    QUdpSocket udp;
    const QList<QByteArray> datagrams{"",
                                      "x",
                                      QByteArray(1400, '\xff'),
                                      QByteArray("\x00\x81", 2),
                                      QByteArray("\x07\xff", 2),
                                      QByteArray("\x09\xc1", 2),
                                      QByteArray(60'000, '\x01')};
    for (const QByteArray& datagram : datagrams)
        QCOMPARE(udp.writeDatagram(datagram, QHostAddress::LocalHost, port), datagram.size());
    QTcpSocket http;
    http.connectToHost(QHostAddress::LocalHost, port);
    http.write("GET / HTTP/1.1\r\n\r\n");
    QTcpSocket cutOff;
    cutOff.connectToHost(QHostAddress::LocalHost, port);
    cutOff.write(QByteArray("\x06\x83", 2));
    cutOff.disconnectFromHost();

    const auto rejected = [&](bool stream) {
        const auto all = run.all<trace::InputRejected>(kFirst);
        return std::ranges::count(all, stream, &trace::InputRejected::stream);
    };
    QVERIFY(
        run.until([&] { return rejected(false) >= datagrams.size() - 1 && rejected(true) >= 1; }));
    for (const trace::InputRejected& rejection : run.all<trace::InputRejected>())
        QVERIFY(!rejection.detail.empty());
    QTRY_COMPARE(http.state(), QAbstractSocket::UnconnectedState);
    // It lives on: what comes next is learned by both.
    run.session().post(host::SetMeta{kFirst, bytesOf("still here")});
    QVERIFY(run.until([&] {
        const trace::MemberRow* row = run.fold().row(NodeId{2}, "n1");
        return row && row->meta == bytesOf("still here");
    }));
    QVERIFY(run.fold().converged());
}

void TestLiveSession::stopsPolitely() {
    LiveRun run;
    run.addNodes(3);
    QVERIFY(run.untilConverged(3));
    QVERIFY(!run.session().stopped());
    run.session().stop(5s);
    QVERIFY(run.until([&] { return run.session().stopped(); }));
    run.take();
    QCOMPARE(run.all<trace::NodeStopped>().size(), 3U);
    QCOMPARE(run.all<trace::LeaveFinished>().size(), 3U);
    QVERIFY(std::ranges::none_of(run.all<trace::NodeStopped>(), &trace::NodeStopped::killed));
}

void TestLiveSession::stopsFrozenNodesToo() {
    LiveRun run;
    run.addNodes(2);
    QVERIFY(run.untilConverged(2));
    run.session().post(host::Freeze{kFirst, std::nullopt});
    QVERIFY(run.untilAny<trace::NodeFrozen>(kFirst));
    run.session().stop(200ms);
    QVERIFY(run.until([&] { return run.session().stopped(); }));
    run.take();
    QVERIFY(run.all<trace::NodeStopped>(kFirst).at(0).killed);
    QCOMPARE(run.all<trace::NodeStopped>().size(), 2U);
}

void TestLiveSession::doesNothingAfterStopping() {
    LiveRun run;
    run.session().stop(1s);
    run.session().post(host::AddNode{});
    QVERIFY(run.until([&] { return run.session().stopped(); }));
    run.session().stop(1s);
    QVERIFY(run.all<trace::NodeStarted>().empty());
}

void TestLiveSession::endsInTheMiddleOfThings() {
    for (int i = 0; i < 5; ++i) {
        LiveRun run;
        run.addNodes(4);
        QVERIFY(
            run.until([&] { return run.fold().nodes().size() > static_cast<std::size_t>(i) % 4; }));
    }
}

SWIMSCOPE_TEST(TestLiveSession)
#include "test_session.moc"
