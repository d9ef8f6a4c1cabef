// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/node_keys.h"
#include "engine/base/result.h"
#include "engine/wire/keyring.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace swimscope::cli {

/// What a person wrote after `swimscope-cli decode`.
struct DecodeOptions {
    std::string file;
    std::vector<std::string> surplus; ///< what no option or file is
    KeySources keys;
    std::string label;
    bool json = false;
};

/// What it means.
struct DecodePlan {
    std::string file;
    wire::Keyring keys;
    std::string label;
    bool json = false;
    std::vector<std::string> warnings; ///< sentences for standard error
};

/// Declares the options of `decode`; what is given goes into `options`, which must outlive the app.
void declareDecodeOptions(CLI::App& command, DecodeOptions& options);

/// Makes sense of them. The error is one line that says what is wrong, without repeating what might
/// be a key.
Result<DecodePlan> planOf(const DecodeOptions& options);

/// Prints every packet and stream of a capture, then what it came to. Returns the exit code: 1 for
/// a file that can't be read, or not to its end.
int runDecode(const DecodePlan& plan);

} // namespace swimscope::cli
