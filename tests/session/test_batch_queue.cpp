// SPDX-License-Identifier: MPL-2.0
#include "engine/session/batch_queue.h"

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

    void whatDoesNotFitIsSpilledAndComesBackInOrder() {
        session::BatchQueue queue(25);
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
        session::BatchQueue queue(1000);
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

QTEST_GUILESS_MAIN(TestBatchQueue)
#include "test_batch_queue.moc"
