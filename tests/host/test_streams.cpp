// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/stream.h"
#include "tests/support/test_program.h"
#include "tests/support/virtual_cluster.h"

#include <QtTest>

using namespace swimscope;
using namespace std::chrono_literals;

namespace {

constexpr Endpoint kOutside{IpAddress::loopback(), 9};
constexpr NodeId kFirst{1};
constexpr NodeId kSecond{2};

Bytes pushPull(std::size_t rows = 0) {
    wire::PushPull table;
    for (std::size_t i = 0; i < rows; ++i) {
        wire::PushNodeState row;
        row.name = "m" + std::to_string(i);
        row.address = IpAddress::loopback();
        row.port = 7;
        row.incarnation = 1;
        table.nodes.push_back(row);
    }
    return wire::encodeStream(wire::Message(std::move(table)), {.compress = false});
}

Bytes userMessage(const std::string& text) {
    return wire::encodeStream(wire::Message(wire::User{bytesOf(text)}), {.compress = false});
}

Bytes firstHalf(const Bytes& bytes) {
    return {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2)};
}

Bytes secondHalf(const Bytes& bytes) {
    return {bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2), bytes.end()};
}

} // namespace

/// Streams between the network and a node: what can't be read is closed, counted and bounded, and
/// what a cut holds up goes on when it is lifted.
class TestStreams : public QObject {
    Q_OBJECT

    static Endpoint addressOf(const test::VirtualCluster& cluster, NodeId node) {
        return cluster.fold().node(node)->bound;
    }

    static std::vector<trace::Failure> rejections(const test::VirtualCluster& cluster) {
        std::vector<trace::Failure> failures;
        for (const trace::Event& event : cluster.all<trace::InputRejected>())
            failures.push_back(std::get<trace::InputRejected>(event.body).failure);
        return failures;
    }

    static std::vector<trace::Judged> verdictsOnStreams(const test::VirtualCluster& cluster) {
        std::vector<trace::Judged> verdicts;
        for (const trace::Event& event : cluster.all<trace::Judged>()) {
            const auto& judged = std::get<trace::Judged>(event.body);
            if (judged.hash == 0 && judged.bytes > 0)
                verdicts.push_back(judged);
        }
        return verdicts;
    }

