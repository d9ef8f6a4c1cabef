// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/packet.h"
#include "tests/support/allocation_meter.h"
#include "tests/support/one_node.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <span>

using namespace swimscope;

/// What goes on all the time in a cluster at rest allocates nothing once it has found its room.
class TestAllocations : public QObject {
    Q_OBJECT

  private slots:
    void pingsAreAnsweredWithout_data();
    void pingsAreAnsweredWithout();
    void theMeterSeesAllocations();
};

void TestAllocations::pingsAreAnsweredWithout_data() {
    QTest::addColumn<bool>("compress");
    QTest::addColumn<bool>("encrypt");
    QTest::newRow("plain") << false << false;
    QTest::newRow("LAN default") << true << false;
    QTest::newRow("encrypted") << true << true;
}

/// From the received bytes by way of decryption, codec, node and trace to the bytes of the ack.
void TestAllocations::pingsAreAnsweredWithout() {
    QFETCH(const bool, compress);
    QFETCH(const bool, encrypt);
    const wire::SecretKey key = wire::SecretKey::fromBytes(viewOf("0123456789abcdef")).value();
    wire::Keyring keys{std::span(&key, 1)};
    host::AddNode setup;
    setup.name = "node-0001";
    setup.config.enableCompression = compress;
    wire::PacketOptions options{.compress = compress};
    if (encrypt) {
        setup.keys = {key};
        options.sealing = wire::Sealing{.keys = &keys};
    }
    test::OneNode node(setup);
    const wire::MessagePtr ping = wire::share(
        wire::Message(wire::Ping{1, "node-0001", {IpAddress::loopback(), 7946, "node-0002"}}));
    const Bytes packet = wire::encodePacket(std::span(&ping, 1), options);
    while (node.node().queuedBroadcasts() > 0) // it tells of itself beside its first acks
        node.receive(packet);
    node.receive(packet);

    const std::size_t before = node.bytesSent();
    const test::AllocationMeter meter;
    constexpr std::size_t kPings = 100;
    for (std::size_t i = 0; i < kPings; ++i)
        node.receive(packet);
    QCOMPARE(meter.count(), std::size_t{0});
    QVERIFY(node.bytesSent() >= before + kPings * 10);
    QVERIFY(node.events() >= 6); // verdicts, packets and messages, in and out
}

void TestAllocations::theMeterSeesAllocations() {
    const test::AllocationMeter meter;
    const Bytes bytes(100);
    QCOMPARE(meter.count(), std::size_t{1});
    QCOMPARE(bytes.size(), std::size_t{100});
}

SWIMSCOPE_TEST(TestAllocations)
#include "test_allocations.moc"
