// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "tests/soak/attacks.h"
#include "tests/soak/bare_sockets.h"

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace swimscope::soak {

/// What an attacker has done.
struct Deeds {
    std::uint64_t datagrams = 0;
    std::uint64_t streams = 0; ///< connections that stood
    std::uint64_t bytes = 0;   ///< written on them
    std::size_t most = 0;      ///< connections that stood at once
    std::string stoppedBy;     ///< what kept it from more connections; empty for nothing
};

/// Attacks ports on loopback, on real sockets. Keeps a pace that a small machine bears, but for the
/// flood. Blocks; uses no event loop.
class Attacker {
  public:
    Attacker(std::vector<Endpoint> targets, Arsenal arsenal, std::size_t connections);

    Deeds run(Attack attack, double seconds);

  private:
    struct Stream {
        BareSocket socket;
        Bytes bytes;
        std::size_t written = 0;
    };

    void sendDatagrams(Attack attack, std::uint64_t round);
    void openStreams(Attack attack, std::uint64_t round);
    void writeStreams(Attack attack);
    std::size_t streamsWanted(Attack attack) const;
    const Endpoint& target() { return targets_[turn_++ % targets_.size()]; }

    std::vector<Endpoint> targets_;
    Arsenal arsenal_;
    std::size_t connections_;
    std::size_t turn_ = 0;
    BareSocket udp_;
    std::deque<Stream> streams_;
    Deeds deeds_;
};

} // namespace swimscope::soak
