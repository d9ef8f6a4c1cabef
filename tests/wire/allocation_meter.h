// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>

namespace swimscope::test {

/// Counts the heap bytes of the program that links it, by replacing the global operator new: shows
/// that hostile bytes make nobody allocate more than they may. For one thread.
class AllocationMeter {
  public:
    /// Counts from here on.
    AllocationMeter();
    /// The most bytes that were held at once since then, beyond those held at the start.
    std::size_t peak() const;

  private:
    std::size_t heldAtStart_;
};

} // namespace swimscope::test
