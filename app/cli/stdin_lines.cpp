// SPDX-License-Identifier: MPL-2.0
#include "app/cli/stdin_lines.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace swimscope::cli {
namespace {

/// Room for the largest user message the protocol allows (20 MiB), written in hexadecimal.
constexpr std::size_t kLongestLine = std::size_t{48} << 20;

} // namespace

StdinLines::StdinLines(Take take)
    : take_(std::move(take)), reader_(kLongestLine),
      notifier_(STDIN_FILENO, QSocketNotifier::Read) {
    notifier_.setEnabled(false);
    QObject::connect(&notifier_, &QSocketNotifier::activated, &notifier_, [this] { read(); });
}

void StdinLines::start() {
    notifier_.setEnabled(true);
}

void StdinLines::read() {
    std::array<char, 64 * 1024> bytes{};
    const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count > 0) {
        reader_.take({bytes.data(), static_cast<std::size_t>(count)});
    } else {
        notifier_.setEnabled(false);
        reader_.finish();
    }
    while (const auto line = reader_.next())
        take_(*line);
}

} // namespace swimscope::cli
