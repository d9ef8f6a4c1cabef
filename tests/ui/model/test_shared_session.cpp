// SPDX-License-Identifier: MPL-2.0
#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "ui/model/cluster_model.h"
#include "ui/model/shared_session.h"

#include <QTest>

#include <memory>
#include <utility>

namespace swimscope::ui {

using namespace std::chrono_literals;

namespace {

/// One run of two: its session, shown by a model.
class SharedSide {
  public:
    explicit SharedSide(const swim::Config& config) {
        auto own = std::make_unique<test::FakeSession>();
        fake = own.get();
        shared = std::make_unique<SharedSession>(std::move(own), &model, config);
        model.setSession(shared.get());
    }
    ~SharedSide() { model.setSession(nullptr); }

    FaultId raise(std::uint32_t id, double probability) const {
        fake->push(NodeId::none, trace::FaultRaised{.fault = FaultId{id},
                                                    .kind = trace::FaultKind::loss,
                                                    .to = "n2",
                                                    .probability = probability});
        return FaultId{id};
    }

    ClusterModel model;
    test::FakeSession* fake = nullptr;
    std::unique_ptr<SharedSession> shared;
};

swim::Config lifeguardOff() {
    swim::Config config;
    config.lhaProbe = config.lhaSuspicion = config.buddySystem = false;
    config.lifeguardMode = swim::LifeguardMode::paper;
    return config;
}

/// Two runs that stand side by side, with and without Lifeguard. Their nodes are numbered
/// differently: n1, n2, n3 are 1, 2, 3 here, and 12, 11 there, where there is no n3.
struct SharedPair {
    SharedSide here{swim::Config{}};
    SharedSide there{lifeguardOff()};

    SharedPair() {
        here.shared->setPeers({there.shared.get()});
        there.shared->setPeers({here.shared.get()});
        here.fake->startCluster(3);
        there.fake->start(NodeId{11}, "n2", 7001);
        there.fake->start(NodeId{12}, "n1", 7002);
        show();
    }
    void show() {
        here.model.advance();
        there.model.advance();
    }
    void post(host::Command command) const { here.shared->post(std::move(command)); }
    template <class Command>
    const Command& hereLast() const {
        return std::get<Command>(here.fake->posted.back());
    }
    template <class Command>
    const Command& thereLast() const {
        return std::get<Command>(there.fake->posted.back());
    }
};

} // namespace

class TestSharedSession : public QObject {
    Q_OBJECT

