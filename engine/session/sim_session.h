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
/// wait until they stand at one moment, so that those given together are carried out together. Of
/// runs that were forked, some may be further than the clock: they stand still until it has got to
/// where they are, and steps are steps of the first that is not ahead.
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
    void reach(Instant until) override;
    Instant clock() const override;

    /// One more, whose run ends there: the clock stands there from now on. Those that are further
    /// wait until it has come to them.
    void add(std::shared_ptr<SimRun> run, Instant end);
    void remove(const std::shared_ptr<SimRun>& run);

    /// Lets time go on, paused or not, until a search of one of the runs is over; the others
    /// follow.
    bool lookOn(const std::shared_ptr<SimRun>& run, const std::shared_ptr<Search>& search);

    /// Gives an order to one of the runs: at once where it is alone.
    void give(const std::shared_ptr<SimRun>& run, std::function<void(SimRun&)> order);

  private:
    bool idle() const;
    bool looks() const { return search_ && !search_->over(); }
    bool isAhead(const SimRun& run) const { return run.now() > clock(); }
    void giveOrders();
    void spend(Duration real);

    std::vector<std::shared_ptr<SimRun>> runs_;
    Instant allowed_;
    double speed_ = 1;
    double rest_ = 0; ///< of a nanosecond, at slow speeds
    bool paused_ = false;
    std::deque<Stride> steps_; ///< asked for, but not begun
    std::shared_ptr<SimRun>
        stepped_; ///< the last one that went a step, or looked: maybe beyond the clock
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
    ~SimSession() override;
    SimSession(const SimSession&) = delete;
    SimSession& operator=(const SimSession&) = delete;

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
    std::shared_ptr<const Origin> origin(EventId last, Instant at) const override;
    std::unique_ptr<Session> beside(const Origin& origin) override;

  private:
    std::shared_ptr<SimRun> run_;
    std::shared_ptr<SimPlayback> playback_;
};

} // namespace swimscope::session
