// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/checkers/refusals.h"
#include "engine/sim/checkers/watch.h"
#include "engine/sim/swarm/moves.h"
#include "engine/sim/swarm/plan.h"
#include "engine/sim/swarm/protection.h"
#include "engine/sim/swarm/protector.h"
#include "engine/sim/swarm/swarm.h"
#include "tests/sim/made_up_trace.h"
#include "tests/sim/sim_cluster.h"
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

using namespace swimscope;
using namespace swimscope::sim;
using namespace std::chrono_literals;
using wire::MemberState;

namespace {

constexpr std::uint64_t kDrawn = 400;
constexpr TroubleSpan kTrouble{5, Instant(10s), Instant(60s), 1s};

wire::SecretKey keyOf(std::uint8_t octet) {
    return *wire::SecretKey::fromBytes(Bytes(16, octet));
}

/// Five members that have long been together, kept by a protector and watched.
class Guarded {
  public:
    explicit Guarded(Protection protection)
        : simulation({.takesLabelsOff = protection.takenOff, .level = trace::Level::changes}),
          watch(Setup{}), protector(std::move(protection), simulation, watch) {
        std::vector<host::AddNode> nodes(5);
        for (host::AddNode& node : nodes)
            protector.equip(node);
        simulation.execute(host::StartTogether{nodes});
    }
    void pass(Duration length) {
        const Instant end = simulation.now() + length;
        while (simulation.now() < end) {
            simulation.run(1s);
            watch.take(simulation, simulation.takeEvents());
        }
    }
    QStringList complaints() const {
        QStringList all;
        for (const Complaint& complaint : watch.complaints())
            all.append(QString::fromStdString(toText(complaint)));
        return all;
    }
    const swim::Config& config(NodeId node) const {
        return simulation.cluster().drivers().at(node).setup().config;
    }

    Simulation simulation;
    Watch watch;
    Protector protector;
};

bool usesPalette(const SwarmPlan& plan) {
    return std::ranges::any_of(plan.troubles, [](const Disturbance& trouble) {
        return std::holds_alternative<host::RaiseFault>(trouble.commands.front());
    });
}

bool damages(const SwarmPlan& plan) {
    return std::ranges::any_of(plan.troubles, [](const Disturbance& trouble) {
        const auto* raise = std::get_if<host::RaiseFault>(&trouble.commands.front());
        return raise && raise->effect.kind == trace::FaultKind::corrupt;
    });
}

} // namespace

/// Keys, labels, and members that move: what a seed draws of them, and what comes of it.
class TestSwarmProtection : public QObject {
    Q_OBJECT

  private slots:
    void protectionsAreOfAllKinds();
    void stepsComeOneAfterTheOther();
    void movesAreOfAllKinds();
    void plansTellOfThemButNotOfKeys();
    void whoHasNeitherLivesAsBefore();
    void strangersAreTurnedAwayAndMembersMove();
    void aMemberCatchesUpWithWhatItMissed();
    void whoIsLockedOutStaysSoUntilItIsLetIn_data();
    void whoIsLockedOutStaysSoUntilItIsLetIn();
    void labelsAreTakenOffBeforeThoseWhoSkipTheCheck();
    void aWrongStepIsNoticed();
    void onlyWhatNothingExplainsIsNoticed();
    void ordersFollowWhoeverMoves();
};

void TestSwarmProtection::protectionsAreOfAllKinds() {
    std::set<LockOut::By> lockOuts;
    std::set<std::size_t> keys;
    std::set<std::string> steps;
    std::array<int, 4> labels{}; // by label, and by whether anybody skips its check
    int none = 0;
    for (std::uint64_t seed = 1; seed <= kDrawn; ++seed) {
        const Protection protection = drawProtection(seed, kTrouble);
        none += toText(protection).empty();
        keys.insert(protection.guard.keys.size());
        const std::size_t skipped = protection.skippers > 0 ? 2 : 0;
        ++labels[(protection.label.empty() ? 0 : 1) + skipped];
        // Nobody could join who skips the check of a label that nobody takes off.
        QVERIFY(protection.label.empty() || protection.skippers == 0 || protection.takenOff);
        for (const GuardStep& step : protection.steps)
            steps.insert(step.what);
        for (const LockOut& lockOut : protection.lockOuts) {
            lockOuts.insert(lockOut.by);
            QCOMPARE(lockOut.key.has_value(), lockOut.by == LockOut::By::key);
            QVERIFY(lockOut.at >= kTrouble.begin && lockOut.at <= kTrouble.end);
        }
    }
    QVERIFY(none > static_cast<int>(kDrawn) / 3 && none < static_cast<int>(kDrawn) * 2 / 3);
    QCOMPARE(lockOuts.size(), std::size_t{3});
    QCOMPARE(keys, (std::set<std::size_t>{0, 1, 2, 3}));
    QCOMPARE(steps.size(), std::size_t{8});
    for (const int count : labels)
        QVERIFY(count > 0);
}

