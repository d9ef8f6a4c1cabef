// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/session/kept_keyframes.h"
#include "engine/session/keyframes.h"
#include "engine/session/overview.h"
#include "engine/session/past.h"
#include "engine/session/run_series.h"
#include "engine/session/space_time.h"
#include "engine/trace/event.h"
#include "engine/trace/standing.h"
#include "engine/why/question.h"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace swimscope::session {

class History;
class Search;
class Sink;

/// A moment of a run.
struct Moment {
    enum class Side : std::uint8_t { after, before };

    Instant at;                    ///< all that happened at it included,
    EventId event = EventId::none; ///< or where one is named: just after that event,
    Side side = Side::after;       ///< or just before whatever made it happen

    static Moment time(Instant at) { return {at, EventId::none, Side::after}; }
    static Moment after(EventId event) { return {{}, event, Side::after}; }
    static Moment before(EventId event) { return {{}, event, Side::before}; }
    friend bool operator==(const Moment&, const Moment&) = default;
};

/// Where going to a moment leads: how things stood some time before, and all that happened from
/// there up to it.
struct Landing {
    std::unique_ptr<trace::Standing> from; ///< never null
    trace::Batch events;
    Instant at;
};

/// A question and what the past has to say to it.
struct Answered {
    why::Question question;
    why::Answer answer;
    std::optional<std::string> problem; ///< why the past could not be asked
};

/// The past of a run, kept so that any moment of it can be gone to while the run goes on. What
/// takes long is done on a thread of its own, which also folds the run once more to keep keyframes
/// of it. Calls from one thread; none of them blocks but the destructor, for as long as one piece
/// takes.
class Timeline {
  public:
    /// Of what will be added.
    Timeline();
    /// Of what has been kept already; it is looked through at once, from its beginning. Where it
    /// keeps keyframes itself, any moment can be gone to before that has come there.
    explicit Timeline(std::unique_ptr<Past> past);
    ~Timeline();
    Timeline(const Timeline&) = delete;
    Timeline& operator=(const Timeline&) = delete;

    /// What happened next. Not for one that has been kept already.
    void add(trace::Batch events);
    /// So much was added and has not been taken in yet that nothing should be added now.
    bool isFull() const { return waiting_.load(std::memory_order_relaxed) > kMostWaiting; }

    /// Goes to a moment; of several wishes the last one counts.
    void seek(const Moment& moment);
    /// Whether there is a wish that has not been fulfilled.
    bool isSeeking() const;
    /// Once after each seek, when it is done. Also of a wish that was overtaken by another while it
    /// was being fulfilled: who drags along the past sees something on the way.
    std::optional<Landing> landed();

    /// Reads on behind this event, as after a landing there.
    void readOn(EventId last);
    /// Goes nowhere, and reads nothing on.
    void stop();

    /// What follows where the last landing ended, read ahead. Moves events to `into` that are not
    /// later than `until`, `most` at most. False where more may have happened until then, but has
    /// not been read yet.
    bool take(Instant until, std::size_t most, trace::Batch& into);
    /// The next thing with all that comes of it; false where it has not been read yet, or there is
    /// none.
    bool takeThing(trace::Batch& into);
    /// Everything that is kept has been taken.
    bool atEnd();

    /// Asks why something happened; of several questions the last one counts.
    void ask(why::Question question);
    /// Once after each question that was not overtaken by another, when there is an answer.
    std::optional<Answered> answered();

    /// Looks where a condition comes true, in what is kept and in what is added until it has been
    /// found or stopped; of several searches the last one goes on.
    void lookFor(std::shared_ptr<Search> search);
    /// Whether it has looked at everything that is kept, and found nothing.
    bool hasLookedThrough() const;
    /// Looks no more, where it has looked through all of it: somebody else may go on. False where
    /// there is still something to be looked at.
    bool letGoOfSearch();

    /// Keeps the whole run, from its first event on, in there as well, as it goes on; nothing: no
    /// more. What was added until then, or until this ends, is still written.
    void keepIn(std::unique_ptr<Sink> sink);
    /// Why that has ended; nothing as long as it goes on.
    std::optional<std::string> keepingProblem() const;

