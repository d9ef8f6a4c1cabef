// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace swimscope::cli {

/// What a person wrote after `swimscope-cli decode`.
struct DecodeOptions {
    std::string file;
    bool json = false;
};

/// Declares the options of `decode`; what is given goes into `options`, which must outlive the app.
void declareDecodeOptions(CLI::App& command, DecodeOptions& options);

/// Prints every packet and stream of a capture, then what it came to. Returns the exit code: 1 for
/// a file that can't be read, or not to its end.
int runDecode(const DecodeOptions& options);

} // namespace swimscope::cli
