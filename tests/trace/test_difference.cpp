// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/difference.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;
using trace::Difference;
using trace::HostedNode;
using wire::MemberState;

namespace {

/// A run written by hand, in which each node may have another number than in the other run.
struct Written {
    explicit Written(std::uint32_t firstNode, std::uint32_t nodes) : first(firstNode) {
        for (std::uint32_t node = 1; node <= nodes; ++node)
            happen(node, trace::NodeStarted{.name = "n" + std::to_string(node)});
        for (std::uint32_t observer = 1; observer <= nodes; ++observer)
            for (std::uint32_t subject = 1; subject <= nodes; ++subject)
                believe(observer, subject, MemberState::alive, 1);
    }
    void happen(std::uint32_t node, trace::Body body) {
        fold.apply(trace::Event{EventId{++last}, Instant(), NodeId{first + node}, EventId::none,
                                std::move(body)});
    }
    void believe(std::uint32_t observer, std::uint32_t subject, MemberState state,
                 std::uint32_t incarnation) {
        trace::MemberChanged change;
        change.row.name = "n" + std::to_string(subject);
        change.row.state = state;
        change.row.incarnation = incarnation;
        happen(observer, std::move(change));
    }

    std::uint32_t first;
    std::uint64_t last = 0;
    trace::Fold fold;
};

} // namespace

/// In what two runs of a cluster stand differently.
class TestDifference : public QObject {
    Q_OBJECT

  private slots:
    void alikeAreThoseWhoseNamesStandAlike() {
        const Written here(0, 3);
        const Written there(10, 3);
        QCOMPARE(trace::difference(here.fold, there.fold).count, std::size_t{0});
    }

    void livesComeFirstAndTheDeadAreNotAsked() {
        const Written here(0, 4);
        Written there(0, 4);
        there.believe(1, 3, MemberState::suspect, 1);
        there.happen(2, trace::NodeStopped{true});
        there.believe(2, 3, MemberState::dead, 1); // what it last thought counts no more
        const trace::Differences found = trace::difference(here.fold, there.fold);
        QCOMPARE(found.count, std::size_t{2});
        QVERIFY(found.listed[0] == (Difference{.kind = Difference::Kind::life,
                                               .member = "n2",
                                               .lifeHere = HostedNode::Life::running,
                                               .lifeThere = HostedNode::Life::killed}));
        QVERIFY(found.listed[1] == (Difference{.kind = Difference::Kind::belief,
                                               .member = "n3",
                                               .observer = "n1",
                                               .stateHere = MemberState::alive,
                                               .stateThere = MemberState::suspect,
                                               .incarnationHere = 1,
                                               .incarnationThere = 1}));
        QCOMPARE(found.members, (std::set<std::string>{"n2", "n3"}));
    }

    /// News that one has and the other has not is a difference, but nobody stands otherwise for it.
    void anotherIncarnationIsADetail() {
        const Written here(0, 3);
        Written there(0, 3);
        for (std::uint32_t observer = 1; observer <= 3; ++observer)
            there.believe(observer, 2, MemberState::alive, 5);
        const trace::Differences found = trace::difference(here.fold, there.fold);
        QCOMPARE(found.count, std::size_t{3});
        QVERIFY(found.listed[0].kind == Difference::Kind::detail);
        QVERIFY(found.members.empty());
    }

    void whoIsInOneRunOnlyIsFound() {
        const Written here(0, 2);
        const Written there(0, 3);
        const trace::Differences found = trace::difference(here.fold, there.fold);
        QVERIFY(!found.listed[0].lifeHere);
        QCOMPARE(found.listed[0].member, std::string("n3"));
        // Both that live in both runs list it in one of them.
        QCOMPARE(found.count, std::size_t{3});
        QVERIFY(!found.listed[1].stateHere);
        QVERIFY(trace::difference(there.fold, here.fold).listed[0].lifeHere);
    }

    void moreThanWasAskedForIsCounted() {
        const Written here(0, 6);
        Written there(0, 6);
        for (std::uint32_t observer = 1; observer <= 6; ++observer)
            there.believe(observer, 4, MemberState::dead, 1);
        const trace::Differences found = trace::difference(here.fold, there.fold, 2);
        QCOMPARE(found.listed.size(), std::size_t{2});
        QCOMPARE(found.count, std::size_t{6});
    }
};

SWIMSCOPE_TEST(TestDifference)
#include "test_difference.moc"
