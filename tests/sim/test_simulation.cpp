// SPDX-License-Identifier: MPL-2.0
#include "engine/host/replay.h"
#include "engine/trace/text.h"
#include "tests/sim/sim_cluster.h"
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace swimscope;
using namespace std::chrono_literals;
using wire::MemberState;

namespace {

/// What nodes did and came to believe, and when: the same whether packets travel as messages or as
/// bytes. Sizes and hashes are not, and nor are wake-ups' details.
std::vector<std::string> beliefs(const trace::Batch& events) {
    std::vector<std::string> lines;
    for (const trace::Event& event : events)
        if (keptAt(trace::Level::changes).have(event.body))
            lines.push_back(trace::toText(event));
    return lines;
}

/// Five nodes that see a crash, a freeze, lost packets and a cut.
void tell(test::SimCluster& cluster, const swim::Config& config = {}) {
    cluster.start(5, config);
    cluster.run(10s);
    cluster.execute(host::LoseDatagrams{NodeId::none, NodeId::none, 0.1});
    cluster.execute(host::Freeze{NodeId{2}, 6s});
    cluster.run(10s);
    cluster.execute(host::Kill{NodeId{3}});
    cluster.execute(host::CutLink{NodeId{1}, NodeId{4}});
    cluster.run(20s);
    cluster.execute(host::LiftFault{FaultId{2}});
    cluster.execute(host::Restart{NodeId{3}, NodeId::none});
    cluster.run(20s);
}

std::string digestOf(const sim::Setup& setup) {
    test::SimCluster cluster(setup);
    tell(cluster);
    return cluster.sim.digest();
}

} // namespace

class TestSimulation : public QObject {
    Q_OBJECT

  private slots:
    void nodesFindEachOther();
    void theTraceTellsTheTruth();
    void theSameSeedGivesTheSameRun();
    void theDigestIsTheSameEverywhere();
    void whatIsKeptChangesNothing();
    void howTimeIsDividedChangesNothing();
    void aCopyIsAFork();
    void bytesAndMessagesGiveTheSameRun();
    void labelsAndKeysTurnAwayStrangers();
    void whatReadsLateIsSuspectedAndRefutes();
    void blockedNodesNeitherReadNorSend();
    void aProbeIsNotGivenUpBeforeItsPingIsOut();
    void gossipStandsStillWhileItIsBlocked();
    void readingTakesABlockedNodeItsTime();
    void whatWaitedGoesOnWhenTheFaultIsLifted();
    void commandsCanBeScheduled();
    void diallingNobodyIsRefused();
    void aNodeThatEndsResetsItsStreams();
};

void TestSimulation::nodesFindEachOther() {
    test::SimCluster cluster;
    cluster.start(20);
    QVERIFY(cluster.converge(5s));
    QCOMPARE(cluster.fold().members().size(), std::size_t{20});
    cluster.execute(host::Kill{NodeId{7}});
    QVERIFY(cluster.runUntil([&] { return cluster.allSay("n7", MemberState::dead); }, 30s));
    QCOMPARE(cluster.difference(), std::string());
}

void TestSimulation::theTraceTellsTheTruth() {
    test::SimCluster cluster;
    tell(cluster);
    QCOMPARE(cluster.difference(), std::string());
    QVERIFY(cluster.fold().converged());
    const host::ReplayResult again = host::replay(cluster.events);
    QVERIFY(again.inputs > 1000);
    QVERIFY2(!again.divergence, again.divergence ? again.divergence->replayed.c_str() : "");
}

void TestSimulation::theSameSeedGivesTheSameRun() {
    test::SimCluster one({.seed = 5});
    test::SimCluster other({.seed = 5});
    tell(one);
    tell(other);
    QVERIFY(one.events.size() > 5000);
    QCOMPARE(one.events.size(), other.events.size());
    for (std::size_t i = 0; i < one.events.size(); ++i)
        QCOMPARE(trace::toText(one.events[i]), trace::toText(other.events[i]));
    QCOMPARE(one.sim.digest(), other.sim.digest());
    QVERIFY(digestOf({.seed = 6}) != one.sim.digest());
}

/// Every build of the project runs this: other compilers, levels of optimisation, sanitizers. What
/// a run is made of, settings for example, may change on purpose; then so do these.
void TestSimulation::theDigestIsTheSameEverywhere() {
    const auto digest = [](const sim::Setup& setup) {
        return QString::fromStdString(digestOf(setup));
    };
    using Shape = Latency::Shape;
    QCOMPARE(digest({.seed = 1}), "ffddd2a9f401ad4c509efd5408c496f4");
    QCOMPARE(digest({.seed = 1, .latency = {Shape::exponential, 1ms, 20ms}}),
             "aabe7e3088799950e07950475fe64753");
    QCOMPARE(digest({.seed = 1, .latency = {Shape::normal, 50ms, 20ms}}),
             "dddd2f583554185de015ea46fdb0c7ef");
    QCOMPARE(digest({.seed = 1, .makeBytes = true}), "269e285756bcabcb4e9695353d245576");
}

