// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/member_table.h"
#include "tests/support/test_program.h"
#include "tests/swim/hand_node.h"

#include <QtTest>

#include <algorithm>

using namespace swimscope;
using namespace swimscope::swim;
using namespace std::chrono_literals;
using wire::MemberState;

namespace {

trace::MemberRow rowOf(std::size_t number, std::uint16_t port, const Bytes& meta = {}) {
    return {{"m" + std::to_string(number), test::at(port), meta, {}}, 1, MemberState::alive};
}

trace::RosterPtr rosterOf(std::size_t members) {
    std::vector<trace::MemberRow> rows;
    for (std::size_t i = 0; i < members; ++i)
        rows.push_back(rowOf(i, static_cast<std::uint16_t>(7000 + i)));
    return std::make_shared<const trace::Roster>(std::move(rows));
}

} // namespace

/// Tables that began with a roster are like any others, only smaller.
class TestRosterTable : public QObject {
    Q_OBJECT

    Random random_{1, 1};

    /// Of member 0.
    MemberTable tableOf(const trace::RosterPtr& roster) {
        MemberTable table(99);
        const Slot self = table.add(roster->rows().front(), Instant{}, random_);
        table.takeRoster(roster, self, Instant{1s}, random_);
        return table;
    }

    /// The name and state that answer a name, or an address.
    static QString textOf(const MemberTable& table, std::optional<Slot> slot) {
        if (!slot)
            return QStringLiteral("nobody");
        const Member member = table[*slot];
        return QStringLiteral("%1 at %2, meta %3, incarnation %4, state %5 since %6")
            .arg(QString::fromStdString(member.identity.name),
                 QString::fromStdString(member.identity.endpoint.text()),
                 QString::fromStdString(toHex(member.identity.meta)))
            .arg(member.incarnation)
            .arg(static_cast<int>(member.state))
            .arg(inSeconds(member.stateSince));
    }

    /// Does the same to both tables, which hold the same members at other places.
    void act(MemberTable& shared, MemberTable& plain, Instant now) {
        const std::size_t number = random_.below(24);
        const auto port = static_cast<std::uint16_t>(7000 + random_.below(24));
        const auto incarnation = static_cast<std::uint32_t>(random_.below(100));
        const std::string name = "m" + std::to_string(number);
        if (random_.chance(0.1)) {
            for (MemberTable* table : {&shared, &plain})
                table->startRound(now, 5s, *table->find("m0"), random_);
            return;
        }
        const auto state = static_cast<MemberState>(random_.below(4));
        const bool announces = random_.chance(0.5);
        trace::MemberRow row = rowOf(number, port, Bytes(random_.below(3)));
        row.incarnation = incarnation;
        for (MemberTable* table : {&shared, &plain}) {
            const auto slot = table->find(name);
            if (!slot)
                table->add(row, now, random_);
            else if (announces)
                table->replace(*slot, row, now);
            else
                table->setState(*slot, state, incarnation, now);
        }
    }

    static void compare(const MemberTable& shared, const MemberTable& plain) {
        QCOMPARE(shared.size(), plain.size());
        for (int state = 0; state < 4; ++state)
            QCOMPARE(shared.count(static_cast<MemberState>(state)),
                     plain.count(static_cast<MemberState>(state)));
        for (int i = 0; i < 24; ++i) {
            const std::string name = "m" + std::to_string(i);
            QCOMPARE(textOf(shared, shared.find(name)), textOf(plain, plain.find(name)));
            const Endpoint endpoint = test::at(static_cast<std::uint16_t>(7000 + i));
            QCOMPARE(textOf(shared, shared.at(endpoint)), textOf(plain, plain.at(endpoint)));
        }
    }

  private slots:
    void allAreListedInARandomOrder() {
        const trace::RosterPtr roster = rosterOf(100);
        const MemberTable one = tableOf(roster);
        const MemberTable other = tableOf(roster);
        QCOMPARE(one.size(), std::size_t{100});
        QCOMPARE(one.count(MemberState::alive), std::size_t{100});
        std::vector<Slot> listed(one.order().begin(), one.order().end());
        QVERIFY(!std::ranges::equal(one.order(), other.order()));
        std::ranges::sort(listed);
        QVERIFY(std::ranges::adjacent_find(listed) == listed.end());
        // What they announced is there once for all.
        QCOMPARE(&one[*one.find("m7")].identity, &other[*other.find("m7")].identity);
        QCOMPARE(one[*one.find("m7")].stateSince, Instant{1s});
        QCOMPARE(one[*one.find("m0")].stateSince, Instant{}); // it knew itself before
        QVERIFY(!one.find("m100"));
        QVERIFY(one.at(test::at(7042)) == one.find("m42"));
    }

    void whoIsNotInItsRosterIsListedAsWell() {
        MemberTable table(99);
        const Slot self = table.add(rowOf(500, 9000), Instant{}, random_);
        const Slot moved = table.takeRoster(rosterOf(10), self, Instant{1s}, random_);
        QCOMPARE(table.size(), std::size_t{11});
        QVERIFY(table.find("m500") == moved && table.at(test::at(9000)) == moved);
    }

    void whatDiffersFromTheRosterIsItsOwn() {
        const trace::RosterPtr roster = rosterOf(10);
        MemberTable one = tableOf(roster);
        const MemberTable other = one;
        const Slot slot = *one.find("m3");
        one.replace(slot, rowOf(3, 7003, bytesOf("new")), Instant{2s});
        QCOMPARE(one[slot].identity.meta, bytesOf("new"));
        QVERIFY(other[slot].identity.meta.empty());
        // Who says again what the roster says is shared again.
        one.replace(slot, rowOf(3, 7003), Instant{3s});
        QCOMPARE(&one[slot].identity, &other[slot].identity);
    }

    void itActsLikeATableThatBeganEmpty() {
        for (int round = 0; round < 20; ++round) {
            const trace::RosterPtr roster = rosterOf(12);
            MemberTable shared = tableOf(roster);
            MemberTable plain(7);
            for (const trace::MemberRow& row : roster->rows())
                plain.add(row, row.name == "m0" ? Instant{} : Instant{1s}, random_);
            Instant now{2s};
            for (int i = 0; i < 400; ++i, now += 100ms) {
                act(shared, plain, now);
                if (i % 7 == 0)
                    shared = MemberTable(shared);
                compare(shared, plain);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void manyAtOneAddressAreNoWork() {
        std::vector<trace::MemberRow> rows;
        for (std::size_t i = 0; i < 100'000; ++i)
            rows.push_back(rowOf(i, 7000));
        const MemberTable table = tableOf(std::make_shared<const trace::Roster>(std::move(rows)));
        QVERIFY(table.at(test::at(7000)).has_value());
        QVERIFY(table.find("m99999").has_value());
    }

    void aRosterThatComesLateIsIgnored() {
        test::HandNode hand;
        hand.meet("m3", 7003);
        hand.give(trace::RosterGiven{EventId{1}, rosterOf(10)});
        QCOMPARE(hand.node.members().size(), std::size_t{2});
        hand.give(trace::RosterGiven{EventId{1}, nullptr});
        QCOMPARE(hand.node.members().size(), std::size_t{2});
    }
};

SWIMSCOPE_TEST(TestRosterTable)
#include "test_roster_table.moc"
