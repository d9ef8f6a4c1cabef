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
/// in their turn: nothing is dropped, and the engine never waits for the reader. Neither waits for
/// the other's dealings with the disk, unless both need it.
/// Thread-safe: one thread pushes, one takes.
class BatchQueue {
  public:
    /// Makes the file that batches are spilled to; null where there is none to be had.
    using MakeFile = std::FILE* (*)();

    /// `mostInMemory`: events that take about so many bytes are held in memory at most.
    explicit BatchQueue(std::size_t mostInMemory = std::size_t{256} << 20,
                        MakeFile makeFile = std::tmpfile);

    /// Returns the batch emptied: its room serves for the next one.
    trace::Batch push(trace::Batch batch);

    /// Everything in memory, or the next piece of what was spilled; empty if there is nothing.
    trace::Batch take();

    /// Events that are waiting, in memory and in the file.
    std::size_t waiting() const;

  private:
    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    bool keep(trace::Batch& batch);
    void spill(trace::Batch& batch);
    bool write(const trace::Batch& batch);
    trace::Batch read(std::size_t& events);
    trace::Batch unspill();

    const std::size_t mostInMemory_;
    const MakeFile makeFile_;

    /// Guards the file. Taken before the other one where both are.
    std::mutex disk_;
    std::unique_ptr<std::FILE, CloseFile> file_;
    long readAt_ = 0;
    long writeAt_ = 0;

    /// Guards what follows, and never waits for the disk.
    mutable std::mutex mutex_;
    trace::Batch memory_;      ///< comes first,
    std::size_t spilled_ = 0;  ///< then so many events of the file,
    trace::Batch behind_;      ///< then what a full disk did not take
    std::size_t inMemory_ = 0; ///< bytes that memory_ takes
};

} // namespace swimscope::session
