// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/inquiry.h"
#include "engine/why/statement.h"

namespace swimscope::why {

/// How a probe came to its end, a ProbeFailed or ProbeSucceeded: below it each way that was tried.
Statement probe(Inquiry& inquiry, const trace::Event& end);

} // namespace swimscope::why
