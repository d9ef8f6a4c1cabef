// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/fault/effect.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

/// What faults are called in texts, and what can be said of each: one table for scenario files and
/// whatever else reads or writes faults.
namespace swimscope::scenario {

/// How an amount is written.
enum class FaultUnit : std::uint8_t {
    share,    ///< 30%, or 0.3
    time,     ///< 200ms
    count,    ///< a number, perhaps with a fraction
    bytes,    ///< a whole number
    latency,  ///< 50ms, or uniform:20ms:80ms: `shape`, `low` and `high` at once
    carriers, ///< udp, tcp, all
    types,    ///< kinds of messages, separated by commas
    member,   ///< a member's name
    flag,     ///< on, off
};

/// Instead of a field: the delay of a fault is three of them.
struct DelayField {};

/// A term: its name, where it stands in an effect, and of which kinds it is said.
struct FaultTerm {
    using Field =
        std::variant<double fault::Effect::*, Duration fault::Effect::*,
                     std::uint64_t fault::Effect::*, std::uint32_t fault::Effect::*,
                     bool fault::Effect::*, std::string fault::Effect::*,
                     fault::Types fault::Effect::*, trace::Carriers fault::Effect::*, DelayField>;
    std::string_view name;
    FaultUnit unit = FaultUnit::share;
    Field field;
    std::uint32_t kinds = 0; ///< a bit for each kind that it is said of; none: of all
    std::string_view help;   ///< a clause of English

    bool isOf(trace::FaultKind kind) const {
        return kinds == 0 || (kinds >> static_cast<unsigned>(kind) & 1U) != 0;
    }
};

/// In the order in which people should read them. Of two with one name the kinds differ.
std::span<const FaultTerm> faultTerms();
/// Nothing if nothing of that name can be said of this kind.
const FaultTerm* faultTermNamed(std::string_view name, trace::FaultKind kind);

std::optional<trace::FaultKind> faultKindNamed(std::string_view name);
/// What a fault of this kind does, as a clause of English.
std::string_view helpFor(trace::FaultKind kind);

/// Puts what a text says into the effect. The error says what should stand there; nothing has
/// changed then. Whether the whole makes sense is fault::problemOf's business.
Result<void> setTerm(fault::Effect& effect, const FaultTerm& term, std::string_view text);
/// The term as a text that `setTerm` reads back; empty where it is as by itself.
std::string termText(const fault::Effect& effect, const FaultTerm& term);

} // namespace swimscope::scenario
