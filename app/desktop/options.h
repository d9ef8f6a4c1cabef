// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/model/cluster_setup.h"
#include "ui/model/simulation_setup.h"

#include <chrono>
#include <optional>
#include <string>
#include <variant>

namespace swimscope::desktop {

/// A run that nobody watches: it takes a picture of the window and ends.
struct PictureWish {
    std::string file;
    std::chrono::milliseconds after{10'000};
    int nodes = 0;      ///< how many the cluster starts with
    std::string freeze; ///< a member to be seen as suspect, empty for none
};

/// What the program was asked for on its command line.
struct Options {
    ui::ClusterSetup setup;
    std::string recording; ///< a file to open; empty for none
    std::string record;    ///< a file to keep the first run in; empty for none
    std::optional<ui::SimulationSetup> simulation; ///< instead of a cluster on sockets
    std::optional<PictureWish> picture;
};

/// Nothing more to do: print the text and end with the code. 0: to standard output (help, version);
/// otherwise one line that says what is wrong, to standard error.
struct Ending {
    int code = 0;
    std::string text;
};

std::variant<Options, Ending> parseOptions(int argc, const char* const* argv);

} // namespace swimscope::desktop
