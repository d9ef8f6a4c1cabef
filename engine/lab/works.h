// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// An experiment's works: every cell with every seed. They are numbered the same whoever does them
/// and wherever, so that a sweep can be divided and put together again.
namespace swimscope::lab {

/// Seeds from the first to the last, both included.
struct Seeds {
    std::uint64_t first = 1;
    std::uint64_t last = 1;

    std::size_t count() const { return static_cast<std::size_t>(last - first + 1); }
    friend bool operator==(const Seeds&, const Seeds&) = default;
};

/// "7" or "1..100"; at most a million.
Result<Seeds> seedsFromText(std::string_view text);
std::string toText(const Seeds& seeds);

/// One part of so many: "0/4" is the first of four.
struct Shard {
    std::size_t part = 0;
    std::size_t of = 1;

    friend bool operator==(const Shard&, const Shard&) = default;
};

Result<Shard> shardFromText(std::string_view text);
std::string toText(const Shard& shard);

/// One cell with one seed.
struct Work {
    std::size_t number = 0;
    std::size_t cell = 0;
    std::uint64_t seed = 0;

    friend bool operator==(const Work&, const Work&) = default;
};

/// Those of a shard, in their order. Consecutive works, which take about as long as each other, go
/// to different shards.
std::vector<Work> worksOf(std::size_t cells, const Seeds& seeds, const Shard& shard = {});

} // namespace swimscope::lab
