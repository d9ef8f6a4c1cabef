// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/trace/text.h"
#include "tests/support/test_program.h"
#include "tests/swim/hand_node.h"

#include <QtTest>

#include <algorithm>

using namespace swimscope;
using namespace std::chrono_literals;
using swimscope::test::at;
using swimscope::test::HandNode;

namespace {

/// Makes inputs at random, most of them plausible and some absurd. A value, so that two nodes can
/// be given the same storm.
class Storm {
  public:
    explicit Storm(std::uint64_t seed) : random_(seed, 77) {}

    /// One input; `hand` only tells what is under way.
    trace::Input next(const HandNode& hand) {
        switch (random_.below(12)) {
        case 0:
            return trace::StreamAccepted{after(StreamId::firstAccepted, ++accepted_), peer()};
        case 1:
            return trace::StreamOpened{stream()};
        case 2:
            return trace::StreamDrained{stream()};
        case 3:
            return random_.chance(0.5)
                       ? trace::Input(trace::StreamClosed{stream()})
                       : trace::Input(trace::StreamFailed{stream(), trace::Failure::reset, "reset",
                                                          random_.chance(0.5)});
        case 4:
            return trace::StreamReceived{stream(), 10, arrival(hand)};
        case 5:
            return request();
        case 6:
            return trace::SendFailed{hand.events.back().id, trace::Failure::unreachable, {}};
        default:
            return packet(hand);
        }
    }

    Duration pause() { return Duration(random_.below(40'000'000)); }

  private:
    std::string name() {
        const std::uint64_t number = random_.below(14);
        if (number == 0)
            return "me";
        return number == 1 ? "" : "m" + std::to_string(number);
    }
    Endpoint peer() { return at(static_cast<std::uint16_t>(7000 + random_.below(14))); }
    std::uint32_t incarnation() { return static_cast<std::uint32_t>(random_.below(6)); }
    StreamId stream() {
        return random_.chance(0.5) ? StreamId{1 + random_.below(40)}
                                   : after(StreamId::firstAccepted, random_.below(accepted_ + 2));
    }

    wire::Versions versions() {
        wire::Versions versions;
        if (random_.chance(0.1))
            versions.count = static_cast<std::uint8_t>(random_.below(7));
        if (random_.chance(0.05))
            versions.octets[random_.below(6)] = static_cast<std::uint8_t>(random_.below(256));
        return versions;
    }

    wire::Alive alive() {
        wire::Alive alive;
        alive.incarnation = incarnation();
        alive.node = name();
        if (random_.chance(0.97))
            alive.address = IpAddress::loopback();
        alive.port = random_.chance(0.9) ? peer().port : std::uint16_t{0};
        alive.meta.bytes.resize(random_.below(4));
        alive.versions = versions();
        return alive;
    }

    wire::PushPull table() {
        wire::PushPull message;
        message.join = random_.chance(0.5);
        for (std::uint64_t rows = random_.below(8); rows > 0; --rows) {
            const wire::Alive source = alive();
            wire::PushNodeState row{source.node,    source.address,     source.port,
                                    source.meta,    source.incarnation, wire::MemberState{},
                                    source.versions};
            row.state = static_cast<wire::MemberState>(random_.below(4));
            message.nodes.push_back(std::move(row));
        }
        message.userState.resize(random_.below(3));
        return message;
    }

    wire::Message message(const HandNode& hand) {
        const auto pings = hand.sent<wire::Ping>();
        const std::uint32_t seq =
            pings.empty() || random_.chance(0.3) ? incarnation() : pings.back()->seq;
        switch (random_.below(10)) {
        case 0:
            return wire::Ping{seq, name(), {}};
        case 1:
            return wire::IndirectPing{seq, peer().ip, peer().port, name(), random_.chance(0.5), {}};
        case 2:
            return wire::Ack{seq, wire::Blob::nil()};
        case 3:
            return wire::Nack{seq};
        case 4:
            return wire::Suspect{incarnation(), name(), name()};
        case 5:
            return wire::Dead{incarnation(), name(), name()};
        case 6:
            return wire::User{Bytes(random_.below(5), 'u')};
        case 7:
            return table();
        case 8:
            return wire::ErrorReply{"error"};
        default:
            return alive();
        }
    }

    trace::Arrival arrival(const HandNode& hand) {
        if (random_.chance(0.01))
            return {};
        return {wire::share(message(hand)), EventId::none};
    }

    trace::Input packet(const HandNode& hand) {
        trace::PacketReceived input;
        input.from = peer();
        for (std::uint64_t messages = random_.below(6); messages > 0; --messages)
            input.messages.push_back(arrival(hand));
        return input;
    }

