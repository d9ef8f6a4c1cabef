// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fold.h"
#include "ui/model/note.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::ui {

/// Reads the trace and picks what is worth telling. Remembers only what later events need to be
/// understood: each node's running probe and its last failed one, and the faults in force.
class Narrator {
  public:
    /// The notes of a batch, in its order. `fold` already contains the batch.
    std::vector<Note> take(const trace::Batch& batch, const trace::Fold& fold);

    /// What is kept of one node between batches.
    struct Memory {
        struct Probe {
            std::string member;
            std::uint32_t seq = 0;
            Instant started;
            Instant ended;
            bool asked = false; ///< by somebody, rather than in turn
        };
        Probe running;
        Probe failed;
        bool probeAsked = false; ///< the next one is asked for
        std::string settings;
        std::string settingsBefore;            ///< the present ones
        std::optional<ProbeEvidence> evidence; ///< of the failed one, until its step is over
    };

  private:
    void remember(const trace::Event& event);
    std::optional<trace::FaultRaised> takeLifted(const trace::Event& event);
    const Memory* memoryOf(NodeId node) const;

    std::map<NodeId, Memory> memories_;
    std::map<FaultId, trace::FaultRaised> faults_;
};

} // namespace swimscope::ui
