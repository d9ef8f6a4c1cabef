// SPDX-License-Identifier: MPL-2.0
#include "engine/session/batch_queue.h"

#include "engine/base/check.h"
#include "engine/trace/binary.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace swimscope::session {
namespace {

/// What is read back at once: small enough not to be felt by either thread.
constexpr std::size_t kBatchesAtOnce = 64;

/// Room for as many events as were just taken is likely to be needed again; but not for a storm's.
constexpr std::size_t kMostRoomKept = 1024;

void append(trace::Batch& to, trace::Batch& batch) {
    to.insert(to.end(), std::make_move_iterator(batch.begin()),
              std::make_move_iterator(batch.end()));
}

std::size_t weightOf(const trace::Batch& batch) {
    std::size_t weight = 0;
    for (const trace::Event& event : batch)
        weight += trace::weightOf(event);
    return weight;
}

} // namespace

BatchQueue::BatchQueue(std::size_t mostInMemory, MakeFile makeFile)
    : mostInMemory_(mostInMemory), makeFile_(makeFile) {}

trace::Batch BatchQueue::push(trace::Batch batch) {
    if (!batch.empty() && !keep(batch))
        spill(batch);
    batch.clear();
    return batch;
}

/// Takes the batch's events into memory if that is their place.
bool BatchQueue::keep(trace::Batch& batch) {
    const std::size_t weight = weightOf(batch);
    const std::lock_guard lock(mutex_);
    // Once something waits in the file, what comes later waits behind it.
    if (spilled_ > 0 && behind_.empty())
        return false;
    if (spilled_ == 0) {
        if (inMemory_ + weight > mostInMemory_ && !memory_.empty())
            return false;
        inMemory_ += weight;
    }
    append(spilled_ > 0 ? behind_ : memory_, batch);
    return true;
}

/// Where the disk takes no more, memory has to serve: late events are better than lost ones.
void BatchQueue::spill(trace::Batch& batch) {
    const std::lock_guard disk(disk_);
    const bool written = write(batch);
    const std::lock_guard lock(mutex_);
    if (written)
        spilled_ += batch.size();
    else
        append(spilled_ > 0 ? behind_ : memory_, batch);
}

trace::Batch BatchQueue::take() {
    {
        const std::lock_guard lock(mutex_);
        if (!memory_.empty()) {
            inMemory_ = 0;
            trace::Batch room;
            room.reserve(std::min(memory_.size(), kMostRoomKept));
            return std::exchange(memory_, std::move(room));
        }
        if (spilled_ == 0)
            return {};
    }
    return unspill();
}

std::size_t BatchQueue::waiting() const {
    const std::lock_guard lock(mutex_);
    return memory_.size() + spilled_ + behind_.size();
}

trace::Batch BatchQueue::unspill() {
    const std::lock_guard disk(disk_);
    std::size_t count = 0;
    trace::Batch events = read(count);
    const std::lock_guard lock(mutex_);
    spilled_ -= count;
    if (spilled_ == 0) {
        file_.reset();
        readAt_ = writeAt_ = 0;
        memory_ = std::exchange(behind_, {});
        inMemory_ = weightOf(memory_);
    }
    return events;
}

// ---- the file -----------------------------------------------------------------------------------

/// True once the system has all of it: what only stands in the library's buffer may yet find the
/// disk full.
bool BatchQueue::write(const trace::Batch& batch) {
    if (!file_)
        file_.reset(makeFile_());
    if (!file_)
        return false;
    Bytes bytes;
    for (const trace::Event& event : batch)
        trace::encode(event, bytes);
    const std::uint64_t head[] = {bytes.size(), batch.size()};
    const bool written = std::fseek(file_.get(), writeAt_, SEEK_SET) == 0 &&
                         std::fwrite(head, sizeof head, 1, file_.get()) == 1 &&
                         std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size() &&
                         std::fflush(file_.get()) == 0;
    if (!written) {
        std::clearerr(file_.get());
        return false;
    }
    writeAt_ += static_cast<long>(sizeof head + bytes.size());
    return true;
}

trace::Batch BatchQueue::read(std::size_t& events) {
    trace::Batch result;
    for (std::size_t i = 0; i < kBatchesAtOnce && readAt_ < writeAt_; ++i) {
        std::uint64_t head[2] = {};
        Bytes bytes;
        bool whole = std::fseek(file_.get(), readAt_, SEEK_SET) == 0 &&
                     std::fread(head, sizeof head, 1, file_.get()) == 1;
        if (whole) {
            bytes.resize(head[0]);
            whole = std::fread(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size();
        }
        // The file is ours and nameless: only a failing disk gets here.
        SWIMSCOPE_CHECK(whole);
        for (std::size_t at = 0; at < bytes.size();)
            result.push_back(trace::decode(bytes, at).value());
        readAt_ += static_cast<long>(sizeof head + bytes.size());
        events += head[1];
    }
    return result;
}

} // namespace swimscope::session
