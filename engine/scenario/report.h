// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/scenario/scenario.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What came of a scenario.
namespace swimscope::scenario {

/// What came of one expectation. In a loop it is asked for more than once: then it is the first
/// time that it failed, or the last.
struct Verdict {
    std::string text;
    int line = 0;
    bool ok = false;
    std::optional<Instant> at; ///< when it came true, or failed
    std::string why;           ///< why it failed; empty where it is met
};

/// A line of what happened, for people.
struct Line {
    enum class Kind : std::uint8_t { said, done, waited, met, failed };

    Instant at{};
    Kind kind = Kind::said;
    std::string text;
};

/// Collects both while a scenario is played. A value.
class Report {
  public:
    /// The story has at most so many lines; loops could go on for long.
    static constexpr std::size_t kMostLines = 10'000;

    /// All that a scenario expects, in its order, not reached so far.
    explicit Report(const Scenario& scenario);

    void tell(Instant at, Line::Kind kind, std::string text);
    /// What comes of an expectation of the scenario.
    void decide(const Expectation& expectation, bool ok, Instant at, std::string why);
    /// Something that stands nowhere as an expectation, but had to be. Of each place once.
    void fail(const Place& place, std::string text, Instant at, std::string why);
    /// What is still not reached has failed.
    void close();

    /// In the order of the file.
    const std::vector<Verdict>& verdicts() const { return verdicts_; }
    const std::vector<Line>& story() const { return story_; }

  private:
    struct Slot {
        std::size_t verdict = 0;
        bool reached = false;
    };

    void addSteps(const std::vector<Step>& steps);
    void add(const Expectation& expectation);

    std::vector<Verdict> verdicts_;
    std::vector<Line> story_;
    std::map<const Expectation*, Slot> slots_;
    std::map<std::pair<int, int>, std::size_t> failures_;
};

} // namespace swimscope::scenario
