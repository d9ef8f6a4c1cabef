// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/trace/fold.h"

namespace swimscope::session {

/// One protocol period: ProbeInterval of the first node that runs, a second where none says.
Duration periodOf(const trace::Fold& fold);

} // namespace swimscope::session
