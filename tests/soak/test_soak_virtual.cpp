// SPDX-License-Identifier: MPL-2.0
#include "tests/soak/recordings.h"
#include "tests/support/test_program.h"
#include "tests/support/virtual_cluster.h"

#include <QTest>

#include <algorithm>

using namespace swimscope;
using namespace std::chrono_literals;

namespace {

constexpr int kNodes = 5;
/// How long each attack lasts, in virtual time, and how much comes in each round of it.
constexpr Duration kLength = 3s;
constexpr Duration kRound = 20ms;
constexpr int kDatagramsARound = 4;
constexpr std::size_t kStreamsAtOnce = 300;

/// A cluster in virtual time, somebody who recorded all that was said in it, and what he says.
class Scene {
  public:
    explicit Scene(bool encrypted) {
        soak::Recording recording;
        recording.label = soak::kLabel;
        cluster.network.overhear([&](ByteView datagram) {
            recording.packets.emplace_back(datagram.begin(), datagram.end());
        });
        start(encrypted);
        cluster.network.overhear({});
        std::vector<soak::RecordedMember> members;
        for (const trace::HostedNode& node : cluster.fold().nodes()) {
            targets_.push_back(node.bound);
            members.push_back({node.name, node.bound});
        }
        const soak::Recording older = soak::recordingOf(members, encrypted);
        recording.packets.insert(recording.packets.end(), older.packets.begin(),
                                 older.packets.end());
        recording.streams = older.streams;
        arsenal_.emplace(std::move(recording), 1);
    }

    void attack(soak::Attack attack) {
        const Instant end = cluster.network.now() + kLength;
        while (cluster.network.now() < end) {
            for (int i = 0; i < kDatagramsARound; ++i)
                say(arsenal_->datagram(attack));
            open(attack);
            cluster.run(kRound);
        }
        for (const Open& stream : streams_)
            cluster.network.endStream(stream.id);
        streams_.clear();
        cluster.run(1s);
    }

    test::VirtualCluster cluster;

  private:
    struct Open {
        StreamId id;
        Bytes rest;
    };

    /// They join, one of them dies and comes back, and all have news: what was said of the first
    /// incarnations is old.
    void start(bool encrypted) {
        host::AddNode add;
        add.config.label = soak::kLabel;
        if (encrypted)
            add.keys.push_back(soak::clusterKey());
        for (int i = 0; i < kNodes; ++i) {
            add.joinRunning = i > 0;
            cluster.execute(add);
        }
        QVERIFY(cluster.converge());
        cluster.execute(host::Kill{NodeId{3}});
        QVERIFY(
            cluster.runUntil([&] { return cluster.allSay("n3", wire::MemberState::dead); }, 60s));
        cluster.execute(host::Restart{NodeId{3}, NodeId::none});
        QVERIFY(cluster.converge());
        for (int i = 1; i <= kNodes; ++i)
            cluster.execute(
                host::SetMeta{.node = static_cast<NodeId>(i), .meta = bytesOf("under attack")});
        cluster.run(40s);
        QVERIFY(cluster.fold().converged());
    }

    void say(const Bytes& datagram) {
        cluster.network.inject(cluster.cluster, {IpAddress::v4(127, 0, 0, 9), 9}, target(),
                               datagram);
        cluster.collect();
    }

    void open(soak::Attack attack) {
        if (attack == soak::Attack::trickle)
            for (Open& stream : streams_)
                if (!stream.rest.empty()) {
                    cluster.network.injectBytes(stream.id, {stream.rest.front()});
                    stream.rest.erase(stream.rest.begin());
                }
        if (streams_.size() >= kStreamsAtOnce)
            return;
        Bytes bytes = arsenal_->stream(attack);
        const Bytes first = attack == soak::Attack::trickle ? Bytes() : bytes;
        streams_.push_back(
            {cluster.network.injectStream({IpAddress::v4(127, 0, 0, 9), 9}, target(), first),
             std::move(bytes)});
    }

    const Endpoint& target() { return targets_[turn_++ % targets_.size()]; }

    std::vector<Endpoint> targets_;
    std::optional<soak::Arsenal> arsenal_;
    std::vector<Open> streams_;
    std::size_t turn_ = 0;
};

} // namespace

/// Attacks on a cluster in virtual time, each for some seconds.
class TestSoakVirtual : public QObject {
    Q_OBJECT

  private slots:
    void withAKeyNothingChanges_data() { attacks(); }
    void withAKeyNothingChanges() {
        QFETCH(int, attack);
        Scene scene(true);
        const auto changes = scene.cluster.all<trace::MemberChanged>().size();
        const auto suspicions = scene.cluster.all<trace::SuspicionStarted>().size();
        scene.attack(soak::kAttacks[static_cast<std::size_t>(attack)]);
        QCOMPARE(scene.cluster.all<trace::MemberChanged>().size(), changes);
        QCOMPARE(scene.cluster.all<trace::SuspicionStarted>().size(), suspicions);
        QVERIFY(scene.cluster.fold().converged());
        QCOMPARE(scene.cluster.difference(), std::string());
        QCOMPARE(scene.cluster.compareAll(), std::string());
    }

    /// Anybody may say anything, but what is no message changes nothing, the nodes live on, and
    /// what was believed falsely is put right.
    void withoutAKeyTheClusterLives_data() { attacks(); }
    void withoutAKeyTheClusterLives() {
        QFETCH(int, attack);
        Scene scene(false);
        scene.attack(soak::kAttacks[static_cast<std::size_t>(attack)]);
        const auto right = [&] {
            return std::ranges::all_of(scene.cluster.fold().nodes(), [&](const auto& node) {
                return scene.cluster.allSay(node.name, wire::MemberState::alive);
            });
        };
        QVERIFY(scene.cluster.runUntil(right, 120s));
        QCOMPARE(scene.cluster.difference(), std::string());
        QCOMPARE(scene.cluster.compareAll(), std::string());
    }

  private:
    static void attacks() {
        QTest::addColumn<int>("attack");
        for (const soak::Attack attack : soak::kAttacks)
            QTest::newRow(std::string(soak::nameOf(attack)).c_str()) << static_cast<int>(attack);
    }
};

SWIMSCOPE_TEST(TestSoakVirtual)
#include "test_soak_virtual.moc"
