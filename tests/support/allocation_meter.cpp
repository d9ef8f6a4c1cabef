// SPDX-License-Identifier: MPL-2.0
#include "tests/support/allocation_meter.h"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

std::size_t held = 0;
std::size_t mostHeld = 0;
std::size_t made = 0;

} // namespace

void* operator new(std::size_t size) {
    void* memory = std::malloc(size);
    if (!memory)
        throw std::bad_alloc();
    ++made;
    held += malloc_usable_size(memory);
    mostHeld = std::max(mostHeld, held);
    return memory;
}

void operator delete(void* memory) noexcept {
    held -= std::min(held, malloc_usable_size(memory));
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    operator delete(memory);
}

// By default these call the above; not so where a sanitizer has its own.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    try {
        return operator new(size);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

void operator delete(void* memory, const std::nothrow_t&) noexcept {
    operator delete(memory);
}

namespace swimscope::test {

AllocationMeter::AllocationMeter() : heldAtStart_(held), madeAtStart_(made) {
    mostHeld = held;
}

std::size_t AllocationMeter::peak() const {
    return mostHeld - heldAtStart_;
}

std::size_t AllocationMeter::count() const {
    return made - madeAtStart_;
}

} // namespace swimscope::test
