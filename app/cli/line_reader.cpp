// SPDX-License-Identifier: MPL-2.0
#include "app/cli/line_reader.h"

#include <algorithm>
#include <utility>

namespace swimscope::cli {

std::optional<LineReader::Line> LineReader::next() {
    for (;;) {
        const auto feed = buffer_.find('\n', std::max(start_, scanned_));
        if (feed != std::string::npos) {
            auto line = cut(feed - start_, 1);
            if (line)
                return line;
            continue; // it was the end of one that had been too long
        }
        scanned_ = buffer_.size();
        if (finished_ && start_ < buffer_.size())
            return cut(buffer_.size() - start_, 0);
        buffer_.erase(0, start_);
        scanned_ -= start_;
        start_ = 0;
        if (buffer_.size() <= longest_)
            return std::nullopt;
        buffer_.clear();
        scanned_ = 0;
        if (std::exchange(dropping_, true))
            return std::nullopt;
        return Line{{}, true};
    }
}

std::optional<LineReader::Line> LineReader::cut(std::size_t length, std::size_t skip) {
    const std::size_t at = std::exchange(start_, start_ + length + skip);
    scanned_ = start_;
    if (std::exchange(dropping_, false))
        return std::nullopt;
    if (length > longest_)
        return Line{{}, true};
    return Line{buffer_.substr(at, length), false};
}

} // namespace swimscope::cli
