// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <swimscope/memberlist.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What stands on a command line: "--name a --service web:8080 HOST:PORT ...".
struct Arguments {
    std::map<std::string, std::vector<std::string>> options; ///< by their names, with dashes
    std::vector<std::string> addresses;                      ///< all the rest

    /// The last of several; `otherwise` if there is none.
    std::string last(const std::string& option, const std::string& otherwise) const;
    std::vector<std::string> all(const std::string& option) const;
};

/// Each of the known options takes a value. The error is a line that says what is wrong.
swimscope::Result<Arguments> readArguments(int argc, char** argv,
                                           const std::vector<std::string_view>& known);