  private slots:
    void asksTheNodesOfTheSameNames();
    void asksNobodyForWhoIsNotThere();
    void translatesEveryNodeOfACommand();
    void linksOfAllStayLinksOfAll();
    void newNodesHaveWhatTheirSideHas();
    void settingsAreMeantAsTheyAreHere();
    void liftsTheFaultThatDoesTheSame();
    void faultsMeanThoseOfTheSameNames();
    void joinsOnBothSides();
    void asksNobodyElseUnlessItIsWished();
    void isOtherwiseItsOwnSession();
};

void TestSharedSession::asksTheNodesOfTheSameNames() {
    const SharedPair pair;
    pair.post(host::Kill{NodeId{1}});
    QCOMPARE(pair.hereLast<host::Kill>().node, NodeId{1});
    QCOMPARE(pair.thereLast<host::Kill>().node, NodeId{12});
    // The other way round as well; and it does not come back.
    pair.there.shared->post(host::Freeze{NodeId{11}, 5s});
    QCOMPARE(pair.hereLast<host::Freeze>().node, NodeId{2});
    QCOMPARE(pair.hereLast<host::Freeze>().length, std::optional<Duration>(5s));
    QCOMPARE(pair.here.fake->posted.size(), std::size_t{2});
    QCOMPARE(pair.there.fake->posted.size(), std::size_t{2});
}

void TestSharedSession::asksNobodyForWhoIsNotThere() {
    const SharedPair pair;
    pair.post(host::Kill{NodeId{3}});
    QCOMPARE(pair.hereLast<host::Kill>().node, NodeId{3});
    QVERIFY(pair.there.fake->posted.empty());
    pair.post(host::Kill{NodeId{99}}); // nor for who is nowhere; what it says is this side's matter
    QCOMPARE(pair.here.fake->posted.size(), std::size_t{2});
    QVERIFY(pair.there.fake->posted.empty());
}

void TestSharedSession::translatesEveryNodeOfACommand() {
    const SharedPair pair;
    pair.post(host::CutLink{NodeId{1}, NodeId{2}});
    QCOMPARE(pair.thereLast<host::CutLink>().from, NodeId{12});
    QCOMPARE(pair.thereLast<host::CutLink>().to, NodeId{11});
    pair.post(host::Restart{NodeId{2}, NodeId{1}});
    QCOMPARE(pair.thereLast<host::Restart>().node, NodeId{11});
    QCOMPARE(pair.thereLast<host::Restart>().through, NodeId{12});
    // One that is missing is enough.
    pair.post(host::CutLink{NodeId{1}, NodeId{3}});
    pair.post(host::CutLink{NodeId{3}, NodeId{1}});
    pair.post(host::Restart{NodeId{2}, NodeId{3}});
    QCOMPARE(pair.there.fake->posted.size(), std::size_t{2});
    QCOMPARE(pair.here.fake->posted.size(), std::size_t{5});
}

void TestSharedSession::linksOfAllStayLinksOfAll() {
    const SharedPair pair;
    pair.post(host::LoseDatagrams{NodeId::none, NodeId::none, 0.25});
    QCOMPARE(pair.thereLast<host::LoseDatagrams>().from, NodeId::none);
    QCOMPARE(pair.thereLast<host::LoseDatagrams>().to, NodeId::none);
    QCOMPARE(pair.thereLast<host::LoseDatagrams>().probability, 0.25);
}

void TestSharedSession::newNodesHaveWhatTheirSideHas() {
    const SharedPair pair;
    swim::Config config = lifeguardOff();
    config.probeInterval = 7s;
    pair.post(host::AddNode{.name = "n4", .config = config});
    const swim::Config& here = pair.hereLast<host::AddNode>().config;
    const swim::Config& there = pair.thereLast<host::AddNode>().config;
    QVERIFY(here.lhaProbe && here.lhaSuspicion && here.buddySystem);
    QCOMPARE(here.lifeguardMode, swim::LifeguardMode::memberlist);
    QCOMPARE(there, config);
    QCOMPARE(here.probeInterval, Duration(7s));
    // Also several at once.
    pair.post(host::StartTogether{std::vector<host::AddNode>(2, host::AddNode{.config = {}})});
    for (const host::AddNode& node : pair.hereLast<host::StartTogether>().nodes)
        QVERIFY(node.config.lhaProbe);
    for (const host::AddNode& node : pair.thereLast<host::StartTogether>().nodes)
        QCOMPARE(node.config, lifeguardOff());
}

void TestSharedSession::settingsAreMeantAsTheyAreHere() {
    const SharedPair pair;
    swim::Config config;
    config.buddySystem = false;
    config.gossipNodes = 5;
    pair.post(host::ChangeSettings{NodeId{1}, config});
    QCOMPARE(pair.hereLast<host::ChangeSettings>().config, config);
    swim::Config expected = lifeguardOff();
    expected.gossipNodes = 5;
    QCOMPARE(pair.thereLast<host::ChangeSettings>().config, expected);
    QCOMPARE(pair.thereLast<host::ChangeSettings>().node, NodeId{12});
}

void TestSharedSession::liftsTheFaultThatDoesTheSame() {
    SharedPair pair;
    pair.here.raise(1, 0.5);
    pair.here.raise(2, 0.25);
    pair.there.raise(6, 0.25);
    pair.show();
    pair.post(host::LiftFault{FaultId{2}});
    QCOMPARE(pair.hereLast<host::LiftFault>().fault, FaultId{2});
    QCOMPARE(pair.thereLast<host::LiftFault>().fault, FaultId{6});
    pair.post(host::LiftFault{FaultId{1}}); // there is none like it
    pair.post(host::LiftFault{FaultId{9}}); // and none at all
    QCOMPARE(pair.hereLast<host::LiftFault>().fault, FaultId{9});
    QCOMPARE(pair.here.fake->posted.size(), std::size_t{3});
    QCOMPARE(pair.there.fake->posted.size(), std::size_t{1});
}

void TestSharedSession::faultsMeanThoseOfTheSameNames() {
    SharedPair pair;
    const fault::Party n1{{NodeId{1}}, {}};
    const fault::Party n2{{NodeId{2}}, {}};
    pair.post(host::RaiseFault{{.kind = trace::FaultKind::cut, .from = n1, .to = n2}});
    QCOMPARE(pair.hereLast<host::RaiseFault>().effect.from, n1);
    QCOMPARE(pair.thereLast<host::RaiseFault>().effect.from.nodes, std::vector{NodeId{12}});
    QCOMPARE(pair.thereLast<host::RaiseFault>().effect.to.nodes, std::vector{NodeId{11}});
    pair.post(host::RaiseFault{{.kind = trace::FaultKind::cut, .groups = {n1, n2}}});
    QCOMPARE(pair.thereLast<host::RaiseFault>().effect.groups[1].nodes, std::vector{NodeId{11}});
    // There is no n3.
    pair.post(host::RaiseFault{{.kind = trace::FaultKind::cut, .to = {{NodeId{3}}, {}}}});
    QCOMPARE(pair.there.fake->posted.size(), std::size_t{2});

    pair.here.raise(1, 0.5);
    pair.there.raise(6, 0.5);
    pair.show();
    pair.post(host::MuteFault{FaultId{1}, true});
    QCOMPARE(pair.thereLast<host::MuteFault>().fault, FaultId{6});
    pair.post(host::ChangeFault{FaultId{1}, {.to = n2, .probability = 0.75}});
    QCOMPARE(pair.thereLast<host::ChangeFault>().fault, FaultId{6});
    QCOMPARE(pair.thereLast<host::ChangeFault>().effect.to.nodes, std::vector{NodeId{11}});
    pair.post(host::LiftAllFaults{});
    pair.thereLast<host::LiftAllFaults>();
}

void TestSharedSession::joinsOnBothSides() {
    const SharedPair pair;
    pair.here.shared->join(NodeId{2}, {"a:1", "b/c:2"}, RequestId{8});
    QCOMPARE(pair.here.fake->joins.size(), std::size_t{1});
    QCOMPARE(pair.there.fake->joins.size(), std::size_t{1});
    QCOMPARE(pair.here.fake->joins[0].node, NodeId{2});
    QCOMPARE(pair.there.fake->joins[0].node, NodeId{11});
    QCOMPARE(pair.there.fake->joins[0].addresses, pair.here.fake->joins[0].addresses);
    QCOMPARE(pair.there.fake->joins[0].request, RequestId{8});
    pair.here.shared->join(NodeId{3}, {"a:1"}, RequestId{9});
    QCOMPARE(pair.here.fake->joins.size(), std::size_t{2});
    QCOMPARE(pair.there.fake->joins.size(), std::size_t{1});
}

void TestSharedSession::asksNobodyElseUnlessItIsWished() {
    const SharedPair pair;
    pair.here.shared->setPeers({});
    pair.post(host::Kill{NodeId{1}});
    pair.post(host::AddNode{.config = lifeguardOff()});
    pair.here.shared->join(NodeId{1}, {"a:1"}, RequestId{1});
    QVERIFY(pair.there.fake->posted.empty() && pair.there.fake->joins.empty());
    QVERIFY(pair.hereLast<host::AddNode>().config.lhaProbe); // its side's all the same
    pair.there.shared->post(host::Kill{NodeId{12}});         // the other way it is still wished
    QCOMPARE(pair.hereLast<host::Kill>().node, NodeId{1});
}

void TestSharedSession::isOtherwiseItsOwnSession() {
    SharedPair pair;
    test::FakePlayback playback;
    pair.here.fake->setKind(session::Kind::simulated);
    pair.here.fake->setPlayback(&playback);
    pair.here.fake->setNow(Instant(4s));
    QCOMPARE(pair.here.shared->kind(), session::Kind::simulated);
    QCOMPARE(pair.here.shared->now(), Instant(4s));
    QCOMPARE(pair.here.shared->playback(), &playback);
    QVERIFY(!pair.there.shared->playback());
    QVERIFY(!pair.here.shared->problem() && !pair.here.shared->past());
    QVERIFY(!pair.here.shared->origin(EventId{1}, Instant()));
    QCOMPARE(pair.there.shared->config(), lifeguardOff());
    pair.here.fake->push(NodeId{1}, trace::HealthChanged{1, 1});
    QVERIFY(pair.there.shared->take().empty());
    QCOMPARE(pair.here.shared->take().size(), std::size_t{1});
    QVERIFY(pair.here.shared->take().empty());
    pair.here.fake->setPlayback(nullptr);
}

SWIMSCOPE_TEST(TestSharedSession)

} // namespace swimscope::ui
#include "test_shared_session.moc"
