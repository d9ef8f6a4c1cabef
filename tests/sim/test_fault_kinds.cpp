// SPDX-License-Identifier: MPL-2.0
#include "engine/host/replay.h"
#include "engine/trace/binary.h"
#include "tests/sim/sim_cluster.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace std::chrono_literals;

namespace swimscope::test {

using fault::Effect;
using fault::Party;
using trace::Carriers;
using trace::FaultKind;
using wire::MemberState;

namespace {

Party only(std::uint32_t node) {
    return {{static_cast<NodeId>(node)}, {}};
}

sim::Setup world(bool makeBytes) {
    sim::Setup setup{.seed = 11};
    setup.latency = {Latency::Shape::constant, 1ms, {}};
    setup.makeBytes = makeBytes;
    return setup;
}

} // namespace

/// Each kind of fault in a whole cluster: what it does to messages, and that the trace tells it.
/// All of it with messages as bytes and without.
class TestFaultKinds : public QObject {
    Q_OBJECT

    /// A converged cluster, and what happened after that.
    struct Run {
        explicit Run(int nodes, int version = 2) : cluster(world(currentWorld())) {
            swim::Config config;
            config.protocolVersion = version;
            cluster.start(nodes, config);
            QVERIFY(cluster.converge());
            begin = cluster.events.size();
            start = cluster.sim.now();
        }
        static bool currentWorld() { return QByteArray(QTest::currentDataTag()) == "bytes"; }

        void raise(const Effect& effect) { cluster.execute(host::RaiseFault{effect}); }
        template <class Kind>
        std::vector<trace::Event> since() const {
            std::vector<trace::Event> found = cluster.all<Kind>();
            std::erase_if(found,
                          [this](const trace::Event& event) { return number(event.id) <= begin; });
            return found;
        }
        std::size_t deaths() const {
            const auto changes = since<trace::MemberChanged>();
            return static_cast<std::size_t>(std::ranges::count_if(changes, [](const auto& event) {
                return std::get<trace::MemberChanged>(event.body).change == trace::Change::died;
            }));
        }
        /// That the trace is whole: tables as folded, and the same when it is run again.
        void check() const {
            QCOMPARE(QString::fromStdString(cluster.difference()), QString());
            const host::ReplayResult again = host::replay(cluster.events);
            QVERIFY2(!again.divergence, again.divergence ? again.divergence->replayed.c_str() : "");
        }
        /// How long each message was on its way from its sending, in order.
        std::vector<Duration> journeys(NodeId from, NodeId to) const {
            std::map<EventId, const trace::Event*> sent;
            std::vector<Duration> journeys;
            for (const trace::Event& event : cluster.events) {
                if (event.node == from && std::holds_alternative<trace::PacketSent>(event.body))
                    sent[event.id] = &event;
                if (event.node == to && std::holds_alternative<trace::PacketReceived>(event.body) &&
                    number(event.id) > begin)
                    if (const auto sending = sent.find(event.cause); sending != sent.end())
                        journeys.push_back(event.at - sending->second->at);
            }
            return journeys;
        }

        SimCluster cluster;
        std::size_t begin = 0;
        Instant start;
    };

    static void bothWorlds() {
        QTest::addColumn<int>("nothing");
        QTest::newRow("messages") << 0;
        QTest::newRow("bytes") << 0;
    }

  private slots:
    void whatIsDelayedArrivesLater_data() { bothWorlds(); }
    void whatIsDelayedArrivesLater() {
        Run run(3);
        run.raise({.kind = FaultKind::delay, .from = only(1), .to = only(2), .low = 40ms});
        run.cluster.run(20s);
        const auto slow = run.journeys(NodeId{1}, NodeId{2});
        QVERIFY(slow.size() > 10);
        QVERIFY(std::ranges::all_of(slow, [](Duration journey) { return journey == 41ms; }));
        const auto others = run.journeys(NodeId{2}, NodeId{1});
        QVERIFY(std::ranges::all_of(others, [](Duration journey) { return journey == 1ms; }));
        const auto told = run.since<trace::Disturbed>();
        QVERIFY(told.size() >= slow.size());
        const auto& first = std::get<trace::Disturbed>(told.front().body);
        QCOMPARE(first.kind, FaultKind::delay);
        QCOMPARE(first.fault, FaultId{1});
        QCOMPARE(first.until - told.front().at, Duration(40ms));
        QCOMPARE(first.carrier, told.front().cause);
        QCOMPARE(run.deaths(), std::size_t{0});
        run.check();
    }

