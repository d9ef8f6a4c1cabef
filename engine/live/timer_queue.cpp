// SPDX-License-Identifier: MPL-2.0
#include "engine/live/timer_queue.h"

#include <algorithm>

namespace swimscope::live {

void TimerQueue::add(int id, Milliseconds interval, Qt::TimerType type, QObject* object, Time now) {
    remove(id);
    Timer& timer = timers_[id];
    timer = {object, interval, type, now + interval, serial_, 0};
    arm(id, timer);
}

bool TimerQueue::remove(int id) {
    const auto found = timers_.find(id);
    if (found == timers_.end())
        return false;
    disarm(id, found->second);
    timers_.erase(found);
    return true;
}

bool TimerQueue::removeAll(const QObject* object) {
    const auto removed = std::erase_if(timers_, [&](const auto& entry) {
        if (entry.second.object != object)
            return false;
        disarm(entry.first, entry.second);
        return true;
    });
    return removed != 0;
}

QList<QAbstractEventDispatcher::TimerInfo> TimerQueue::of(const QObject* object) const {
    QList<QAbstractEventDispatcher::TimerInfo> infos;
    for (const auto& [id, timer] : timers_) {
        if (timer.object == object)
            infos.emplaceBack(id, static_cast<int>(timer.interval.count()), timer.type);
    }
    std::ranges::sort(infos, {}, &QAbstractEventDispatcher::TimerInfo::timerId);
    return infos;
}

std::optional<TimerQueue::Milliseconds> TimerQueue::remaining(int id, Time now) const {
    const auto found = timers_.find(id);
    if (found == timers_.end())
        return std::nullopt;
    return std::max(Milliseconds(0), std::chrono::ceil<Milliseconds>(found->second.deadline - now));
}

std::optional<TimerQueue::Time> TimerQueue::next() const {
    if (order_.empty())
        return std::nullopt;
    return order_.begin()->deadline;
}

std::optional<TimerQueue::Due> TimerQueue::takeDue(Time now, std::uint64_t round) {
    if (order_.empty() || order_.begin()->deadline > now || order_.begin()->serial >= round)
        return std::nullopt;
    const int id = order_.begin()->id;
    Timer& timer = timers_.at(id);
    disarm(id, timer);
    timer.serial = 0;
    // A timer that fell behind does not catch up by firing in a row.
    timer.deadline += timer.interval;
    if (timer.deadline < now)
        timer.deadline = now + timer.interval;
    return Due{id, timer.object, timer.life};
}

void TimerQueue::putBack(const Due& due) {
    const auto found = timers_.find(due.id);
    if (found != timers_.end() && found->second.life == due.life && found->second.serial == 0)
        arm(due.id, found->second);
}

void TimerQueue::arm(int id, Timer& timer) {
    timer.serial = serial_++;
    order_.insert({timer.deadline, timer.serial, id});
}

void TimerQueue::disarm(int id, const Timer& timer) {
    order_.erase({timer.deadline, timer.serial, id});
}

} // namespace swimscope::live
