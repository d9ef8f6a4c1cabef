// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/fold.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;
using namespace std::chrono_literals;
using wire::MemberState;

/// A run written by hand, folded.
class TestFold : public QObject {
    Q_OBJECT

    trace::Fold fold_;
    std::uint64_t lastId_ = 0;
    Instant now_{};

    static Endpoint endpoint(std::uint16_t port) { return {IpAddress::loopback(), port}; }

    void happen(std::uint32_t node, trace::Body body) {
        fold_.apply(
            trace::Event{EventId{++lastId_}, now_, NodeId{node}, EventId::none, std::move(body)});
    }
    void start(std::uint32_t node) {
        const auto port = static_cast<std::uint16_t>(7000 + node);
        happen(node, trace::NodeStarted{.name = "n" + std::to_string(node),
                                        .bound = endpoint(port),
                                        .advertised = endpoint(port)});
    }
    void believe(std::uint32_t observer, std::uint32_t subject, MemberState state,
                 std::uint32_t incarnation = 1) {
        const auto port = static_cast<std::uint16_t>(7000 + subject);
        happen(observer,
               trace::MemberChanged{
                   trace::Change::joined,
                   {"n" + std::to_string(subject), endpoint(port), {}, {}, incarnation, state},
                   {}});
    }
    void cluster(std::uint32_t size) {
        for (std::uint32_t node = 1; node <= size; ++node)
            start(node);
        for (std::uint32_t observer = 1; observer <= size; ++observer)
            for (std::uint32_t subject = 1; subject <= size; ++subject)
                believe(observer, subject, MemberState::alive);
    }

  private slots:
    void init() {
        fold_ = {};
        lastId_ = 0;
        now_ = {};
    }

    void aClusterConverges() {
        start(1);
        believe(1, 1, MemberState::alive);
        QVERIFY(fold_.converged());
        start(2);
        QVERIFY(!fold_.converged()); // n2 does not list n1 yet
        believe(2, 2, MemberState::alive);
        believe(2, 1, MemberState::alive);
        now_ += 1s;
        believe(1, 2, MemberState::alive);
        QVERIFY(fold_.converged());
        QCOMPARE(fold_.convergedSince(), Instant(1s));
        QCOMPARE(fold_.members(), (std::vector<std::string>{"n1", "n2"}));
    }

    void membersComeInNaturalOrder() {
        for (const std::uint32_t node : {10U, 2U, 1U})
            start(node);
        QCOMPARE(fold_.members(), (std::vector<std::string>{"n1", "n2", "n10"}));
    }

    void whoIsForgottenByAllLeavesNothing() {
        cluster(2);
        believe(1, 9, MemberState::alive);
        believe(2, 9, MemberState::alive);
        QCOMPARE(fold_.nameAt(endpoint(7009)), std::string_view("n9"));
        happen(1, trace::MemberForgotten{"n9"});
        QCOMPARE(fold_.members(), (std::vector<std::string>{"n1", "n2", "n9"}));
        happen(2, trace::MemberForgotten{"n9"});
        QCOMPARE(fold_.members(), (std::vector<std::string>{"n1", "n2"}));
        QVERIFY(fold_.nameAt(endpoint(7009)).empty());
        QVERIFY(fold_.commonRow("n9") == nullptr);
        QVERIFY(fold_.converged());
        // A node of ours keeps its place.
        happen(1, trace::MemberForgotten{"n2"});
        happen(2, trace::MemberForgotten{"n2"});
        QCOMPARE(fold_.members(), (std::vector<std::string>{"n1", "n2"}));
    }

    void aBatchBringsManyNames() {
        start(1);
        trace::Batch batch;
        for (std::uint32_t i = 20; i > 10; --i)
            batch.push_back(trace::Event{
                EventId{++lastId_}, now_, NodeId{1}, EventId::none,
                trace::MemberChanged{
                    trace::Change::joined,
                    {"m" + std::to_string(i), endpoint(7000), {}, {}, 1, MemberState::alive},
                    {}}});
        fold_.apply(batch);
        QCOMPARE(fold_.members().size(), std::size_t{11});
        QCOMPARE(fold_.members().front(), std::string("m11"));
        QCOMPARE(fold_.table(NodeId{1}).size(), std::size_t{10});
    }

    void exceptionsAndTheCommonRow() {
        cluster(5);
        believe(2, 5, MemberState::suspect);
        QCOMPARE(fold_.tally("n5").of(MemberState::alive), 4U);
        QCOMPARE(fold_.tally("n5").of(MemberState::suspect), 1U);
        QCOMPARE(fold_.row(NodeId{2}, "n5")->state, MemberState::suspect);
        QCOMPARE(fold_.row(NodeId{1}, "n5")->state, MemberState::alive);
        QCOMPARE(fold_.commonRow("n5")->state, MemberState::alive);
        QVERIFY(!fold_.converged());
        for (const std::uint32_t observer : {1U, 3U, 4U})
            believe(observer, 5, MemberState::suspect);
        QCOMPARE(fold_.commonRow("n5")->state, MemberState::suspect);
        QCOMPARE(fold_.row(NodeId{5}, "n5")->state, MemberState::alive);
        QCOMPARE(fold_.tally("n5").majority(), MemberState::suspect);
    }

