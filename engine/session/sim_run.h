// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/host/command.h"
#include "engine/session/batch_queue.h"
#include "engine/session/playback.h"
#include "engine/session/search.h"
#include "engine/session/sim_origin.h"
#include "engine/sim/simulation.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <variant>
#include <vector>

namespace swimscope::session {

/// A simulation on a thread of its own, which goes as far as it is told and then sleeps. Commands
/// are carried out at the virtual time that it has got to. Calls from one thread; none of them
/// blocks but the destructor, for as long as one thing takes to happen.
class SimRun {
  public:
    /// `opening`: what is given in it by itself, whenever it gets there.
    explicit SimRun(const sim::Setup& setup, const std::vector<TimedCommand>& opening = {});
    /// Runs again up to where that ends, and waits there for more. Its events come from the
    /// beginning on.
    explicit SimRun(SimOrigin origin);
    ~SimRun();
    SimRun(const SimRun&) = delete;
    SimRun& operator=(const SimRun&) = delete;

    void post(host::Command command);
    void join(NodeId node, std::vector<std::string> addresses, RequestId request);
    /// From now on it may go up to there; never less than before.
    void allow(Instant until);
    /// Once it has nothing left to do: lets so much happen, and allows itself no more.
    void step(Stride stride);

    /// Searches what happens from now on. False where it is not at rest with all of its events
    /// taken: somewhere in between nobody would have looked.
    bool beginSearch(std::shared_ptr<Search> search);
    /// Once it has nothing left to do: lets something happen, until the search is over, and allows
    /// itself no more.
    void look();

    /// How far it has got.
    Instant now() const { return Instant(Duration(now_.load(std::memory_order_acquire))); }
    /// Whether it has done all that it was told and allowed.
    bool idle() const { return idle_.load(std::memory_order_acquire); }
    trace::Batch take() { return events_.take(); }
    /// How it has come to this event and this time.
    SimOrigin origin(EventId last, Instant at) const;

  private:
    struct JoinOrder {
        NodeId node = NodeId::none;
        std::vector<std::string> addresses;
        RequestId request = RequestId::none;
    };
    struct Look {};
    using Order = std::variant<host::Command, JoinOrder, Stride, std::shared_ptr<Search>, Look>;

    void tell(Order order);
    void work();
    bool runAgain();
    void give(const host::Command& command);
    void carryOut(const Order& order);
    void stride(Stride stride);
    void lookAround();
    void publish();

    BatchQueue events_;
    std::atomic<Duration::rep> now_{0};
    std::atomic<bool> idle_{false};

    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Order> orders_;
    Instant allowed_;
    bool ending_ = false;
    SimOrigin origin_; ///< with all that was given until now

    // The thread's own.
    Rerun rerun_;
    sim::Simulation simulation_;
    std::shared_ptr<Search> search_;
    std::thread thread_; ///< last: it uses all of the others
};

} // namespace swimscope::session
