// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/works.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace swimscope::lab {
namespace {

constexpr std::uint64_t kMostSeeds = 1'000'000;
constexpr std::size_t kMostShards = 100'000;

template <class Number>
std::optional<Number> numberOf(std::string_view text) {
    Number number = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

} // namespace

Result<Seeds> seedsFromText(std::string_view text) {
    const std::size_t dots = text.find("..");
    const auto first = numberOf<std::uint64_t>(text.substr(0, dots));
    const bool range = dots != std::string_view::npos;
    const auto last = range ? numberOf<std::uint64_t>(text.substr(dots + 2)) : first;
    if (!first || !last || *first > *last || *last - *first >= kMostSeeds)
        return Error{fmt::format("seeds can't be \"{}\"; write one such as 7, or a range of at "
                                 "most {} such as 1..100",
                                 text, kMostSeeds)};
    return Seeds{*first, *last};
}

std::string toText(const Seeds& seeds) {
    return seeds.first == seeds.last ? fmt::format("{}", seeds.first)
                                     : fmt::format("{}..{}", seeds.first, seeds.last);
}

Result<Shard> shardFromText(std::string_view text) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    const auto part = numberOf<std::size_t>(text.substr(0, slash));
    const auto of = numberOf<std::size_t>(text.substr(std::min(slash + 1, text.size())));
    if (!part || !of || *of > kMostShards || *part >= *of)
        return Error{fmt::format("a shard can't be \"{}\"; 0/4 is the first of four and 3/4 the "
                                 "last",
                                 text)};
    return Shard{*part, *of};
}

std::string toText(const Shard& shard) {
    return fmt::format("{}/{}", shard.part, shard.of);
}

std::vector<Work> worksOf(std::size_t cells, const Seeds& seeds, const Shard& shard) {
    std::vector<Work> works;
    for (std::size_t number = shard.part; number < cells * seeds.count(); number += shard.of)
        works.push_back({number, number / seeds.count(), seeds.first + number % seeds.count()});
    return works;
}

} // namespace swimscope::lab