    /// It has left its sender.
    void whatIsOnItsWayOutlivesItsSender_data() { bothWorlds(); }
    void whatIsOnItsWayOutlivesItsSender() {
        Run run(3);
        run.raise({.kind = FaultKind::delay, .from = only(1), .to = only(2), .low = 3s});
        run.cluster.run(10s);
        const Instant end = run.cluster.sim.now();
        run.cluster.execute(host::Kill{NodeId{1}});
        run.cluster.run(5s);
        const auto received = run.cluster.all<trace::PacketReceived>();
        QVERIFY(std::ranges::any_of(received, [&](const trace::Event& event) {
            const auto& sent = run.cluster.events.at(number(event.cause) - 1);
            return event.node == NodeId{2} && event.at > end + 1s && sent.node == NodeId{1};
        }));
        run.check();
    }

    void whatIsHeldGoesOnWhenTheFaultIsLifted_data() { bothWorlds(); }
    void whatIsHeldGoesOnWhenTheFaultIsLifted() {
        Run run(3);
        run.raise({.kind = FaultKind::delay, .low = 500s});
        run.cluster.run(10s);
        QVERIFY(run.since<trace::PacketReceived>().size() < 10);
        const Instant lifted = run.cluster.sim.now();
        run.cluster.execute(host::LiftFault{FaultId{1}});
        run.cluster.run(100ms);
        const auto received = run.since<trace::PacketReceived>();
        QVERIFY(std::ranges::count_if(received, [&](const trace::Event& event) {
                    return event.at == lifted + 1ms;
                }) > 10);
        QVERIFY(run.cluster.converge());
        run.check();
    }

    void copiesArriveAsWell_data() { bothWorlds(); }
    void copiesArriveAsWell() {
        Run run(3);
        run.raise({.kind = FaultKind::duplicate, .from = only(1), .to = only(2)});
        run.cluster.run(20s);
        std::map<EventId, int> times;
        for (const trace::Event& event : run.since<trace::PacketReceived>())
            if (event.node == NodeId{2} && event.cause != EventId::none &&
                run.cluster.events.at(number(event.cause) - 1).node == NodeId{1})
                ++times[event.cause];
        QVERIFY(times.size() > 10);
        const auto twice =
            std::ranges::count_if(times, [](const auto& t) { return t.second == 2; });
        // The last may be on its way, and one may have left before the fault.
        QVERIFY(twice + 2 >= static_cast<std::ptrdiff_t>(times.size()));
        QCOMPARE(run.deaths(), std::size_t{0});
        run.check();
    }

    void whatIsHeldBackIsOvertaken_data() { bothWorlds(); }
    void whatIsHeldBackIsOvertaken() {
        Run run(3);
        run.raise({.kind = FaultKind::reorder, .probability = 0.3, .low = 300ms});
        run.cluster.run(120s);
        EventId last{};
        int overtaken = 0;
        for (const trace::Event& event : run.since<trace::PacketReceived>()) {
            if (event.node != NodeId{2} || event.cause == EventId::none)
                continue;
            overtaken += event.cause < last ? 1 : 0;
            last = std::max(last, event.cause);
        }
        QVERIFY(overtaken > 3);
        run.check();
    }

    /// Gossip carries a checksum, by which damage is found. Pings and acks carry none, so that
    /// damaged ones may be taken for others: whatever they are, they break nothing.
    void whatIsDamagedIsRejected_data() { bothWorlds(); }
    void whatIsDamagedIsRejected() {
        Run run(3);
        run.raise({.kind = FaultKind::corrupt, .from = only(1), .to = only(2)});
        for (int i = 0; i < 20; ++i) {
            run.cluster.execute(host::SetMeta{NodeId{1}, bytesOf(std::to_string(i))});
            run.cluster.run(1s);
        }
        QVERIFY(run.since<trace::InputRejected>().size() > 20);
        for (const trace::Event& event : run.since<trace::InputRejected>())
            QCOMPARE(event.node, NodeId{2});
        run.check();
    }

