// SPDX-License-Identifier: MPL-2.0
#include "app/cli/node_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string_view>

namespace swimscope::cli {
namespace {

using Keys = std::vector<wire::SecretKey>;

/// Many times what any keyring has.
constexpr std::size_t kMostFileBytes = 64U << 10;

std::string_view withoutBlanks(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r";
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

/// Reads keys with `separator` between them; empty ones are passed over. `piece` names one of them
/// by its number: "line 3".
Result<Keys> split(std::string_view text, char separator, std::string_view source,
                   std::string_view piece) {
    Keys keys;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t length = std::min(text.find(separator), text.size());
        const std::string_view word = withoutBlanks(text.substr(0, length));
        text.remove_prefix(std::min(length + 1, text.size()));
        if (word.empty())
            continue;
        const auto key = wire::SecretKey::fromBase64(word);
        if (!key)
            return Error{
                fmt::format("{}: {} {} is none: {}", source, piece, number, key.error().message)};
        keys.push_back(*key);
    }
    if (keys.empty())
        return Error{fmt::format("{}: there is no key in it", source)};
    return keys;
}

/// The whole file; whoever takes the text wipes it.
Result<std::string> contentsOf(const std::string& path) {
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rbe"));
    if (!file)
        return Error{std::strerror(errno)};
    std::setvbuf(file.get(), nullptr, _IONBF, 0); // no copy of the keys that nobody wipes
    std::string text(kMostFileBytes, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), file.get()));
    if (std::ferror(file.get()) != 0)
        return Error{std::strerror(errno)};
    if (text.size() < kMostFileBytes)
        return text;
    wire::wipe(text);
    return Error{"it is too long for a file of keys"};
}

Result<Keys> fromFile(const std::string& path) {
    // Who gives the key itself must not find it in an error.
    const std::string source =
        wire::SecretKey::fromBase64(path) ? "--key-file" : fmt::format("--key-file {}", path);
    Result<std::string> text = contentsOf(path);
    if (!text)
        return Error{fmt::format("{}: {}", source, text.error().message)};
    Result<Keys> keys = split(*text, '\n', source, "the key in line");
    wire::wipe(*text);
    return keys;
}

} // namespace

Result<Keys> keysOf(const KeySources& sources) {
    if (sources.file && sources.file->empty())
        return Error{"--key-file: the name of the file is empty"};
    if (!sources.written.empty() && sources.file)
        return Error{"--key and --key-file exclude each other: put all keys into the file"};
    if (sources.file)
        return fromFile(*sources.file);
    Keys keys;
    for (std::size_t i = 0; i < sources.written.size(); ++i) {
        const auto key = wire::SecretKey::fromBase64(withoutBlanks(sources.written[i]));
        if (!key)
            return Error{fmt::format("--key: number {} is none: {}", i + 1, key.error().message)};
        keys.push_back(*key);
    }
    if (keys.empty() && sources.environment)
        return split(*sources.environment, ',', "SWIMSCOPE_KEYS", "key");
    return keys;
}

std::string withoutKeys(const std::string& message) {
    constexpr std::string_view kAlphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
    constexpr std::size_t kShortest = 16; // of what is hidden: less than any key
    std::string told;
    for (std::size_t at = 0; at < message.size();) {
        const std::size_t end = std::min(message.find_first_not_of(kAlphabet, at), message.size());
        told += end - at < kShortest ? message.substr(at, end - at) : "(not repeated)";
        at = end;
        if (at < message.size())
            told += message[at++];
    }
    return told;
}

bool keysAreVisible(const KeySources& sources) {
    return !sources.written.empty();
}

} // namespace swimscope::cli
