// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/messages.h"

namespace swimscope::fuzz {

/// A message that was read, as it is read again after we have sent it on: version bytes are always
/// six.
wire::Message normalForm(wire::Message message);

/// Checks that sending it on changes nothing: its bytes are as many as `encodedSize` says, and are
/// read as its normal form.
void checkSentOn(const wire::Message& message);

} // namespace swimscope::fuzz