    void aNarrowLinkLosesWhatIsTooMuch_data() { bothWorlds(); }
    void aNarrowLinkLosesWhatIsTooMuch() {
        Run run(4);
        run.raise({.kind = FaultKind::bandwidth,
                   .to = only(2),
                   .carriers = Carriers::datagrams,
                   .rate = 30,
                   .limit = 100});
        run.cluster.run(60s);
        std::size_t full = 0;
        for (const trace::Event& event : run.since<trace::Judged>())
            full += std::get<trace::Judged>(event.body).verdict == trace::Verdict::noRoom ? 1 : 0;
        QVERIFY(full > 5);
        QVERIFY(!run.since<trace::Disturbed>().empty());
        run.check();
    }

    // ---- some messages only ---------------------------------------------------------------------

    /// Pings arrive and are answered, and the answers are taken out of the packets.
    void acksAloneCanBeLost_data() { bothWorlds(); }
    void acksAloneCanBeLost() {
        Run run(3);
        run.raise({.kind = FaultKind::loss,
                   .from = only(2),
                   .carriers = Carriers::datagrams,
                   .types = fault::bitOf(wire::Type::ack)});
        run.raise({.kind = FaultKind::cut, .from = only(2), .carriers = Carriers::streams});
        QVERIFY(run.cluster.runUntil(
            [&] {
                const auto failed = run.since<trace::ProbeFailed>();
                return std::ranges::any_of(failed, [](const trace::Event& event) {
                    return std::get<trace::ProbeFailed>(event.body).member == "n2";
                });
            },
            60s));
        for (const trace::Event& event : run.since<trace::MessageReceived>()) {
            const auto& fact = std::get<trace::MessageReceived>(event.body);
            const bool ack = std::holds_alternative<wire::Ack>(*fact.message);
            if (ack && event.cause != EventId::none)
                QVERIFY(run.cluster.events.at(number(event.cause) - 1).node != NodeId{2});
        }
        const auto told = run.since<trace::Disturbed>();
        QVERIFY(!told.empty());
        for (const trace::Event& event : told) {
            const auto* message = std::get_if<trace::MessageSent>(
                &run.cluster.events.at(number(event.cause) - 1).body);
            QVERIFY(message && std::holds_alternative<wire::Ack>(*message->message));
        }
        run.check();
    }

    /// The rumour reaches nobody by gossip, and everybody by push/pull.
    void newsAboutAMemberCanBeHeldFromOne_data() { bothWorlds(); }
    void newsAboutAMemberCanBeHeldFromOne() {
        Run run(4);
        run.raise({.kind = FaultKind::loss,
                   .to = only(4),
                   .carriers = Carriers::datagrams,
                   .subject = "n2"});
        run.cluster.execute(host::SetMeta{NodeId{2}, bytesOf("new")});
        const auto knows = [&](std::uint32_t node) {
            const trace::MemberRow* row = run.cluster.fold().row(static_cast<NodeId>(node), "n2");
            return row && row->meta == bytesOf("new");
        };
        QVERIFY(run.cluster.runUntil([&] { return knows(1) && knows(3); }, 10s));
        QVERIFY(!knows(4));
        QVERIFY(run.cluster.runUntil([&] { return knows(4); }, 120s));
        run.check();
    }

    void aFullQueueHearsNoGossip_data() { bothWorlds(); }
    void aFullQueueHearsNoGossip() {
        Run run(4);
        run.raise({.kind = FaultKind::queueFull, .to = only(4)});
        run.cluster.execute(host::SetMeta{NodeId{2}, bytesOf("new")});
        run.cluster.run(5s);
        const trace::MemberRow* row = run.cluster.fold().row(NodeId{4}, "n2");
        QVERIFY(row && row->meta.empty());
        QCOMPARE(run.deaths(), std::size_t{0});
        run.check();
    }

    // ---- connections ----------------------------------------------------------------------------

    void aRefusedConnectionFailsAtOnce_data() { bothWorlds(); }
    void aRefusedConnectionFailsAtOnce() {
        Run run(2);
        run.raise({.kind = FaultKind::refuse});
        run.cluster.run(70s);
        const auto failed = run.since<trace::StreamFailed>();
        QVERIFY(!failed.empty());
        for (const trace::Event& event : failed)
            QCOMPARE(std::get<trace::StreamFailed>(event.body).failure, trace::Failure::refused);
        QCOMPARE(run.deaths(), std::size_t{0});
        run.check();
    }

