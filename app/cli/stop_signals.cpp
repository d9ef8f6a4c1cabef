// SPDX-License-Identifier: MPL-2.0
#include "app/cli/stop_signals.h"

#include "engine/base/check.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <utility>

namespace swimscope::cli {
namespace {

/// Where the handler writes: a signal handler can reach nothing but globals.
std::atomic<int> writeEnd{-1};

void onStop(int) {
    const int saved = errno;
    const char byte = 0;
    // A full pipe holds more signals than anybody needs to be told of.
    [[maybe_unused]] const ssize_t written = ::write(writeEnd.load(), &byte, 1);
    errno = saved;
}

void handle(int signal, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

} // namespace

StopSignals::StopSignals(std::function<void()> onSignal) : onSignal_(std::move(onSignal)) {
    std::array<int, 2> ends{};
    SWIMSCOPE_CHECK(::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) == 0);
    readEnd_ = ends[0];
    writeEnd = ends[1];
    notifier_ = std::make_unique<QSocketNotifier>(readEnd_, QSocketNotifier::Read);
    QObject::connect(notifier_.get(), &QSocketNotifier::activated, notifier_.get(),
                     [this] { read(); });
    handle(SIGINT, onStop);
    handle(SIGTERM, onStop);
    handle(SIGPIPE, SIG_IGN);
}

StopSignals::~StopSignals() {
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    notifier_.reset();
    ::close(readEnd_);
    ::close(writeEnd.exchange(-1));
}

void StopSignals::read() {
    std::array<char, 16> bytes{};
    const ssize_t count = ::read(readEnd_, bytes.data(), bytes.size());
    for (ssize_t i = 0; i < count; ++i)
        onSignal_();
}

} // namespace swimscope::cli
