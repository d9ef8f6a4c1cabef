// SPDX-License-Identifier: MPL-2.0
#include "tests/fuzz/story.h"

#include "engine/base/check.h"
#include "engine/wire/packet.h"
#include "engine/wire/stream.h"
#include "tests/fuzz/cluster_secrets.h"
#include "tests/fuzz/rumours.h"

#include <algorithm>

namespace swimscope::fuzz {
namespace {

using namespace std::chrono_literals;

/// Enough for the longest suspicion, and for the dead to be forgotten.
constexpr Duration kLongest = 45s;
constexpr int kMostSteps = 150;

} // namespace

Story::Story(Input input) : input_(input), left_(kLongest) {
    const unsigned bits = input_.byte();
    nodes_ = 1 + bits % 3;
    auto config = swim::configOf(bits & 16U ? swim::Profile::local : swim::Profile::lan);
    if (bits & 32U)
        config.deadNodeReclaimTime = 5s;
    if (bits & 64U)
        config.label = label_ = fuzz::kLabels[1];
    std::vector<wire::SecretKey> keys;
    if (bits & 128U)
        keys.push_back(clusterKeys().front());
    keys_ = wire::Keyring(keys);
    for (unsigned i = 0; i < nodes_; ++i)
        cluster_.execute(host::AddNode{.config = config, .keys = keys, .joinRunning = i > 0});
    SWIMSCOPE_CHECK(cluster_.converge());
}

void Story::tell() {
    for (int steps = 0; steps < kMostSteps && !input_.empty(); ++steps) {
        step();
        vigil_.check(cluster_);
    }
    cluster_.run(100ms);
    vigil_.check(cluster_);
    vigil_.checkTimers(cluster_);
    vigil_.checkAll(cluster_);
    if (keys_.empty() || !outsidersOnly_)
        return;
    // Whatever outsiders said, everybody is there and nobody else.
    SWIMSCOPE_CHECK(cluster_.fold().converged());
    SWIMSCOPE_CHECK(cluster_.fold().members().size() == nodes_);
    SWIMSCOPE_CHECK(cluster_.all<trace::SuspicionStarted>().empty());
}

void Story::step() {
    switch (input_.byte() % 12) {
    case 0:
    case 1:
        return sendRaw();
    case 2:
    case 3:
    case 4:
        return sendRumours();
    case 5:
        return openStream(true);
    case 6:
        return openStream(false);
    case 7:
        return goOnWithStream(false);
    case 8:
        return goOnWithStream(true);
    case 9:
        return pass(std::chrono::milliseconds(input_.byte()));
    case 10:
        return pass(std::chrono::milliseconds(1U << input_.byte() % 16U));
    default:
        return command();
    }
}

Story::Speaker Story::speaker() {
    const unsigned bits = input_.byte();
    Speaker speaker;
    speaker.to = static_cast<NodeId>(1 + bits % nodes_);
    const unsigned from = bits >> 2U & 7U;
    // Some pretend to be one of the cluster's.
    speaker.from = from < 3
                       ? cluster_.fold().nodes()[from % nodes_].bound
                       : Endpoint{IpAddress::v4(10, 0, 0, 9), static_cast<std::uint16_t>(from)};
    speaker.insider = keys_.empty() || (bits & 128U);
    outsidersOnly_ = outsidersOnly_ && !speaker.insider;
    return speaker;
}

Bytes Story::packetOf(const Speaker& speaker, std::span<const wire::MessagePtr> messages) {
    wire::PacketOptions options{.label = label_};
    if (!keys_.empty() && speaker.insider)
        options.sealing = wire::Sealing{&keys_, wire::EncryptionVersion::plain, {}};
    return wire::encodePacket(messages, options);
}

void Story::sendRaw() {
    const Speaker from = speaker();
    const ByteView bytes = input_.take(input_.byte());
    cluster_.network.inject(cluster_.cluster, from.from, cluster_.fold().node(from.to)->bound,
                            {bytes.begin(), bytes.end()});
    cluster_.collect();
}

void Story::sendRumours() {
    const Speaker from = speaker();
    std::vector<wire::MessagePtr> messages;
    for (unsigned count = 1 + input_.byte() % 4; count > 0; --count)
        messages.push_back(wire::share(rumour(input_)));
    cluster_.network.inject(cluster_.cluster, from.from, cluster_.fold().node(from.to)->bound,
                            packetOf(from, messages));
    cluster_.collect();
}

void Story::openStream(bool raw) {
    const Speaker from = speaker();
    Bytes bytes;
    if (raw) {
        const ByteView taken = input_.take(input_.byte());
        bytes.assign(taken.begin(), taken.end());
    } else {
        wire::StreamOptions options{.compress = input_.byte() % 2 == 1, .label = label_};
        if (!keys_.empty() && from.insider)
            options.sealing = wire::Sealing{&keys_, wire::EncryptionVersion::plain, {}};
        bytes = wire::encodeStream(rumouredTable(input_), options);
    }
    streams_.push_back(cluster_.network.injectStream(
        from.from, cluster_.fold().node(from.to)->bound, std::move(bytes)));
    pass(3ms);
}

void Story::goOnWithStream(bool ends) {
    if (streams_.empty())
        return;
    const StreamId stream = streams_[input_.byte() % streams_.size()];
    if (ends) {
        cluster_.network.endStream(stream);
    } else {
        const ByteView bytes = input_.take(input_.byte());
        cluster_.network.injectBytes(stream, {bytes.begin(), bytes.end()});
    }
    pass(3ms);
}

void Story::command() {
    outsidersOnly_ = false;
    const unsigned choice = input_.byte();
    const NodeId node = someNode();
    switch (choice % 8) {
    case 0:
        return cluster_.execute(host::Kill{node});
    case 1:
        return cluster_.execute(host::Restart{node, NodeId::none});
    case 2:
        return cluster_.execute(host::Freeze{node, std::chrono::seconds(choice / 8)});
    case 3:
        return cluster_.execute(host::Thaw{node});
    case 4:
        return cluster_.execute(host::Leave{.node = node, .timeout = 2s, .stop = choice >= 128});
    case 5:
        return cluster_.execute(host::SetMeta{.node = node, .meta = Bytes(choice, 'm')});
    case 6:
        return cluster_.execute(host::CutLink{node, someNode()});
    default:
        return cluster_.execute(host::LiftFault{static_cast<FaultId>(1 + choice / 8 % 4)});
    }
}

void Story::pass(Duration time) {
    const Duration passing = std::min(time, left_);
    left_ -= passing;
    cluster_.run(passing);
    vigil_.checkTimers(cluster_);
}

} // namespace swimscope::fuzz
