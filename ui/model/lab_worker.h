// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/records.h"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace swimscope::ui {

/// Does an experiment's works on threads of its own, and has what they give come to findings on one
/// more, so that whoever looks never waits. The one who made it asks how far it is; every function
/// returns at once but the destructor, which stops the run and waits for all threads.
class LabWorker {
  public:
    /// What the samples up to some moment came to.
    struct Digest {
        std::size_t samples = 0;
        lab::Findings findings;
    };

    /// `experiment` outlives the worker. Does the works of `setup` on so many threads.
    LabWorker(const lab::Experiment& experiment, lab::Setup setup, std::size_t threads);
    ~LabWorker();
    LabWorker(const LabWorker&) = delete;
    LabWorker& operator=(const LabWorker&) = delete;

    /// Ends the run as soon as works can be left. What was done counts.
    void stop() { stop_ = true; }
    /// How many works are done, and all before them.
    std::size_t done() const { return done_; }
    /// The newest findings, unless they have been taken already.
    std::optional<Digest> takeDigest();
    /// Whether nothing more will come; the last findings are there by then.
    bool hasEnded() const { return ended_; }
    /// All samples, in the order of works; once it has ended.
    std::vector<lab::Sample> takeSamples();

  private:
    void collect(std::size_t threads);
    void digest();
    bool awaitSamples();

    const lab::Experiment& experiment_;
    const lab::Setup setup_;
    lab::Stop stop_ = false;
    std::atomic<std::size_t> done_ = 0;
    std::atomic<bool> ended_ = false;

    std::mutex mutex_; ///< of what stands until the next blank line
    std::condition_variable arrived_;
    std::vector<lab::Sample> fresh_; ///< not yet among the samples
    bool collected_ = false;         ///< no more samples come
    std::optional<Digest> digest_;

    std::vector<lab::Sample> samples_; ///< the digesting thread's, until it has ended
    std::thread collecting_;
    std::thread digesting_;
};

} // namespace swimscope::ui
