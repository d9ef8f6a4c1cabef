// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/reasons.h"
#include "engine/wire/admission.h"

namespace swimscope::host {

/// How the trace calls it.
trace::Failure failureOf(wire::Refusal::Kind kind);

} // namespace swimscope::host
