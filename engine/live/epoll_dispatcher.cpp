// SPDX-License-Identifier: MPL-2.0
#include "engine/live/epoll_dispatcher.h"

#include "engine/base/check.h"
#include "engine/live/timespec.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimerEvent>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>

namespace swimscope::live {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::nanoseconds;

/// What each type of notifier waits for, by QSocketNotifier::Type.
constexpr std::array<std::uint32_t, 3> kWanted{EPOLLIN, EPOLLOUT, EPOLLPRI};

/// A broken or closed descriptor wakes whoever watches it, whatever for: the next read or write
/// says what is the matter.
constexpr std::uint32_t kTrouble = EPOLLERR | EPOLLHUP;

std::uint32_t maskOf(const std::array<QSocketNotifier*, 3>& notifiers) {
    std::uint32_t mask = 0;
    for (std::size_t type = 0; type < notifiers.size(); ++type) {
        if (notifiers[type])
            mask |= kWanted[type];
    }
    return mask;
}

} // namespace

EpollDispatcher::EpollDispatcher(QObject* parent)
    : QAbstractEventDispatcher(parent), wakeFd_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    SWIMSCOPE_CHECK(wakeFd_ >= 0);
    watchWakeUps();
}

EpollDispatcher::~EpollDispatcher() {
    close(wakeFd_);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags) {
    interrupted_.store(false);
    emit awake();
    QCoreApplication::sendPostedEvents();

    const bool withNotifiers = !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    const bool withTimers = !flags.testFlag(QEventLoop::X11ExcludeTimers);
    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents) && !interrupted_.load();
    if (mayWait)
        emit aboutToBlock();
    if (interrupted_.load())
        return false;

    const auto longest = timeToWait(mayWait, withTimers);
    if (withNotifiers)
        collect(epoll_.wait(longest));
    else
        waitForWakeUp(longest);
    int handled = takeWakeUp() ? 1 : 0;
    if (withNotifiers)
        handled += tellNotifiers();
    if (withTimers)
        handled += runTimers();
    return handled > 0;
}

/// How long to wait at most; nothing: until something happens.
std::optional<nanoseconds> EpollDispatcher::timeToWait(bool mayWait, bool withTimers) const {
    if (!mayWait || epoll_.hasPlainFiles())
        return nanoseconds(0);
    const auto next = withTimers ? timers_.next() : std::nullopt;
    if (!next)
        return std::nullopt;
    return std::max(nanoseconds(0), nanoseconds(*next - Clock::now()));
}

/// Sleeps while notifiers are not to be told: nothing in the set must end it but wake-ups.
void EpollDispatcher::waitForWakeUp(std::optional<nanoseconds> longest) const {
    pollfd wake{wakeFd_, POLLIN, 0};
    const timespec limit = toTimespec(longest.value_or(nanoseconds(0)));
    ppoll(&wake, 1, longest ? &limit : nullptr, nullptr);
}

/// True if there was one: then posted events wait, and the caller should come again.
bool EpollDispatcher::takeWakeUp() {
    // Both sides exchange the flag: whoever finds it set by the other has seen all that the other
    // did before, so that no posted event is slept through.
    if (!awakened_.load(std::memory_order_relaxed))
        return false;
    eventfd_t count = 0;
    if (eventfd_read(wakeFd_, &count) != 0)
        return false; // set, but not written yet: the write will end the next wait
    awakened_.exchange(false, std::memory_order_acq_rel);
    return true;
}

void EpollDispatcher::watchWakeUps() {
    constexpr std::uint32_t kNoNotifiers = 0;
    SWIMSCOPE_CHECK(epoll_.add(wakeFd_, EPOLLIN, kNoNotifiers));
}

void EpollDispatcher::wakeUp() {
    if (!awakened_.exchange(true, std::memory_order_acq_rel))
        eventfd_write(wakeFd_, 1);
}

void EpollDispatcher::interrupt() {
    interrupted_.store(true);
    wakeUp();
}

// ---- notifiers ----------------------------------------------------------------------------------

