// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/trace/roster.h"
#include "engine/trace/standing.h"

#include <functional>

/// How things stand as bytes: the keyframes of recordings. Little-endian and fixed in width like
/// binary.h, but each text stands there once. Bytes of another version of the layout are refused:
/// whoever has them folds the events instead.
namespace swimscope::trace {

/// The roster of a RosterMade; null where there is none.
using RosterSource = std::function<RosterPtr(EventId)>;

/// Appends it. Rosters are only named by the events that made them.
void encode(const Standing& standing, Bytes& out);

/// Folding on from what this gives comes to the same as from what was encoded. Nothing is trusted:
/// whatever the bytes say, folding on from it does no harm, and no more is allocated than a small
/// multiple of them.
Result<Standing> decodeStanding(ByteView bytes, const RosterSource& rosterOf);

} // namespace swimscope::trace
