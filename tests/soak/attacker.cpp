// SPDX-License-Identifier: MPL-2.0
#include "tests/soak/attacker.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <utility>

namespace swimscope::soak {
namespace {

/// How much of everything there is in each round of the loop.
constexpr int kRoundMs = 5;
constexpr int kDatagramsARound = 20; ///< 4,000 a second
constexpr int kFloodAtOnce = 64;
constexpr int kStreamsARound = 4;
constexpr int kConnectionsARound = 100;
/// Unpacking one costs its reader a thousand times what it costs to send: so many rounds between
/// one and the next.
constexpr std::uint64_t kRoundsADatagramBomb = 4;
constexpr std::uint64_t kRoundsAStreamBomb = 40;
/// Streams that say something are kept for a while, those that only begin for longer.
constexpr std::size_t kTalking = 64;
constexpr std::size_t kWaiting = 400;
/// Sources of connections: one address alone has not enough ports for all.
constexpr unsigned kSources = 8;

bool isSilent(Attack attack) {
    return attack == Attack::halfOpen || attack == Attack::trickle || attack == Attack::connections;
}

} // namespace

Attacker::Attacker(std::vector<Endpoint> targets, Arsenal arsenal, std::size_t connections)
    : targets_(std::move(targets)), arsenal_(std::move(arsenal)), connections_(connections),
      udp_(BareSocket::datagrams()) {}

Deeds Attacker::run(Attack attack, double seconds) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    for (std::uint64_t round = 0; Clock::now() < end; ++round) {
        if (!isSilent(attack))
            sendDatagrams(attack, round);
        if (attack == Attack::flood)
            continue;
        openStreams(attack, round);
        writeStreams(attack);
        rest(kRoundMs);
    }
    streams_.clear();
    return std::exchange(deeds_, {});
}

void Attacker::sendDatagrams(Attack attack, std::uint64_t round) {
    int count = attack == Attack::flood ? kFloodAtOnce : kDatagramsARound;
    if (attack == Attack::bombs)
        count = round % kRoundsADatagramBomb == 0 ? 1 : 0;
    for (int i = 0; i < count; ++i)
        deeds_.datagrams += udp_.send(target(), arsenal_.datagram(attack)) ? 1 : 0;
}

std::size_t Attacker::streamsWanted(Attack attack) const {
    if (attack == Attack::connections)
        return connections_;
    return std::min(connections_, isSilent(attack) ? kWaiting : kTalking);
}

void Attacker::openStreams(Attack attack, std::uint64_t round) {
    int count = attack == Attack::connections ? kConnectionsARound : kStreamsARound;
    if (attack == Attack::bombs)
        count = round % kRoundsAStreamBomb == 0 ? 1 : 0;
    for (int i = 0; i < count; ++i) {
        if (streams_.size() >= streamsWanted(attack)) {
            if (isSilent(attack))
                return;
            streams_.pop_front();
        }
        int failure = 0;
        const unsigned from = 2 + static_cast<unsigned>(turn_) % kSources;
        BareSocket socket = BareSocket::stream(target(), from, failure);
        if (!socket.isOpen()) {
            deeds_.stoppedBy = std::strerror(failure);
            return;
        }
        streams_.push_back({std::move(socket), arsenal_.stream(attack), 0});
        ++deeds_.streams;
    }
}

void Attacker::writeStreams(Attack attack) {
    std::erase_if(streams_, [&](Stream& stream) {
        const std::size_t left = stream.bytes.size() - stream.written;
        const std::size_t most = attack == Attack::trickle ? std::min<std::size_t>(left, 1) : left;
        const auto written =
            most == 0 ? std::optional<std::size_t>(0)
                      : stream.socket.write(ByteView(stream.bytes).subspan(stream.written, most));
        stream.written += written.value_or(0);
        deeds_.bytes += written.value_or(0);
        return !written || !stream.socket.drain();
    });
    deeds_.most = std::max(deeds_.most, streams_.size());
}

} // namespace swimscope::soak
