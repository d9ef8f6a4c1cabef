// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/recorder.h"

#include <chrono>
#include <utility>

namespace swimscope::recording {
namespace {

/// So long events may wait for others to be written together with.
constexpr std::chrono::milliseconds kGathering(200);
/// Unless they are as many.
constexpr std::size_t kEnough = std::size_t{1} << 20;

} // namespace

Result<std::unique_ptr<Recorder>> Recorder::start(const std::string& path, std::string_view origin,
                                                  Pressure pressure) {
    auto writer = Writer::create(path, origin);
    if (!writer)
        return writer.error();
    return std::unique_ptr<Recorder>(new Recorder(std::move(*writer), pressure));
}

Recorder::Recorder(Writer writer, Pressure pressure)
    : writer_(std::move(writer)), pressure_(pressure), thread_([this] { work(); }) {}

Recorder::~Recorder() {
    [[maybe_unused]] const auto outcome = close();
}

void Recorder::take(const trace::Batch& events) {
    if (events.empty() || problem())
        return;
    std::optional<Keyframe> keyframe = keyframes_.take(events);
    std::unique_lock lock(mutex_);
    if (problem_ || closing_)
        return;
    const bool wasEmpty = waiting_.empty();
    for (const trace::Event& event : events)
        waiting_.add(event);
    if (keyframe)
        waiting_.add(std::move(*keyframe));
    if (waiting_.weight() > most()) {
        if (pressure_ == Pressure::stop) {
            problem_ = "the disk does not keep up with what happens; the recording ends before it";
            waiting_ = Pile();
        } else {
            changed_.notify_all();
            changed_.wait(lock, [this] { return problem_ || waiting_.weight() <= most(); });
        }
    }
    if (wasEmpty || waiting_.weight() >= kEnough)
        changed_.notify_all();
}

std::size_t Recorder::most() const {
    return pressure_ == Pressure::wait ? kMostOfPatient : kMostWaiting;
}

std::optional<std::string> Recorder::problem() const {
    const std::lock_guard lock(mutex_);
    return problem_;
}

bool Recorder::hasRoom() const {
    const std::lock_guard lock(mutex_);
    return waiting_.weight() < most() / 2;
}

Result<void> Recorder::close() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
        changed_.notify_all();
    }
    if (thread_.joinable())
        thread_.join();
    if (problem_)
        return Error{*problem_};
    return {};
}

void Recorder::work() {
    Pile pile;
    std::unique_lock lock(mutex_);
    while (gather(lock)) {
        std::swap(pile, waiting_);
        changed_.notify_all(); // whoever waits for room has it
        lock.unlock();
        const auto written = writer_.write(pile);
        pile.clear();
        lock.lock();
        if (!written && !problem_)
            problem_ = written.error().message;
    }
    if (problem_)
        return changed_.notify_all();
    lock.unlock();
    const auto closed = writer_.close();
    lock.lock();
    if (!closed)
        problem_ = closed.error().message;
}

/// Waits until there is something to write; false once nothing more will be.
bool Recorder::gather(std::unique_lock<std::mutex>& lock) {
    changed_.wait(lock, [this] { return problem_ || closing_ || !waiting_.empty(); });
    changed_.wait_for(lock, kGathering,
                      [this] { return problem_ || closing_ || waiting_.weight() >= kEnough; });
    return !problem_ && !waiting_.empty();
}

} // namespace swimscope::recording
