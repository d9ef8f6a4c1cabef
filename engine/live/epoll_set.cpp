// SPDX-License-Identifier: MPL-2.0
#include "engine/live/epoll_set.h"

#include "engine/base/check.h"
#include "engine/live/timespec.h"

#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace swimscope::live {
namespace {

/// The most that is taken at once. Timers and posted events have their turn in between.
constexpr int kBatch = 256;

int makeEpoll() {
    const int fd = epoll_create1(EPOLL_CLOEXEC);
    SWIMSCOPE_CHECK(fd >= 0);
    return fd;
}

/// The same in two calls, for kernels before 5.11, and for containers that know fewer calls than
/// their kernel: the set is itself a descriptor that can be polled, and ppoll counts in
/// nanoseconds.
int pollFirst(int epollFd, std::array<epoll_event, kBatch>& events, const timespec* until) {
    pollfd set{epollFd, POLLIN, 0};
    ppoll(&set, 1, until, nullptr);
    return epoll_wait(epollFd, events.data(), kBatch, 0);
}

epoll_event eventOf(int fd, std::uint32_t events, std::uint32_t generation) {
    epoll_event event{};
    event.events = events;
    event.data.u64 = (std::uint64_t{generation} << 32) | static_cast<std::uint32_t>(fd);
    return event;
}

} // namespace

EpollSet::EpollSet() : epollFd_(makeEpoll()) {}

EpollSet::~EpollSet() {
    close(epollFd_);
}

bool EpollSet::add(int fd, std::uint32_t events, std::uint32_t generation) {
    epoll_event event = eventOf(fd, events, generation);
    if (epoll_ctl(epollFd_, EPOLL_CTL_ADD, fd, &event) == 0)
        return true;
    if (errno == EEXIST)
        return change(fd, events, generation);
    if (errno != EPERM)
        return false;
    plainFiles_[fd] = {fd, generation, events};
    return true;
}

bool EpollSet::change(int fd, std::uint32_t events, std::uint32_t generation) {
    if (const auto found = plainFiles_.find(fd); found != plainFiles_.end()) {
        found->second = {fd, generation, events};
        return true;
    }
    epoll_event event = eventOf(fd, events, generation);
    return epoll_ctl(epollFd_, EPOLL_CTL_MOD, fd, &event) == 0;
}

bool EpollSet::remove(int fd) {
    return plainFiles_.erase(fd) != 0 || epoll_ctl(epollFd_, EPOLL_CTL_DEL, fd, nullptr) == 0;
}

std::vector<EpollSet::Ready> EpollSet::wait(std::optional<std::chrono::nanoseconds> longest) const {
    std::array<epoll_event, kBatch> events;
    const timespec limit = toTimespec(longest.value_or(std::chrono::nanoseconds(0)));
    const timespec* const until = longest ? &limit : nullptr;
    int count = epoll_pwait2(epollFd_, events.data(), kBatch, until, nullptr);
    if (count < 0 && errno != EINTR)
        count = pollFirst(epollFd_, events, until);
    std::vector<Ready> all;
    all.reserve(plainFiles_.size() + static_cast<std::size_t>(count > 0 ? count : 0));
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events[static_cast<std::size_t>(i)];
        all.push_back({static_cast<int>(event.data.u64 & 0xFFFFFFFFU),
                       static_cast<std::uint32_t>(event.data.u64 >> 32), event.events});
    }
    for (const auto& [fd, file] : plainFiles_)
        all.push_back(file);
    return all;
}

void EpollSet::clear() {
    close(epollFd_);
    epollFd_ = makeEpoll();
    plainFiles_.clear();
}

} // namespace swimscope::live
