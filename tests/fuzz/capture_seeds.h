// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/fuzz/corpus.h"

#include <string>

namespace swimscope::fuzz {

/// Adds what a capture file holds: its packets as they are, and as they are inside; its streams'
/// messages; its datagrams as a story; pieces of the file itself. `label`: which of kLabels the
/// cluster has. False if it can't be read.
bool addCapture(Corpus& corpus, const std::string& path, bool encrypted, unsigned label);

} // namespace swimscope::fuzz
