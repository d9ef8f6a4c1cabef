// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/base/time.h"

#include <string>
#include <string_view>

namespace swimscope {

/// Reads durations as people and Go write them: 200ms, 1.5s, 2m, 1h, 250us, 10ns, 1m30s, -5s, 0.
/// Fractions of a nanosecond are rounded.
Result<Duration> parseDuration(std::string_view text);

/// One number with one unit, which parseDuration reads back as exactly the same duration: the
/// largest unit that needs no more than three decimals, and none for hours and minutes.
/// (The most negative duration of all is the one that is too long to be read.)
std::string toText(Duration duration);

/// In a sentence: three digits and a unit of seconds behind a blank, "8.1 s", "250 ms".
std::string toReadable(Duration duration);

} // namespace swimscope
