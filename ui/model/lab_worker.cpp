// SPDX-License-Identifier: MPL-2.0
#include "ui/model/lab_worker.h"

#include "engine/lab/pool.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace swimscope::ui {

namespace {

using Clock = std::chrono::steady_clock;

/// Findings are for eyes: more often than this they need not change.
constexpr std::chrono::milliseconds kBetweenDigests{250};
/// Of many samples they cost more: then they may take this part of one core.
constexpr int kPartOfTime = 5;

} // namespace

LabWorker::LabWorker(const lab::Experiment& experiment, lab::Setup setup, std::size_t threads)
    : experiment_(experiment), setup_(std::move(setup)),
      collecting_([this, threads] { collect(threads); }), digesting_([this] { digest(); }) {}

LabWorker::~LabWorker() {
    stop();
    collecting_.join();
    digesting_.join();
}

void LabWorker::collect(std::size_t threads) {
    const std::size_t cells = experiment_.cells(setup_.settings).size();
    const std::vector<lab::Work> works = lab::worksOf(cells, setup_.seeds, setup_.shard);
    lab::runWorks(experiment_, setup_.settings, works, threads, stop_,
                  [this](const lab::Sample& sample) {
                      {
                          const std::lock_guard lock(mutex_);
                          fresh_.push_back(sample);
                      }
                      ++done_;
                      arrived_.notify_one();
                  });
    {
        const std::lock_guard lock(mutex_);
        collected_ = true;
    }
    arrived_.notify_one();
}

/// Waits for new samples and takes them. False if these are the last.
bool LabWorker::awaitSamples() {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [this] { return collected_ || !fresh_.empty(); });
    std::ranges::move(fresh_, std::back_inserter(samples_));
    fresh_.clear();
    return !collected_;
}

void LabWorker::digest() {
    for (bool more = true; more;) {
        more = awaitSamples();
        const Clock::time_point start = Clock::now();
        Digest digest{samples_.size(), experiment_.findings(setup_.settings, samples_)};
        const Clock::duration took = Clock::now() - start;
        std::unique_lock lock(mutex_);
        digest_ = std::move(digest);
        arrived_.wait_for(lock, std::max<Clock::duration>(kBetweenDigests, kPartOfTime * took),
                          [this] { return collected_; });
    }
    ended_ = true;
}

std::optional<LabWorker::Digest> LabWorker::takeDigest() {
    const std::lock_guard lock(mutex_);
    return std::exchange(digest_, std::nullopt);
}

std::vector<lab::Sample> LabWorker::takeSamples() {
    // Its thread has written them before it said so.
    return ended_ ? std::move(samples_) : std::vector<lab::Sample>();
}

} // namespace swimscope::ui