/// All have taken a step before the first takes the next, those that were added included.
void TestSwarmProtection::stepsComeOneAfterTheOther() {
    for (std::uint64_t seed = 1; seed <= kDrawn; ++seed) {
        TroubleSpan trouble = kTrouble;
        trouble.end =
            trouble.begin + static_cast<Duration::rep>(seed % 50) * 1s; // or not all of it
        const Protection protection = drawProtection(seed, trouble);
        Instant free = trouble.begin;
        Guard before = protection.guard;
        for (const GuardStep& step : protection.steps) {
            QVERIFY(step.at > free);
            free = step.at + (step.most - 1) * step.between;
            QVERIFY(step.most >= 2 * 5);
            QVERIFY(free < trouble.end);
            // A first key that is used at once shuts out who has none yet.
            QVERIFY(!before.keys.empty() || !step.guard.verifyOutgoing);
            before = step.guard;
        }
    }
}

void TestSwarmProtection::movesAreOfAllKinds() {
    int with = 0;
    std::array<int, 2> ways{};
    for (std::uint64_t seed = 1; seed <= kDrawn; ++seed) {
        const std::vector<Move> moves = drawMoves(seed, kTrouble);
        with += !moves.empty();
        for (const Move& move : moves) {
            ++ways[move.leaves];
            QVERIFY(move.at >= kTrouble.begin && move.at <= kTrouble.end);
            QVERIFY(number(move.member) >= 1 && number(move.member) <= 5);
        }
        QVERIFY(std::ranges::is_sorted(moves, {}, &Move::at));
    }
    QVERIFY(with > static_cast<int>(kDrawn) / 5 && with < static_cast<int>(kDrawn) / 2);
    QVERIFY(ways[0] > 0 && ways[1] > 0);
}

void TestSwarmProtection::plansTellOfThemButNotOfKeys() {
    Protection protection{.label = "blue", .takenOff = true, .skippers = 2};
    protection.guard.keys = {keyOf(0x41), keyOf(0x42)};
    protection.steps.push_back({Instant(12s), 100ms, 10, {}, "a key is added"});
    protection.lockOuts.push_back({Instant(20s), 3s, NodeId{4}, LockOut::By::key, keyOf(0x43)});
    QCOMPARE(toText(protection),
             std::string(", a label of 4 bytes, whose check each 2. member skips, as it is taken "
                         "off before, 2 keys; from 12 s on, each 100ms: a key is added; at 20 s n4 "
                         "gets another key for 3s"));
    QCOMPARE(toText(Move{Instant(3s), 5s, NodeId{2}, true}),
             std::string("; at 3 s n2 leaves and moves, which takes 5s"));
    QCOMPARE(toText(Protection{}), std::string());
}

/// They have chances of their own: seeds that draw none of them give the runs that they always
/// gave.
void TestSwarmProtection::whoHasNeitherLivesAsBefore() {
    for (const auto& [seed, digest] : std::initializer_list<std::pair<std::uint64_t, std::string>>{
             {14, "7d3bcac05ba7e6129c5f07d134728111"},
             {23, "90c64a759d5e74a5a0653261ef29175e"},
             {28, "7af9f13a69087d7a0761823fe3a99191"}}) {
        const SwarmPlan plan = planSwarm(seed);
        QVERIFY(toText(plan.protection).empty() && plan.moves.empty());
        QVERIFY(!usesPalette(plan));
        QCOMPARE(runSwarm(seed).digest, digest);
    }
}

void TestSwarmProtection::strangersAreTurnedAwayAndMembersMove() {
    std::uint64_t turnedAway = 0;
    int moves = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const SwarmPlan plan = planSwarm(seed);
        const SwarmResult result = runSwarm(seed);
        moves += result.moves;
        turnedAway += result.refusals > 0;
        // What is damaged may look like anything.
        if (plan.protection.lockOuts.empty() && !damages(plan))
            QCOMPARE(result.refusals, std::uint64_t{0});
        QVERIFY(result.moves <= static_cast<int>(plan.moves.size()));
    }
    QVERIFY(turnedAway > 5);
    QVERIFY(moves > 10);
}