void EpollDispatcher::registerSocketNotifier(QSocketNotifier* notifier) {
    const int fd = static_cast<int>(notifier->socket());
    Descriptor& descriptor = descriptors_[fd];
    const auto type = static_cast<std::size_t>(notifier->type());
    QSocketNotifier*& place = descriptor.notifiers[type];
    QSocketNotifier* const earlier = place;
    place = notifier;
    const bool first = descriptor.generation == 0;
    if (first)
        descriptor.generation = ++generation_;
    const std::uint32_t mask = maskOf(descriptor.notifiers);
    if (!first && epoll_.change(fd, mask, descriptor.generation)) {
        if (earlier && earlier != notifier)
            qWarning("EpollDispatcher: a second notifier of one type for descriptor %d", fd);
        return;
    }
    if (!first) {
        // The number belongs to another file by now: whoever watched the old one hears no more.
        descriptor = {};
        descriptor.notifiers[type] = notifier;
        descriptor.generation = ++generation_;
    }
    epoll_.add(fd, kWanted[type], descriptor.generation);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier* notifier) {
    const int fd = static_cast<int>(notifier->socket());
    const auto type = static_cast<std::size_t>(notifier->type());
    const auto found = descriptors_.find(fd);
    if (found == descriptors_.end() || found->second.notifiers[type] != notifier)
        return;
    Descriptor& descriptor = found->second;
    descriptor.notifiers[type] = nullptr;
    descriptor.pending[type] = false;
    if (const std::uint32_t mask = maskOf(descriptor.notifiers); mask != 0) {
        epoll_.change(fd, mask, descriptor.generation);
    } else {
        epoll_.remove(fd);
        descriptors_.erase(found);
    }
}

/// Notes which notifiers are to be told. They are told afterwards, one by one, because each may
/// register, unregister, delete, or run a loop of its own.
void EpollDispatcher::collect(const std::vector<EpollSet::Ready>& all) {
    bool strange = false;
    for (const EpollSet::Ready& ready : all) {
        if (ready.fd == wakeFd_)
            continue; // takeWakeUp sees to it
        const auto found = descriptors_.find(ready.fd);
        if (found == descriptors_.end() || found->second.generation != ready.generation) {
            strange = true;
            continue;
        }
        Descriptor& descriptor = found->second;
        for (std::size_t type = 0; type < kWanted.size(); ++type) {
            const bool due = (ready.events & (kWanted[type] | kTrouble)) != 0;
            if (!due || !descriptor.notifiers[type] || descriptor.pending[type])
                continue;
            descriptor.pending[type] = true;
            pending_.push_back({ready.fd, descriptor.generation, type});
        }
    }
    if (strange)
        rebuild();
}

int EpollDispatcher::tellNotifiers() {
    int told = 0;
    QEvent event(QEvent::SockAct);
    while (!pending_.empty()) {
        const Pending next = pending_.front();
        pending_.pop_front();
        const auto found = descriptors_.find(next.fd);
        if (found == descriptors_.end() || found->second.generation != next.generation ||
            !found->second.pending[next.type])
            continue;
        found->second.pending[next.type] = false;
        QCoreApplication::sendEvent(found->second.notifiers[next.type], &event);
        ++told;
    }
    return told;
}

/// A file that was closed while it was watched lives on behind a duplicate, and its events would
/// come for ever. Its number names nothing, or something else: only a new set is rid of it.
void EpollDispatcher::rebuild() {
    std::erase_if(descriptors_, [this](const auto& entry) {
        const auto& [fd, descriptor] = entry;
        return !epoll_.change(fd, maskOf(descriptor.notifiers), descriptor.generation);
    });
    epoll_.clear();
    watchWakeUps();
    for (const auto& [fd, descriptor] : descriptors_)
        epoll_.add(fd, maskOf(descriptor.notifiers), descriptor.generation);
}

// ---- timers -------------------------------------------------------------------------------------

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType type,
                                    QObject* object) {
    timers_.add(timerId, TimerQueue::Milliseconds(interval), type, object, Clock::now());
}

bool EpollDispatcher::unregisterTimer(int timerId) {
    return timers_.remove(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject* object) {
    return timers_.removeAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo>
EpollDispatcher::registeredTimers(QObject* object) const {
    return timers_.of(object);
}

int EpollDispatcher::remainingTime(int timerId) {
    const auto remaining = timers_.remaining(timerId, Clock::now());
    return remaining ? static_cast<int>(remaining->count()) : -1;
}

int EpollDispatcher::runTimers() {
    int run = 0;
    const auto now = Clock::now();
    const auto round = timers_.round();
    while (const auto due = timers_.takeDue(now, round)) {
        QTimerEvent event(due->id);
        QCoreApplication::sendEvent(due->object, &event);
        timers_.putBack(*due);
        ++run;
    }
    return run;
}

} // namespace swimscope::live
