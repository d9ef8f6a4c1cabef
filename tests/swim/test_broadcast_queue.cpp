// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/broadcast_queue.h"
#include "engine/swim/formulas.h"
#include "tests/support/test_program.h"
#include "tests/support/vectors.h"

#include <QtTest>

using namespace swimscope;
using namespace swimscope::swim;

namespace {

/// The scripts queue plain bytes, which a user message holds; their size is what counts.
Broadcast broadcast(std::string about, Bytes bytes, EventId queued = EventId::none) {
    const std::size_t size = bytes.size();
    return {std::move(about), wire::share(wire::Message(wire::User{std::move(bytes)})), size,
            queued};
}

Broadcast broadcast(std::string about, std::size_t size, EventId queued) {
    return broadcast(std::move(about), Bytes(size, 'x'), queued);
}

const Bytes& bytesOf(const TakenBroadcast& taken) {
    return std::get<wire::User>(*taken.message).payload;
}

std::vector<EventId> idsOf(const std::vector<TakenBroadcast>& taken) {
    std::vector<EventId> ids;
    for (const auto& t : taken)
        ids.push_back(t.queued);
    return ids;
}

std::vector<EventId> take(BroadcastQueue& queue, std::size_t limit,
                          std::uint32_t transmitLimit = 10) {
    std::vector<TakenBroadcast> taken;
    queue.take(2, limit, transmitLimit, taken);
    return idsOf(taken);
}

constexpr EventId a{1};
constexpr EventId b{2};
constexpr EventId c{3};
using Ids = std::vector<EventId>;

} // namespace

class TestBroadcastQueue : public QObject {
    Q_OBJECT

    void runScript(const nlohmann::json& script) {
        BroadcastQueue queue;
        for (const auto& op : script["ops"]) {
            const std::string verb = op["op"];
            if (verb == "queue") {
                queue.queue(broadcast(op["name"], test::hexBytes(op["message"])));
                continue;
            }
            if (verb == "prune")
                queue.prune(op["retain"]);
            else
                takeAsScripted(queue, script, op);
            QCOMPARE(queue.size(), op["queuedAfter"].get<std::size_t>());
        }
    }

    void takeAsScripted(BroadcastQueue& queue, const nlohmann::json& script,
                        const nlohmann::json& op) {
        std::vector<TakenBroadcast> taken;
        const std::size_t overhead = op["overhead"];
        const auto limit = retransmitLimit(script["retransmitMult"], script["nodes"]);
        const std::size_t used = queue.take(overhead, op["limit"], limit, taken);
        const auto& wanted = op["result"];
        QCOMPARE(taken.size(), wanted.size()); // null has size 0
        std::size_t bytes = 0;
        for (std::size_t i = 0; i < taken.size(); ++i) {
            QCOMPARE(toHex(bytesOf(taken[i])), wanted[i].get<std::string>());
            bytes += taken[i].size + overhead;
        }
        QCOMPARE(used, bytes);
    }

  private slots:
    void scriptsRunAsInTheReference() {
        const auto vectors = test::loadVectors("broadcast-queue.json");
        QVERIFY(!vectors["scripts"].empty());
        for (const auto& script : vectors["scripts"])
            runScript(script);
    }

    void theLeastSentThenTheLargestThenTheNewestGoesFirst() {
        BroadcastQueue queue;
        queue.queue(broadcast("a", 10, a));
        QCOMPARE(take(queue, 1000), Ids{a});
        queue.queue(broadcast("b", 10, b));
        queue.queue(broadcast("c", 10, c));
        QCOMPARE(take(queue, 1000), (Ids{c, b, a}));
        queue.queue(broadcast("d", 50, EventId{4}));
        QCOMPARE(take(queue, 1000), (Ids{EventId{4}, c, b, a}));
    }

    void whatDoesNotFitIsLeftForLater() {
        BroadcastQueue queue;
        queue.queue(broadcast("a", 100, a));
        queue.queue(broadcast("b", 40, b));
        QCOMPARE(take(queue, 90), Ids{b});
        QCOMPARE(take(queue, 102), Ids{a});
        QCOMPARE(take(queue, 2), Ids{});
        QCOMPARE(take(queue, 0), Ids{});
    }

    void aNewerOneAboutTheSameMemberReplacesTheOlder() {
        BroadcastQueue queue;
        QVERIFY(!queue.queue(broadcast("m", 10, a)));
        QCOMPARE(take(queue, 100), Ids{a});
        QCOMPARE(queue.queue(broadcast("m", 20, b)), std::optional(a));
        QCOMPARE(queue.size(), 1U);
        QCOMPARE(take(queue, 100), Ids{b});
        QCOMPARE(queue.queue(broadcast("m", 5, c)), std::optional(b));
        QCOMPARE(take(queue, 100), Ids{c});
    }

    void uniqueOnesReplaceNothing() {
        BroadcastQueue queue;
        QVERIFY(!queue.queue(broadcast("", 10, a)));
        QVERIFY(!queue.queue(broadcast("", 10, b)));
        QCOMPARE(take(queue, 100), (Ids{b, a}));
    }

    void theLastTransmissionIsMarkedAndEmptiesTheQueue() {
        BroadcastQueue queue;
        queue.queue(broadcast("m", 10, a));
        std::vector<TakenBroadcast> taken;
        queue.take(2, 100, 2, taken);
        QVERIFY(!taken.back().finished);
        queue.take(2, 100, 2, taken);
        QCOMPARE(taken.size(), 2U);
        QVERIFY(taken.back().finished);
        QVERIFY(queue.empty());
        QVERIFY(!queue.queue(broadcast("m", 10, b)));
    }

    void pruningDropsTheMostSent() {
        BroadcastQueue queue;
        queue.queue(broadcast("a", 10, a));
        take(queue, 100);
        queue.queue(broadcast("b", 10, b));
        queue.queue(broadcast("", 5, c));
        QCOMPARE(queue.prune(2), Ids{a});
        QCOMPARE(queue.prune(2), Ids{});
        QCOMPARE(queue.prune(0), (Ids{c, b}));
        QVERIFY(!queue.queue(broadcast("b", 10, a)));
    }

    void aCopyGoesItsOwnWay() {
        BroadcastQueue queue;
        queue.queue(broadcast("a", 10, a));
        BroadcastQueue fork = queue;
        QCOMPARE(fork.queue(broadcast("a", 10, b)), std::optional(a));
        QCOMPARE(take(queue, 100), Ids{a});
        QCOMPARE(take(fork, 100), Ids{b});
    }

    void aThousandBroadcastsAllGoOutAsOftenAsTheyShould() {
        BroadcastQueue queue;
        for (std::uint64_t i = 1; i <= 1000; ++i)
            queue.queue(broadcast("n" + std::to_string(i), 20 + i % 100, EventId{i}));
        std::map<EventId, int> sent;
        std::vector<TakenBroadcast> taken;
        while (!queue.empty()) {
            taken.clear();
            QVERIFY(queue.take(2, 1398, 12, taken) <= 1398);
            QVERIFY(!taken.empty());
            for (const auto& t : taken)
                ++sent[t.queued];
        }
        QCOMPARE(sent.size(), 1000U);
        for (const auto& [id, times] : sent)
            QCOMPARE(times, 12);
    }
};

SWIMSCOPE_TEST(TestBroadcastQueue)
#include "test_broadcast_queue.moc"
