// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QAbstractEventDispatcher>
#include <QList>

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

class QObject;

namespace swimscope::live {

/// The timers of one event loop in the order in which they are due, with the semantics of QTimer:
/// repeating, by number, zero meaning "once in every round of the loop". Reads no clock; every call
/// that needs the time is told it. All timers are kept as precise ones, which Qt's coarse timers
/// allow: with one ordered set there is nothing to be won by making them late.
class TimerQueue {
  public:
    using Time = std::chrono::steady_clock::time_point;
    using Milliseconds = std::chrono::milliseconds;

    /// A timer that is being run. Between takeDue and putBack it is in no order, so that a loop
    /// nested in its callback neither runs it again nor waits for it.
    struct Due {
        int id = 0;
        QObject* object = nullptr;
        std::uint64_t life = 0; ///< tells a timer from a later one that got the same number
    };

    void add(int id, Milliseconds interval, Qt::TimerType type, QObject* object, Time now);
    bool remove(int id);
    /// Removes all timers of an object; true if it had any.
    bool removeAll(const QObject* object);

    QList<QAbstractEventDispatcher::TimerInfo> of(const QObject* object) const;

    /// Time until a timer is due, rounded up and never negative; nothing for an unknown timer.
    std::optional<Milliseconds> remaining(int id, Time now) const;

    /// When the first one is due; nothing if none waits.
    std::optional<Time> next() const;

    /// Marks the start of a round: what is armed from here on belongs to a later one.
    std::uint64_t round() const { return serial_; }
    /// Takes the first timer that is due now and was armed before the round started.
    std::optional<Due> takeDue(Time now, std::uint64_t round);
    /// Arms it for its next time, unless its callback removed it.
    void putBack(const Due& due);

  private:
    struct Timer {
        QObject* object = nullptr;
        Milliseconds interval{};
        Qt::TimerType type = Qt::CoarseTimer;
        Time deadline;
        std::uint64_t life = 0;
        std::uint64_t serial = 0; ///< its place among equal deadlines; 0 while it is being run
    };
    struct Place {
        Time deadline;
        std::uint64_t serial;
        int id;
        friend auto operator<=>(const Place&, const Place&) = default;
    };

    void arm(int id, Timer& timer);
    void disarm(int id, const Timer& timer);

    std::unordered_map<int, Timer> timers_;
    std::set<Place> order_;
    std::uint64_t serial_ = 1;
};

} // namespace swimscope::live
