// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"

#include "engine/base/check.h"

#include <bit>

namespace swimscope {
namespace {

/// One step of splitmix64, which spreads a seed over the generator's state.
std::uint64_t splitMix(std::uint64_t& state) {
    state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream) : state_{} {
    std::uint64_t streamState = stream;
    std::uint64_t state = seed ^ splitMix(streamState);
    for (std::uint64_t& word : state_)
        word = splitMix(state);
}

std::uint64_t Random::next() {
    const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

std::uint64_t Random::below(std::uint64_t bound) {
    SWIMSCOPE_CHECK(bound != 0);
    // Draws from the incomplete last stretch would favour small numbers: draw again.
    const std::uint64_t unfair = -bound % bound;
    std::uint64_t draw = next();
    while (draw < unfair)
        draw = next();
    return draw % bound;
}

double Random::unit() {
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

bool Random::chance(double probability) {
    return unit() < probability;
}

} // namespace swimscope