void TestSimulation::whatIsKeptChangesNothing() {
    test::SimCluster all({.seed = 3});
    tell(all);
    sim::Simulation none({.seed = 3, .level = trace::Level::nothing});
    for (const trace::Level level : {trace::Level::nothing, trace::Level::changes}) {
        test::SimCluster some({.seed = 3, .level = level});
        tell(some);
        QCOMPARE(some.sim.digest(), all.sim.digest());
        QCOMPARE(some.sim.events(), all.sim.events());
        QCOMPARE(some.events.empty(), level == trace::Level::nothing);
        if (level == trace::Level::changes)
            QCOMPARE(beliefs(some.events), beliefs(all.events));
    }
}

void TestSimulation::howTimeIsDividedChangesNothing() {
    sim::Simulation whole({.seed = 4});
    sim::Simulation steps({.seed = 4});
    for (sim::Simulation* each : {&whole, &steps})
        for (int i = 0; i < 5; ++i)
            each->execute(host::AddNode{.joinRunning = i > 0});
    whole.run(20s);
    while (steps.next() && *steps.next() <= whole.now())
        steps.step();
    QCOMPARE(steps.digest(), whole.digest());
}

void TestSimulation::aCopyIsAFork() {
    test::SimCluster cluster;
    cluster.start(5);
    cluster.run(10s);
    sim::Simulation fork = cluster.sim;
    sim::Simulation other = cluster.sim;
    other.execute(host::Kill{NodeId{2}});
    other.run(30s);
    fork.run(30s);
    cluster.run(30s);
    QCOMPARE(fork.digest(), cluster.sim.digest());
    QVERIFY(other.digest() != fork.digest());
}

void TestSimulation::bytesAndMessagesGiveTheSameRun() {
    test::SimCluster messages({.seed = 9});
    test::SimCluster bytes({.seed = 9, .makeBytes = true});
    tell(messages);
    tell(bytes);
    QCOMPARE(beliefs(messages.events), beliefs(bytes.events));
    QCOMPARE(messages.sim.traffic().datagrams, bytes.sim.traffic().datagrams);
    // Without compression the sizes are the same, too.
    swim::Config config;
    config.enableCompression = false;
    test::SimCluster plainMessages({.seed = 9});
    test::SimCluster plainBytes({.seed = 9, .makeBytes = true});
    tell(plainMessages, config);
    tell(plainBytes, config);
    QCOMPARE(plainMessages.sim.traffic().datagramBytes, plainBytes.sim.traffic().datagramBytes);
    QCOMPARE(plainMessages.sim.traffic().streamBytes, plainBytes.sim.traffic().streamBytes);
}

void TestSimulation::labelsAndKeysTurnAwayStrangers() {
    test::SimCluster cluster;
    cluster.start(2);
    host::AddNode labelled{.name = "labelled", .joinRunning = true};
    labelled.config.label = "other";
    host::AddNode sealed{.name = "sealed", .joinRunning = true};
    sealed.keys.push_back(*wire::SecretKey::fromBytes(Bytes(16, 7)));
    cluster.execute(labelled);
    cluster.execute(sealed);
    cluster.run(40s);
    QCOMPARE(cluster.fold().row(NodeId{1}, "labelled"), nullptr);
    QCOMPARE(cluster.fold().row(NodeId{1}, "sealed"), nullptr);
    QVERIFY(!cluster.all<trace::InputRejected>().empty());
    // And among their like they are at home.
    sealed.name = "sealed too";
    sealed.joinRunning = false;
    cluster.execute(sealed);
    cluster.execute(
        host::Join{NodeId{5},
                   {{.text = "sealed", .endpoint = cluster.fold().nodeNamed("sealed")->bound}},
                   RequestId{1}});
    QVERIFY(cluster.runUntil([&] { return cluster.fold().row(NodeId{4}, "sealed too"); }, 5s));
    QCOMPARE(cluster.difference(), std::string());
}

