// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <deque>
#include <map>
#include <string>

namespace swimscope::ui {

/// One change of a node's local health, and what brought it about.
struct HealthStep {
    enum class Reason : std::uint8_t { probeFailed, probeSucceeded, refuted, settings, unknown };

    Instant at;
    std::uint32_t score = 0;
    std::int32_t delta = 0;
    Reason reason = Reason::unknown;
    std::string member; ///< whose probe it was, or who accused
};

/// How the local health of our nodes went over the last minutes. Keeps for each node the steps
/// within kSpan, and at most kMost of them.
class HealthHistory {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::HealthHistory)

  public:
    static constexpr Duration kSpan = std::chrono::minutes(5);
    static constexpr std::size_t kMost = 300;

    void take(const trace::Batch& batch);
    void clear() { nodes_.clear(); }

    /// Oldest first; the first may lie before the span, so that the score at its beginning is
    /// known.
    const std::deque<HealthStep>& of(NodeId node) const;

    /// "0:38.900 worse, now 3: its probe of n6 failed".
    static QString text(const HealthStep& step);

  private:
    static HealthStep::Reason reasonOf(const trace::Body& body, std::string& member);

    std::map<NodeId, std::deque<HealthStep>> nodes_;
};

} // namespace swimscope::ui
