// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/ui/staged_cluster.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::test {

/// Puts faults in force in a staged cluster.
class StagedFaults {
  public:
    explicit StagedFaults(StagedCluster* cluster) : cluster_(cluster) {}

    FaultId raise(trace::FaultKind kind, const std::string& from, const std::string& to,
                  trace::FaultTerms terms = {}) {
        trace::FaultRaised raised;
        raised.fault = static_cast<FaultId>(++last_);
        raised.kind = kind;
        raised.from = from;
        raised.to = to;
        raised.probability = kind == trace::FaultKind::loss ? 0.3 : 1;
        raised.more = std::make_shared<const trace::FaultTerms>(std::move(terms));
        cluster_->session.push(NodeId::none, raised);
        return raised.fault;
    }
    FaultId split(std::vector<std::vector<std::string>> groups) {
        trace::FaultTerms terms;
        terms.groups = std::move(groups);
        return raise(trace::FaultKind::cut, {}, {}, std::move(terms));
    }
    void mute(FaultId fault) {
        cluster_->session.push(NodeId::none, trace::FaultMuted{fault, true});
    }
    void lift(FaultId fault) { cluster_->session.push(NodeId::none, trace::FaultLifted{fault}); }

    static trace::FaultTerms bothWays() {
        trace::FaultTerms terms;
        terms.bothWays = true;
        return terms;
    }
    /// n<first> to n<last>.
    static std::vector<std::string> members(int first, int last) {
        std::vector<std::string> names;
        for (int i = first; i <= last; ++i)
            names.push_back(StagedCluster::name(i));
        return names;
    }

  private:
    StagedCluster* cluster_;
    std::uint64_t last_ = 0;
};

} // namespace swimscope::test
