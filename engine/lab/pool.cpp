// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/pool.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace swimscope::lab {
namespace {

/// What threads have done and the caller has not taken yet.
class Shelf {
  public:
    void put(std::size_t place, Sample sample) {
        {
            const std::lock_guard lock(mutex_);
            samples_.emplace(place, std::move(sample));
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
    /// Waits for the sample at this place. False if it will not come.
    bool take(std::size_t place, Sample& sample) {
        std::unique_lock lock(mutex_);
        arrived_.wait(lock, [&] { return givenUp_ || samples_.contains(place); });
        const auto found = samples_.find(place);
        if (found == samples_.end())
            return false;
        sample = std::move(found->second);
        samples_.erase(found);
        return true;
    }

  private:
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::map<std::size_t, Sample> samples_;
    bool givenUp_ = false;
};

} // namespace

bool runWorks(const Experiment& experiment, const Settings& settings, std::span<const Work> works,
              std::size_t threads, const Stop& stop,
              const std::function<void(const Sample&)>& take) {
    Shelf shelf;
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t place = next++; place < works.size(); place = next++) {
            Figures figures = experiment.run(settings, works[place], stop);
            if (stop)
                return shelf.giveUp();
            shelf.put(place, {works[place], std::move(figures)});
        }
    };
    std::vector<std::thread> crew;
    for (std::size_t i = 0; i < std::clamp<std::size_t>(threads, 1, works.size() + 1); ++i)
        crew.emplace_back(work);
    bool whole = true;
    Sample sample;
    for (std::size_t place = 0; whole && place < works.size(); ++place) {
        whole = !stop && shelf.take(place, sample);
        if (whole)
            take(sample);
    }
    for (std::thread& member : crew)
        member.join();
    return whole;
}

} // namespace swimscope::lab