/// A member that does not run gets keys, but no settings.
void TestSwarmProtection::aMemberCatchesUpWithWhatItMissed() {
    Guarded cluster({});
    cluster.pass(5s);
    cluster.simulation.execute(host::Kill{NodeId{2}});
    const auto take = [&](Guard guard) {
        cluster.protector.begin({.guard = std::move(guard)});
        for (std::uint32_t id = 1; id <= 5; ++id) {
            cluster.protector.catchUp(static_cast<NodeId>(id));
            cluster.pass(1s);
        }
    };
    take({{keyOf(1)}, false, false});
    take({{keyOf(1)}, false, true});
    take({{keyOf(1)}, true, true});
    QVERIFY(cluster.config(NodeId{1}).gossipVerifyIncoming);
    take({{keyOf(1), keyOf(2)}});
    take({{keyOf(2), keyOf(1)}});
    take({{keyOf(2)}});
    cluster.simulation.execute(host::Restart{NodeId{2}, NodeId::none});
    cluster.protector.catchUp(NodeId{2});
    cluster.pass(120s);
    QVERIFY2(cluster.complaints().isEmpty(), qPrintable(cluster.complaints().value(0)));
    QVERIFY(cluster.watch.fold().converged());
    QCOMPARE(cluster.watch.fold().node(NodeId{2})->keys, std::uint32_t{1});
}

void TestSwarmProtection::whoIsLockedOutStaysSoUntilItIsLetIn_data() {
    QTest::addColumn<int>("by");
    QTest::newRow("by another key") << static_cast<int>(LockOut::By::key);
    QTest::newRow("by another label") << static_cast<int>(LockOut::By::label);
    QTest::newRow("by a skipped check") << static_cast<int>(LockOut::By::skippedCheck);
}

void TestSwarmProtection::whoIsLockedOutStaysSoUntilItIsLetIn() {
    QFETCH(int, by);
    Guarded cluster({.label = "blue", .guard = {{keyOf(1)}}});
    cluster.pass(5s);
    cluster.protector.lockOut(NodeId{3}, {.by = static_cast<LockOut::By>(by), .key = keyOf(9)});
    cluster.protector.catchUp(NodeId{3}); // of no use
    cluster.pass(120s);
    QVERIFY(cluster.watch.fold().row(NodeId{1}, "n3") == nullptr ||
            cluster.watch.fold().row(NodeId{1}, "n3")->state == MemberState::dead);
    QVERIFY2(cluster.complaints().isEmpty(), qPrintable(cluster.complaints().value(0)));
    QVERIFY(!cluster.watch.disturbances().calmSince());
    cluster.protector.letAllIn();
    QVERIFY(cluster.watch.disturbances().calmSince());
    cluster.simulation.execute(host::Join{
        NodeId{3},
        {{.endpoint = cluster.simulation.cluster().drivers().at(NodeId{1}).advertised()}}});
    cluster.pass(60s);
    QVERIFY(cluster.watch.fold().converged());
    QCOMPARE(cluster.watch.fold().row(NodeId{1}, "n3")->state, MemberState::alive);
    QVERIFY2(cluster.complaints().isEmpty(), qPrintable(cluster.complaints().value(0)));
}

void TestSwarmProtection::labelsAreTakenOffBeforeThoseWhoSkipTheCheck() {
    for (const bool takenOff : {true, false}) {
        test::SimCluster cluster({.seed = 4, .takesLabelsOff = takenOff});
        swim::Config config = swim::configOf(swim::Profile::lan);
        config.label = "blue";
        for (int i = 0; i < 4; ++i) {
            config.skipInboundLabelCheck = i % 2 == 1;
            cluster.execute(
                host::AddNode{.config = config, .keys = {keyOf(1)}, .joinRunning = i > 0});
        }
        QCOMPARE(cluster.converge(20s) && cluster.allSay("n2", MemberState::alive), takenOff);
        QCOMPARE(cluster.all<trace::InputRejected>().empty(), takenOff);
        QCOMPARE(cluster.difference(), std::string());
        // What comes in is known by the bytes that were sent, so that it has its cause.
        for (const trace::Event& event : cluster.all<trace::PacketReceived>())
            QVERIFY(event.cause != EventId::none);
        // A label that is not the cluster's is not taken off.
        config.label = "red";
        cluster.execute(host::AddNode{.config = config, .keys = {keyOf(1)}, .joinRunning = true});
        cluster.run(5s);
        QVERIFY(!cluster.fold().row(NodeId{1}, "n5") && !cluster.fold().row(NodeId{2}, "n5"));
    }
}

