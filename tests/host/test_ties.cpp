// SPDX-License-Identifier: MPL-2.0
#include "engine/host/ties.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;

class TestTies : public QObject {
    Q_OBJECT

    static constexpr NodeId kOne{1};
    static constexpr NodeId kTwo{2};
    static constexpr host::StreamTies::Addresses kAddresses{{IpAddress::loopback(), 40000},
                                                            {IpAddress::loopback(), 7946}};

  private slots:
    void equalBytesAreTakenInTheOrderOfSending() {
        host::DatagramTies ties;
        ties.sent(kOne, kTwo, {5, EventId{10}, {}});
        ties.sent(kOne, kTwo, {5, EventId{20}, {}});
        QCOMPARE(ties.arrived(kOne, kTwo, 5).packet, EventId{10});
        QCOMPARE(ties.arrived(kOne, kTwo, 5).packet, EventId{20});
        QCOMPARE(ties.arrived(kOne, kTwo, 5).packet, EventId::none);
    }

    void overtakingIsFound() {
        host::DatagramTies ties;
        ties.sent(kOne, kTwo, {5, EventId{10}, {}});
        ties.sent(kOne, kTwo, {6, EventId{20}, {}});
        QCOMPARE(ties.arrived(kOne, kTwo, 6).packet, EventId{20});
        QCOMPARE(ties.arrived(kOne, kTwo, 5).packet, EventId{10});
    }

    void whichOfTwoIsNotGuessed() {
        host::DatagramTies ties;
        ties.sent(kOne, kTwo, {5, EventId{10}, {}});
        ties.sent(kOne, kTwo, {6, EventId{20}, {}});
        ties.sent(kOne, kTwo, {5, EventId{30}, {}});
        QCOMPARE(ties.arrived(kOne, kTwo, 6).packet, EventId{20});
        // The first of the two seems lost, or it is only late and arrives now.
        QCOMPARE(ties.arrived(kOne, kTwo, 5).packet, EventId::none);
        ties.sent(kOne, kTwo, {5, EventId{40}, {}});
        QCOMPARE(ties.arrived(kOne, kTwo, 5).packet, EventId{40});
    }

    void otherLinksAndBytesAreUnknown() {
        host::DatagramTies ties;
        ties.sent(kOne, kTwo, {5, EventId{10}, {}});
        QCOMPARE(ties.arrived(kTwo, kOne, 5).packet, EventId::none);
        QCOMPARE(ties.arrived(kOne, kTwo, 7).packet, EventId::none);
        ties.drop(kTwo);
        QCOMPARE(ties.arrived(kOne, kTwo, 5).packet, EventId::none);
    }

    void whatNeverArrivesDoesNotPileUp() {
        host::DatagramTies ties;
        for (std::uint64_t i = 1; i <= 10'000; ++i)
            ties.sent(kOne, kTwo, {i, EventId{i}, {}});
        QCOMPARE(ties.arrived(kOne, kTwo, 1).packet, EventId::none);
        QCOMPARE(ties.arrived(kOne, kTwo, 10'000).packet, EventId{10'000});
    }

    void streamsByTheirTwoAddresses() {
        host::StreamTies ties;
        ties.wrote(kAddresses, true, EventId{3});
        QCOMPARE(ties.read(kAddresses, false), EventId{3});
        QCOMPARE(ties.read(kAddresses, true), EventId::none);
        ties.wrote(kAddresses, false, EventId{4});
        ties.closed(kAddresses);
        QCOMPARE(ties.read(kAddresses, true), EventId{4});
        ties.closed(kAddresses);
        QCOMPARE(ties.read(kAddresses, true), EventId::none);
    }
};

SWIMSCOPE_TEST(TestTies)
#include "test_ties.moc"
