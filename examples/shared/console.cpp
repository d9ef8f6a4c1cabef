// SPDX-License-Identifier: MPL-2.0
#include "shared/console.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace {

int stopSignals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigprocmask(SIG_BLOCK, &set, nullptr); // threads that are made from now on inherit it
    return signalfd(-1, &set, SFD_CLOEXEC);
}

} // namespace

Console::Console() : signals_(stopSignals()), wakes_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (signals_ < 0 || wakes_ < 0) {
        std::perror("no descriptors to wait with");
        std::exit(1);
    }
}

Console::~Console() {
    close(signals_);
    close(wakes_);
}

void Console::print(std::string line) {
    const std::lock_guard lock(mutex_);
    waiting_ += std::move(line) + '\n';
    eventfd_write(wakes_, 1);
}

void Console::flush() {
    std::string text;
    {
        const std::lock_guard lock(mutex_);
        eventfd_t count = 0;
        eventfd_read(wakes_, &count);
        text = std::exchange(waiting_, {});
    }
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void Console::run(const std::function<void(const std::string&)>& onLine) {
    for (;;) {
        std::array<pollfd, 3> sources{pollfd{STDIN_FILENO, POLLIN, 0}, pollfd{signals_, POLLIN, 0},
                                      pollfd{wakes_, POLLIN, 0}};
        if (poll(sources.data(), sources.size(), -1) < 0 && errno != EINTR)
            return;
        flush();
        if (sources[1].revents != 0 || (sources[0].revents != 0 && !readInput(onLine)))
            return;
    }
}

/// False at the end of the input.
bool Console::readInput(const std::function<void(const std::string&)>& onLine) {
    std::array<char, 4096> bytes{};
    const ssize_t count = read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count <= 0)
        return count < 0 && (errno == EINTR || errno == EAGAIN);
    partial_.append(bytes.data(), static_cast<std::size_t>(count));
    for (std::size_t end = partial_.find('\n'); end != std::string::npos;
         end = partial_.find('\n')) {
        onLine(partial_.substr(0, end));
        partial_.erase(0, end + 1);
    }
    return true;
}
