// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace swimscope::lab {

/// What threads have made and nobody has taken yet, each at its place.
template <class Made>
class Shelf {
  public:
    void put(std::size_t place, Made made) {
        {
            const std::lock_guard lock(mutex_);
            made_.emplace(place, std::move(made));
        }
        arrived_.notify_one();
    }
    void giveUp() {
        {
            const std::lock_guard lock(mutex_);
            givenUp_ = true;
        }
        arrived_.notify_one();
    }
    /// Waits for what comes to this place. False if it will not come.
    bool take(std::size_t place, Made& made) {
        std::unique_lock lock(mutex_);
        arrived_.wait(lock, [&] { return givenUp_ || made_.contains(place); });
        const auto found = made_.find(place);
        if (found == made_.end())
            return false;
        made = std::move(found->second);
        made_.erase(found);
        return true;
    }

  private:
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::map<std::size_t, Made> made_;
    bool givenUp_ = false;
};

/// Makes `count` things on so many threads of its own, and hands each over on the calling thread,
/// in the order of their places, as soon as those before it are there. So nothing that follows
/// depends on how many threads there were. Returns once all threads have ended; false if `stop`
/// ended it early. `make` is called by several threads at a time.
template <class Made>
bool makeInOrder(std::size_t count, std::size_t threads, const std::atomic<bool>& stop,
                 const std::function<Made(std::size_t)>& make,
                 const std::function<void(const Made&)>& take) {
    Shelf<Made> shelf;
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t place = next++; place < count; place = next++) {
            Made made = make(place);
            if (stop)
                return shelf.giveUp();
            shelf.put(place, std::move(made));
        }
    };
    std::vector<std::thread> crew;
    for (std::size_t i = 0; i < std::clamp<std::size_t>(threads, 1, count + 1); ++i)
        crew.emplace_back(work);
    bool whole = true;
    Made made;
    for (std::size_t place = 0; whole && place < count; ++place) {
        whole = !stop && shelf.take(place, made);
        if (whole)
            take(made);
    }
    for (std::thread& member : crew)
        member.join();
    return whole;
}

} // namespace swimscope::lab
