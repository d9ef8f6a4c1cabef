// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/wire/messages.h"

#include <string_view>

namespace swimscope::test {

/// Reads a message as traces print it: suspect{From=n1 Incarnation=1 Node=n3}. Fields that are left
/// out keep their defaults; bytes are written as text, versions as twelve hexadecimal digits.
/// Push/pulls can't be written so.
Result<wire::Message> messageFromText(std::string_view text);

} // namespace swimscope::test
