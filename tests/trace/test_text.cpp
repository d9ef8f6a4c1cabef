// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/text.h"
#include "tests/support/test_program.h"
#include "tests/trace/sample_events.h"

#include <QtTest>

using namespace swimscope;
using namespace std::chrono_literals;

class TestText : public QObject {
    Q_OBJECT
  private slots:
    void lines_data() {
        QTest::addColumn<int>("sample");
        QTest::addColumn<QString>("line");
        QTest::newRow("packet")
            << 2
            << "#12 0.5 @3 PacketReceived from=127.0.0.1:7946 bytes=20 hash=99 "
               "messages=[alive{Addr=127.0.0.1 Incarnation=3 Meta=0x726f6c653d776562 Node=n2 "
               "Port=7946 Vsn=010502000000}<-#4 ack{Payload=0x SeqNo=7}] <- #11";
        QTest::newRow("member")
            << 9
            << "#12 0.5 @3 MemberChanged change=suspected row={name=n2 endpoint=127.0.0.1:7946 "
               "meta=0x6d versions=010502000000 incarnation=3 state=suspect} by=n4 <- #11";
        QTest::newRow("suspicion")
            << 10
            << "#12 0.5 @3 SuspicionStarted member=n2 from=n4 incarnation=3 wanted=2 min=4s "
               "max=24s deadline=30.0 <- #11";
        QTest::newRow("frozen for good") << 16 << "#12 0.5 @3 NodeFrozen until=never <- #11";
        QTest::newRow("clash") << 20
                               << "#12 0.5 @3 MergeRefused from=[fe80::1]:8000 clash={member=n3 "
                                  "delegate=yes version=6 low=1 high=5} reason=\"\" <- #11";
        QTest::newRow("turned away")
            << 24
            << "#12 0.5 @3 PacketReceived from=127.0.0.1:7946 bytes=20 hash=99 "
               "messages=[alive{Addr=127.0.0.1 Incarnation=3 Meta=0x726f6c653d776562 Node=n2 "
               "Port=7946 Vsn=010502000000} refused{row=0 reason=\"too old\"}] <- #11";
        QTest::newRow("ticker")
            << 21 << "#12 0.5 @3 TickerSet ticker=push/pull next=40.0 interval=30s <- #11";
        QTest::newRow("quoted")
            << 5
            << "#12 0.5 @3 JoinRequested request=1 targets=[{text=a:1 member=a "
               "endpoint=127.0.0.1:7946 failure=refused detail=\"no \\\"one\\\" there\"}] <- #11";
        QTest::newRow("lost") << 18
                              << "#12 0.5 @3 Judged carrier=9 from=127.0.0.1:7946 "
                                 "to=[fe80::1]:8000 bytes=100 hash=5 verdict=lost fault=1 "
                                 "nonce=none <- #11";
        QTest::newRow("another key")
            << 22 << "#12 0.5 @3 KeysChanged change=used place=2 keys=3 <- #11";
        QTest::newRow("encrypted") << 23
                                   << "#12 0.5 @3 Judged carrier=9 from=127.0.0.1:7946 "
                                      "to=[fe80::1]:8000 bytes=129 hash=6 verdict=passed fault=0 "
                                      "nonce=0x010200000000000000000000 <- #11";
        QTest::newRow("a probe now") << 7 << "#12 0.5 @3 ProbeRequested request=4 member=n2 <- #11";
    }
    void lines() {
        QFETCH(int, sample);
        QFETCH(QString, line);
        const auto bodies = test::sampleBodies();
        const trace::Body& body = bodies.at(static_cast<std::size_t>(sample));
        QCOMPARE(QString::fromStdString(trace::toText(test::sampleEvent(body))), line);
    }

    void eventsWithoutACauseSayNone() {
        QCOMPARE(trace::toText(trace::Event{EventId{1}, Instant(1ns), NodeId{2}, EventId::none,
                                            trace::Woke{}}),
                 std::string("#1 0.000000001 @2 Woke"));
    }

    void oneLineWhateverIsInIt() {
        const trace::Body body =
            trace::InputRejected{{}, false, trace::Failure::malformed, "two\nlines\x01", 1};
        QVERIFY(trace::toText(body).find('\n') == std::string::npos);
    }
};

SWIMSCOPE_TEST(TestText)
#include "test_text.moc"
