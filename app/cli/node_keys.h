// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/wire/secret_key.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The keys that a person gives to `swimscope-cli`. Whatever is wrong with them, no error repeats a
/// key, or what might be one.
namespace swimscope::cli {

/// Where keys may come from, as they were given. The command line counts before the environment,
/// and names one way only.
struct KeySources {
    std::vector<std::string> written;       ///< --key, each in base64
    std::optional<std::string> file;        ///< --key-file: one a line
    std::optional<std::string> environment; ///< SWIMSCOPE_KEYS, separated by commas
};

/// The keys, the one that encrypts first; none where none were given.
Result<std::vector<wire::SecretKey>> keysOf(const KeySources& sources);

/// What to say about keys on the command line.
inline constexpr std::string_view kVisibleKeys =
    "other users of this machine can see keys that are given with --key; --key-file and "
    "SWIMSCOPE_KEYS keep them private";

/// The message, without words that may be keys: people mistype the name of an option, and forget
/// one.
std::string withoutKeys(const std::string& message);

/// True if there are keys on the command line, where other users of the machine see them.
bool keysAreVisible(const KeySources& sources);

} // namespace swimscope::cli
