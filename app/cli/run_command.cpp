// SPDX-License-Identifier: MPL-2.0
#include "app/cli/run_command.h"

#include "app/cli/sim_report.h"
#include "app/cli/sim_scenario.h"
#include "app/cli/standard_output.h"
#include "engine/live/live_session.h"
#include "engine/recording/recorder.h"
#include "engine/scenario/runner.h"
#include "engine/sim/checkers/false_deaths.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace swimscope::cli {
namespace {

/// The scenario is not one.
constexpr int kWrongScenario = 2;
/// So long may an event be on its way from the engine's thread before time is taken as past.
constexpr Duration kLag = std::chrono::milliseconds(50);
/// It looks at the time so often at least.
constexpr Duration kLongestSleep = std::chrono::milliseconds(100);

/// Lets the engine's thread wake this one.
class Bell {
  public:
    void ring() {
        {
            const std::lock_guard lock(mutex_);
            rung_ = true;
        }
        changed_.notify_one();
    }
    void wait(Duration most) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, most, [this] { return rung_; });
        rung_ = false;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool rung_ = false;
};

/// A scenario on its way.
class LiveScenario {
  public:
    LiveScenario(const std::shared_ptr<const scenario::Scenario>& scenario, std::uint64_t seed,
                 recording::Recorder* recorder, bool tells)
        : recorder_(recorder), tells_(tells), runner_(scenario),
          session_({.seed = seed, .told = [this] { bell_.ring(); }}) {
        outcome_.seed = seed;
        outcome_.title = scenario->title;
        outcome_.live = true;
    }

    SimOutcome run() {
        takeIn();
        while (!runner_.over() && !deaf_) {
            bell_.wait(sleep());
            takeIn();
        }
        if (deaf_)
            runner_.stop(now_);
        for (const scenario::Verdict& verdict : runner_.report().verdicts())
            outcome_.expectations.push_back(expectationOf(verdict));
        outcome_.nodes = runner_.fold().nodes().size();
        outcome_.virtualTime = outcome_.wallTime = now_.time_since_epoch();
        return std::move(outcome_);
    }

  private:
    Duration sleep() const {
        const auto wake = runner_.wake();
        const Duration wait = wake ? *wake + kLag - session_.now() : kLongestSleep;
        return std::clamp(wait, Duration(std::chrono::milliseconds(1)), kLongestSleep);
    }

    void takeIn() {
        const trace::Batch events = session_.take();
        now_ = std::max(now_, session_.now() - kLag);
        if (!events.empty())
            now_ = std::max(now_, events.back().at);
        if (recorder_ && !events.empty())
            recorder_->take(events);
        runner_.take(now_, events);
        for (const trace::Event& event : events) {
            outcome_.suspicions += std::holds_alternative<trace::SuspicionStarted>(event.body);
            outcome_.falseDeaths += sim::declaresFalseDeath(event, runner_.fold());
        }
        outcome_.events += events.size();
        for (host::Command& command : runner_.takeCommands())
            session_.post(std::move(command));
        tell();
    }

    void tell() {
        const auto& story = runner_.report().story();
        for (; tells_ && !deaf_ && told_ < story.size(); ++told_)
            deaf_ = !print(lineOfStory(story[told_]));
    }

    recording::Recorder* recorder_; ///< none: it is not recorded
    bool tells_;                    ///< what happens, as it happens
    bool deaf_ = false;             ///< nobody takes what is printed
    std::size_t told_ = 0;
    SimOutcome outcome_;
    scenario::Runner runner_;
    Instant now_{};
    Bell bell_;
    live::LiveSession session_; ///< last: its thread rings the bell
};

int playLive(const RunPlan& plan, const std::shared_ptr<const scenario::Scenario>& scenario) {
    std::unique_ptr<recording::Recorder> recorder;
    if (!plan.record.empty()) {
        auto begun = recording::Recorder::start(plan.record, "live", recording::Pressure::wait);
        if (!begun) {
            complain(begun.error().message);
            return 1;
        }
        recorder = std::move(*begun);
    }
    const bool tells = plan.report == SimReportForm::text;
    if (!print(beginningOf(plan.report)) || (tells && !print(scenario->title + "\n")))
        return 1;
    const SimOutcome outcome =
        LiveScenario(scenario, plan.seed.value_or(scenario->seed), recorder.get(), tells).run();
    bool well = outcome.ok();
    if (recorder)
        if (const auto closed = recorder->close(); !closed) {
            complain(closed.error().message);
            well = false;
        }
    const bool told = print(reportOf(outcome, plan.report)) && print(endOf(plan.report));
    return told && well ? 0 : 1;
}

} // namespace

int runLive(const RunPlan& plan) {
    const auto scenario = loadScenario(plan.scenario);
    if (scenario)
        return playLive(plan, *scenario);
    for (const std::string& problem : scenario.error())
        complain(problem);
    return kWrongScenario;
}

} // namespace swimscope::cli
