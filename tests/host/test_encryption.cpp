// SPDX-License-Identifier: MPL-2.0
#include "engine/host/replay.h"
#include "engine/trace/binary.h"
#include "engine/trace/text.h"
#include "engine/wire/label.h"
#include "engine/wire/packet.h"
#include "engine/wire/stream.h"
#include "tests/support/test_program.h"
#include "tests/support/virtual_cluster.h"

#include <QtTest>

#include <algorithm>
#include <set>
#include <string>

using namespace swimscope;
using namespace std::chrono_literals;
using trace::Failure;
using trace::KeyChange;

namespace {

/// A key in which no byte is like another, so that it is found wherever it stands.
Bytes octetsOf(std::uint8_t first) {
    Bytes bytes;
    for (std::uint8_t i = 0; i < 32; ++i)
        bytes.push_back(static_cast<std::uint8_t>(first + 7 * i));
    return bytes;
}

wire::SecretKey key(std::uint8_t first) {
    return wire::SecretKey::fromBytes(octetsOf(first)).value();
}

host::AddNode keyed(std::vector<wire::SecretKey> keys, bool join = true,
                    std::string label = std::string()) {
    host::AddNode add;
    add.keys = std::move(keys);
    add.config.label = std::move(label);
    add.joinRunning = join;
    return add;
}

std::set<Failure> reasonsOf(const test::VirtualCluster& cluster) {
    std::set<Failure> reasons;
    for (const trace::Event& event : cluster.all<trace::InputRejected>())
        reasons.insert(std::get<trace::InputRejected>(event.body).failure);
    return reasons;
}

std::string joinOf(const test::VirtualCluster& cluster, NodeId node) {
    for (const trace::Event& event : cluster.all<trace::JoinFinished>())
        if (event.node == node) {
            const auto& joined = std::get<trace::JoinFinished>(event.body);
            return joined.failures.empty() ? "joined"
                                           : std::string(nameOf(joined.failures[0].failure));
        }
    return "nothing";
}

} // namespace

/// Clusters with keys and labels: who is let in, how keys change while they run, and what of all
/// that stands in the trace.
class TestEncryption : public QObject {
    Q_OBJECT

  private slots:
    void membersWithOneKeyConverge();
    void strangersStayOutside_data();
    void strangersStayOutside();
    void labelsTakenOffOnTheWay();
    void rotationWhileRunning();
    void movingARunningClusterToEncryption();
    void keyCommandsThatFail();
    void keysOutlastALife();
    void aNodeThatIsDownFollows();
    void errorsAreAnsweredAsMemberlistDoes();
    void noNonceComesTwice();
    void packetsKeepTheirBudget_data();
    void packetsKeepTheirBudget();
    void theTraceHoldsNoKey();
    void recordedRunsNeedNoKey();
    void unfitLabelsAreRefused();

  private:
    static void eventfulRun(test::VirtualCluster& cluster);
};

void TestEncryption::membersWithOneKeyConverge() {
    for (const std::int64_t version : {1, 2, 5}) {
        test::VirtualCluster cluster;
        for (int i = 0; i < 4; ++i) {
            host::AddNode add = keyed({key(1)}, i > 0, "eu");
            add.config.protocolVersion = version;
            if (version == 1) // it tells no ports
                add.bind = {*IpAddress::fromText("10.0.0." + std::to_string(i + 1)), 7946};
            cluster.execute(add);
        }
        QVERIFY(cluster.converge(10s));
        cluster.run(60s);
        QVERIFY(cluster.fold().converged());
        QVERIFY(reasonsOf(cluster).empty());
        QCOMPARE(QString::fromStdString(cluster.difference() + cluster.compareAll()), QString());
        QCOMPARE(cluster.fold().node(NodeId{1})->keys, 1U);
    }
}

void TestEncryption::strangersStayOutside_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("label");
    QTest::addColumn<int>("inside");      ///< why the cluster turns the stranger away
    QTest::addColumn<QString>("outside"); ///< what the stranger is told by its join
    const auto row = [](const char* name, int number, const char* label, Failure inside,
                        const char* outside) {
        QTest::newRow(name) << number << QString::fromLatin1(label) << static_cast<int>(inside)
                            << QString::fromLatin1(outside);
    };
    // Where the cluster answers with an error, it is encrypted with a key that the stranger lacks.
    row("another key", 2, "eu", Failure::wrongKey, "wrong key");
    row("no key", 0, "eu", Failure::notEncrypted, "encrypted");
    row("another label", 1, "us", Failure::labelled, "closed early");
    row("no label", 1, "", Failure::unlabelled, "closed early");
}

