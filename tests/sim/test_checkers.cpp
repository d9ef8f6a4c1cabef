// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/checkers/disturbances.h"
#include "engine/sim/checkers/false_deaths.h"
#include "engine/sim/checkers/healing.h"
#include "engine/sim/checkers/incarnations.h"
#include "engine/sim/checkers/islands.h"
#include "engine/sim/checkers/lost_members.h"
#include "engine/sim/checkers/spans.h"
#include "engine/sim/checkers/suspicion_limits.h"
#include "engine/sim/checkers/watch.h"
#include "tests/sim/made_up_trace.h"
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;
using namespace swimscope::sim;
using namespace std::chrono_literals;
using test::MadeUpTrace;
using wire::MemberState;

namespace {

constexpr NodeId kOne{1};
constexpr NodeId kTwo{2};
constexpr NodeId kThree{3};
constexpr NodeId kFour{4};

/// A cluster of four whose trace is made up, and all checkers that need no real nodes.
class Scene {
  public:
    explicit Scene(const Latency& latency = {}, const swim::Config& config = {})
        : disturbances(latency) {
        for (const trace::Event& event : trace.together(4, config))
            take(event);
    }

    void take(const trace::Event& event) {
        note(checkIncarnation(event, fold));
        note(checkForgotten(event, fold));
        note(limits.take(event, fold));
        fold.apply(event);
        disturbances.take(event);
        note(deaths.take(event, fold, disturbances));
    }
    void pass(Duration length) {
        trace.pass(length);
        note(limits.passTime(trace.now(), fold));
        note(healing.check(trace.now(), fold, disturbances));
    }
    /// Until whatever there was explains nothing any more.
    void calm() { pass(disturbances.doubtSpan() + 1ms); }
    void die(NodeId member, NodeId by) {
        for (const NodeId observer : {kOne, kTwo, kThree, kFour})
            if (observer != member)
                take(trace.died(observer, member, by));
    }
    void note(const std::optional<Complaint>& complaint) {
        if (complaint)
            complaints.append(QString::fromStdString(toText(*complaint)));
    }

    MadeUpTrace trace;
    trace::Fold fold;
    Disturbances disturbances;
    FalseDeaths deaths;
    SuspicionLimits limits;
    Healing healing;
    QStringList complaints;
};

trace::SuspicionStarted suspicion(std::uint32_t wanted, Instant now) {
    return {.member = "n2",
            .from = "n3",
            .incarnation = 1,
            .wanted = wanted,
            .min = 4s,
            .max = 24s,
            .deadline = now + 100s};
}

trace::FaultRaised faultOn(trace::FaultKind kind, std::string from, std::string to) {
    return {.fault = FaultId{1}, .kind = kind, .from = std::move(from), .to = std::move(to)};
}

} // namespace

/// Each checker on traces that it must complain about, and on the nearest that it must not.
class TestCheckers : public QObject {
    Q_OBJECT

  private slots:
    void noticesAnIncarnationThatGoesBack();
    void knowsWhenAnIncarnationMayGoBack();
    void noticesAMemberForgottenAlive();
    void noticesASuspicionThatDoesNotEnd_data();
    void noticesASuspicionThatDoesNotEnd();
    void lettingFrozenObserversOffTheirLimits();
    void noticesADeathThatNothingExplains();
    void noticesItOnceAndOnlyOfAMajority();
    void takesWhatTouchesItForAnExplanation_data();
    void takesWhatTouchesItForAnExplanation();
    void takesWhatTouchesItsAccusersForAnExplanation();
    void aDoubtThatWasExplainedStaysSo();
    void aSlowNetworkExplainsAll();
    void noticesAClusterThatDoesNotHeal();
    void noticesALostMember();
    void noticesAnEndThatNobodySees();
    void doesNotWaitForPartsToFindEachOther();
    void waitsForHealingAsLongAsItMayTake();
    void promisesNoHealingWithoutPushPull();
    void noticesATraceUnlikeTheTables();
    void theWatchKeepsSilentAboutAGoodRun();
};

void TestCheckers::noticesAnIncarnationThatGoesBack() {
    Scene scene;
    scene.take(scene.trace.joined(kOne, kTwo, 5));
    QVERIFY(scene.complaints.isEmpty());
    scene.take(scene.trace.joined(kOne, kTwo, 4));
    QCOMPARE(scene.complaints,
             QStringList{"at 0 s, event 22: n1 takes n2 back from incarnation 5 to 4"});
}

