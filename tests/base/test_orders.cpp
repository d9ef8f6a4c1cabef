// SPDX-License-Identifier: MPL-2.0
#include "engine/base/chunked_set.h"
#include "engine/base/indexed_heap.h"
#include "engine/base/number_map.h"
#include "engine/base/place_index.h"
#include "engine/base/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

using namespace swimscope;

/// The engine's own containers, held against the standard's under random use.
class TestOrders : public QObject {
    Q_OBJECT

  private slots:
    void aHeapGivesTheLeastWhateverChanged() {
        Random chance(1, 1);
        IndexedHeap<std::pair<std::uint64_t, std::uint32_t>> heap;
        std::map<std::uint32_t, std::pair<std::uint64_t, std::uint32_t>> all;
        for (int turn = 0; turn < 20'000; ++turn) {
            const auto number = static_cast<std::uint32_t>(chance.below(200));
            if (chance.chance(0.4)) {
                heap.remove(number);
                all.erase(number);
            } else {
                const std::pair key{chance.below(1000), number};
                heap.set(number, key);
                all[number] = key;
            }
            QCOMPARE(heap.size(), all.size());
            QCOMPARE(heap.holds(number), all.contains(number));
            if (all.empty())
                continue;
            const auto least =
                std::ranges::min_element(all, {}, [](const auto& entry) { return entry.second; });
            QCOMPARE(heap.first(), least->second);
            QCOMPARE(heap.firstNumber(), least->first);
        }
    }

    void aChunkedSetIsASet() {
        Random chance(2, 1);
        ChunkedSet<std::uint64_t> set;
        std::set<std::uint64_t> all;
        for (int turn = 0; turn < 20'000; ++turn) {
            const std::uint64_t item = chance.below(1000);
            const bool grows = turn % 8000 < 4000;
            if (chance.chance(grows ? 0.2 : 0.8))
                QCOMPARE(set.erase(item), all.erase(item) > 0);
            else if (all.insert(item).second)
                set.insert(item);
            QCOMPARE(set.size(), all.size());
            const std::uint64_t wanted = chance.below(1000);
            const auto expected = all.lower_bound(wanted);
            const auto found = set.lowerBound(wanted);
            QCOMPARE(set.isEnd(found), expected == all.end());
            if (expected != all.end())
                QCOMPARE(set[found], *expected);
            if (!all.empty())
                QCOMPARE(set.last(), *all.rbegin());
        }
    }

    void erasingInAChunkedSetLeadsToTheNext() {
        ChunkedSet<int> set;
        for (int item = 0; item < 300; ++item)
            set.insert(item);
        int expected = 0;
        for (auto place = set.begin(); !set.isEnd(place); ++expected) {
            QCOMPARE(set[place], expected);
            set.erase(place);
        }
        QCOMPARE(expected, 300);
        QVERIFY(set.empty());
    }

    void aChunkedSetTakesAndGivesMany() {
        Random chance(4, 1);
        ChunkedSet<std::uint64_t> set;
        std::set<std::uint64_t> all;
        for (int turn = 0; turn < 2000; ++turn) {
            std::set<std::uint64_t> news;
            for (std::uint64_t count = chance.below(turn % 400 < 200 ? 200 : 10); count > 0;
                 --count)
                if (const std::uint64_t item = chance.below(5000); !all.contains(item))
                    news.insert(item);
            set.insertAll(std::vector(news.begin(), news.end()));
            all.merge(news);

            const std::uint64_t low = chance.below(5000);
            const std::uint64_t high = low + chance.below(turn % 400 < 200 ? 100 : 1000);
            all.erase(all.lower_bound(low), all.lower_bound(high));
            const auto next = set.erase(set.lowerBound(low), set.lowerBound(high));
            const auto expected = all.lower_bound(high);
            QCOMPARE(set.isEnd(next), expected == all.end());
            if (expected != all.end())
                QCOMPARE(set[next], *expected);

            QCOMPARE(set.size(), all.size());
            std::vector<std::uint64_t> items;
            for (auto place = set.begin(); !set.isEnd(place); place = set.next(place))
                items.push_back(set[place]);
            QVERIFY(std::ranges::equal(items, all));
        }
    }

    void aNumberMapIsAMap() {
        Random chance(5, 1);
        NumberMap<std::string> map;
        std::map<std::uint32_t, std::string> all;
        for (int turn = 0; turn < 20'000; ++turn) {
            const auto number = static_cast<std::uint32_t>(chance.below(300));
            if (chance.chance(turn % 4000 < 2000 ? 0.3 : 0.7)) {
                map.erase(number);
                all.erase(number);
            } else {
                map.set(number, std::to_string(turn));
                all[number] = std::to_string(turn);
            }
            QCOMPARE(map.size(), all.size());
            const auto wanted = static_cast<std::uint32_t>(chance.below(300));
            const auto expected = all.find(wanted);
            QCOMPARE(map.contains(wanted), expected != all.end());
            if (expected != all.end())
                QCOMPARE(*map.find(wanted), expected->second);
            else
                QVERIFY(map.find(wanted) == nullptr);
        }
        for (const auto& [number, text] : all)
            QCOMPARE(*map.find(number), text);
    }

    void anIndexFindsWhatIsLeft() {
        Random chance(3, 1);
        PlaceIndex index;
        std::map<std::uint32_t, std::uint64_t> hashes; // by place
        for (int turn = 0; turn < 20'000; ++turn) {
            const auto place = static_cast<std::uint32_t>(chance.below(300));
            // Few hashes, close together: chains that wrap around and cross each other.
            const std::uint64_t hash = chance.below(40) << 32;
            if (const auto known = hashes.find(place); known != hashes.end()) {
                index.erase(known->second, place);
                hashes.erase(known);
            } else {
                index.insert(hash, place);
                hashes.emplace(place, hash);
            }
            QCOMPARE(index.size(), hashes.size());
            const auto wanted = static_cast<std::uint32_t>(chance.below(300));
            const auto known = hashes.find(wanted);
            const auto found = index.find(known != hashes.end() ? known->second : hash,
                                          [&](std::uint32_t other) { return other == wanted; });
            QCOMPARE(found.has_value(), known != hashes.end());
        }
    }
};

SWIMSCOPE_TEST(TestOrders)
#include "test_orders.moc"