    void holdingsAreTheCommonRowAndWhoDiffers() {
        cluster(5);
        QVERIFY(fold_.holdings("n5").exceptions.empty());
        QCOMPARE(fold_.holdings("n5").common->state, MemberState::alive);
        believe(4, 5, MemberState::dead);
        happen(2, trace::MemberForgotten{"n5"});
        const trace::Holdings holdings = fold_.holdings("n5");
        QCOMPARE(holdings.common->state, MemberState::alive);
        QCOMPARE(holdings.exceptions.size(), std::size_t{2});
        QCOMPARE(holdings.exceptions[0].first, NodeId{2});
        QCOMPARE(holdings.exceptions[0].second, nullptr);
        QCOMPARE(holdings.exceptions[1].first, NodeId{4});
        QCOMPARE(holdings.exceptions[1].second->state, MemberState::dead);
        QVERIFY(!fold_.holdings("stranger").common);
    }

    void whoeverStopsBelievesNothing() {
        cluster(3);
        happen(3, trace::NodeStopped{true});
        QCOMPARE(fold_.row(NodeId{3}, "n1"), nullptr);
        QCOMPARE(fold_.tally("n1").known(), 2U);
        QCOMPARE(fold_.node(NodeId{3})->life, trace::HostedNode::Life::killed);
        QCOMPARE(fold_.members().size(), std::size_t{3}); // ours stay listed
        believe(1, 3, MemberState::dead);
        QVERIFY(!fold_.converged());
        believe(2, 3, MemberState::dead);
        QVERIFY(fold_.converged());
    }

    void aRestartBeginsWithAnEmptyTable() {
        cluster(3);
        happen(3, trace::NodeStopped{true});
        start(3);
        QCOMPARE(fold_.row(NodeId{3}, "n1"), nullptr);
        QCOMPARE(fold_.tally("n1").unknown, 1U);
        QVERIFY(fold_.node(NodeId{3})->alive());
        QCOMPARE(fold_.nodes().size(), std::size_t{3});
    }

    void forgottenForeignMembersAreGone() {
        cluster(2);
        believe(1, 9, MemberState::dead);
        QCOMPARE(fold_.members().size(), std::size_t{3});
        happen(1, trace::MemberForgotten{"n9"});
        QCOMPARE(fold_.members().size(), std::size_t{2});
        QCOMPARE(fold_.tally("n9").unknown, 2U);
    }

    void suspicionsByObserver() {
        cluster(3);
        happen(1, trace::SuspicionStarted{"n3", "n2", 1, 2, 4s, 24s, Instant(24s)});
        happen(1, trace::SuspicionConfirmed{"n3", "n1", Instant(14s)});
        const trace::Suspicion* suspicion = fold_.suspicion(NodeId{1}, "n3");
        QVERIFY(suspicion);
        QCOMPARE(suspicion->accusers, (std::vector<std::string>{"n2", "n1"}));
        QCOMPARE(suspicion->deadline, Instant(14s));
        QCOMPARE(fold_.suspicions("n3").size(), std::size_t{1});
        happen(1, trace::SuspicionEnded{"n3", true});
        QCOMPARE(fold_.suspicion(NodeId{1}, "n3"), nullptr);
    }

    void healthQueueAndProbe() {
        start(1);
        happen(1, trace::HealthChanged{2, 2});
        happen(1, trace::BroadcastQueued{"n1", wire::share(wire::Suspect{})});
        happen(1, trace::ProbeStarted{"n2", 1, 500ms, Instant(1s)});
        QCOMPARE(fold_.node(NodeId{1})->health, 2U);
        QCOMPARE(fold_.node(NodeId{1})->queued, 1U);
        QCOMPARE(fold_.node(NodeId{1})->probing, std::string("n2"));
        happen(1, trace::BroadcastFinished{});
        happen(1, trace::ProbeFailed{.member = "n2"});
        QCOMPARE(fold_.node(NodeId{1})->queued, 0U);
        QVERIFY(fold_.node(NodeId{1})->probing.empty());
    }

    void namesByAddress() {
        cluster(2);
        QCOMPARE(fold_.nameAt(endpoint(7002)), std::string_view("n2"));
        QVERIFY(fold_.nameAt(endpoint(9)).empty());
    }

    void aTieFallsToTheWorseState() {
        trace::Tally tally;
        QVERIFY(!tally.majority());
        tally.states = {2, 2, 0, 0};
        QCOMPARE(tally.majority(), MemberState::suspect);
    }

    void changedSettingsAreTheNodesOwn() {
        cluster(1);
        happen(1, trace::SettingsRequested{RequestId{1}, "ProbeInterval=2s"});
        QCOMPARE(fold_.node(NodeId{1})->settings, std::string("ProbeInterval=2s"));
    }
};

SWIMSCOPE_TEST(TestFold)
#include "test_fold.moc"