    trace::Input request() {
        const RequestId id{random_.below(100)};
        switch (random_.below(6)) {
        case 0:
            return trace::JoinRequested{
                id, {{"x", name(), peer(), trace::Failure::none, {}}, {"y", {}, peer(), {}, {}}}};
        case 1:
            return trace::MetaRequested{id, Bytes(random_.below(600), 'm')};
        case 2:
            return trace::SendRequested{id, static_cast<trace::Delivery>(random_.below(3)), name(),
                                        Bytes(random_.below(2000), 'u')};
        case 3:
            return trace::PingRequested{id, name()};
        case 4:
            return trace::SettingsRequested{id, "GossipNodes=" + std::to_string(random_.below(5)) +
                                                    " ProbeInterval=300ms"};
        default:
            return random_.chance(0.02) ? trace::Input(trace::LeaveRequested{id, 2s})
                                        : trace::Input(trace::Woke{});
        }
    }

    Random random_;
    std::uint64_t accepted_ = 0;
};

trace::NodeStarted start(std::uint64_t seed) {
    trace::NodeStarted started = HandNode::startOf(swim::configOf(swim::Profile::local), seed);
    started.serf = seed % 2 == 0;
    return started;
}

void weather(HandNode& hand, Storm& storm, int inputs) {
    for (int i = 0; i < inputs; ++i) {
        hand.give(storm.next(hand));
        hand.run(storm.pause());
    }
}

std::string textOf(const HandNode& hand) {
    std::string text;
    for (const trace::Event& event : hand.events)
        text += trace::toText(event) + "\n";
    return text;
}

} // namespace

/// Whatever comes, in whatever order: the node stands, its table is the one that folds from its
/// events (HandNode compares after each step), and it does the same again.
class TestNodeStorm : public QObject {
    Q_OBJECT

  private slots:
    void theTableEqualsTheFoldWhateverComes_data() {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
    }

    void theTableEqualsTheFoldWhateverComes() {
        QFETCH(quint64, seed);
        HandNode hand(start(seed));
        Storm storm(seed);
        weather(hand, storm, 1500);
        QVERIFY(hand.difference().empty());
        // What was begun ends: after a quiet while only the periodic timers are left.
        hand.run(60s);
        QCOMPARE(hand.node.openStreams() <= 1, true);
    }

    void theSameSeedAndInputsGiveTheSameEvents() {
        HandNode one(start(5));
        HandNode other(start(5));
        Storm storm(5);
        Storm again(5);
        weather(one, storm, 800);
        weather(other, again, 800);
        QCOMPARE(textOf(one), textOf(other));
        HandNode different(start(6));
        Storm sameStorm(5);
        weather(different, sameStorm, 800);
        QVERIFY(textOf(one) != textOf(different));
    }

    void aCopyIsAFork() {
        HandNode hand(start(7));
        Storm storm(7);
        weather(hand, storm, 500);
        HandNode fork = hand;
        Storm sameStorm = storm;
        weather(hand, storm, 300);
        const std::string went = textOf(hand);
        QVERIFY(textOf(fork) != went);
        weather(fork, sameStorm, 300);
        QCOMPARE(textOf(fork), went);
    }

    void spuriousWakingsDoNoHarm() {
        HandNode hand(start(8));
        const std::size_t events = hand.events.size();
        hand.give(trace::Woke{});
        hand.give(trace::Woke{});
        QCOMPARE(hand.events.size(), events + 2);
    }

    void nothingHappensBeforeTheStart() {
        swim::Node node;
        swim::Outbox out(NodeId{1}, Instant{}, EventId{1});
        node.step(Instant{}, trace::Woke{}, out);
        QVERIFY(out.events().empty() && !node.nextDeadline() && !node.started());
    }

    void overdueTimersFireInTheOrderOfTheirTimes() {
        HandNode hand(start(9));
        for (int i = 0; i < 5; ++i)
            hand.meet("m" + std::to_string(i), static_cast<std::uint16_t>(7001 + i));
        QVERIFY(hand.runUntil<trace::ProbeStarted>(2s));
        hand.clear();
        hand.now += 10s; // frozen
        hand.give(trace::Woke{});
        // Timeout, then deadline, then the remembered tick's probe; missed ticks are not made up.
        QCOMPARE(hand.count<trace::ProbeWentIndirect>(), 1U);
        QCOMPARE(hand.count<trace::ProbeFailed>(), 1U);
        QCOMPARE(hand.count<trace::ProbeStarted>(), 1U);
        QVERIFY(hand.node.nextDeadline() > hand.now);
    }
};

SWIMSCOPE_TEST(TestNodeStorm)
#include "test_node_storm.moc"
