// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/messages.h"
#include "tests/fuzz/input.h"

namespace swimscope::fuzz {

/// A well-formed message out of few decisions, about members that exist, that do not, or that there
/// should never be: what a fuzzer would take long to spell.
wire::Message rumour(Input& input);

/// A table of such members.
wire::PushPull rumouredTable(Input& input);

} // namespace swimscope::fuzz
