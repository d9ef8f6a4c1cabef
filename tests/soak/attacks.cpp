// SPDX-License-Identifier: MPL-2.0
#include "tests/soak/attacks.h"

#include "engine/base/check.h"
#include "engine/wire/compress.h"
#include "engine/wire/label.h"

#include <algorithm>
#include <iterator>

namespace swimscope::soak {
namespace {

constexpr std::size_t kMiB = std::size_t{1} << 20;

constexpr std::string_view kNames[] = {"garbage",   "flips",   "replays",     "lies", "bombs",
                                       "half-open", "trickle", "connections", "flood"};
static_assert(std::size(kNames) == kAttacks.size());

/// Messages whose lengths promise what does not come: a compound, a name, a payload.
const char* const kLyingPackets[] = {"07ffffffffffffffffff",
                                     "0082a44e6f6465dbffffffff",
                                     "0483a441646472dbffffffffa44d657461dbfff0",
                                     "0982a4416c676f00a3427566dbffffffff",
                                     "0df7ffffffff",
                                     "04dfffffffff",
                                     "0082a44e6f6465da0010"};

/// Frames and tables of the largest size, and beyond: then nothing more.
const char* const kLyingStreams[] = {
    "0a01400000", // 20 MiB encrypted
    "0affffffff", // 4 GiB
    "0683a44a6f696ec2a54e6f646573ce00100000ac5573657253746174654c656ece01400000", // both at most
    "0683a44a6f696ec2a54e6f646573ceffffffffac5573657253746174654c656eceffffffff", // and beyond
    "0881aa557365724d73674c656ece01400000",
    "0982a4416c676f00a3427566db027fffff"};

Bytes bytesOfHex(const char* hex) {
    return fromHex(hex).value_or(Bytes());
}

} // namespace

std::string_view nameOf(Attack attack) {
    return kNames[static_cast<std::size_t>(attack)];
}

std::optional<Attack> attackNamed(std::string_view name) {
    const auto* const found = std::ranges::find(kNames, name);
    if (found == std::end(kNames))
        return std::nullopt;
    return kAttacks[static_cast<std::size_t>(found - std::begin(kNames))];
}

Arsenal::Arsenal(Recording recording, std::uint64_t seed)
    : recording_(std::move(recording)), chance_(seed, 1),
      packetBomb_(wire::compressed(Bytes(24 * kMiB, 8))),
      streamBomb_(wire::compressed(Bytes(41 * kMiB, 8))) {
    SWIMSCOPE_CHECK(!recording_.packets.empty() && !recording_.streams.empty());
}

Bytes Arsenal::datagram(Attack attack) {
    switch (attack) {
    case Attack::flips:
        return flipped(one(recording_.packets));
    case Attack::replays:
        return one(recording_.packets);
    case Attack::lies:
        return labelled(bytesOfHex(kLyingPackets[chance_.below(std::size(kLyingPackets))]));
    case Attack::bombs:
        return labelled(packetBomb_);
    case Attack::flood:
        return chance_.below(2) == 0 ? flipped(one(recording_.packets)) : garbage(1400);
    default:
        return garbage(1400);
    }
}

Bytes Arsenal::stream(Attack attack) {
    switch (attack) {
    case Attack::flips:
        return flipped(one(recording_.streams));
    case Attack::replays:
    case Attack::trickle:
        return one(recording_.streams);
    case Attack::lies:
        return labelled(bytesOfHex(kLyingStreams[chance_.below(std::size(kLyingStreams))]));
    case Attack::bombs:
        return labelled(streamBomb_);
    case Attack::halfOpen: {
        Bytes begun = one(recording_.streams);
        begun.resize(chance_.below(begun.size()));
        return begun;
    }
    case Attack::connections:
        return {};
    default:
        return garbage(4096);
    }
}

/// As who knows the label, which everybody does who listens.
Bytes Arsenal::labelled(ByteView bytes) const {
    Bytes out;
    wire::putLabel(recording_.label, out);
    out.insert(out.end(), bytes.begin(), bytes.end());
    return out;
}

/// Half of it with the first byte of a message or layer.
Bytes Arsenal::garbage(std::size_t most) {
    Bytes bytes(1 + chance_.below(most));
    for (std::uint8_t& byte : bytes)
        byte = static_cast<std::uint8_t>(chance_.next());
    if (chance_.below(2) == 0)
        return bytes;
    bytes[0] %= 14;
    return labelled(bytes);
}

Bytes Arsenal::flipped(Bytes bytes) {
    for (std::uint64_t flips = 1 + chance_.below(8); flips > 0; --flips)
        bytes[chance_.below(bytes.size())] ^= static_cast<std::uint8_t>(1U << chance_.below(8));
    return bytes;
}

const Bytes& Arsenal::one(const std::vector<Bytes>& of) {
    return of[chance_.below(of.size())];
}

} // namespace swimscope::soak
