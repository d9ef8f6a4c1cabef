// SPDX-License-Identifier: MPL-2.0
#include "engine/base/duration_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace swimscope {
namespace {

struct Unit {
    std::string_view name;
    std::uint64_t nanoseconds;
    bool fractions; ///< whether toText may write it with decimals: 1.5h reads worse than 90m
};

constexpr std::array<Unit, 6> kUnits{{{"h", 3'600'000'000'000, false},
                                      {"m", 60'000'000'000, false},
                                      {"s", 1'000'000'000, true},
                                      {"ms", 1'000'000, true},
                                      {"us", 1'000, true},
                                      {"ns", 1, false}}};

/// Microseconds as Go writes them: with the micro sign, or the Greek letter.
constexpr std::array<std::string_view, 2> kMicros{"\xC2\xB5s", "\xCE\xBCs"};

constexpr auto kLongest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

/// A decimal number before its unit is known. The whole part is exact: a double would lose the
/// nanoseconds of long times.
struct Decimal {
    std::uint64_t whole = 0;
    double fraction = 0; ///< in [0, 1)
};

enum class Fault { unreadable, tooLong };

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Takes a decimal number from the front of the text.
Result<Decimal, Fault> takeNumber(std::string_view& text) {
    Decimal number;
    std::size_t at = 0;
    for (; at < text.size() && isDigit(text[at]); ++at) {
        if (number.whole > kLongest / 10)
            return Fault::tooLong;
        number.whole = number.whole * 10 + static_cast<std::uint64_t>(text[at] - '0');
    }
    std::size_t digits = at;
    if (at < text.size() && text[at] == '.') {
        double place = 0.1;
        for (++at; at < text.size() && isDigit(text[at]); ++at, ++digits, place /= 10)
            number.fraction += place * (text[at] - '0');
    }
    if (digits == 0)
        return Fault::unreadable;
    text.remove_prefix(at);
    return number;
}

/// Takes a unit from the front of the text: its nanoseconds.
std::optional<std::uint64_t> takeUnit(std::string_view& text) {
    std::size_t length = 0;
    while (length < text.size() && !isDigit(text[length]) && text[length] != '.')
        ++length;
    std::string_view name = text.substr(0, length);
    text.remove_prefix(length);
    if (name == kMicros[0] || name == kMicros[1])
        name = "us";
    for (const Unit& unit : kUnits)
        if (unit.name == name)
            return unit.nanoseconds;
    return std::nullopt;
}

/// Reads one number with its unit after another, without a sign.
Result<std::uint64_t, Fault> takeNanoseconds(std::string_view text) {
    std::uint64_t total = 0;
    do {
        const auto number = takeNumber(text);
        if (!number)
            return number.error();
        const auto unit = takeUnit(text);
        if (!unit)
            return Fault::unreadable;
        if (number->whole > kLongest / *unit)
            return Fault::tooLong;
        const auto part =
            static_cast<std::uint64_t>(std::llround(number->fraction * static_cast<double>(*unit)));
        total += number->whole * *unit; // both summands are at most kLongest: no overflow
        if (total > kLongest - part)
            return Fault::tooLong;
        total += part;
    } while (!text.empty());
    return total;
}

/// What a duration must be a multiple of to be written in this unit.
std::uint64_t grainOf(const Unit& unit) {
    return unit.fractions ? unit.nanoseconds / 1000 : unit.nanoseconds;
}

/// "5", "5.25": thousandths without their trailing zeros.
std::string decimalText(std::uint64_t whole, std::uint64_t thousandths) {
    std::string text = std::to_string(whole);
    if (thousandths == 0)
        return text;
    text += fmt::format(".{:03}", thousandths);
    text.erase(text.find_last_not_of('0') + 1);
    return text;
}

} // namespace

Result<Duration> parseDuration(std::string_view text) {
    if (text == "0")
        return Duration::zero();
    const bool negative = !text.empty() && text.front() == '-';
    const auto total = takeNanoseconds(negative ? text.substr(1) : text);
    if (!total && total.error() == Fault::tooLong)
        return Error{fmt::format("\"{}\" is too long a time; the longest is 292 years", text)};
    if (!total)
        return Error{fmt::format(
            "\"{}\" is no duration; write a number with its unit, such as 200ms, 1.5s or 2m",
            text)};
    const auto nanoseconds = static_cast<std::int64_t>(*total);
    return Duration(negative ? -nanoseconds : nanoseconds);
}

std::string toText(Duration duration) {
    if (duration == Duration::zero())
        return "0";
    const bool negative = duration < Duration::zero();
    const auto count = static_cast<std::uint64_t>(duration.count());
    const std::uint64_t size = negative ? -count : count; // right for the most negative as well
    const Unit& unit = *std::ranges::find_if(kUnits, [size](const Unit& candidate) {
        return size >= candidate.nanoseconds && size % grainOf(candidate) == 0;
    }); // found: whole nanoseconds always fit
    const std::uint64_t decimals = size % unit.nanoseconds / grainOf(unit);
    return fmt::format("{}{}{}", negative ? "-" : "",
                       decimalText(size / unit.nanoseconds, decimals), unit.name);
}

std::string toReadable(Duration duration) {
    if (duration == Duration::zero())
        return "0 s";
    const double seconds = std::chrono::duration<double>(duration).count();
    const double size = std::abs(seconds);
    if (size >= 100)
        return fmt::format("{:.0f} s", seconds);
    if (size >= 1)
        return fmt::format("{:.3g} s", seconds);
    if (size >= 1e-4)
        return fmt::format("{:.3g} ms", seconds * 1e3);
    return fmt::format("{:.3g} us", seconds * 1e6);
}

} // namespace swimscope
