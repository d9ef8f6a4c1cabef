// SPDX-License-Identifier: MPL-2.0
#include "engine/session/batch_queue.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <thread>

using namespace swimscope;

class TestBatchQueue : public QObject {
    Q_OBJECT

    static trace::Batch batch(std::uint64_t first, std::size_t size) {
        trace::Batch events;
        for (std::size_t i = 0; i < size; ++i)
            events.push_back({EventId{first + i}, Instant{}, NodeId{1}, EventId::none,
                              trace::MemberForgotten{"n" + std::to_string(first + i)}});
        return events;
    }

    /// What so many of these events take.
    static std::size_t weight(std::size_t events) {
        return events * trace::weightOf(batch(1, 1).front());
    }

    static std::uint64_t takeAll(session::BatchQueue& queue, std::uint64_t expected) {
        for (trace::Batch events = queue.take(); !events.empty(); events = queue.take())
            for (const trace::Event& event : events)
                if (number(event.id) != expected++)
                    return 0;
        return expected;
    }

  private slots:
    void emptyGivesNothing() {
        session::BatchQueue queue;
        queue.push({});
        QVERIFY(queue.take().empty());
    }

    void inOrderThroughMemory() {
        session::BatchQueue queue;
        queue.push(batch(1, 10));
        queue.push(batch(11, 10));
        QCOMPARE(queue.take().size(), std::size_t{20});
    }

    void largePayloadsCountAsWhatTheyAre() {
        trace::Event event{EventId{1}, Instant{}, NodeId{1}, EventId::none,
                           trace::UserReceived{"n2", Bytes(100'000, 1)}};
        QVERIFY(trace::weightOf(event) > 100'000);
        const auto message = wire::share(wire::Message(wire::User{Bytes(100'000, 1)}));
        event.body = trace::PacketReceived{{}, 9, 9, {{message, EventId::none}}};
        QVERIFY(trace::weightOf(event) > 100'000);
        event.body = trace::StreamReceived{StreamId{1}, 9, {message, EventId::none}};
        QVERIFY(trace::weightOf(event) > 100'000);
    }

    void aFullDiskDropsNothing() {
        // /dev/full takes what the library buffers, and says that it is full when it is written.
        session::BatchQueue queue(weight(25), [] { return std::fopen("/dev/full", "r+"); });
        std::uint64_t next = 1;
        for (int i = 0; i < 50; ++i, next += 10)
            queue.push(batch(next, 10));
        QCOMPARE(queue.waiting(), std::size_t{500});
        QCOMPARE(takeAll(queue, 1), next);
    }

    void withoutAFileMemoryServes() {
        session::BatchQueue queue(weight(25), []() -> std::FILE* { return nullptr; });
        std::uint64_t next = 1;
        for (int i = 0; i < 50; ++i, next += 10)
            queue.push(batch(next, 10));
        QCOMPARE(takeAll(queue, 1), next);
    }

    void theRoomOfABatchComesBack() {
        session::BatchQueue queue(weight(15));
        for (std::uint64_t first = 1; first <= 21; first += 10) { // to memory, and to the file
            const trace::Batch room = queue.push(batch(first, 10));
            QVERIFY(room.empty());
            QVERIFY(room.capacity() >= 10);
        }
        QCOMPARE(takeAll(queue, 1), std::uint64_t{31});
    }

    void whatDoesNotFitIsSpilledAndComesBackInOrder() {
        session::BatchQueue queue(weight(25));
        std::uint64_t next = 1;
        for (int i = 0; i < 500; ++i, next += 10)
            queue.push(batch(next, 10));
        QCOMPARE(queue.waiting(), std::size_t{5000});
        QCOMPARE(takeAll(queue, 1), next);
        QCOMPARE(queue.waiting(), std::size_t{0});
        queue.push(batch(next, 10)); // and memory serves again
        QCOMPARE(queue.take().size(), std::size_t{10});
    }

    void fromThreadToThread() {
        session::BatchQueue queue(weight(1000));
        constexpr std::uint64_t kEvents = 100'000;
        std::thread writer([&queue] {
            for (std::uint64_t first = 1; first <= kEvents; first += 100)
                queue.push(batch(first, 100));
        });
        std::uint64_t expected = 1;
        while (expected != 0 && expected <= kEvents)
            expected = takeAll(queue, expected);
        writer.join();
        QCOMPARE(expected, kEvents + 1);
    }
};

SWIMSCOPE_TEST(TestBatchQueue)
#include "test_batch_queue.moc"
