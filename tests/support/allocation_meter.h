// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>

namespace swimscope::test {

/// Counts the heap bytes and the allocations of the program that links it, by replacing the global
/// operator new: shows that hostile bytes make nobody allocate more than they may, and what works
/// without allocating. For one thread.
class AllocationMeter {
  public:
    /// Counts from here on.
    AllocationMeter();
    /// The most bytes that were held at once since then, beyond those held at the start.
    std::size_t peak() const;
    /// How often memory was allocated since then.
    std::size_t count() const;

  private:
    std::size_t heldAtStart_;
    std::size_t madeAtStart_;
};

} // namespace swimscope::test
