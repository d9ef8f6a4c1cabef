// SPDX-License-Identifier: MPL-2.0
#include "engine/base/percent_text.h"

#include "engine/base/bytes.h"

namespace swimscope {

std::string toPercentText(std::string_view text) {
    std::string word;
    for (const char c : text) {
        const auto octet = static_cast<unsigned char>(c);
        if (octet > 0x20 && octet < 0x7F && c != '%')
            word += c;
        else
            word += '%' + toHex(ByteView(&octet, 1));
    }
    return word;
}

std::optional<std::string> fromPercentText(std::string_view text) {
    constexpr std::size_t kDigits = 2;
    std::string plain;
    while (!text.empty()) {
        const std::size_t sign = text.find('%');
        plain += text.substr(0, sign);
        if (sign == std::string_view::npos)
            break;
        const auto octet = fromHex(text.substr(sign + 1, kDigits));
        if (!octet || octet->size() != 1)
            return std::nullopt;
        plain += static_cast<char>(octet->front());
        text.remove_prefix(sign + 1 + kDigits);
    }
    return plain;
}

} // namespace swimscope