void TestEncryption::strangersStayOutside() {
    QFETCH(int, key);
    QFETCH(QString, label);
    QFETCH(int, inside);
    QFETCH(QString, outside);
    test::VirtualCluster cluster;
    cluster.execute(keyed({::key(1)}, false, "eu"));
    cluster.execute(keyed({::key(1)}, true, "eu"));
    QVERIFY(cluster.converge(10s));
    std::vector<wire::SecretKey> keys;
    if (key != 0)
        keys.push_back(::key(static_cast<std::uint8_t>(key)));
    cluster.execute(keyed(keys, true, label.toStdString()));
    cluster.run(10s);
    QCOMPARE(QString::fromStdString(joinOf(cluster, NodeId{3})), outside);
    QVERIFY(reasonsOf(cluster).contains(static_cast<Failure>(inside)));
    QVERIFY(!cluster.fold().row(NodeId{1}, "n3"));
    QVERIFY(!cluster.fold().row(NodeId{3}, "n1"));
    QCOMPARE(QString::fromStdString(cluster.compareAll()), QString());
}

/// Behind something that takes the labels off, a label that still comes is one too many. The label
/// stays the authenticated data.
void TestEncryption::labelsTakenOffOnTheWay() {
    test::VirtualCluster cluster;
    host::AddNode add = keyed({key(1)}, false, "eu");
    add.config.skipInboundLabelCheck = true;
    cluster.execute(add);
    const Endpoint to = cluster.fold().node(NodeId{1})->bound;
    const Endpoint from{IpAddress::loopback(), 9};
    wire::Keyring keys;
    keys.add(key(1));
    const wire::Sealing sealing{&keys, wire::EncryptionVersion::plain, {1}};
    const std::vector<wire::MessagePtr> ping{wire::share(wire::Message(wire::Ping{1, "n1", {}}))};
    Bytes packet = wire::encodePacket(ping, {.label = "eu", .sealing = sealing});
    cluster.network.inject(cluster.cluster, from, to, packet);
    cluster.collect();
    QVERIFY(reasonsOf(cluster) == std::set{Failure::doubleLabel});
    packet.erase(packet.begin(), packet.begin() + wire::labelOverhead("eu"));
    cluster.network.inject(cluster.cluster, from, to, packet);
    cluster.collect();
    QCOMPARE(cluster.all<trace::InputRejected>().size(), std::size_t{1});
    QCOMPARE(cluster.all<trace::PacketReceived>().size(), std::size_t{1});
}

/// Add everywhere, use everywhere, remove everywhere, and nobody is lost on the way.
void TestEncryption::rotationWhileRunning() {
    test::VirtualCluster cluster;
    for (int i = 0; i < 4; ++i)
        cluster.execute(keyed({key(1)}, i > 0));
    QVERIFY(cluster.converge(10s));
    for (const auto& [change, which] :
         {std::pair{KeyChange::added, 2}, std::pair{KeyChange::used, 2},
          std::pair{KeyChange::removed, 1}}) {
        for (std::uint32_t i = 1; i <= 4; ++i) {
            cluster.execute(
                host::ChangeKeys{NodeId{i}, change, key(static_cast<std::uint8_t>(which))});
            cluster.run(3s);
            QVERIFY(cluster.fold().converged());
        }
    }
    QVERIFY(reasonsOf(cluster).empty());
    QVERIFY(cluster.all<trace::CommandFailed>().empty());
    const auto changes = cluster.all<trace::KeysChanged>();
    QCOMPARE(changes.size(), std::size_t{12});
    QCOMPARE(QString::fromStdString(trace::toText(changes[0].body)),
             QStringLiteral("KeysChanged change=added place=2 keys=2"));
    QCOMPARE(QString::fromStdString(trace::toText(changes[11].body)),
             QStringLiteral("KeysChanged change=removed place=2 keys=1"));
    QCOMPARE(QString::fromStdString(cluster.compareAll()), QString());
    // Whoever still has the old key only is a stranger now.
    cluster.execute(keyed({key(1)}));
    cluster.run(5s);
    QCOMPARE(joinOf(cluster, NodeId{5}), std::string("wrong key"));
}

