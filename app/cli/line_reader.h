// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace swimscope::cli {

/// Cuts a stream of bytes into lines. A line longer than the limit is dropped, and told of once.
class LineReader {
  public:
    explicit LineReader(std::size_t longest) : longest_(longest) {}

    struct Line {
        std::string text;     ///< without its line feed
        bool tooLong = false; ///< then the text is empty
    };

    void take(std::string_view bytes) { buffer_.append(bytes); }

    /// At the end of the input: what is left is a line even without a line feed.
    void finish() { finished_ = true; }

    /// The next whole line; nothing until there is one.
    std::optional<Line> next();

  private:
    std::optional<Line> cut(std::size_t length, std::size_t skip);

    std::size_t longest_;
    std::string buffer_;
    std::size_t start_ = 0;   ///< of the next line in the buffer
    std::size_t scanned_ = 0; ///< up to here there is no line feed
    bool dropping_ = false;   ///< the rest of a line that was too long
    bool finished_ = false;
};

} // namespace swimscope::cli
