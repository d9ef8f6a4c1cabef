// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/trace/event.h"

#include <cstddef>
#include <cstdio>
#include <memory>
#include <mutex>

namespace swimscope::session {

/// Hands batches from the engine's thread to the UI's. When the reader falls behind and memory's
/// share is full, further batches are spilled to a nameless temporary file and read back from there
/// in their turn: nothing is dropped, and the engine never waits for the reader.
/// Thread-safe: one thread pushes, one takes.
class BatchQueue {
  public:
    /// `mostInMemory`: so many events are held in memory at most.
    explicit BatchQueue(std::size_t mostInMemory = 500'000);

    void push(trace::Batch batch);

    /// Everything in memory, or the next piece of what was spilled; empty if there is nothing.
    trace::Batch take();

    /// Events that are waiting, in memory and in the file.
    std::size_t waiting() const;

  private:
    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    bool spill(const trace::Batch& batch);
    trace::Batch unspill();

    mutable std::mutex mutex_;
    std::size_t mostInMemory_;
    trace::Batch memory_;                        ///< comes first,
    std::unique_ptr<std::FILE, CloseFile> file_; ///< then what was spilled,
    trace::Batch behind_;                        ///< then what a full disk did not take
    std::size_t spilled_ = 0;                    ///< events in the file that were not taken yet
    long readAt_ = 0;
    long writeAt_ = 0;
};

} // namespace swimscope::session
