// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace swimscope::live {

/// A kernel's epoll set, level-triggered and close-on-exec. Each descriptor stands in it with a
/// generation that comes back with its events: so what happened on a file that is gone is told from
/// what happens on the one that got its number. Plain files, of which epoll wants to know nothing,
/// count as always ready, as they do for poll.
class EpollSet {
  public:
    struct Ready {
        int fd = -1;
        std::uint32_t generation = 0;
        std::uint32_t events = 0; ///< EPOLLIN, EPOLLOUT, ...
    };

    EpollSet();
    ~EpollSet();
    EpollSet(const EpollSet&) = delete;
    EpollSet& operator=(const EpollSet&) = delete;

    bool hasPlainFiles() const { return !plainFiles_.empty(); }

    /// Watches a descriptor that is not in the set. False if there is no such descriptor.
    bool add(int fd, std::uint32_t events, std::uint32_t generation);
    /// Watches for other events. False if the file that was added is closed by now.
    bool change(int fd, std::uint32_t events, std::uint32_t generation);
    /// Forgets a descriptor. False if the file that was added is closed by now.
    bool remove(int fd);

    /// Sleeps until something is ready, but no longer than that (nothing: for ever), and says what
    /// is: up to a few hundred; the kernel takes turns where there is more. It counts in
    /// nanoseconds, so that timers fire neither late nor for nothing.
    std::vector<Ready> wait(std::optional<std::chrono::nanoseconds> longest) const;

    /// Forgets everything, also files that live on behind other descriptors after theirs was closed
    /// in the set, and that nothing else gets out of it.
    void clear();

  private:
    std::map<int, Ready> plainFiles_;
    int epollFd_ = -1;
};

} // namespace swimscope::live
