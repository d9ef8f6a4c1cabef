// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/lines.h"
#include "engine/wire/messages.h"

namespace swimscope::cli {

/// A message as an object: its `type`, then its fields (docs/cli.md, "decode").
Json jsonOf(const wire::Message& message);

} // namespace swimscope::cli