void TestSimulation::whatReadsLateIsSuspectedAndRefutes() {
    test::SimCluster cluster;
    cluster.start(8);
    QVERIFY(cluster.converge());
    cluster.execute(host::Starve{NodeId{4}, 2s, 4s});
    QVERIFY(cluster.runUntil([&] { return !cluster.all<trace::SelfRefuted>().empty(); }, 120s));
    QVERIFY(!cluster.all<trace::Delayed>().empty());
    for (const trace::Event& event : cluster.all<trace::Delayed>()) {
        const auto& delayed = std::get<trace::Delayed>(event.body);
        QCOMPARE(event.node, NodeId{4});
        QVERIFY(delayed.until - event.at >= 2s);
    }
    QCOMPARE(cluster.difference(), std::string());
    // Timers fire on time: it goes on probing, once a second or (at worse health) less often.
    const Instant from = cluster.sim.now();
    cluster.execute(host::LiftFault{FaultId{1}});
    cluster.run(30s);
    const auto probes = cluster.all<trace::ProbeStarted>();
    QVERIFY(std::ranges::any_of(probes, [&](const trace::Event& event) {
        return event.node == NodeId{4} && event.at < from;
    }));
    QVERIFY(cluster.converge());
    const host::ReplayResult again = host::replay(cluster.events);
    QVERIFY(!again.divergence);
}

void TestSimulation::blockedNodesNeitherReadNorSend() {
    test::SimCluster cluster;
    cluster.start(8);
    QVERIFY(cluster.converge());
    const Instant from = cluster.sim.now();
    cluster.execute(host::Block{NodeId{4}, 3s, 1s});
    cluster.run(20s);
    bool sent = false;
    for (const trace::Event& event : cluster.events) {
        if (event.node != NodeId{4} || event.at <= from)
            continue;
        const bool reads = std::holds_alternative<trace::PacketReceived>(event.body);
        const bool sends = std::holds_alternative<trace::Judged>(event.body);
        const Duration into = (event.at - from) % 4s;
        QVERIFY2(!(reads || sends) || into == 0s || into >= 3s, trace::toText(event).c_str());
        sent = sent || sends;
    }
    QVERIFY(sent);
    QVERIFY(!cluster.all<trace::SuspicionStarted>().empty());
    QCOMPARE(cluster.difference(), std::string());
}

/// memberlist's loops stand still while their sends block; suspicions do not.
void TestSimulation::aProbeIsNotGivenUpBeforeItsPingIsOut() {
    test::SimCluster cluster;
    cluster.start(8);
    QVERIFY(cluster.converge());
    cluster.run(30s); // rumours are over
    const Instant from = cluster.sim.now();
    cluster.execute(host::Block{NodeId{4}, 20s, 5s});
    cluster.run(24s);
    std::vector<trace::Event> probes;
    std::vector<trace::Event> suspicions;
    for (const trace::Event& event : cluster.events) {
        if (event.node != NodeId{4} || event.at <= from || event.at >= from + 22s)
            continue;
        if (std::holds_alternative<trace::ProbeStarted>(event.body))
            probes.push_back(event);
        if (std::holds_alternative<trace::SuspicionStarted>(event.body))
            suspicions.push_back(event);
    }
    // One probe that it was stuck in, the next as soon as that was over.
    QVERIFY(probes.size() >= 2);
    QVERIFY(probes[0].at <= from + 2s);
    QCOMPARE(probes[1].at, from + 20s);
    QCOMPARE(suspicions.size(), std::size_t{1});
    QCOMPARE(suspicions[0].at, from + 20s);
    QCOMPARE(cluster.all<trace::SendsHeld>().size(), std::size_t{1});
    QCOMPARE(cluster.difference(), std::string());
    QVERIFY(!host::replay(cluster.events).divergence);
}

void TestSimulation::gossipStandsStillWhileItIsBlocked() {
    test::SimCluster cluster;
    cluster.start(8);
    QVERIFY(cluster.converge());
    cluster.run(30s);
    cluster.execute(host::Block{NodeId{4}, 20s, 5s});
    const Instant from = cluster.sim.now();
    cluster.execute(host::SetMeta{NodeId{4}, bytesOf("news"), RequestId{5}});
    cluster.run(19s);
    const auto packets = [&] {
        return std::ranges::count_if(cluster.all<trace::PacketSent>(), [&](const auto& event) {
            return event.node == NodeId{4} && event.at > from;
        });
    };
    // One beat of gossip, and the ping of a probe.
    const auto nodes = static_cast<std::ptrdiff_t>(swim::Config{}.gossipNodes);
    QVERIFY2(packets() <= nodes + 1, std::to_string(packets()).c_str());
    QVERIFY(cluster.fold().row(NodeId{1}, "n4")->meta.empty());
    // What is lifted goes on at once.
    cluster.execute(host::LiftFault{FaultId{1}});
    QVERIFY(cluster.runUntil(
        [&] { return cluster.fold().row(NodeId{1}, "n4")->meta == bytesOf("news"); }, 3s));
    QVERIFY(packets() > nodes + 1);
    QCOMPARE(cluster.difference(), std::string());
    QVERIFY(!host::replay(cluster.events).divergence);
}