  private slots:
    void whatCannotBeReadIsClosedAtOnce_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("failure");
        const auto row = [](const char* name, const Bytes& bytes, trace::Failure failure) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              static_cast<qsizetype>(bytes.size()))
                                << static_cast<int>(failure);
        };
        row("label", {244, 2, 'e', 'u'}, trace::Failure::labelled);
        row("http", bytesOf("GET / HTTP/1.0\r\n\r\n"), trace::Failure::notMemberlist);
        row("malformed header", {6, 0xc1, 0xc1}, trace::Failure::malformed);
        row("malformed ping", {0, 0xc1}, trace::Failure::malformed);
    }
    void whatCannotBeReadIsClosedAtOnce() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, failure);
        test::VirtualCluster cluster;
        cluster.start(1);
        const StreamId stream = cluster.network.injectStream(kOutside, addressOf(cluster, kFirst),
                                                             Bytes(bytes.begin(), bytes.end()));
        QVERIFY(cluster.runUntil([&] { return cluster.network.closedOutside(stream); }, 1s));
        QCOMPARE(rejections(cluster),
                 std::vector<trace::Failure>{static_cast<trace::Failure>(failure)});
        QCOMPARE(cluster.cluster.drivers().at(kFirst).node().openStreams(), std::size_t{0});
    }

    void aStreamThatEndsTooEarlyIsCounted() {
        test::VirtualCluster cluster;
        cluster.start(1);
        const StreamId stream = cluster.network.injectStream(kOutside, addressOf(cluster, kFirst),
                                                             firstHalf(userMessage("hello")));
        cluster.run(100ms);
        cluster.network.endStream(stream);
        cluster.run(100ms);
        QCOMPARE(rejections(cluster), std::vector{trace::Failure::closedEarly});
    }

    void aStreamThatStopsInTheMiddleIsCounted() {
        test::VirtualCluster cluster;
        cluster.start(1);
        const StreamId stream = cluster.network.injectStream(kOutside, addressOf(cluster, kFirst),
                                                             firstHalf(userMessage("hello")));
        QVERIFY(cluster.runUntil([&] { return cluster.network.closedOutside(stream); }, 30s));
        QCOMPARE(rejections(cluster), std::vector{trace::Failure::timedOut});
    }

    void noMorePushPullsAreReadAtOnceThanTheReferenceTakes() {
        test::VirtualCluster cluster;
        cluster.start(1);
        const Bytes table = pushPull(3);
        std::vector<StreamId> streams;
        for (int i = 0; i < 128; ++i)
            streams.push_back(cluster.network.injectStream(kOutside, addressOf(cluster, kFirst),
                                                           firstHalf(table)));
        cluster.run(1s);
        QCOMPARE(rejections(cluster), std::vector{trace::Failure::tooMany});
        QVERIFY(cluster.network.closedOutside(streams.back()));
        cluster.network.injectBytes(streams.front(), secondHalf(table));
        QVERIFY(cluster.runUntil(
            [&] { return !cluster.network.heardOutside(streams.front()).empty(); }, 1s));
        QVERIFY(cluster.fold().row(kFirst, "m2") != nullptr);
    }

    void tinyRowsDoNotTakeMemoryWithoutBound() {
        // A row may be a single byte on the wire. None of these tables is ever whole.
        Bytes table{6, 0x83};
        const auto append = [&table](std::initializer_list<int> bytes) {
            for (const int byte : bytes)
                table.push_back(static_cast<std::uint8_t>(byte));
        };
        append({0xa4, 'J', 'o', 'i', 'n', 0xc2});
        append({0xa5, 'N', 'o', 'd', 'e', 's', 0xce, 0x00, 0x0f, 0xff, 0xff});
        append({0xac, 'U', 's', 'e', 'r', 'S', 't', 'a', 't', 'e', 'L', 'e', 'n', 0x00});
        table.insert(table.end(), (1U << 20) - 100, 0x80);

        test::VirtualCluster cluster;
        cluster.start(1);
        for (int i = 0; i < 10; ++i)
            cluster.network.injectStream(kOutside, addressOf(cluster, kFirst), table);
        cluster.run(1s);
        const auto failures = rejections(cluster);
        QVERIFY(!failures.empty() && failures.size() < 10);
        for (const trace::Failure failure : failures)
            QCOMPARE(failure, trace::Failure::tooLarge);
        // What is given up is free for others once its time is over.
        cluster.run(30s);
        const StreamId stream =
            cluster.network.injectStream(kOutside, addressOf(cluster, kFirst), pushPull());
        QVERIFY(
            cluster.runUntil([&] { return !cluster.network.heardOutside(stream).empty(); }, 5s));
    }

    void aForeignStreamIsJudgedWhenItArrives() {
        test::VirtualCluster cluster;
        cluster.start(1);
        cluster.network.injectStream(kOutside, addressOf(cluster, kFirst), userMessage("hello"));
        cluster.run(1s);
        const auto verdicts = verdictsOnStreams(cluster);
        QCOMPARE(verdicts.size(), std::size_t{1});
        QCOMPARE(verdicts[0].verdict, trace::Verdict::passed);
        QCOMPARE(verdicts[0].from, kOutside);
        QVERIFY(verdicts[0].carrier != EventId::none);
    }

    void aCutHoldsAForeignStreamUpUntilItIsLifted() {
        test::VirtualCluster cluster;
        cluster.start(1);
        cluster.execute(host::CutLink{NodeId::none, kFirst});
        const Bytes message = userMessage("hello");
        const StreamId stream =
            cluster.network.injectStream(kOutside, addressOf(cluster, kFirst), firstHalf(message));
        cluster.network.injectBytes(stream, secondHalf(message));
        cluster.run(1s);
        QVERIFY(cluster.all<trace::UserReceived>().empty());
        QCOMPARE(verdictsOnStreams(cluster).at(0).verdict, trace::Verdict::cut);
        cluster.execute(host::LiftFault{FaultId{1}});
        cluster.run(1s);
        QCOMPARE(cluster.all<trace::UserReceived>().size(), std::size_t{1});
        QVERIFY(rejections(cluster).empty());
    }

    void aCutInTheMiddleHoldsOurAnswerBack() {
        test::VirtualCluster cluster;
        cluster.start(2);
        QVERIFY(cluster.converge(5s));
        const std::size_t streams = cluster.all<trace::StreamDialled>().size();
        cluster.execute(
            host::SendUser{kFirst, trace::Delivery::reliable, "n2", bytesOf("through?")});
        QVERIFY(cluster.runUntil(
            [&] { return cluster.all<trace::StreamDialled>().size() > streams; }, 1s));
        cluster.execute(host::CutLink{kFirst, kSecond}); // it is dialled, and not open yet
        cluster.run(2s);
        QVERIFY(cluster.all<trace::UserReceived>().empty());
        const auto verdicts = verdictsOnStreams(cluster);
        QVERIFY(!verdicts.empty());
        QCOMPARE(verdicts.back().verdict, trace::Verdict::cut);
        cluster.execute(host::LiftFault{FaultId{1}});
        QVERIFY(cluster.runUntil([&] { return !cluster.all<trace::UserReceived>().empty(); }, 5s));
        const auto received = cluster.all<trace::UserReceived>();
        QVERIFY(received[0].cause != EventId::none);
    }

    void aCutOfTheWayBackLetsNoConnectionComeAbout() {
        test::VirtualCluster cluster;
        cluster.start(2);
        QVERIFY(cluster.converge(5s));
        cluster.execute(host::CutLink{kSecond, kFirst});
        cluster.execute(
            host::SendUser{kFirst, trace::Delivery::reliable, "n2", bytesOf("through?")});
        cluster.run(5s);
        QVERIFY(cluster.all<trace::UserReceived>().empty());
    }
};

SWIMSCOPE_TEST(TestStreams)
#include "test_streams.moc"
