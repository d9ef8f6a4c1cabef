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

void append(trace::Batch& to, trace::Batch batch) {
    if (to.empty())
        to = std::move(batch);
    else
        to.insert(to.end(), std::make_move_iterator(batch.begin()),
                  std::make_move_iterator(batch.end()));
}

} // namespace

BatchQueue::BatchQueue(std::size_t mostInMemory) : mostInMemory_(mostInMemory) {}

void BatchQueue::push(trace::Batch batch) {
    if (batch.empty())
        return;
    const std::lock_guard lock(mutex_);
    const bool full = memory_.size() + batch.size() > mostInMemory_;
    // Once something waits in the file, what comes later waits behind it. Where the disk takes no
    // more, memory has to serve: late events are better than lost ones.
    if (spilled_ == 0 && !full)
        append(memory_, std::move(batch));
    else if (!behind_.empty() || !spill(batch))
        append(spilled_ > 0 ? behind_ : memory_, std::move(batch));
}

trace::Batch BatchQueue::take() {
    const std::lock_guard lock(mutex_);
    if (!memory_.empty())
        return std::exchange(memory_, {});
    return spilled_ > 0 ? unspill() : trace::Batch{};
}

std::size_t BatchQueue::waiting() const {
    const std::lock_guard lock(mutex_);
    return memory_.size() + spilled_ + behind_.size();
}

bool BatchQueue::spill(const trace::Batch& batch) {
    if (!file_)
        file_.reset(std::tmpfile());
    if (!file_)
        return false;
    Bytes bytes;
    for (const trace::Event& event : batch)
        trace::encode(event, bytes);
    const std::uint64_t head[] = {bytes.size(), batch.size()};
    const bool written = std::fseek(file_.get(), writeAt_, SEEK_SET) == 0 &&
                         std::fwrite(head, sizeof head, 1, file_.get()) == 1 &&
                         std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size();
    if (!written)
        return false;
    writeAt_ += static_cast<long>(sizeof head + bytes.size());
    spilled_ += batch.size();
    return true;
}

trace::Batch BatchQueue::unspill() {
    trace::Batch events;
    for (std::size_t i = 0; i < kBatchesAtOnce && spilled_ > 0; ++i) {
        std::uint64_t head[2] = {};
        Bytes bytes;
        bool read = std::fseek(file_.get(), readAt_, SEEK_SET) == 0 &&
                    std::fread(head, sizeof head, 1, file_.get()) == 1;
        if (read) {
            bytes.resize(head[0]);
            read = std::fread(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size();
        }
        // The file is ours and nameless: only a failing disk gets here.
        SWIMSCOPE_CHECK(read);
        for (std::size_t at = 0; at < bytes.size();)
            events.push_back(trace::decode(bytes, at).value());
        readAt_ += static_cast<long>(sizeof head + bytes.size());
        spilled_ -= std::min<std::size_t>(spilled_, head[1]);
    }
    if (spilled_ == 0) {
        file_.reset();
        readAt_ = writeAt_ = 0;
        memory_ = std::exchange(behind_, {});
    }
    return events;
}

} // namespace swimscope::session
