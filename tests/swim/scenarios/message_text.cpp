// SPDX-License-Identifier: MPL-2.0
#include "tests/swim/scenarios/message_text.h"

#include "tests/swim/scenarios/script.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <type_traits>

namespace swimscope::test {

namespace {

using Fields = std::map<std::string, std::string, std::less<>>;

/// Puts what was written into a message's fields, and remembers what it could not use.
class Filler {
  public:
    explicit Filler(Fields fields) : left_(std::move(fields)) {}

    template <class T, class... Hint>
    void operator()(std::string_view name, T& field, const Hint&...) {
        const auto given = left_.find(name);
        if (given == left_.end() || !read(given->second, field))
            return;
        left_.erase(given);
    }

    /// The first field that no message has, or whose value can't be read.
    std::string leftOver() const {
        return left_.empty() ? "" : left_.begin()->first + "=" + left_.begin()->second;
    }

  private:
    template <class T>
    static bool read(const std::string& text, T& value) {
        if constexpr (std::is_same_v<T, bool>) {
            value = text == "yes";
            return text == "yes" || text == "no";
        } else if constexpr (std::is_integral_v<T>) {
            const char* end = text.data() + text.size();
            return std::from_chars(text.data(), end, value).ptr == end;
        } else {
            return readOther(text, value);
        }
    }
    static bool readOther(const std::string& text, std::string& value) {
        value = text;
        return true;
    }
    static bool readOther(const std::string& text, IpAddress& value) {
        const auto ip = IpAddress::fromText(text);
        value = ip.value_or(IpAddress());
        return ip.has_value();
    }
    static bool readOther(const std::string& text, Bytes& value) {
        value = bytesOf(text);
        return true;
    }
    static bool readOther(const std::string& text, wire::Blob& value) {
        value = {bytesOf(text), false};
        return true;
    }
    static bool readOther(const std::string& text, wire::Versions& value) {
        const auto bytes = fromHex(text);
        if (!bytes || bytes->size() > value.octets.size())
            return false;
        value.count = static_cast<std::uint8_t>(bytes->size());
        value.octets.fill(0);
        std::copy(bytes->begin(), bytes->end(), value.octets.begin());
        return true;
    }
    static bool readOther(const std::string&, std::vector<wire::PushNodeState>&) { return false; }

    Fields left_;
};

Fields fieldsIn(std::string_view body) {
    Fields fields;
    for (const std::string& word : wordsOf(body)) {
        const std::size_t sign = std::min(word.find('='), word.size());
        fields[word.substr(0, sign)] = word.substr(std::min(sign + 1, word.size()));
    }
    return fields;
}

template <std::size_t Index = 0>
Result<wire::Message> read(std::string_view name, Filler filler) {
    if constexpr (Index == std::variant_size_v<wire::Message>) {
        return Error{"there is no message \"" + std::string(name) + "\""};
    } else {
        using M = std::variant_alternative_t<Index, wire::Message>;
        if (M::name != name)
            return read<Index + 1>(name, std::move(filler));
        M message;
        M::fields(message, filler);
        if (const auto rest = filler.leftOver(); !rest.empty())
            return Error{"can't put " + rest + " into a message of the kind " + std::string(name)};
        return wire::Message(std::move(message));
    }
}

} // namespace

Result<wire::Message> messageFromText(std::string_view text) {
    const std::size_t brace = text.find('{');
    if (brace == std::string_view::npos || !text.ends_with('}'))
        return Error{"\"" + std::string(text) + "\" is no message; write KIND{FIELD=VALUE ...}"};
    const auto body = text.substr(brace + 1, text.size() - brace - 2);
    return read(text.substr(0, brace), Filler(fieldsIn(body)));
}

} // namespace swimscope::test
