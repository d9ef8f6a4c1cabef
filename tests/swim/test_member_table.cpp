// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/member_table.h"
#include "engine/swim/random_members.h"
#include "engine/swim/timer_queue.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace swimscope;
using namespace swimscope::swim;
using namespace std::chrono_literals;
using wire::MemberState;

namespace {

trace::MemberRow rowOf(const std::string& name, std::uint16_t port = 7000) {
    trace::MemberRow row;
    row.name = name;
    row.endpoint = {IpAddress::loopback(), port};
    return row;
}

std::set<std::string> namesIn(const MemberTable& table) {
    std::set<std::string> names;
    for (const Slot slot : table.order())
        names.insert(table[slot].identity.name);
    return names;
}

} // namespace

class TestMemberTable : public QObject {
    Q_OBJECT

    Random random_{1, 1};

    MemberTable tableOf(int members) {
        MemberTable table(99);
        for (int i = 0; i < members; ++i)
            table.add(rowOf("m" + std::to_string(i), static_cast<std::uint16_t>(7000 + i)),
                      Instant{}, random_);
        return table;
    }

  private slots:
    void aMillionNamesAtOneAddressAreNoWork() {
        // Each would have to look past all the others, were they all told apart by their address.
        MemberTable table(99);
        for (int i = 0; i < 1'000'000; ++i)
            table.add(rowOf("m" + std::to_string(i)), Instant{}, random_);
        QVERIFY(table.at(rowOf("").endpoint).has_value());
        QVERIFY(table.find("m999999").has_value());
        trace::MemberRow moved = rowOf("m999999", 8000);
        table.replace(*table.find("m999999"), moved, Instant{});
        QVERIFY(table.at(moved.endpoint) == table.find("m999999"));
    }

    void membersAreFoundByNameAndAddress() {
        MemberTable table = tableOf(1000);
        QCOMPARE(table.size(), 1000U);
        for (int i = 0; i < 1000; ++i) {
            const auto slot = table.find("m" + std::to_string(i));
            QVERIFY(slot.has_value());
            const trace::Identity& row = table[*slot].identity;
            QCOMPARE(row.name, "m" + std::to_string(i));
            QVERIFY(table.at(row.endpoint) == slot);
        }
        QVERIFY(!table.find("m1000"));
        QVERIFY(!table.at({IpAddress::loopback(), 1}));
        QVERIFY(!MemberTable().find("m0"));
    }

    void theOneBestOffAnswersAnAddressThatSeveralClaim() {
        MemberTable table;
        const Slot old = table.add(rowOf("old"), Instant{}, random_);
        const Slot young = table.add(rowOf("young"), Instant{}, random_);
        table.setState(old, MemberState::dead, 1, Instant{});
        QVERIFY(table.at({IpAddress::loopback(), 7000}) == young);
        table.setState(young, MemberState::left, 1, Instant{});
        QVERIFY(table.at({IpAddress::loopback(), 7000}) == old);
    }

    void aMemberMayMove() {
        MemberTable table = tableOf(3);
        const Slot slot = *table.find("m1");
        trace::MemberRow row = rowOf("m1", 9000);
        row.incarnation = 4;
        table.replace(slot, row, Instant{5s});
        QVERIFY(!table.at({IpAddress::loopback(), 7001}));
        QVERIFY(table.at({IpAddress::loopback(), 9000}) == slot);
        QCOMPARE(table[slot].stateSince, Instant{}); // alive before and after
    }

    void statesAreCountedAndDated() {
        MemberTable table = tableOf(3);
        const Slot slot = *table.find("m1");
        table.setState(slot, MemberState::suspect, 1, Instant{3s});
        table.setState(slot, MemberState::suspect, 2, Instant{4s});
        QCOMPARE(table[slot].stateSince, Instant{3s});
        QCOMPARE(table[slot].incarnation, 2U);
        QCOMPARE(table.count(MemberState::alive), 2U);
        QCOMPARE(table.count(MemberState::suspect), 1U);
    }

    void aRoundForgetsTheLongDeadButNeverOneself() {
        MemberTable table = tableOf(6);
        const Slot self = *table.find("m0");
        table.setState(self, MemberState::left, 1, Instant{});
        table.setState(*table.find("m1"), MemberState::dead, 1, Instant{});
        table.setState(*table.find("m2"), MemberState::left, 1, Instant{});
        table.setState(*table.find("m3"), MemberState::dead, 1, Instant{5s});
        std::vector<std::string> forgotten = table.startRound(Instant{30s}, 29s, self, random_);
        std::ranges::sort(forgotten);
        QCOMPARE(forgotten, (std::vector<std::string>{"m1", "m2"}));
        QCOMPARE(namesIn(table), (std::set<std::string>{"m0", "m3", "m4", "m5"}));
        QVERIFY(!table.find("m1"));
        QVERIFY(table.find("m5").has_value());
        QCOMPARE(table.count(MemberState::dead), 1U);
        // Their slots are used again.
        table.add(rowOf("new", 8000), Instant{30s}, random_);
        QVERIFY(static_cast<std::uint32_t>(*table.find("new")) < 6);
        QVERIFY(table.find("m5") != table.find("new"));
    }

    void randomMembersAreDifferentAndAllowed() {
        for (const int size : {0, 1, 5, 8, 9, 50}) {
            const MemberTable table = tableOf(size);
            const auto excluded = [&](Slot slot) { return table[slot].identity.name == "m0"; };
            for (int i = 0; i < 50; ++i) {
                std::vector<Slot> chosen = randomMembers(table, 3, random_, excluded);
                QCOMPARE(chosen.size(), std::min<std::size_t>(3, size > 0 ? size - 1 : 0));
                QVERIFY(std::ranges::none_of(chosen, excluded));
                std::ranges::sort(chosen);
                QVERIFY(std::ranges::adjacent_find(chosen) == chosen.end());
            }
        }
        QVERIFY(randomMembers(tableOf(5), 0, random_, [](Slot) { return false; }).empty());
    }

    void everyMemberIsChosenAboutAsOften() {
        const MemberTable table = tableOf(20);
        std::map<Slot, int> chosen;
        for (int i = 0; i < 20000; ++i)
            for (const Slot slot : randomMembers(table, 1, random_, [](Slot) { return false; }))
                ++chosen[slot];
        for (const auto& [slot, times] : chosen)
            QVERIFY(times > 800 && times < 1200);
    }

    void timersFireByTimeThenKindThenOrder() {
        TimerQueue timers;
        timers.arm(Instant{2s}, {TimerKind::gossipTick, 0});
        timers.arm(Instant{1s}, {TimerKind::relay, 1});
        timers.arm(Instant{1s}, {TimerKind::relay, 2});
        timers.arm(Instant{1s}, {TimerKind::handoff, 0});
        TimerId cancelled = timers.arm(Instant{0s}, {TimerKind::ping, 0});
        timers.cancel(cancelled);
        timers.cancel(cancelled); // names nothing any more
        QVERIFY(timers.next() == Instant{1s});
        QVERIFY(!timers.takeDue(Instant{999ms}));
        QVERIFY(timers.takeDue(Instant{1s})->timer.kind == TimerKind::handoff);
        QCOMPARE(timers.takeDue(Instant{1s})->timer.subject, std::uint64_t{1});
        QCOMPARE(timers.takeDue(Instant{1s})->timer.subject, std::uint64_t{2});
        QVERIFY(!timers.takeDue(Instant{1s}));
        QCOMPARE(timers.size(), 1U);
    }
};

SWIMSCOPE_TEST(TestMemberTable)
#include "test_member_table.moc"
