// SPDX-License-Identifier: MPL-2.0
#include "shared/arguments.h"

#include <algorithm>

using swimscope::Error;

std::string Arguments::last(const std::string& option, const std::string& otherwise) const {
    const auto found = options.find(option);
    return found == options.end() ? otherwise : found->second.back();
}

std::vector<std::string> Arguments::all(const std::string& option) const {
    const auto found = options.find(option);
    return found == options.end() ? std::vector<std::string>() : found->second;
}

swimscope::Result<Arguments> readArguments(int argc, char** argv,
                                           const std::vector<std::string_view>& known) {
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (!word.starts_with("-")) {
            arguments.addresses.push_back(word);
            continue;
        }
        if (std::ranges::find(known, word) == known.end())
            return Error{"there is no option " + word};
        if (++i == argc)
            return Error{word + " needs a value"};
        arguments.options[word].emplace_back(argv[i]);
    }
    return arguments;
}
