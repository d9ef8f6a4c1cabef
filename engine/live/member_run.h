// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/live/live_session.h"
#include "engine/trace/fold.h"
#include "engine/trace/metrics.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace swimscope::live {

/// One node in a session of its own, for callers on any threads who wait for answers. It only reads
/// the trace: a thread of its own sleeps until there are events, folds them, and hands the answers
/// among them to those who wait. Thread-safe.
class MemberRun {
  public:
    MemberRun();
    /// Nobody may be waiting any more. The node ends as in a crash, if it still runs.
    ~MemberRun();
    MemberRun(const MemberRun&) = delete;
    MemberRun& operator=(const MemberRun&) = delete;

    /// Gives a command and waits for its answer: the event that says what became of it
    /// (NodeStarted, JoinFinished, ...). Each command is answered, as the engine bounds the time of
    /// all it does. An error if it was turned away, and when it comes from the engine's thread, as
    /// from a delegate: there it would wait for itself. Requests are numbered here.
    Result<trace::Event> ask(host::Command command);

    /// Gives a command whose answer nobody waits for, from any thread.
    void give(host::Command command);

    /// Whether this is the thread that would have to do what is asked for.
    bool onEngineThread() const;

    /// Waits until the folded run is like this; false if it is not in time.
    bool waitUntil(const std::function<bool(const trace::Fold&)>& condition, Duration limit);

    /// Looks at what is known by now. `look` runs with the events held up: it should be quick.
    template <class Look>
    auto with(Look look) const {
        const std::lock_guard lock(mutex_);
        return look(fold_, metrics_);
    }

  private:
    /// A command on its way, until whoever gave it takes the answer.
    struct Ticket {
        bool awaited = true;
        RequestId request = RequestId::none; ///< none: the answer is what the command caused
        EventId command = EventId::none;     ///< its CommandGiven
        std::optional<trace::Event> answer;
    };
    using Tickets = std::map<std::uint64_t, Ticket>;

    /// With the lock held, so that the turns are kept.
    Tickets::iterator post(host::Command command);
    void wake();
    void run();
    void take(const trace::Batch& batch);
    void answer(const trace::Event& event);
    template <class Meant>
    void hand(const trace::Event& event, Meant meant);

    std::atomic<std::uint32_t> news_{0}; ///< grows whenever there may be something to do
    std::atomic<bool> ending_{false};
    std::atomic<std::thread::id> engineThread_{};

    /// Guards what follows.
    mutable std::mutex mutex_;
    std::condition_variable changed_; ///< a batch was taken in
    trace::Fold fold_;
    trace::MetricsFold metrics_;
    Tickets tickets_;              ///< by their turn: commands are carried out in that order
    std::uint64_t lastTurn_ = 0;   ///< of the commands given,
    std::uint64_t carriedOut_ = 0; ///< and so many have been
    std::uint64_t lastRequest_ = 0;

    LiveSession session_;
    std::thread thread_;
};

} // namespace swimscope::live
