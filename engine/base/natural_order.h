// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace swimscope {

/// Orders names as people count: n2 before n10. Total: equal only for equal texts.
struct NaturalLess {
    using is_transparent = void;

    bool operator()(std::string_view a, std::string_view b) const {
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < a.size() && j < b.size()) {
            if (!isDigit(a[i]) || !isDigit(b[j])) {
                if (a[i] != b[j])
                    return a[i] < b[j];
                ++i;
                ++j;
                continue;
            }
            const std::string_view left = takeNumber(a, i);
            const std::string_view right = takeNumber(b, j);
            if (left.size() != right.size())
                return left.size() < right.size();
            if (left != right)
                return left < right;
        }
        if (i == a.size() && j == b.size())
            return a < b; // equal but for leading zeros
        return i == a.size();
    }

  private:
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    /// The digits at `at` without their leading zeros; moves `at` behind them.
    static std::string_view takeNumber(std::string_view text, std::size_t& at) {
        while (at < text.size() && text[at] == '0')
            ++at;
        const std::size_t start = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return text.substr(start, at - start);
    }
};

} // namespace swimscope