void TestSimulation::readingTakesABlockedNodeItsTime() {
    for (const Duration reading : {Duration(0ms), Duration(10ms)}) {
        test::SimCluster cluster;
        cluster.start(8);
        QVERIFY(cluster.converge());
        const Instant from = cluster.sim.now();
        cluster.execute(host::Block{NodeId{4}, 5s, 25ms, reading});
        cluster.run(5010ms);
        std::vector<Instant> read;
        for (const trace::Event& event : cluster.all<trace::PacketReceived>())
            if (event.node == NodeId{4} && event.at > from)
                read.push_back(event.at);
        // All that has come by then, or what there was time for.
        QVERIFY(reading > 0ms ? read.size() == 2 : read.size() > 5);
        QVERIFY(std::ranges::all_of(read, [&](Instant at) { return at >= from + 5s; }));
    }
}

/// The swarm's seed 3705: a node went on being blocked until the end of its window.
void TestSimulation::whatWaitedGoesOnWhenTheFaultIsLifted() {
    for (const host::Command& trouble : {host::Command(host::Block{NodeId{4}, 60s, 1s}),
                                         host::Command(host::Starve{NodeId{4}, 60s, 60s})}) {
        test::SimCluster cluster;
        cluster.start(5);
        QVERIFY(cluster.converge());
        cluster.execute(trouble);
        cluster.execute(host::Block{NodeId{4}, 20s, 1s});
        cluster.run(3s);
        const Instant lifted = cluster.sim.now();
        const auto receivedSince = [&] {
            return std::ranges::count_if(cluster.events, [&](const trace::Event& event) {
                return event.node == NodeId{4} && event.at >= lifted &&
                       std::holds_alternative<trace::PacketReceived>(event.body);
            });
        };
        // The other one still makes it wait.
        cluster.execute(host::LiftFault{FaultId{1}});
        cluster.run(1s);
        QCOMPARE(receivedSince(), 0);
        cluster.execute(host::LiftFault{FaultId{2}});
        cluster.run(100ms);
        QVERIFY(receivedSince() > 0);
        QVERIFY(cluster.converge(10s));
        QCOMPARE(cluster.difference(), std::string());
    }
}

void TestSimulation::commandsCanBeScheduled() {
    sim::Simulation simulation;
    simulation.schedule(Instant(2s), host::AddNode{.name = "later"});
    simulation.schedule(Instant(1s), host::AddNode{.name = "sooner"});
    simulation.run(3s);
    std::vector<std::pair<Instant, std::string>> started;
    for (const trace::Event& event : simulation.takeEvents())
        if (const auto* fact = std::get_if<trace::NodeStarted>(&event.body))
            started.emplace_back(event.at, fact->name);
    const std::vector<std::pair<Instant, std::string>> expected{{Instant(1s), "sooner"},
                                                                {Instant(2s), "later"}};
    QCOMPARE(started, expected);
}

void TestSimulation::diallingNobodyIsRefused() {
    test::SimCluster cluster;
    cluster.start(1);
    const Endpoint nobody{IpAddress::v4(10, 9, 9, 9), 7946};
    cluster.execute(host::Join{NodeId{1}, {{.text = "nobody", .endpoint = nobody}}, RequestId{1}});
    cluster.run(1s);
    const auto failed = cluster.all<trace::StreamFailed>();
    QCOMPARE(failed.size(), std::size_t{1});
    QCOMPARE(std::get<trace::StreamFailed>(failed.front().body).failure, trace::Failure::refused);
}

void TestSimulation::aNodeThatEndsResetsItsStreams() {
    test::SimCluster cluster({.latency = {Latency::Shape::constant, 100ms, {}}});
    cluster.start(1);
    cluster.execute(host::AddNode{.joinRunning = true});
    // Its table is on its way to n1 when that ends.
    QVERIFY(cluster.runUntil([&] { return !cluster.all<trace::StreamAccepted>().empty(); }, 1s));
    cluster.execute(host::Kill{NodeId{1}});
    QVERIFY(cluster.runUntil([&] { return !cluster.all<trace::StreamFailed>().empty(); }, 2s));
    const auto failed = cluster.all<trace::StreamFailed>();
    QCOMPARE(failed.front().node, NodeId{2});
    QCOMPARE(std::get<trace::StreamFailed>(failed.front().body).failure, trace::Failure::reset);
}

SWIMSCOPE_TEST(TestSimulation)
#include "test_simulation.moc"