void TestCheckers::knowsWhenAnIncarnationMayGoBack() {
    Scene scene;
    scene.take(scene.trace.joined(kOne, kTwo, 5));
    scene.take(scene.trace.believes(kOne, kTwo, MemberState::left, trace::Change::left, 5));
    scene.take(scene.trace.joined(kOne, kTwo, 1)); // it left
    scene.take(scene.trace.joined(kThree, kTwo, 5));
    trace::Event moved = scene.trace.joined(kThree, kTwo, 1);
    std::get<trace::MemberChanged>(moved.body).row.endpoint.port = 1;
    scene.take(moved); // it is another one
    scene.take(scene.trace.stopped(kOne));
    scene.take(scene.trace.started(kOne));
    scene.take(scene.trace.joined(kOne, kFour, 1)); // in a new life nothing is remembered
    QCOMPARE(scene.complaints, QStringList());
}

void TestCheckers::noticesAMemberForgottenAlive() {
    Scene scene;
    scene.take(scene.trace.stopped(kThree));
    scene.calm();
    scene.take(scene.trace.died(kOne, kThree, kTwo));
    scene.take(scene.trace.event(kOne, trace::MemberForgotten{"n3"}));
    QVERIFY(scene.complaints.isEmpty());
    scene.take(scene.trace.event(kOne, trace::MemberForgotten{"n2"}));
    scene.take(scene.trace.event(kOne, trace::MemberForgotten{"n9"}));
    QCOMPARE(scene.complaints.size(), 2);
    QVERIFY(scene.complaints[0].endsWith("n1 forgets n2, which it holds alive"));
    QVERIFY(scene.complaints[1].endsWith("n1 forgets n9, which it does not know"));
}

void TestCheckers::noticesASuspicionThatDoesNotEnd_data() {
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("seconds");
    QTest::newRow("its longest, if confirmations are wanted") << 2 << 24;
    QTest::newRow("its shortest, if none are") << 0 << 4;
}

void TestCheckers::noticesASuspicionThatDoesNotEnd() {
    QFETCH(int, wanted);
    QFETCH(int, seconds);
    Scene scene;
    scene.take(
        scene.trace.event(kOne, suspicion(static_cast<std::uint32_t>(wanted), scene.trace.now())));
    Scene other = scene;
    scene.trace.pass(std::chrono::seconds(seconds));
    scene.take(scene.trace.event(kOne, trace::SuspicionEnded{"n2", true}));
    scene.pass(1s);
    QVERIFY(scene.complaints.isEmpty());
    other.pass(std::chrono::seconds(seconds) - 1ms);
    QVERIFY(other.complaints.isEmpty());
    // An event comes, and the suspicion should be gone.
    other.trace.pass(2ms);
    other.take(other.trace.event(kFour, trace::HealthChanged{1, 1}));
    QCOMPARE(other.complaints.size(), 1);
    QVERIFY2(other.complaints[0].contains("n1 still suspects n2"), qPrintable(other.complaints[0]));
}

void TestCheckers::lettingFrozenObserversOffTheirLimits() {
    Scene scene;
    scene.take(scene.trace.event(kOne, suspicion(2, scene.trace.now())));
    scene.take(scene.trace.event(kOne, trace::NodeFrozen{}));
    scene.pass(60s);
    scene.take(scene.trace.event(kOne, trace::NodeThawed{}));
    Scene other = scene;
    scene.take(scene.trace.event(kOne, trace::SuspicionEnded{"n2", true}));
    scene.pass(1s);
    QCOMPARE(scene.complaints, QStringList());
    other.pass(1s);
    QCOMPARE(other.complaints.size(), 1);
}

void TestCheckers::noticesADeathThatNothingExplains() {
    Scene scene;
    scene.calm();
    scene.die(kTwo, kThree);
    QCOMPARE(scene.complaints.size(), 1);
    QVERIFY2(scene.complaints[0].contains("n2 lives, but is held dead by 2 of 3 others, lastly by "
                                          "the word of n3"),
             qPrintable(scene.complaints[0]));
}

void TestCheckers::noticesItOnceAndOnlyOfAMajority() {
    Scene scene;
    scene.calm();
    scene.take(scene.trace.died(kOne, kTwo, kOne));
    QVERIFY(scene.complaints.isEmpty());
    scene.take(scene.trace.died(kThree, kTwo, kOne));
    scene.take(scene.trace.died(kFour, kTwo, kOne));
    QCOMPARE(scene.complaints.size(), 1);
    // Nobody is to be mourned who ended, or leaves.
    Scene other;
    other.take(other.trace.stopped(kTwo));
    other.take(other.trace.event(kThree, trace::LeaveRequested{}));
    other.calm();
    other.die(kTwo, kOne);
    other.die(kThree, kOne);
    QVERIFY(other.complaints.isEmpty());
}

