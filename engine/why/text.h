// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/statement.h"

#include <functional>
#include <string>
#include <string_view>

/// Statements as English sentences, for the headless tool. The window has its own, which are
/// translated.
namespace swimscope::why {

/// One sentence. Names are quoted where they hold blanks or what a terminal would not take well.
std::string toText(const Statement& statement);

/// Which kind of statement it is: "believes", "ran out", "probe", ...
std::string_view nameOf(const What& what);

/// All statements, each with how deep it stands below others, from the first on; until `take` says
/// no. Returns whether it did not.
bool forEach(const std::vector<Statement>& statements,
             const std::function<bool(const Statement&, int depth)>& take);

} // namespace swimscope::why
