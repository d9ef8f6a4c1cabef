// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"

#include <cstddef>
#include <span>
#include <vector>

/// The compound layer: several messages in one packet. Type 7, a count byte, the lengths as
/// big-endian 16-bit numbers, the messages.
namespace swimscope::wire {

/// The parts of a compound, as they lie in its bytes.
struct CompoundParts {
    std::vector<ByteView> whole;
    std::size_t missing = 0;      ///< parts that the bytes end before
    std::size_t missingBytes = 0; ///< what is there of the first of those
};

/// Takes the body of a compound apart, its type byte already taken off. A compound without a whole
/// table of lengths is an error; one cut off later gives the parts before the cut.
Result<CompoundParts> splitCompound(ByteView body);

} // namespace swimscope::wire
