// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/plot.h"
#include "engine/lab/settings.h"
#include "engine/lab/table.h"
#include "engine/lab/works.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace swimscope::lab {

/// Set by whoever wants a run to end early.
using Stop = std::atomic<bool>;

/// What one work gave: figures under names, each one or many.
using Figures = std::map<std::string, std::vector<double>>;

struct Sample {
    Work work;
    Figures figures;

    /// The first of a figure; 0 if there is none.
    double value(const std::string& figure) const;
    /// All of a figure.
    std::span<const double> values(const std::string& figure) const;
};

/// The conditions of a cell by their names, as people read them: nodes 100, loss 0.1.
using Cell = std::vector<std::pair<std::string, std::string>>;

/// One statement that an experiment holds its figures to.
struct Verdict {
    enum class Outcome : std::uint8_t {
        met,
        missed,
        unjudged, ///< there is too little to say
    };

    std::string claim;  ///< "median first death at 100 nodes within 0.2 s of 9.69 s"
    std::string figure; ///< what was measured, or why nothing can be said: "9.71 s"
    Outcome outcome = Outcome::unjudged;
};

/// What the samples so far come to.
struct Findings {
    std::vector<Table> tables;
    std::vector<Plot> plots;
    std::vector<Verdict> verdicts;
};

/// A question put to the simulation: which conditions are tried, what is counted in each, and what
/// follows from the counts. Has no state: its functions may be called from any thread.
class Experiment {
  public:
    Experiment() = default;
    Experiment(const Experiment&) = delete;
    Experiment& operator=(const Experiment&) = delete;
    virtual ~Experiment() = default;

    virtual std::string_view name() const = 0;     ///< one word: "detection"
    virtual std::string_view title() const = 0;    ///< "How soon a crash is noticed"
    virtual std::string_view question() const = 0; ///< what is tried, in a few sentences
    /// What is assumed beyond what was published, a sentence each.
    virtual std::vector<std::string> assumptions() const = 0;
    virtual std::vector<Parameter> parameters() const = 0;
    /// How many seeds each cell has unless told otherwise.
    virtual std::size_t usualSeeds() const = 0;

    virtual std::vector<Cell> cells(const Settings& settings) const = 0;
    /// Does one work. The same settings and work give the same figures. Returns soon, with
    /// whatever, once `stop` is set.
    virtual Figures run(const Settings& settings, const Work& work, const Stop& stop) const = 0;
    /// From any part of the samples, in the order of works.
    virtual Findings findings(const Settings& settings, std::span<const Sample> samples) const = 0;
};

} // namespace swimscope::lab