    void aBrokenConnectionIsBrokenForBoth_data() { bothWorlds(); }
    void aBrokenConnectionIsBrokenForBoth() {
        Run run(2);
        run.raise({.kind = FaultKind::reset});
        run.cluster.run(70s);
        std::set<NodeId> who;
        for (const trace::Event& event : run.since<trace::StreamFailed>()) {
            QCOMPARE(std::get<trace::StreamFailed>(event.body).failure, trace::Failure::reset);
            who.insert(event.node);
        }
        QCOMPARE(who.size(), std::size_t{2});
        run.check();
    }

    /// A table takes its time, and comes whole.
    void aSlowConnectionDeliversAll_data() { bothWorlds(); }
    void aSlowConnectionDeliversAll() {
        Run run(3);
        run.raise({.kind = FaultKind::bandwidth,
                   .carriers = Carriers::streams,
                   .rate = 200,
                   .limit = 1'000'000});
        run.cluster.execute(host::AddNode{.joinRunning = true});
        QVERIFY(run.cluster.converge());
        const auto received = run.since<trace::StreamReceived>();
        QVERIFY(!received.empty());
        const auto told = run.since<trace::Disturbed>();
        QVERIFY(std::ranges::any_of(told, [](const trace::Event& event) {
            return std::get<trace::Disturbed>(event.body).until - event.at > 500ms;
        }));
        QVERIFY(run.since<trace::StreamFailed>().empty());
        run.check();
    }

    /// The TCP ping saves it, as without a fault of TCP's it would.
    void udpAloneCanBeBlocked_data() { bothWorlds(); }
    void udpAloneCanBeBlocked() {
        Run run(3);
        run.raise({.kind = FaultKind::cut, .to = only(2), .carriers = Carriers::datagrams});
        run.cluster.run(30s);
        QCOMPARE(run.deaths(), std::size_t{0});
        const auto ended = run.since<trace::ProbeSucceeded>();
        QVERIFY(std::ranges::any_of(ended, [](const trace::Event& event) {
            return std::get<trace::ProbeSucceeded>(event.body).way == trace::Way::tcp;
        }));
        run.check();
    }

    // ---- splits, time, clocks -------------------------------------------------------------------

    void aSplitIsHealedByTheClock_data() { bothWorlds(); }
    void aSplitIsHealedByTheClock() {
        Run run(6);
        run.raise({.kind = FaultKind::cut,
                   .groups = {{{NodeId{1}, NodeId{2}, NodeId{3}}, {}},
                              {{NodeId{4}, NodeId{5}, NodeId{6}}, {}}},
                   .lasts = 25s});
        run.cluster.run(24s);
        const auto crosses = [](NodeId from, NodeId to) {
            return (number(from) <= 3) != (number(to) <= 3);
        };
        for (const trace::Event& event : run.since<trace::PacketReceived>())
            if (event.cause != EventId::none && event.at > run.start + 1s)
                QVERIFY(!crosses(run.cluster.events.at(number(event.cause) - 1).node, event.node));
        const auto suspects = [&](std::uint32_t node, const char* member) {
            const trace::MemberRow* row = run.cluster.fold().row(static_cast<NodeId>(node), member);
            return row && row->state != MemberState::alive;
        };
        QVERIFY(suspects(1, "n4") || suspects(1, "n5") || suspects(1, "n6"));
        QVERIFY(!suspects(1, "n2") && !suspects(1, "n3") && !suspects(4, "n5"));
        run.cluster.run(2s);
        const auto lifted = run.since<trace::FaultLifted>();
        QCOMPARE(lifted.size(), std::size_t{1});
        QCOMPARE(lifted.front().cause, EventId::none);
        QVERIFY(run.cluster.sim.cluster().judge().rules().empty());
        // memberlist gossips to the dead for a while, which heals.
        QVERIFY(run.cluster.converge(120s));
        run.check();
    }