void TestCheckers::takesWhatTouchesItForAnExplanation_data() {
    QTest::addColumn<trace::Body>("begin");
    QTest::addColumn<trace::Body>("end");
    using trace::FaultKind;
    const trace::Body lifted = trace::FaultLifted{FaultId{1}};
    const auto row = [&](const char* name, const trace::Body& begin, const trace::Body& end) {
        QTest::newRow(name) << begin << end;
    };
    row("freeze", trace::NodeFrozen{}, trace::NodeThawed{});
    row("loss to it", faultOn(FaultKind::loss, "", "n2"), lifted);
    row("loss from it", faultOn(FaultKind::loss, "n2", "n4"), lifted);
    row("loss everywhere", faultOn(FaultKind::loss, "", ""), lifted);
    row("cut", faultOn(FaultKind::cut, "n4", "n2"), lifted);
    row("reading late", faultOn(FaultKind::late, "", "n2"), lifted);
    row("blocked", faultOn(FaultKind::blocked, "", "n2"), lifted);
}

void TestCheckers::takesWhatTouchesItForAnExplanation() {
    QFETCH(trace::Body, begin);
    QFETCH(trace::Body, end);
    Scene scene;
    scene.take(scene.trace.event(kTwo, begin));
    scene.calm();
    QVERIFY(!scene.disturbances.calmSince());
    Scene inForce = scene;
    inForce.die(kTwo, kThree);
    QCOMPARE(inForce.complaints, QStringList());
    scene.take(scene.trace.event(kTwo, end));
    Scene justOver = scene;
    justOver.trace.pass(justOver.disturbances.doubtSpan());
    justOver.die(kTwo, kThree);
    QCOMPARE(justOver.complaints, QStringList());
    scene.calm();
    QVERIFY(scene.disturbances.calmSince());
    scene.die(kTwo, kThree);
    QCOMPARE(scene.complaints.size(), 1);
}

void TestCheckers::takesWhatTouchesItsAccusersForAnExplanation() {
    Scene scene;
    scene.take(scene.trace.event(NodeId::none, faultOn(trace::FaultKind::late, "", "n3")));
    scene.calm();
    Scene other = scene;
    scene.die(kTwo, kThree);
    QCOMPARE(scene.complaints, QStringList());
    other.die(kTwo, kFour);
    QCOMPARE(other.complaints.size(), 1);
}

void TestCheckers::aDoubtThatWasExplainedStaysSo() {
    Scene scene;
    scene.take(scene.trace.event(NodeId::none, faultOn(trace::FaultKind::cut, "n2", "n3")));
    scene.take(scene.trace.suspects(kThree, kTwo));
    scene.take(scene.trace.event(NodeId::none, trace::FaultLifted{FaultId{1}}));
    scene.calm();
    scene.calm();
    Scene other = scene;
    scene.die(kTwo, kFour);
    QCOMPARE(scene.complaints, QStringList());
    // It was refuted everywhere, and another one begins.
    other.take(other.trace.believes(kThree, kTwo, MemberState::alive, trace::Change::refuted, 2));
    for (const NodeId observer : {kOne, kThree, kFour})
        other.take(other.trace.died(observer, kTwo, kFour, 2));
    QCOMPARE(other.complaints.size(), 1);
}

void TestCheckers::aSlowNetworkExplainsAll() {
    Scene scene({Latency::Shape::constant, 250ms, {}}); // half a LAN's ProbeTimeout
    scene.calm();
    QVERIFY(!scene.disturbances.calmSince());
    scene.die(kTwo, kThree);
    QCOMPARE(scene.complaints, QStringList());
    Scene faster({Latency::Shape::constant, 249ms, {}});
    QVERIFY(faster.disturbances.calmSince());
}

void TestCheckers::noticesAClusterThatDoesNotHeal() {
    Scene scene;
    scene.take(scene.trace.suspects(kOne, kTwo));
    scene.pass(*scene.disturbances.healingSpan());
    QCOMPARE(scene.complaints, QStringList());
    scene.pass(1ms);
    QCOMPARE(scene.complaints.size(), 1);
    QVERIFY2(scene.complaints[0].contains("n1 holds n2 suspect, which lives, although nothing has "
                                          "touched anybody since 0 s"),
             qPrintable(scene.complaints[0]));
    // Once is enough.
    scene.pass(1ms);
    QCOMPARE(scene.complaints.size(), 1);
}

void TestCheckers::noticesALostMember() {
    Scene scene;
    scene.take(scene.trace.died(kOne, kTwo, kOne));
    scene.take(scene.trace.event(kOne, trace::MemberForgotten{"n2"}));
    scene.pass(*scene.disturbances.healingSpan() + 1ms);
    QCOMPARE(scene.complaints.size(), 1);
    QVERIFY2(scene.complaints[0].contains("n1 has lost n2, which lives"),
             qPrintable(scene.complaints[0]));
}

