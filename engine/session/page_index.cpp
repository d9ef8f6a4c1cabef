// SPDX-License-Identifier: MPL-2.0
#include "engine/session/page_index.h"

#include <string_view>
#include <variant>

namespace swimscope::session {

namespace {

/// Spreads all bits over all bits (the finalizer of SplitMix64).
std::uint64_t spreadOut(std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
}

std::uint64_t hashOfCause(EventId cause) {
    return spreadOut(number(cause) + 0x9E3779B97F4A7C15U);
}

/// FNV-1a, which is the same everywhere.
std::uint64_t hashOfSubject(std::size_t kind, std::string_view subject) {
    std::uint64_t hash = 0xCBF29CE484222325U ^ kind;
    for (const char c : subject)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return spreadOut(hash);
}

constexpr std::size_t kKindCount = std::variant_size_v<trace::Body>;

} // namespace

void PageIndex::take(const trace::Event& event) {
    const std::size_t kind = event.body.index();
    kinds_ = kinds_ | trace::Kinds::at(kind);
    if (event.cause != EventId::none && event.cause < nearFrom_)
        add(hashOfCause(event.cause));
    if (const std::string_view subject = why::subjectOf(event.body); !subject.empty())
        add(hashOfSubject(kind, subject));
}

bool PageIndex::mayHold(const why::Query& query) const {
    const trace::Kinds kinds = kinds_ & query.kinds;
    if (kinds == trace::Kinds::none())
        return false;
    if (query.cause != EventId::none && query.cause < nearFrom_ && !has(hashOfCause(query.cause)))
        return false;
    if (query.subject.empty())
        return true;
    for (std::size_t kind = 0; kind < kKindCount; ++kind)
        if (kinds.have(kind) && has(hashOfSubject(kind, query.subject)))
            return true;
    return false;
}

// Two places for each, from the two halves of its hash.

void PageIndex::add(std::uint64_t hash) {
    for (const std::uint64_t half : {hash, hash >> 32})
        bits_[half / 64 % kWords] |= std::uint64_t{1} << half % 64;
}

bool PageIndex::has(std::uint64_t hash) const {
    for (const std::uint64_t half : {hash, hash >> 32})
        if ((bits_[half / 64 % kWords] >> half % 64 & 1) == 0)
            return false;
    return true;
}

} // namespace swimscope::session
