// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/handoff.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;
using namespace swimscope::swim;

namespace {

HandedOff entry(wire::Message message, std::uint64_t id) {
    return {wire::share(std::move(message)), {}, EventId{id}};
}

std::vector<std::uint64_t> drain(HandoffQueue& queue) {
    std::vector<std::uint64_t> ids;
    while (auto next = queue.pop())
        ids.push_back(number(next->received));
    return ids;
}

} // namespace

class TestHandoff : public QObject {
    Q_OBJECT

  private slots:
    void aliveGoesFirstAndTheNewestOfItsClass() {
        HandoffQueue queue;
        QVERIFY(queue.empty());
        queue.push(entry(wire::Suspect{}, 1), 10);
        queue.push(entry(wire::Alive{}, 2), 10);
        queue.push(entry(wire::Dead{}, 3), 10);
        queue.push(entry(wire::Alive{}, 4), 10);
        queue.push(entry(wire::User{}, 5), 10);
        QCOMPARE(queue.size(), 5U);
        QCOMPARE(drain(queue), (std::vector<std::uint64_t>{4, 2, 5, 3, 1}));
        QVERIFY(queue.empty());
    }

    void eachClassHasItsOwnDepth() {
        HandoffQueue queue;
        QVERIFY(queue.push(entry(wire::Dead{}, 1), 2));
        QVERIFY(queue.push(entry(wire::User{}, 2), 2));
        QVERIFY(!queue.push(entry(wire::Suspect{}, 3), 2));
        QVERIFY(queue.push(entry(wire::Alive{}, 4), 2));
        QVERIFY(queue.push(entry(wire::Alive{}, 5), 2));
        QVERIFY(!queue.push(entry(wire::Alive{}, 6), 2));
        QCOMPARE(drain(queue), (std::vector<std::uint64_t>{5, 4, 2, 1}));
    }
};

SWIMSCOPE_TEST(TestHandoff)
#include "test_handoff.moc"
