// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/node_keys.h"
#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/host/command.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace swimscope::cli {

/// What a person wrote after `swimscope-cli node`, as it was written.
struct NodeOptions {
    std::string name;
    std::string bind;
    std::string advertise;
    std::vector<std::string> joins;
    std::string profile = "lan";
    std::string protocolVersion;
    std::string delegateVersions;
    std::optional<std::string> meta;
    std::vector<std::string> tags;
    std::string state;
    std::vector<std::string> settings;
    std::vector<std::string> cidrsAllowed;
    std::string duration;
    std::string metricsFile;
    std::string label;
    KeySources keys;
    bool noCompression = false;
    bool pings = false;
};

/// What it means.
struct NodePlan {
    host::AddNode node;
    std::vector<std::string> joins;
    std::optional<Duration> duration; ///< then it leaves and ends
    std::string metricsFile;          ///< where its metrics are written again and again; or none
    bool pings = false;               ///< tell of the node's own probes
    /// Settings that do not go well together, or with the address, and keys that others can see.
    /// memberlist runs with them, and so do we: trying them out may be the point.
    std::vector<std::string> warnings;
};

/// Declares the options of `node`; what is given goes into `options`, which must outlive the app.
void declareNodeOptions(CLI::App& command, NodeOptions& options);

/// Makes sense of the options. The error is one line that says what is wrong and what to write.
Result<NodePlan> planOf(const NodeOptions& options);

} // namespace swimscope::cli
