// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/trace/binary.h"
#include "engine/trace/text.h"
#include "tests/support/test_program.h"
#include "tests/trace/sample_events.h"

#include <QtTest>

using namespace swimscope;

/// Events survive being written as bytes, and bytes that are no event are refused.
class TestBinary : public QObject {
    Q_OBJECT
  private slots:
    void everyFieldComesBack() {
        Bytes bytes;
        for (const trace::Body& body : test::sampleBodies())
            trace::encode(test::sampleEvent(body), bytes);
        std::size_t at = 0;
        for (const trace::Body& body : test::sampleBodies()) {
            const auto event = trace::decode(bytes, at);
            QVERIFY2(event.ok(), trace::toText(body).c_str());
            QCOMPARE(trace::toText(*event), trace::toText(test::sampleEvent(body)));
        }
        QCOMPARE(at, bytes.size());
    }

    /// Recordings last longer than the order of kinds.
    void numbersOfKindsNeverChange() {
        const auto numberOf = [](const trace::Body& body) {
            Bytes bytes;
            trace::encode(test::sampleEvent(body), bytes);
            return int{bytes.at(28)};
        };
        const auto roster = std::make_shared<const trace::Roster>(std::vector<trace::MemberRow>());
        QCOMPARE(numberOf(trace::NodeStarted{}), 0);
        QCOMPARE(numberOf(trace::SettingsRequested{}), 15);
        QCOMPARE(numberOf(trace::PacketSent{}), 16);
        QCOMPARE(numberOf(trace::CommandFailed{}), 55);
        QCOMPARE(numberOf(trace::ProbeRequested{}), 56);
        QCOMPARE(numberOf(trace::AckPayloadProvided{}), 59);
        QCOMPARE(numberOf(trace::RosterGiven{}), 60);
        QCOMPARE(numberOf(trace::RosterMade{roster}), 61);
        QCOMPARE(numberOf(trace::Delayed{}), 62);
        QCOMPARE(numberOf(trace::SendsHeld{}), 63);
        QCOMPARE(numberOf(trace::PaceChanged{}), 64);
        QCOMPARE(numberOf(trace::FaultMuted{}), 65);
        QCOMPARE(numberOf(trace::Disturbed{}), 66);
    }

    /// Recordings of versions in which faults had no terms.
    void faultsOfEarlierVersionsAreRead() {
        const trace::Body now = trace::FaultRaised{.fault = FaultId{3}, .to = "n2"};
        Bytes bytes;
        trace::encode(now, bytes);
        const auto kind = trace::numberOf(now);
        const auto then = trace::decodeBody(kind, ByteView(bytes).first(bytes.size() - 1));
        QVERIFY(then);
        QCOMPARE(std::get<trace::FaultRaised>(*then).to, std::string("n2"));
        QVERIFY(!std::get<trace::FaultRaised>(*then).more);
        QVERIFY(!trace::decodeBody(kind, ByteView(bytes).first(bytes.size() - 2)));
    }

    void truncatedEventsAreRefused() {
        for (const trace::Body& body : test::sampleBodies()) {
            Bytes bytes;
            trace::encode(test::sampleEvent(body), bytes);
            for (std::size_t length = 0; length < bytes.size(); ++length) {
                std::size_t at = 0;
                QVERIFY(!trace::decode(ByteView(bytes).first(length), at).ok());
                QCOMPARE(at, std::size_t{0});
            }
        }
    }

    void damagedEventsNeverGrowBeyondTheirBytes() {
        Random random(1, 1);
        for (int round = 0; round < 20'000; ++round) {
            const auto bodies = test::sampleBodies();
            Bytes bytes;
            trace::encode(test::sampleEvent(bodies[random.below(bodies.size())]), bytes);
            for (int flips = 0; flips < 3; ++flips)
                bytes[random.below(bytes.size())] ^= 1U << random.below(8);
            std::size_t at = 0;
            const auto event = trace::decode(bytes, at);
            if (event.ok())
                QVERIFY(at <= bytes.size() && !trace::toText(*event).empty());
        }
    }
};

SWIMSCOPE_TEST(TestBinary)
#include "test_binary.moc"
