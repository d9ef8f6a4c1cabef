// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/check.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <mutex>
#include <utility>
#include <vector>

namespace swimscope::live {

/// Hands values from any thread to one that sleeps on descriptors: while something waits, the
/// mailbox's descriptor is readable. Thread-safe.
template <class T>
class Mailbox {
  public:
    Mailbox() : fd_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) { SWIMSCOPE_CHECK(fd_ >= 0); }
    ~Mailbox() { close(fd_); }
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;

    int descriptor() const { return fd_; }

    void post(T value) {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(value));
        if (waiting_.size() == 1)
            eventfd_write(fd_, 1);
    }

    /// Everything that waits, in the order of posting.
    std::vector<T> take() {
        const std::lock_guard lock(mutex_);
        eventfd_t count = 0;
        eventfd_read(fd_, &count);
        return std::exchange(waiting_, {});
    }

  private:
    std::mutex mutex_;
    std::vector<T> waiting_;
    int fd_;
};

} // namespace swimscope::live