/// memberlist's way: keys with both checks off, then encrypt what goes out, then insist on it.
void TestEncryption::movingARunningClusterToEncryption() {
    test::VirtualCluster cluster;
    for (int i = 0; i < 3; ++i)
        cluster.execute(keyed({}, i > 0));
    QVERIFY(cluster.converge(10s));
    swim::Config config;
    const auto everyone = [&](const auto& act) {
        for (std::uint32_t i = 1; i <= 3; ++i) {
            act(NodeId{i});
            cluster.run(3s);
        }
    };
    config.gossipVerifyIncoming = config.gossipVerifyOutgoing = false;
    everyone([&](NodeId id) { cluster.execute(host::ChangeSettings{id, config}); });
    everyone([&](NodeId id) { cluster.execute(host::ChangeKeys{id, KeyChange::added, key(1)}); });
    QVERIFY(cluster.fold().converged());
    config.gossipVerifyOutgoing = true;
    everyone([&](NodeId id) { cluster.execute(host::ChangeSettings{id, config}); });
    config.gossipVerifyIncoming = true;
    everyone([&](NodeId id) { cluster.execute(host::ChangeSettings{id, config}); });
    cluster.run(40s);
    QVERIFY(cluster.fold().converged());
    QVERIFY(reasonsOf(cluster).empty());
    cluster.execute(keyed({}));
    cluster.run(5s);
    QCOMPARE(joinOf(cluster, NodeId{4}), std::string("encrypted"));
}

void TestEncryption::keyCommandsThatFail() {
    test::VirtualCluster cluster;
    cluster.execute(keyed({key(1), key(2)}, false));
    const auto failureOf = [&](KeyChange change, std::uint8_t which) {
        cluster.execute(host::ChangeKeys{NodeId{1}, change, key(which)});
        return std::get<trace::CommandFailed>(cluster.all<trace::CommandFailed>().back().body)
            .failure;
    };
    QCOMPARE(failureOf(KeyChange::removed, 1), Failure::primaryKey);
    QCOMPARE(failureOf(KeyChange::removed, 3), Failure::unknownKey);
    QCOMPARE(failureOf(KeyChange::used, 3), Failure::unknownKey);
    QCOMPARE(cluster.fold().node(NodeId{1})->keys, 2U);
    QVERIFY(cluster.all<trace::KeysChanged>().empty());
}

void TestEncryption::keysOutlastALife() {
    test::VirtualCluster cluster;
    cluster.execute(keyed({key(1)}, false));
    cluster.execute(keyed({key(1)}));
    for (std::uint32_t i = 1; i <= 2; ++i) {
        cluster.execute(host::ChangeKeys{NodeId{i}, KeyChange::added, key(2)});
        cluster.execute(host::ChangeKeys{NodeId{i}, KeyChange::used, key(2)});
    }
    QVERIFY(cluster.converge(10s));
    cluster.execute(host::Restart{NodeId{2}});
    QCOMPARE(cluster.fold().node(NodeId{2})->keys, 2U);
    QVERIFY(cluster.converge(10s));
    QVERIFY(reasonsOf(cluster).empty());
}

/// One that is down while the others change their key would come back with the old one.
void TestEncryption::aNodeThatIsDownFollows() {
    test::VirtualCluster cluster;
    cluster.execute(keyed({key(1)}, false));
    cluster.execute(keyed({key(1)}));
    QVERIFY(cluster.converge(10s));
    cluster.execute(host::Kill{NodeId{2}});
    for (const auto& [change, which] : {std::pair<KeyChange, std::uint8_t>{KeyChange::added, 2},
                                        {KeyChange::used, 2},
                                        {KeyChange::removed, 1}})
        for (std::uint32_t i = 1; i <= 2; ++i)
            cluster.execute(host::ChangeKeys{NodeId{i}, change, key(which)});
    QVERIFY(cluster.all<trace::CommandFailed>().empty());
    cluster.execute(host::Restart{NodeId{2}});
    QCOMPARE(cluster.fold().node(NodeId{2})->keys, 1U);
    QVERIFY(cluster.converge(10s));
    QVERIFY(reasonsOf(cluster).empty());
}

