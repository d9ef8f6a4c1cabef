// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// What a fuzz target is: linked with libFuzzer (preset `fuzz`), or with replay.cpp, which gives it
/// the files of a corpus. It returns 0, and aborts where something does not hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
