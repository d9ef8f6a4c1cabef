// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace swimscope {

/// The engine's only source of chance: xoshiro256**, seeded by a seed and a stream number.
/// A value: copying it copies its future. Its numbers are the same with every compiler and library
/// (the standard's distributions are not), so a seed tells the whole story of a run.
class Random {
  public:
    /// Streams of one seed are independent: give each node and each purpose its own.
    Random(std::uint64_t seed, std::uint64_t stream);

    std::uint64_t next();

    /// An integer in [0, bound), each equally likely. bound must not be 0.
    std::uint64_t below(std::uint64_t bound);

    /// A real number in [0, 1), of 53 random bits.
    double unit();

    /// True with the given probability; below 0 counts as 0, above 1 as 1.
    bool chance(double probability);

    /// Fisher and Yates's shuffle.
    template <class T>
    void shuffle(std::span<T> items) {
        for (std::size_t left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[below(left)]);
    }

  private:
    std::array<std::uint64_t, 4> state_;
};

} // namespace swimscope