void TestCheckers::noticesAnEndThatNobodySees() {
    Scene scene;
    scene.take(scene.trace.stopped(kTwo));
    QVERIFY(scene.fold.converged()); // all are of one mind, and wrong
    scene.pass(*scene.disturbances.healingSpan() + 1ms);
    QCOMPARE(scene.complaints.size(), 1);
    QVERIFY2(scene.complaints[0].contains("n1 holds n2 alive, which ended at 0 s"),
             qPrintable(scene.complaints[0]));
}

void TestCheckers::doesNotWaitForPartsToFindEachOther() {
    Scene scene;
    for (const NodeId one : {kOne, kTwo})
        for (const NodeId other : {kThree, kFour}) {
            scene.take(scene.trace.died(one, other, one));
            scene.take(scene.trace.died(other, one, other));
        }
    const std::vector<std::vector<NodeId>> parts{{kOne, kTwo}, {kThree, kFour}};
    QVERIFY(islandsOf(scene.fold) == parts);
    scene.pass(*scene.disturbances.healingSpan() + 1ms);
    QCOMPARE(scene.complaints, QStringList());
    // One that knows one of the others is enough.
    scene.take(scene.trace.joined(kFour, kOne, 2));
    QCOMPARE(islandsOf(scene.fold).size(), std::size_t{1});
    scene.pass(1ms);
    QCOMPARE(scene.complaints.size(), 1);
}

void TestCheckers::waitsForHealingAsLongAsItMayTake() {
    const swim::Config config;
    // 4 × 1 s × 6 for the suspicion, 9 s for the probe, twice (4 + 3) × 200 ms for the gossip.
    QCOMPARE(suspicionSpan(config, 4), Duration(24s));
    QCOMPARE(probeSpan(config), Duration(9s));
    QCOMPARE(spreadSpan(config, 4), Duration(1400ms));
    QCOMPARE(doubtSpan(config, 4), Duration(35800ms));
    // Two rounds of 4 failing probes, the doubt, 30 s and two rounds for the memory of the dead,
    // and 20 × 4 push/pulls.
    QCOMPARE(*healingSpan(config, 4), Duration(72s + 35800ms + 38s + 2400s));
}

void TestCheckers::promisesNoHealingWithoutPushPull() {
    swim::Config config;
    config.pushPullInterval = {};
    QVERIFY(!healingSpan(config, 4));
    Scene scene({}, config);
    scene.take(scene.trace.suspects(kOne, kTwo));
    scene.pass(24h);
    QCOMPARE(scene.complaints, QStringList());
    config = {};
    config.probeInterval = {};
    QVERIFY(!healingSpan(config, 4));
}

void TestCheckers::noticesATraceUnlikeTheTables() {
    const Setup setup{.level = trace::Level::changes};
    Simulation simulation(setup);
    Watch watch(setup);
    simulation.execute(host::StartTogether{{{}, {}, {}}});
    watch.take(simulation, simulation.takeEvents());
    simulation.run(10s);
    watch.take(simulation, simulation.takeEvents());
    watch.compareAll(simulation);
    QVERIFY(watch.complaints().empty());
    simulation.execute(host::SetMeta{NodeId{1}, Bytes{1}});
    trace::Batch batch = simulation.takeEvents();
    for (trace::Event& event : batch)
        if (auto* changed = std::get_if<trace::MemberChanged>(&event.body))
            changed->row.meta.clear();
    watch.take(simulation, batch);
    QCOMPARE(watch.complaints().size(), std::size_t{1});
    QVERIFY(toText(watch.complaints()[0]).find("the trace is unlike the tables: n1 about n1") !=
            std::string::npos);
    // A batch that was left out.
    Watch blind(setup);
    blind.compareAll(simulation);
    QCOMPARE(blind.complaints().size(), std::size_t{1});
}

void TestCheckers::theWatchKeepsSilentAboutAGoodRun() {
    const Setup setup{.level = trace::Level::changes};
    Simulation simulation(setup);
    Watch watch(setup);
    simulation.execute(host::StartTogether{std::vector<host::AddNode>(5)});
    simulation.schedule(Instant(5s), host::Kill{NodeId{2}});
    simulation.schedule(Instant(20s), host::Freeze{NodeId{3}, 10s});
    simulation.schedule(Instant(50s), host::Restart{NodeId{2}, NodeId::none});
    for (int i = 0; i < 4000; ++i) {
        simulation.run(1s);
        watch.take(simulation, simulation.takeEvents());
    }
    watch.compareAll(simulation);
    QVERIFY2(watch.complaints().empty(),
             watch.complaints().empty() ? "" : toText(watch.complaints()[0]).c_str());
    // And it has looked: longer than healing may take.
    QVERIFY(simulation.now() - *watch.disturbances().calmSince() >
            *watch.disturbances().healingSpan());
}

SWIMSCOPE_TEST(TestCheckers)
#include "test_checkers.moc"
