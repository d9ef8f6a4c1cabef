// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/swim/config.h"
#include "engine/trace/fold.h"
#include "tests/swim/scenarios/lines.h"
#include "tests/swim/scenarios/network.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::test {

using Words = std::vector<std::string>;

/// A run that is driven by the commands of a script (verbs.cpp lists them). Beside what the script
/// looks at it checks, after every step, that the state folded from the trace is each node's own.
class Scenario {
  public:
    /// Carries out a command; returns the lines that it prints.
    std::string run(std::string_view command);

    /// What can't be right, whatever the golden output says: commands that failed, and
    /// disagreements between nodes and trace.
    const std::vector<std::string>& faults() const { return faults_; }

    const trace::Batch& events() const { return events_; }

  private:
    using Verb = Result<void> (Scenario::*)(const Words&);
    static Verb verbNamed(std::string_view name);

    // Nodes.
    Result<void> settings(const Words& words);
    Result<void> start(const Words& words);
    Result<void> cluster(const Words& words);
    Result<void> kill(const Words& words);
    Result<void> freeze(const Words& words);
    Result<void> thaw(const Words& words);
    // Requests.
    Result<void> join(const Words& words);
    Result<void> leave(const Words& words);
    Result<void> meta(const Words& words);
    Result<void> send(const Words& words);
    Result<void> ping(const Words& words);
    // The network.
    Result<void> inject(const Words& words);
    Result<void> delay(const Words& words);
    Result<void> cut(const Words& words);
    Result<void> heal(const Words& words);
    Result<void> lose(const Words& words);
    // Time, and what is printed.
    Result<void> runFor(const Words& words);
    Result<void> until(const Words& words);
    Result<void> show(const Words& words);
    Result<void> hide(const Words& words);
    Result<void> table(const Words& words);

    Result<void> setOf(swim::Config& config, const Words& words, std::size_t from);
    Result<void> startOne(const std::string& name, const Words& words);
    Result<NodeId> running(const std::string& name) const;
    Result<Endpoint> endpointOf(const std::string& text) const;
    Result<std::vector<Way>> ways(const Words& words, std::size_t from) const;
    Result<void> eachRunning(const Words& words, void (Network::*act)(NodeId));
    RequestId nextRequest() { return RequestId{++lastRequest_}; }

    /// Prints, folds and checks what happened since the last call. True if one of the lines holds
    /// all the words.
    bool look(const Words& words = {});
    /// Lets time pass, until then or until a line holds all the words.
    bool advance(Instant end, const Words& words = {});
    void print(std::string_view line) { output_.append(line).append("\n"); }

    Network network_;
    swim::Config defaults_;
    Lines lines_;
    trace::Fold fold_;
    trace::Batch events_;
    std::string output_;
    std::vector<std::string> faults_;
    std::uint64_t lastRequest_ = 0;
    std::uint64_t starts_ = 0; ///< lives begun; gives each its seed
};

} // namespace swimscope::test
