// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/live/epoll_set.h"
#include "engine/live/timer_queue.h"

#include <QAbstractEventDispatcher>

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

namespace swimscope::live {

/// An event dispatcher whose cost does not grow with the number of sockets that are silent. Qt's
/// own ones look at every descriptor at each wake-up, which at a thousand nodes costs more than all
/// the rest of a node's work; epoll tells only of those on which something happened.
///
/// Give it to a thread before the thread starts: QThread::setEventDispatcher, which takes it over.
/// Everything but wakeUp and interrupt is for that thread alone.
///
/// Descriptors are watched level-triggered, each registered once with what all its notifiers want.
/// One that was closed while it was registered is forgotten in silence, also when its number has
/// been given to another file meanwhile.
class EpollDispatcher : public QAbstractEventDispatcher {
  public:
    explicit EpollDispatcher(QObject* parent = nullptr);
    ~EpollDispatcher() override;

    using QAbstractEventDispatcher::registerTimer;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier* notifier) override;
    void unregisterSocketNotifier(QSocketNotifier* notifier) override;

    void registerTimer(int timerId, qint64 interval, Qt::TimerType type, QObject* object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject* object) override;
    QList<TimerInfo> registeredTimers(QObject* object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

  private:
    /// The notifiers of one descriptor, by QSocketNotifier::Type.
    struct Descriptor {
        std::array<QSocketNotifier*, 3> notifiers{};
        std::array<bool, 3> pending{}; ///< in pending_, not yet told
        std::uint32_t generation = 0;
    };
    /// A notifier to be told. Found again by its descriptor, as it may be gone by then.
    struct Pending {
        int fd = -1;
        std::uint32_t generation = 0;
        std::size_t type = 0;
    };

    std::optional<std::chrono::nanoseconds> timeToWait(bool mayWait, bool withTimers) const;
    void waitForWakeUp(std::optional<std::chrono::nanoseconds> longest) const;
    bool takeWakeUp();
    void watchWakeUps();
    void collect(const std::vector<EpollSet::Ready>& ready);
    int tellNotifiers();
    int runTimers();
    void rebuild();

    EpollSet epoll_;
    int wakeFd_ = -1;
    std::atomic<bool> awakened_{false};
    std::atomic<bool> interrupted_{false};
    std::unordered_map<int, Descriptor> descriptors_;
    std::deque<Pending> pending_;
    std::uint32_t generation_ = 0;
    TimerQueue timers_;
};

} // namespace swimscope::live