/// An error message, encrypted as everything is, for what can't be decrypted; none for labels.
void TestEncryption::errorsAreAnsweredAsMemberlistDoes() {
    test::VirtualCluster cluster;
    cluster.execute(keyed({key(1)}, false, "eu"));
    const Endpoint to = cluster.fold().node(NodeId{1})->bound;
    const Endpoint from{IpAddress::loopback(), 9};
    wire::Keyring ours;
    ours.add(key(1));
    wire::Keyring other;
    other.add(key(2));
    const auto sent = [](std::string_view label, wire::Keyring* keys) {
        wire::StreamOptions options{.compress = false, .label = label};
        if (keys)
            options.sealing = wire::Sealing{keys, wire::EncryptionVersion::plain, {}};
        return wire::encodeStream(wire::PushPull{}, options);
    };
    const auto answerTo = [&](const Bytes& bytes) {
        const StreamId stream = cluster.network.injectStream(from, to, bytes);
        cluster.run(1s);
        return std::pair(cluster.network.heardOutside(stream),
                         cluster.network.closedOutside(stream));
    };
    for (const Bytes& bytes : {sent("eu", nullptr), sent("eu", &other)}) {
        const auto [answer, closed] = answerTo(bytes);
        QVERIFY(closed);
        wire::StreamDecoder decoder;
        decoder.feed(answer, {.label = "eu", .labelTakenOff = true, .keys = &ours});
        QVERIFY(decoder.message());
        QVERIFY(std::holds_alternative<wire::ErrorReply>(*decoder.message()));
    }
    for (const Bytes& bytes : {sent("us", &ours), sent("", &ours), Bytes{244, 0}}) {
        const auto [answer, closed] = answerTo(bytes);
        QVERIFY(closed);
        QVERIFY(answer.empty());
    }
    const auto [answer, closed] = answerTo(sent("eu", &ours));
    wire::StreamDecoder decoder;
    decoder.feed(answer, {.label = "eu", .labelTakenOff = true, .keys = &ours});
    QVERIFY(decoder.message() && std::holds_alternative<wire::PushPull>(*decoder.message()));
}

void TestEncryption::noNonceComesTwice() {
    test::VirtualCluster cluster;
    for (int i = 0; i < 3; ++i)
        cluster.execute(keyed({key(1)}, i > 0));
    cluster.run(30s);
    std::set<wire::Nonce> nonces;
    const auto judged = cluster.all<trace::Judged>();
    std::size_t datagrams = 0;
    for (const trace::Event& event : judged) {
        const auto& fact = std::get<trace::Judged>(event.body);
        if (fact.bytes == 0)
            continue;
        ++datagrams;
        nonces.insert(fact.nonce);
    }
    QVERIFY(datagrams > 100);
    QCOMPARE(nonces.size(), datagrams);
    QVERIFY(!nonces.contains(wire::Nonce{}));
}

void TestEncryption::packetsKeepTheirBudget_data() {
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QString>("label");
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("most");
    QTest::newRow("plain") << false << QString() << 2 << 1400 - 1 - 2 - 2;
    QTest::newRow("encrypted") << true << QString() << 2 << 1400 - 1 - 2 - 2 - 29;
    QTest::newRow("padded") << true << QString() << 1 << 1400 - 1 - 2 - 2 - 45;
    QTest::newRow("labelled") << false << QStringLiteral("eu") << 2 << 1400 - 1 - 2 - 2 - 4;
    QTest::newRow("both") << true << QStringLiteral("eu") << 2 << 1400 - 1 - 2 - 2 - 29 - 4;
}

/// The largest message that is accepted fits, with all that lies around it, and one more byte does
/// not.
void TestEncryption::packetsKeepTheirBudget() {
    QFETCH(bool, encrypted);
    QFETCH(QString, label);
    QFETCH(int, version);
    QFETCH(int, most);
    test::VirtualCluster cluster;
    for (int i = 0; i < 2; ++i) {
        host::AddNode add = keyed(encrypted ? std::vector{key(1)} : std::vector<wire::SecretKey>{},
                                  i > 0, label.toStdString());
        add.config.enableCompression = false;
        add.config.protocolVersion = version;
        add.bind = {*IpAddress::fromText("10.0.0." + std::to_string(i + 1)), 7946};
        cluster.execute(add);
    }
    QVERIFY(cluster.converge(10s));
    cluster.run(20s);
    const std::size_t before = cluster.all<trace::Judged>().size();
    const auto gossip = [&](int size) {
        cluster.execute(host::SendUser{NodeId{1},
                                       trace::Delivery::gossip,
                                       {},
                                       Bytes(static_cast<std::size_t>(size), 'u'),
                                       RequestId{1}});
        return std::get<trace::RequestFinished>(cluster.all<trace::RequestFinished>().back().body)
            .failure;
    };
    QCOMPARE(gossip(most + 1), Failure::tooLarge);
    QCOMPARE(gossip(most), Failure::none);
    cluster.run(5s);
    QVERIFY(!cluster.all<trace::UserReceived>().empty());
    const auto judged = cluster.all<trace::Judged>();
    std::uint32_t largest = 0;
    for (std::size_t i = before; i < judged.size(); ++i)
        largest = std::max(largest, std::get<trace::Judged>(judged[i].body).bytes);
    // It travels alone, so without a compound; and budgets do not count the checksum.
    constexpr std::uint32_t kAlone = 1400 - 2 - 2 + 5;
    QVERIFY(largest <= kAlone);
    QVERIFY(largest >= kAlone - 16); // a padding may take less than was set aside for it
}

