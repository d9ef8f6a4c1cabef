// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/condition/watch.h"
#include "engine/scenario/scenario.h"
#include "engine/trace/event.h"
#include "engine/trace/fold.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::scenario {

/// Watches whether a claim is so while a run goes on. A value.
class ClaimWatch {
  public:
    /// `fold`: how things stand now.
    ClaimWatch(const Claim& claim, const trace::Fold& fold);

    /// Whether it comes true with this event, which the fold has taken; of what is so already,
    /// never.
    bool take(const trace::Fold& fold, const trace::Event& event);
    /// Whether it is so now; what happens at instants never is. Of a rate: so far.
    bool holds(const trace::Fold& fold, Instant now) const;
    /// A sentence that says how things stand, to say why it does not hold.
    std::string standing(const trace::Fold& fold, Instant now) const;

  private:
    struct Count {
        Instant since{};
        Instant last{};
        double memberSeconds = 0;
        std::uint32_t living = 0;
        std::uint64_t messages = 0;
    };

    bool isSo(const trace::Fold& fold) const;
    void count(const trace::Fold& fold, const trace::Event& event, const Rate& rate);
    double average(Instant now) const;

    Claim claim_;
    std::optional<condition::Watch> condition_;
    bool held_ = false;
    std::uint64_t version_ = 0;
    std::uint32_t falseDeaths_ = 0;
    std::string firstFalseDeath_;
    Count count_;
};

} // namespace swimscope::scenario
