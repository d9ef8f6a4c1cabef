// SPDX-License-Identifier: MPL-2.0
#include "tests/live/live_run.h"
#include "tests/support/test_program.h"

#include <algorithm>
#include <memory>
#include <string>

using namespace swimscope;
using namespace std::chrono_literals;
using test::LiveRun;
using wire::MemberState;

/// Eight real nodes talking over loopback, and what happens to them.
class TestLiveCluster : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void cleanup() { run_.reset(); }

    void aKilledNodeIsDeadEverywhere();
    void aRestartedNodeComesBack();
    void aLeavingNodeHasLeftEverywhere();
    void aFrozenNodeIsSuspectedAndRefutes();
    void aCutOffNodeIsHeldDeadUntilTheCutIsLifted();
    void userMessagesArrive();

  private:
    static constexpr std::size_t kNodes = 8;
    static constexpr NodeId kFirst{1};
    static constexpr NodeId kVictim{5};

    std::unique_ptr<LiveRun> run_;
};

void TestLiveCluster::init() {
    run_ = std::make_unique<LiveRun>();
    run_->addNodes(kNodes);
    QVERIFY(run_->untilConverged(kNodes));
    QVERIFY(run_->untilAllHold("n5", MemberState::alive));
}

void TestLiveCluster::aKilledNodeIsDeadEverywhere() {
    run_->session().post(host::Kill{kVictim});
    QVERIFY(run_->untilAny<trace::NodeStopped>(kVictim));
    QVERIFY(run_->untilAllHold("n5", MemberState::dead));
    QVERIFY(run_->until([&] { return run_->fold().converged(); }));
    // Nobody was declared dead unseen: a suspicion came first.
    QVERIFY(!run_->all<trace::SuspicionStarted>().empty());
}

void TestLiveCluster::aRestartedNodeComesBack() {
    const Endpoint before = run_->endpointOf(kVictim);
    run_->session().post(host::Kill{kVictim});
    QVERIFY(run_->untilAllHold("n5", MemberState::dead));
    run_->session().post(host::Restart{kVictim});
    QVERIFY(run_->untilAllHold("n5", MemberState::alive));
    QVERIFY(run_->until([&] { return run_->fold().converged(); }));
    QCOMPARE(run_->endpointOf(kVictim), before);
}

void TestLiveCluster::aLeavingNodeHasLeftEverywhere() {
    run_->session().post(host::Leave{kVictim});
    QVERIFY(run_->untilAny<trace::LeaveFinished>(kVictim));
    QVERIFY(run_->untilAny<trace::NodeStopped>(kVictim));
    QVERIFY(!run_->all<trace::NodeStopped>(kVictim)[0].killed);
    QVERIFY(run_->untilAllHold("n5", MemberState::left));
    QVERIFY(run_->until([&] { return run_->fold().converged(); }));
}

void TestLiveCluster::aFrozenNodeIsSuspectedAndRefutes() {
    run_->session().post(host::Freeze{kVictim, std::nullopt});
    QVERIFY(run_->until([&] { return run_->fold().tally("n5").of(MemberState::suspect) > 0; }));
    run_->session().post(host::Thaw{kVictim});
    QVERIFY(run_->untilAny<trace::SelfRefuted>(kVictim));
    QVERIFY(run_->untilAllHold("n5", MemberState::alive));
    QVERIFY(run_->until([&] { return run_->fold().converged(); }));
}

void TestLiveCluster::aCutOffNodeIsHeldDeadUntilTheCutIsLifted() {
    run_->session().post(host::CutLink{kVictim, NodeId::none});
    run_->session().post(host::CutLink{NodeId::none, kVictim});
    QVERIFY(run_->until([&] { return run_->fold().tally("n5").of(MemberState::dead) > 0; }));
    for (const trace::FaultRaised& raised : run_->all<trace::FaultRaised>())
        run_->session().post(host::LiftFault{raised.fault});
    // A node that was held dead joins again as a person would let it.
    const std::string first = run_->endpointOf(kFirst).text();
    run_->session().join(kVictim, {first}, RequestId{1});
    QVERIFY(run_->untilAllHold("n5", MemberState::alive));
    QVERIFY(run_->until([&] { return run_->fold().converged(); }));
}

void TestLiveCluster::userMessagesArrive() {
    using trace::Delivery;
    const Bytes large(100'000, 0x42); // a stream's worth
    auto& session = run_->session();
    session.post(host::SendUser{kFirst, Delivery::bestEffort, "n5", bytesOf("best effort")});
    session.post(host::SendUser{kFirst, Delivery::reliable, "n5", large});
    session.post(host::SendUser{kFirst, Delivery::gossip, "", bytesOf("to some")});
    const auto received = [&](NodeId node, const Bytes& payload, const std::string& from) {
        return std::ranges::any_of(run_->all<trace::UserReceived>(node),
                                   [&](const trace::UserReceived& message) {
                                       return message.payload == payload && message.from == from;
                                   });
    };
    // A stream comes from a port that is nobody's. Gossip of the application's goes to as many as
    // the transmit limit lets it, and no further.
    QVERIFY(run_->until([&] {
        return received(kVictim, bytesOf("best effort"), "n1") && received(kVictim, large, "") &&
               received(NodeId::none, bytesOf("to some"), "n1");
    }));
}

SWIMSCOPE_TEST(TestLiveCluster)
#include "test_cluster.moc"