    void clocksRunAsTheyAreTold_data() { bothWorlds(); }
    void clocksRunAsTheyAreTold() {
        Run run(3);
        const auto probesIn = [&](Duration length) {
            const std::size_t before = run.cluster.events.size();
            run.cluster.run(length);
            std::size_t probes = 0;
            for (std::size_t i = before; i < run.cluster.events.size(); ++i)
                probes += run.cluster.events[i].node == NodeId{2} &&
                          std::holds_alternative<trace::ProbeStarted>(run.cluster.events[i].body);
            return probes;
        };
        run.raise({.kind = FaultKind::clock, .to = only(2), .clock = 4});
        const std::size_t fast = probesIn(20s);
        QVERIFY2(fast >= 72 && fast <= 84, std::to_string(fast).c_str());
        // Whoever is born under it has such a clock from the start.
        run.raise({.kind = FaultKind::clock, .to = {}, .clock = 2});
        run.cluster.execute(host::AddNode{.joinRunning = true});
        const auto started = run.since<trace::NodeStarted>();
        QVERIFY(std::get<trace::NodeStarted>(started.back().body)
                    .settings.starts_with("ProbeInterval=500ms"));
        run.cluster.execute(host::LiftFault{FaultId{2}});
        run.cluster.execute(host::MuteFault{FaultId{1}, true});
        const std::size_t usual = probesIn(20s);
        QVERIFY2(usual >= 18 && usual <= 22, std::to_string(usual).c_str());
        run.cluster.execute(host::MuteFault{FaultId{1}, false});
        run.cluster.execute(host::Restart{NodeId{2}});
        QVERIFY(probesIn(20s) > 60);
        run.cluster.execute(host::LiftAllFaults{});
        QVERIFY(probesIn(20s) < 23);
        QCOMPARE(run.cluster.sim.cluster().drivers().at(NodeId{2}).setup().config.probeInterval,
                 Duration(1s));
        run.check();
    }

    void aMemberComesBackUnderAnotherName_data() { bothWorlds(); }
    void aMemberComesBackUnderAnotherName() {
        Run run(3);
        const Endpoint before = run.cluster.fold().node(NodeId{2})->bound;
        run.cluster.execute(
            host::Restart{NodeId{2}, NodeId::none, "other", Endpoint{IpAddress::loopback(), 0}});
        QVERIFY(run.cluster.runUntil(
            [&] { return run.cluster.allSay("other", MemberState::alive); }, 30s));
        QVERIFY(run.cluster.fold().node(NodeId{2})->bound != before);
        QVERIFY(run.cluster.runUntil(
            [&] {
                const auto* row = run.cluster.fold().row(NodeId{1}, "n2");
                return !row || row->state == MemberState::dead;
            },
            60s));
        run.check();
    }

    // ---- orders ---------------------------------------------------------------------------------

    void whatCannotBeIsRefusedWithASentence_data() { bothWorlds(); }
    void whatCannotBeIsRefusedWithASentence() {
        Run run(2);
        run.raise({.kind = FaultKind::loss, .probability = 2});
        run.raise({.kind = FaultKind::loss, .to = only(77)});
        run.cluster.execute(host::ChangeFault{FaultId{5}, {}});
        run.cluster.execute(host::MuteFault{FaultId{5}});
        const auto failed = run.since<trace::CommandFailed>();
        QCOMPARE(failed.size(), std::size_t{4});
        const auto failureOf = [&](std::size_t i) {
            return std::get<trace::CommandFailed>(failed[i].body).failure;
        };
        QCOMPARE(failureOf(0), trace::Failure::malformed);
        QCOMPARE(failureOf(1), trace::Failure::unknownNode);
        QCOMPARE(failureOf(2), trace::Failure::noSuchFault);
        QCOMPARE(failureOf(3), trace::Failure::noSuchFault);
        QVERIFY(run.since<trace::FaultRaised>().empty());
    }

    void theSameSeedGivesTheSameTrace_data() { bothWorlds(); }
    void theSameSeedGivesTheSameTrace() {
        const auto traced = [] {
            Run run(4);
            run.raise({.kind = FaultKind::loss, .probability = 0.2, .burst = 3});
            run.raise({.kind = FaultKind::delay,
                       .probability = 0.5,
                       .low = 5ms,
                       .high = 20ms,
                       .shape = Latency::Shape::pareto,
                       .correlation = 0.3});
            run.raise({.kind = FaultKind::corrupt, .probability = 0.1});
            run.raise({.kind = FaultKind::duplicate, .probability = 0.1});
            run.cluster.run(30s);
            run.check();
            Bytes bytes;
            for (const trace::Event& event : run.cluster.events)
                trace::encode(event, bytes);
            return bytes;
        };
        QVERIFY(traced() == traced());
    }
};

SWIMSCOPE_TEST(TestFaultKinds)

} // namespace swimscope::test

#include "test_fault_kinds.moc"
