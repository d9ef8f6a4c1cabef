// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/cluster.h"
#include "engine/trace/event.h"
#include "engine/trace/fold.h"
#include "engine/trace/level.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace swimscope::host {

/// Proves that the trace tells the truth: holds the state folded from it against each node's own
/// table. Give it every batch right after the call to the cluster that made it; it then compares
/// every row that changed, and the whole when asked.
class Audit {
  public:
    /// Takes the events in and compares the rows they changed; the first difference, as a sentence.
    std::optional<std::string> take(const Cluster& cluster, const trace::Batch& batch);

    // The same in two steps, for who wants to look in between.
    void note(const trace::Event& event);
    /// Compares what has changed since the last time.
    std::optional<std::string> compareChanged(const Cluster& cluster);

    /// Compares everything: tables, suspicions, health, who runs, and tickers and gossip queues
    /// where such a trace tells of them.
    std::optional<std::string> compareAll(const Cluster& cluster,
                                          trace::Level level = trace::Level::all) const;

    const trace::Fold& fold() const { return fold_; }
    /// How many rows were compared so far.
    std::size_t compared() const { return compared_; }

  private:
    std::optional<std::string> compareRow(const Driver& driver, std::string_view member) const;
    std::optional<std::string> compareHealth(const Driver& driver) const;

    trace::Fold fold_;
    std::set<std::pair<NodeId, std::string>> changed_; ///< rows, since the last comparison
    std::set<NodeId> healthChanged_;
    std::size_t compared_ = 0;
};

} // namespace swimscope::host
