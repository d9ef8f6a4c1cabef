// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/playback.h"
#include "engine/session/session.h"
#include "engine/session/sim_run.h"

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::session {

/// One clock for one simulation, or for several that run side by side: none goes on before all have
/// come to the same moment. Steps are steps of the first; the others follow it. Orders to several
/// wait until they stand at one moment, so that those given together are carried out together.
class SimPlayback : public Playback {
  public:
    explicit SimPlayback(std::vector<std::shared_ptr<SimRun>> runs);

    void pass(Duration real) override;
    bool paused() const override { return paused_; }
    void setPaused(bool paused) override { paused_ = paused; }
    double speed() const override { return speed_; }
    void setSpeed(double factor) override;
    void step(Stride stride) override;
    bool behind() const override { return behind_; }

    /// Lets time go on, paused or not, until a search of one of the runs is over; the others
    /// follow.
    bool lookOn(const std::shared_ptr<SimRun>& run, const std::shared_ptr<Search>& search);

    /// Gives an order to one of the runs: at once where it is alone.
    void give(const std::shared_ptr<SimRun>& run, std::function<void(SimRun&)> order);

  private:
    bool idle() const;
    bool looks() const { return search_ && !search_->over(); }
    void giveOrders();
    void spend(Duration real);

    std::vector<std::shared_ptr<SimRun>> runs_;
    Instant allowed_;
    double speed_ = 1;
    double rest_ = 0; ///< of a nanosecond, at slow speeds
    bool paused_ = false;
    std::deque<Stride> steps_; ///< asked for, but not begun
    bool behind_ = false;
    std::shared_ptr<Search> search_;
    std::shared_ptr<SimRun> searched_;
    std::vector<std::pair<std::shared_ptr<SimRun>, std::function<void(SimRun&)>>> orders_;
};

/// A simulated cluster, led by its own clock or by one that it shares with others.
class SimSession : public Session {
  public:
    using Opening = std::vector<TimedCommand>;

    explicit SimSession(const sim::Setup& setup, const Opening& opening = {});
    SimSession(std::shared_ptr<SimRun> run, std::shared_ptr<SimPlayback> playback);

    /// Several that share one clock; the opening of each, where there are any.
    static std::vector<std::unique_ptr<SimSession>>
    sideBySide(const std::vector<sim::Setup>& setups, const std::vector<Opening>& openings = {});

    Kind kind() const override { return Kind::simulated; }
    Instant now() const override { return run_->now(); }
    void post(host::Command command) override;
    void join(NodeId node, std::vector<std::string> addresses, RequestId request) override;
    trace::Batch take() override { return run_->take(); }
    Playback* playback() override { return playback_.get(); }
    bool lookOn(const std::shared_ptr<Search>& search) override {
        return playback_->lookOn(run_, search);
    }

  private:
    std::shared_ptr<SimRun> run_;
    std::shared_ptr<SimPlayback> playback_;
};

} // namespace swimscope::session
