// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/run_counts.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <utility>

using namespace swimscope;
using namespace swimscope::trace;

/// A run of three, n1 to n3, counted.
class TestRunCounts : public QObject {
    Q_OBJECT

    Fold fold_;
    RunCounts counts_;
    std::uint64_t lastId_ = 0;

    static Endpoint endpointOf(std::uint32_t node) {
        return {IpAddress::v4(10, 0, 0, static_cast<std::uint8_t>(node)), 7946};
    }
    void happen(std::uint32_t node, Body body) {
        const Batch batch{
            {EventId{++lastId_}, Instant(), NodeId{node}, EventId::none, std::move(body)}};
        fold_.apply(batch);
        counts_.take(batch, fold_);
    }
    void change(std::uint32_t observer, const std::string& member, Change kind, MemberState state,
                const std::string& by) {
        happen(observer, MemberChanged{kind, {{member, endpointOf(9)}, 1, state}, by});
    }

  private slots:
    void init() {
        fold_ = {};
        counts_ = {};
        lastId_ = 0;
        for (std::uint32_t node = 1; node <= 3; ++node)
            happen(node, NodeStarted{.name = "n" + std::to_string(node),
                                     .bound = endpointOf(node),
                                     .advertised = endpointOf(node)});
        QCOMPARE(counts_, RunCounts{});
    }

    void countsMessagesAndBytes() {
        happen(1, MessageSent{.message = wire::share(wire::Ping{})});
        happen(1, MessageSent{.message = wire::share(wire::Alive{})});
        happen(1, Judged{.bytes = 100});
        happen(2, Judged{.bytes = 23, .verdict = Verdict::lost}); // it has been sent all the same
        QCOMPARE(counts_, (RunCounts{.messages = 2, .bytes = 123}));
    }

    /// What arrives is the same message once more.
    void countsWhatIsSentOnly() {
        happen(2, MessageReceived{.message = wire::share(wire::Ping{})});
        QCOMPARE(counts_, RunCounts{});
    }

    void countsEachObserversSuspicion() {
        happen(1, SuspicionStarted{.member = "n3", .from = "n1"});
        happen(2, SuspicionStarted{.member = "n3", .from = "n1"});
        happen(2, SuspicionConfirmed{.member = "n3", .from = "n2"});
        QCOMPARE(counts_.suspicions, std::uint64_t{2});
    }

    void countsDeathsByWhoDeclaresThem() {
        happen(3, NodeStopped{true});
        change(1, "n3", Change::died, MemberState::dead, "n1");
        change(2, "n3", Change::died, MemberState::dead, "n1"); // only heard of it
        QCOMPARE(counts_, (RunCounts{.deaths = 1}));
        change(2, "n3", Change::died, MemberState::dead, "n2");
        QCOMPARE(counts_, (RunCounts{.deaths = 2}));
    }

    void knowsWhoLived() {
        change(1, "n3", Change::died, MemberState::dead, "n1");
        happen(2, NodeFrozen{Instant::max()});
        change(1, "n2", Change::died, MemberState::dead, "n1"); // who is frozen lives
        QCOMPARE(counts_, (RunCounts{.deaths = 2, .falseDeaths = 2}));
    }

    /// Of a foreign member nobody knows; and nobody of ours declared what a stranger said.
    void doesNotGuessAboutStrangers() {
        change(1, "elsewhere", Change::died, MemberState::dead, "n1");
        QCOMPARE(counts_, (RunCounts{.deaths = 1}));
        change(1, "n3", Change::died, MemberState::dead, "elsewhere");
        change(7, "n3", Change::died, MemberState::dead, "n1");
        QCOMPARE(counts_, (RunCounts{.deaths = 1}));
    }

    void otherChangesAreNoDeaths() {
        change(1, "n3", Change::suspected, MemberState::suspect, "n1");
        change(1, "n3", Change::left, MemberState::left, "n1");
        QCOMPARE(counts_, RunCounts{});
    }
};

SWIMSCOPE_TEST(TestRunCounts)
#include "test_run_counts.moc"