void TestEncryption::eventfulRun(test::VirtualCluster& cluster) {
    for (int i = 0; i < 4; ++i)
        cluster.execute(keyed({key(0x31)}, i > 0, "eu"));
    cluster.converge(10s);
    cluster.execute(host::LoseDatagrams{NodeId::none, NodeId::none, 0.05});
    for (std::uint32_t i = 1; i <= 4; ++i) {
        cluster.execute(host::ChangeKeys{NodeId{i}, KeyChange::added, key(0x42)});
        cluster.execute(host::ChangeKeys{NodeId{i}, KeyChange::used, key(0x42)});
    }
    cluster.execute(host::Freeze{NodeId{2}, 4s});
    cluster.execute(host::ChangeKeys{NodeId{2}, KeyChange::removed, key(0x31)});
    cluster.execute(host::ChangeKeys{NodeId{2}, KeyChange::removed, key(0x53)});
    cluster.execute(keyed({key(0x64)}, true, "eu"));
    cluster.execute(host::SendUser{NodeId{1}, trace::Delivery::reliable, "n3", bytesOf("hi")});
    cluster.execute(host::Kill{NodeId{3}});
    cluster.run(30s);
    cluster.execute(host::Restart{NodeId{3}});
    cluster.execute(host::Leave{NodeId{4}});
    cluster.run(30s);
}

/// Neither as it is, nor in hexadecimal, nor in base64.
void TestEncryption::theTraceHoldsNoKey() {
    test::VirtualCluster cluster;
    eventfulRun(cluster);
    Bytes binary;
    std::string text;
    for (const trace::Event& event : cluster.events()) {
        trace::encode(event, binary);
        text += trace::toText(event) + '\n';
    }
    QVERIFY(text.find("KeysChanged") != std::string::npos);
    QVERIFY(text.find("with 1 key") != std::string::npos);
    for (const std::uint8_t first : {0x31, 0x42, 0x53, 0x64}) {
        // A piece of it would be too much as well.
        const Bytes whole = octetsOf(first);
        const ByteView part = ByteView(whole).subspan(3, 6);
        QVERIFY(std::ranges::search(binary, part).empty());
        QVERIFY(text.find(toHex(part)) == std::string::npos);
        QVERIFY(text.find(toBase64(part)) == std::string::npos);
        QVERIFY(text.find(toBase64(whole).substr(0, 8)) == std::string::npos);
    }
}

/// Replay compares what nodes say and believe, not ciphertext.
void TestEncryption::recordedRunsNeedNoKey() {
    test::VirtualCluster cluster(3);
    eventfulRun(cluster);
    QCOMPARE(QString::fromStdString(cluster.difference() + cluster.compareAll()), QString());
    const host::ReplayResult result = host::replay(cluster.events());
    QVERIFY2(!result.divergence,
             result.divergence
                 ? (result.divergence->recorded + " | " + result.divergence->replayed).c_str()
                 : "");
    QVERIFY(result.outputs > 500);
    test::VirtualCluster same(3);
    eventfulRun(same);
    QCOMPARE(cluster.digest(), same.digest());
}

void TestEncryption::unfitLabelsAreRefused() {
    test::VirtualCluster cluster;
    cluster.execute(keyed({}, false, std::string(256, 'x')));
    QVERIFY(cluster.fold().nodes().empty());
    cluster.execute(keyed({}, false, std::string(255, 'x')));
    QCOMPARE(cluster.fold().nodes().size(), std::size_t{1});
    host::ChangeSettings change{NodeId{1}, {}};
    change.config.label = std::string(256, 'y');
    cluster.execute(change);
    const auto failed = cluster.all<trace::CommandFailed>();
    QCOMPARE(failed.size(), std::size_t{2});
    QCOMPARE(std::get<trace::CommandFailed>(failed[1].body).failure, Failure::malformed);
}

SWIMSCOPE_TEST(TestEncryption)
#include "test_encryption.moc"
