// SPDX-License-Identifier: MPL-2.0
#include "tests/live/live_run.h"
#include "tests/support/test_program.h"

#include <algorithm>
#include <memory>

using namespace swimscope;
using namespace std::chrono_literals;
using fault::Effect;
using test::LiveRun;
using trace::Carriers;
using trace::FaultKind;
using wire::MemberState;

/// Faults of links on real sockets: the same judge as in a simulation, and what it says is done.
class TestLiveFaults : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void cleanup() { run_.reset(); }

    void whatIsDelayedArrivesAndTellsItsCause();
    void copiesAndDamageArrive();
    void refusedAndBrokenConnectionsFail();
    void aSlowConnectionDeliversAll();
    void aSplitIsHealedByLiftingAll();
    void aForeignMemberIsCutOffByItsAddress();

  private:
    static constexpr std::size_t kNodes = 4;
    static fault::Party only(std::uint32_t node) { return {{static_cast<NodeId>(node)}, {}}; }

    void raise(const Effect& effect) { run_->session().post(host::RaiseFault{effect}); }
    /// Whether such a thing was done, by what the trace tells.
    bool did(FaultKind kind) {
        return std::ranges::any_of(run_->all<trace::Disturbed>(),
                                   [kind](const trace::Disturbed& d) { return d.kind == kind; });
    }

    std::unique_ptr<LiveRun> run_;
};

void TestLiveFaults::init() {
    run_ = std::make_unique<LiveRun>();
    run_->addNodes(kNodes);
    QVERIFY(run_->untilConverged(kNodes));
}

void TestLiveFaults::whatIsDelayedArrivesAndTellsItsCause() {
    raise({.kind = FaultKind::delay, .from = only(1), .to = only(2), .low = 30ms});
    const auto arrived = [&] {
        for (const trace::Event& held : run_->events()) {
            const auto* fact = std::get_if<trace::Disturbed>(&held.body);
            if (!fact || fact->kind != FaultKind::delay)
                continue;
            for (const trace::Event& event : run_->events())
                if (std::holds_alternative<trace::PacketReceived>(event.body) &&
                    event.cause == fact->carrier)
                    return event.node == NodeId{2} && event.at >= fact->until;
        }
        return false;
    };
    QVERIFY(run_->until(arrived));
}

void TestLiveFaults::copiesAndDamageArrive() {
    raise({.kind = FaultKind::duplicate, .from = only(1), .to = only(2)});
    raise({.kind = FaultKind::corrupt, .from = only(1), .to = only(3)});
    run_->session().post(host::SendUser{NodeId{1}, trace::Delivery::bestEffort, "n2", {1, 2, 3}});
    QVERIFY(run_->until([&] {
        return std::ranges::count_if(run_->all<trace::UserReceived>(NodeId{2}),
                                     [](const trace::UserReceived& message) {
                                         return message.payload == Bytes{1, 2, 3};
                                     }) == 2;
    }));
    // A checksum goes with it, so that damage is found.
    run_->session().post(host::SendUser{NodeId{1}, trace::Delivery::bestEffort, "n3", {4, 5, 6}});
    QVERIFY(run_->untilAny<trace::InputRejected>(NodeId{3}));
    QVERIFY(run_->until([&] { return did(FaultKind::corrupt); }));
}

void TestLiveFaults::refusedAndBrokenConnectionsFail() {
    raise({.kind = FaultKind::refuse, .from = only(1)});
    raise({.kind = FaultKind::reset, .from = only(2)});
    for (const auto& [from, failure] : {std::pair(NodeId{1}, trace::Failure::refused),
                                        std::pair(NodeId{2}, trace::Failure::reset)}) {
        run_->session().post(host::SendUser{from, trace::Delivery::reliable, "n4", {7}});
        QVERIFY(run_->until([&, from = from, failure = failure] {
            return std::ranges::any_of(
                run_->all<trace::StreamFailed>(from),
                [failure](const trace::StreamFailed& failed) { return failed.failure == failure; });
        }));
    }
    QVERIFY(run_->all<trace::UserReceived>(NodeId{4}).empty());
}

void TestLiveFaults::aSlowConnectionDeliversAll() {
    raise({.kind = FaultKind::bandwidth,
           .from = only(1),
           .carriers = Carriers::streams,
           .rate = 200'000,
           .limit = 1'000'000});
    const Bytes large(50'000, 0x42);
    run_->session().post(host::SendUser{NodeId{1}, trace::Delivery::reliable, "n4", large});
    QVERIFY(run_->until([&] {
        return std::ranges::any_of(
            run_->all<trace::UserReceived>(NodeId{4}),
            [&](const trace::UserReceived& message) { return message.payload == large; });
    }));
    QVERIFY(did(FaultKind::bandwidth));
}

void TestLiveFaults::aSplitIsHealedByLiftingAll() {
    raise({.kind = FaultKind::cut,
           .groups = {{{NodeId{1}, NodeId{2}}, {}}, {{NodeId{3}, NodeId{4}}, {}}}});
    QVERIFY(run_->until([&] {
        const trace::MemberRow* row = run_->fold().row(NodeId{1}, "n3");
        return row && row->state != MemberState::alive;
    }));
    const trace::MemberRow* friendly = run_->fold().row(NodeId{1}, "n2");
    QVERIFY(friendly && friendly->state == MemberState::alive);
    run_->session().post(host::LiftAllFaults{});
    QVERIFY(run_->until([&] { return !run_->all<trace::FaultLifted>().empty(); }));
    run_->session().join(NodeId{1}, {run_->endpointOf(NodeId{3}).text()}, RequestId{1});
    QVERIFY(run_->untilConverged(kNodes));
}

/// One that another program hosts, as far as this one can tell.
void TestLiveFaults::aForeignMemberIsCutOffByItsAddress() {
    LiveRun other;
    other.addNodes(1);
    QVERIFY(other.untilConverged(1));
    const Endpoint stranger = other.endpointOf(NodeId{1});
    raise({.kind = FaultKind::cut,
           .from = only(1),
           .to = {{}, {stranger}},
           .bothWays = true,
           .carriers = Carriers::all});
    run_->session().join(NodeId{1}, {stranger.text()}, RequestId{5});
    QVERIFY(run_->until([&] {
        return std::ranges::any_of(run_->all<trace::Judged>(), [&](const trace::Judged& judged) {
            return judged.to == stranger && judged.verdict == trace::Verdict::cut;
        });
    }));
}

SWIMSCOPE_TEST(TestLiveFaults)
#include "test_faults.moc"
