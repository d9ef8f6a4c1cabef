// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/host/command.h"
#include "engine/scenario/claim_watch.h"
#include "engine/scenario/naming.h"
#include "engine/scenario/report.h"
#include "engine/scenario/scenario.h"
#include "engine/trace/event.h"
#include "engine/trace/fold.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::scenario {

/// Plays a scenario, whatever world it is played in: it is told of the time and of what happens in
/// the trace, and answers with commands to give and the time at which it wants to be told again.
/// It knows no clock, and looks into no node. A value; any thread, one at a time.
///
/// Whoever drives it calls take() with each batch of the trace, from the first event of the run on,
/// and at the time of wake() if nothing has happened by then; and after each take() gives the
/// commands of takeCommands(), in their order. What they did, and that they were given at all, it
/// reads in the trace.
class Runner {
  public:
    /// Steps played before it gives up: loops without an end in sight.
    static constexpr std::uint32_t kMostSteps = 1'000'000;

    explicit Runner(std::shared_ptr<const Scenario> scenario);

    /// Everything up to `now` has happened, and of it the events since the last call.
    void take(Instant now, const trace::Batch& events);
    std::vector<host::Command> takeCommands();
    /// When it has something to do, whatever happens until then; nothing if it only waits.
    std::optional<Instant> wake() const;
    /// Whether all has been played and told. Then the report is whole.
    bool over() const { return stage_ == Stage::over; }
    /// Ends it before that, such as a run that can't go on.
    void stop(Instant now);

    const Report& report() const { return report_; }
    const trace::Fold& fold() const { return fold_; }
    const Scenario& scenario() const { return *scenario_; }

  private:
    /// Where the run is.
    enum class Stage : std::uint8_t { start, steps, last, over };
    /// Where in a step.
    enum class Phase : std::uint8_t { due, deeds, settling, loop };

    /// A list of steps that is being played, perhaps in turns.
    struct Frame {
        const std::vector<Step>* steps = nullptr;
        std::size_t next = 0; ///< the step that is being played
        std::uint32_t turn = 1;
        std::uint32_t turns = 1;
        Duration every{};
        Instant turnStart{};
        Instant stepStart{}; ///< when the step before was over
        Phase phase = Phase::due;
        std::size_t deed = 0;
        std::optional<ClaimWatch> waiting{};
        bool cameTrue = false;
    };
    /// An expectation that is being looked after.
    struct Vigil {
        const Expectation* expectation = nullptr;
        ClaimWatch watch;
        Instant until = Instant::max();
        bool blocks = false; ///< its step waits for it
    };
    /// A command that was handed out.
    struct Order {
        const Deed* deed = nullptr; ///< null: one of those that start the run
        std::string label{};        ///< of the fault that it raises
        std::string text;           ///< under which the trace tells of it
    };

    void startCluster(Instant now);
    void take(const trace::Event& event);
    void noteAnswer(const trace::Event& event);
    void watch(const trace::Event& event);
    void settleVigils(Instant now);
    void advance(Instant now);
    void playSteps(Instant now);
    void finishTurn(Instant now);
    /// Each plays a part of the step on top, and says whether it is done.
    bool isDue(Instant now, Frame& frame, const Step& step);
    bool waitFor(Instant now, Frame& frame, const Step::When& when, const Place& place);
    bool doDeeds(Instant now, Frame& frame, const Step& step);
    void perform(Instant now, const Deed& deed);
    void expect(Instant now, const Expectation& expectation, bool blocks);
    void begin(Instant now);
    void beginLast(Instant now);
    void finish(Instant now);
    void order(host::Command command, const Deed* deed, std::string label = {});
    void noteFault(const trace::Event& event);
    std::optional<Instant> dueTime(const Frame& frame) const;

    std::shared_ptr<const Scenario> scenario_;
    trace::Fold fold_;
    TagBook tags_;
    Report report_;
    Stage stage_ = Stage::start;
    bool begun_ = false;                ///< the members are there
    Instant now_{};                     ///< of the last call
    ClaimWatch falseDeaths_;            ///< since the beginning
    std::deque<host::AddNode> joining_; ///< members that still have to come
    Instant nextJoin_{};
    std::vector<host::Command> commands_; ///< to hand out
    std::deque<Order> orders_;            ///< not yet told of
    std::map<EventId, Order> given_;      ///< whose effects are told of under these ids
    LabelBook labels_;
    std::vector<Frame> frames_;
    std::vector<Vigil> vigils_;
    std::uint32_t stepsPlayed_ = 0;
};

} // namespace swimscope::scenario