/// Whoever uses a key before all have it shuts itself out, and no checker was told of that.
void TestSwarmProtection::aWrongStepIsNoticed() {
    Guarded cluster({.guard = {{keyOf(1)}}});
    cluster.pass(10s);
    QVERIFY(cluster.complaints().isEmpty());
    cluster.simulation.execute(host::ChangeKeys{NodeId{2}, trace::KeyChange::added, keyOf(2)});
    cluster.pass(10s);
    QVERIFY(cluster.complaints().isEmpty());
    cluster.simulation.execute(host::ChangeKeys{NodeId{2}, trace::KeyChange::used, keyOf(2)});
    cluster.pass(10s);
    QVERIFY(!cluster.complaints().isEmpty());
    QVERIFY2(cluster.complaints()[0].contains("turns away what n2 says (wrong key"),
             qPrintable(cluster.complaints()[0]));
}

void TestSwarmProtection::onlyWhatNothingExplainsIsNoticed() {
    test::MadeUpTrace trace;
    trace::Fold fold;
    Disturbances disturbances({.shape = Latency::Shape::constant, .base = 10ms});
    for (const trace::Event& event : trace.together(3)) {
        fold.apply(event);
        disturbances.take(event);
    }
    trace.pass(1s);
    const auto complains = [&](trace::Failure failure, Endpoint from) {
        return checkRefusal(
                   trace.event(NodeId{1}, trace::InputRejected{.from = from, .failure = failure}),
                   fold, disturbances)
            .has_value();
    };
    const Endpoint two = test::MadeUpTrace::endpointOf(NodeId{2});
    for (const auto failure :
         {trace::Failure::wrongKey, trace::Failure::encrypted, trace::Failure::notEncrypted,
          trace::Failure::labelled, trace::Failure::unlabelled, trace::Failure::doubleLabel})
        QVERIFY(complains(failure, two));
    QVERIFY(complains(trace::Failure::wrongKey, {two.ip, 40'000})); // on a stream
    QVERIFY(!complains(trace::Failure::malformed, two));
    QVERIFY(!complains(trace::Failure::wrongKey, {IpAddress::v4(192, 168, 0, 1), 7946}));
    disturbances.lockOut("n2", trace.now());
    trace.pass(1h);
    QVERIFY(!complains(trace::Failure::wrongKey, two));
    QVERIFY(complains(trace::Failure::wrongKey, test::MadeUpTrace::endpointOf(NodeId{3})));
    disturbances.letIn("n2", trace.now());
    trace.pass(20ms); // a packet and its answer
    QVERIFY(!complains(trace::Failure::wrongKey, two));
    trace.pass(1ms);
    QVERIFY(complains(trace::Failure::wrongKey, two));
    disturbances.letIn("n2", trace.now()); // who is in can't be let in
    QVERIFY(complains(trace::Failure::wrongKey, two));
}

void TestSwarmProtection::ordersFollowWhoeverMoves() {
    Whereabouts whereabouts;
    whereabouts.moved(NodeId{2}, NodeId{6});
    whereabouts.moved(NodeId{2}, NodeId{7});
    QCOMPARE(whereabouts.nodeOf(NodeId{2}), NodeId{7});
    QCOMPARE(whereabouts.nodeOf(NodeId{3}), NodeId{3});
    QCOMPARE(whereabouts.nodeOf(NodeId::none), NodeId::none);
    QVERIFY(whereabouts.left(NodeId{2}) && whereabouts.left(NodeId{6}));
    QVERIFY(!whereabouts.left(NodeId{7}) && !whereabouts.left(NodeId{3}));
    const auto cut = whereabouts.addressed(host::CutLink{NodeId{1}, NodeId{2}});
    QCOMPARE(std::get<host::CutLink>(cut).from, NodeId{1});
    QCOMPARE(std::get<host::CutLink>(cut).to, NodeId{7});
    const auto restart = whereabouts.addressed(host::Restart{NodeId{2}, NodeId{2}});
    QCOMPARE(std::get<host::Restart>(restart).node, NodeId{7});
    QCOMPARE(std::get<host::Restart>(restart).through, NodeId{7});
}

SWIMSCOPE_TEST(TestSwarmProtection)
#include "test_swarm_protection.moc"
