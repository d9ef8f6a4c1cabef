// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/random.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::soak {

/// What somebody who reaches the ports of a cluster may do to it.
enum class Attack : std::uint8_t {
    garbage,     ///< random bytes, in datagrams and on streams
    flips,       ///< what members said, with some bits turned over
    replays,     ///< what members said, again
    lies,        ///< lengths and counts far beyond what comes
    bombs,       ///< small messages that unpack to the largest, and beyond
    halfOpen,    ///< streams that begin and never end
    trickle,     ///< streams that come byte by byte
    connections, ///< as many as there can be, all kept
    flood,       ///< datagrams at full speed
};

inline constexpr std::array kAttacks{Attack::garbage, Attack::flips,       Attack::replays,
                                     Attack::lies,    Attack::bombs,       Attack::halfOpen,
                                     Attack::trickle, Attack::connections, Attack::flood};

std::string_view nameOf(Attack attack);
std::optional<Attack> attackNamed(std::string_view name);

/// What an eavesdropper has of a cluster.
struct Recording {
    std::string label;
    std::vector<Bytes> packets;
    std::vector<Bytes> streams;
};

/// Makes what an attacker says. All from its seed.
class Arsenal {
  public:
    Arsenal(Recording recording, std::uint64_t seed);

    Bytes datagram(Attack attack);
    /// What is said on one stream, from its first byte.
    Bytes stream(Attack attack);

  private:
    Bytes labelled(ByteView bytes) const;
    Bytes garbage(std::size_t most);
    Bytes flipped(Bytes bytes);
    const Bytes& one(const std::vector<Bytes>& of);

    Recording recording_;
    Random chance_;
    Bytes packetBomb_;
    Bytes streamBomb_;
};

} // namespace swimscope::soak
