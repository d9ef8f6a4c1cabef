// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/ip_packet.h"
#include "engine/capture/pcapng_writer.h"
#include "tests/capture/frames.h"
#include "tests/capture/recaptured.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <sstream>

using namespace swimscope;
using namespace swimscope::test;
using namespace std::chrono_literals;

namespace {

const Endpoint kV4{IpAddress::v4(10, 0, 0, 1), 7946};
const Endpoint kOtherV4{IpAddress::v4(10, 0, 0, 2), 41000};
const Endpoint kV6{*IpAddress::fromText("fd00::1"), 7946};

capture::Frame bare(const Bytes& ip) {
    return frameOf(ip, capture::Link::raw);
}

} // namespace

/// Packets are made, and written into files that libpcap reads.
class TestPcapngWriter : public QObject {
    Q_OBJECT

  private slots:
    void datagramsComeBack_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("IPv4") << "10.0.0.1"
                              << "10.0.0.2";
        QTest::newRow("IPv6") << "fd00::1"
                              << "fd00::2";
        QTest::newRow("one mapped") << "10.0.0.1"
                                    << "fd00::2";
        QTest::newRow("no address") << ""
                                    << "10.0.0.2";
    }
    void datagramsComeBack() {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        const auto endpoint = [](const QString& ip) {
            return Endpoint{IpAddress::fromText(ip.toStdString()).value_or(IpAddress()), 7946};
        };
        for (const std::size_t size : {std::size_t{0}, std::size_t{7}, capture::kDatagramMost}) {
            const Bytes payload(size, 0xAB);
            const Bytes ip =
                capture::ipPacketOf(capture::Datagram{endpoint(from), endpoint(to), payload});
            QVERIFY(checksumsFit(ip));
            const auto carried = capture::carriedBy(bare(ip));
            const auto& datagram = std::get<capture::Datagram>(carried);
            QCOMPARE(datagram.to, endpoint(to));
            QCOMPARE(datagram.from.ip.empty() || datagram.from == endpoint(from) || from.isEmpty(),
                     true);
            QVERIFY(std::ranges::equal(datagram.payload, payload));
        }
    }

    void aSumThatWouldBeNothingIsWrittenAsAllOnes() {
        // Payloads count up until the sum comes to 0, which it does within 65,536.
        bool met = false;
        for (std::uint32_t i = 0; i < 0x10000 && !met; ++i) {
            Bytes payload;
            put(payload, i, 2);
            const Bytes ip = capture::ipPacketOf(capture::Datagram{kV4, kOtherV4, payload});
            QVERIFY(ip[26] != 0 || ip[27] != 0);
            met = ip[26] == 0xFF && ip[27] == 0xFF;
        }
        QVERIFY(met);
    }

    void segmentsComeBack() {
        const Bytes payload = bytesOf("something");
        for (const Endpoint& to : {kOtherV4, kV6}) {
            capture::Segment segment;
            segment.from = kV4;
            segment.to = to;
            segment.sequence = 0xFFFFFFF0;
            segment.acknowledged = 77;
            segment.ack = true;
            segment.fin = true;
            segment.payload = payload;
            const Bytes ip = capture::ipPacketOf(segment);
            QVERIFY(checksumsFit(ip));
            const auto carried = capture::carriedBy(bare(ip));
            const auto& read = std::get<capture::Segment>(carried);
            QCOMPARE(read.from, kV4);
            QCOMPARE(read.to, to);
            QCOMPARE(read.sequence, segment.sequence);
            QCOMPARE(read.acknowledged, 77U);
            QVERIFY(read.ack && read.fin && !read.syn && !read.reset);
            QVERIFY(std::ranges::equal(read.payload, payload));
            segment.syn = true;
            const Bytes syn = capture::ipPacketOf(segment);
            QVERIFY(checksumsFit(syn));
            const auto begins = capture::carriedBy(bare(syn));
            QVERIFY(std::ranges::equal(std::get<capture::Segment>(begins).payload, payload));
        }
    }

    void filesAreReadBack() {
        std::ostringstream out;
        capture::PcapngWriter writer(out, {.program = "a test", .comment = "what it is"});
        const Duration at = std::chrono::hours(24 * 365 * 50) + 123456789ns;
        for (std::size_t size = 0; size < 5; ++size)
            writer.write(at + Duration(size),
                         capture::ipPacketOf(capture::Datagram{kV4, kOtherV4, Bytes(size, 1)}),
                         std::string(size, 'c'));
        QVERIFY(writer.ok());
        QCOMPARE(writer.packets(), std::uint64_t{5});
        const std::string file = out.str();
        QVERIFY(file.find("what it is") != std::string::npos);
        QCOMPARE(commentsIn(file), (std::vector<std::string>{"c", "cc", "ccc", "cccc"}));

        const QTemporaryDir folder;
        const std::string path = folder.filePath("some.pcapng").toStdString();
        std::ofstream(path, std::ios::binary) << file;
        auto reader = capture::Reader::open(path);
        QVERIFY(reader.ok());
        for (std::size_t size = 0; size < 5; ++size) {
            const auto frame = reader->next();
            QVERIFY(frame.has_value());
            QCOMPARE(frame->unixTime.count(), (at + Duration(size)).count());
            QCOMPARE(frame->link, capture::Link::raw);
            QCOMPARE(frame->bytes.size(), 28 + size);
            QCOMPARE(frame->size, frame->bytes.size());
        }
        QVERIFY(!reader->next());
        QCOMPARE(reader->problem(), std::string());
    }

    void longCommentsAreCutBetweenCharacters() {
        std::ostringstream out;
        capture::PcapngWriter writer(out, {});
        std::string comment;
        while (comment.size() < 100'000)
            comment += "\xE2\x86\x92"; // three bytes, and 65,535 is a multiple of three
        writer.write({}, Bytes(20, 0), comment);
        writer.write({}, Bytes(20, 0), "x" + comment);
        const auto comments = commentsIn(out.str());
        QCOMPARE(comments.at(0).size(), std::size_t{65535});
        QCOMPARE(comments.at(1).size(), std::size_t{65533});
    }

    void whatIsNotTakenIsTold() {
        std::ostringstream out;
        capture::PcapngWriter writer(out, {});
        out.setstate(std::ios::badbit);
        QVERIFY(!writer.ok());
    }
};

SWIMSCOPE_TEST(TestPcapngWriter)
#include "test_pcapng_writer.moc"
