// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/lines.h"
#include "engine/why/past.h"
#include "engine/why/spread_tree.h"

/// How a piece of news spread, as JSON: the same tree that the sentences tell of (docs/cli.md).
namespace swimscope::cli {

/// Deeper than so many messages a tree goes in no real run; what lies deeper is left out, and the
/// tree says so.
inline constexpr std::size_t kDeepestSpread = 200;

/// Its roots, each with those whom it told below it, and who never learned of it. `past` is asked
/// for the types of the messages.
Json jsonOf(const why::SpreadTree& tree, why::Past& past);

} // namespace swimscope::cli