    /// The time of the last event that is kept.
    Instant end() const;
    Overview overview() const;
    /// A stretch of the run as a space-time diagram has it, and its lanes.
    SpaceTime::View spaceTime(const SpaceTime::Window& window) const;
    std::vector<std::string> lanes() const;
    /// The figures of a run that had been kept already, as far as it has been looked through;
    /// nothing where that is no farther than this.
    std::optional<RunSeries> seriesBeyond(Instant known) const;
    /// Why some of the past can't be read.
    std::optional<std::string> problem() const;

  private:
    /// Read on, where the person is.
    struct Ahead {
        EventId next = EventId::none; ///< none: nobody is in the past
        trace::Batch read;
        bool ended = false; ///< nothing more was kept when it was last looked for
    };

    const trace::Event* peek();
    bool hasReadAll() const;

    void work();
    void addNext(std::unique_lock<std::mutex>& lock);
    void go(std::unique_lock<std::mutex>& lock);
    void readAhead(std::unique_lock<std::mutex>& lock);
    void answer(std::unique_lock<std::mutex>& lock);
    bool writes() const;
    void write(std::unique_lock<std::mutex>& lock);
    void changeSink(std::unique_lock<std::mutex>& lock);
    void writeRest(std::unique_lock<std::mutex>& lock);
    bool looksFor() const;
    void look(std::unique_lock<std::mutex>& lock);
    void lookOn(std::unique_lock<std::mutex>& lock);
    void fold(const trace::Batch& events);
    void publishFigures();
    bool isKnown(const Moment& moment) const;
    bool isReached(const Moment& moment) const;
    Keyframes::Keyframe keyframeBefore(const Moment& moment);
    std::optional<Landing> land(const Moment& moment);
    std::optional<Landing> landFrom(const Keyframes::Keyframe& keyframe, const Moment& moment);

    /// Events that are read at a time: so few that a newer wish does not wait.
    static constexpr std::size_t kPiece = 4096;
    /// So many events wait to be taken at most.
    static constexpr std::size_t kAhead = 50'000;
    static constexpr std::size_t kMostWaiting = 200'000;

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<trace::Batch> added_;
    std::atomic<std::size_t> waiting_{0}; ///< events in added_, and those being taken in
    std::optional<Moment> wanted_;
    std::optional<Landing> landing_;
    Ahead ahead_;
    std::optional<why::Question> question_;
    std::optional<Answered> answered_;
    std::atomic<bool> stopAnswering_{
        false}; ///< what is being answered need not be answered any more
    std::shared_ptr<Search> search_;
    EventId searched_ = EventId::none; ///< the next event to be looked at
    bool lookedThrough_ = false;       ///< all that is kept
    std::deque<std::unique_ptr<Sink>>
        newSinks_;          ///< one after the other in place of the present one
    bool wroteAll_ = false; ///< to that one, all that is kept
    std::optional<std::string> keepingProblem_;
    Instant end_;
    Overview overview_;
    std::optional<std::string> problem_;
    bool ending_ = false;

    mutable std::mutex diagramMutex_; ///< guards the diagram alone; taken by itself
    SpaceTime diagram_;

    mutable std::mutex seriesMutex_; ///< guards these figures alone; taken by itself
    RunSeries series_;

    std::deque<trace::Event> coming_; ///< the caller's: read ahead, not taken

    // The thread's own.
    std::unique_ptr<Past> past_;
    History* history_ = nullptr;     ///< the same, where events are added
    EventId looked_ = EventId::none; ///< folded up to and with this event
    bool lookedAtAll_ = true;        ///< of what had been kept already
    trace::Standing standing_;
    Keyframes keyframes_;
    std::optional<KeptKeyframes> kept_;
    RunSeries figures_;           ///< of what had been kept already
    std::size_t unpublished_ = 0; ///< events in them that series_ does not have
    std::unique_ptr<Sink> sink_;
    EventId firstAdded_ = EventId::none;
    EventId written_ = EventId::none; ///< to the sink, the last one

    std::thread thread_; ///< last: it uses all of the others
};

} // namespace swimscope::session
