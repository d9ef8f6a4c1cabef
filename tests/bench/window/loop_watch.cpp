// SPDX-License-Identifier: MPL-2.0
#include "tests/bench/window/loop_watch.h"

#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <functional>

namespace swimscope::bench {
namespace {

constexpr int kBeatMs = 10;

double inMs(qint64 nanoseconds) {
    return static_cast<double>(nanoseconds) * 1e-6;
}

/// "Timer for QTimer", and of what was inside also how long it took.
std::string textOf(QEvent::Type type, const char* receiver, double ms, bool outermost) {
    const char* key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    const std::string name =
        (key ? std::string(key) : "event " + std::to_string(type)) + " for " + receiver;
    return outermost ? name : ", in it " + name + " (" + std::to_string(std::lround(ms)) + " ms)";
}

} // namespace

double threadCpuMs() {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) * 1e-6;
}

LoopWatch::LoopWatch(int& argc, char** argv) : QApplication(argc, argv) {
    clock_.start();
    beats_.setTimerType(Qt::PreciseTimer);
    beats_.setInterval(kBeatMs);
    connect(&beats_, &QTimer::timeout, this, [this] { beat(); });
}

void LoopWatch::begin() {
    longest_ = {};
    blocked_ = blockedCpu_ = 0;
    stays_.clear();
    latestBeatMs_ = 0;
    sinceBeat_.start();
    beats_.start();
}

bool LoopWatch::notify(QObject* receiver, QEvent* event) {
    // The engine's thread delivers events, too.
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    // Both may be gone afterwards; a class's name stays.
    Delivery done{0, event->type(), receiver->metaObject()->className()};
    const std::size_t outer = depth_++;
    levels_.resize(std::max(levels_.size(), depth_ + 1));
    levels_[depth_].inside.clear();
    if (outer == 0)
        levels_[outer].inside.clear();
    const double cpuBefore = outer == 0 ? threadCpuMs() : 0;
    const qint64 before = clock_.nsecsElapsed();
    const bool taken = QApplication::notify(receiver, event);
    done.ms = inMs(clock_.nsecsElapsed() - before);
    close(levels_[outer], levels_[depth_], done);
    --depth_;
    if (outer == 0)
        note({done.ms, threadCpuMs() - cpuBefore}, levels_[outer].inside);
    return taken;
}

void LoopWatch::close(Level& outer, const Level& inner, Delivery done) {
    if (done.ms < outer.insideMs())
        return;
    outer.inside.assign(1, done);
    outer.inside.insert(outer.inside.end(), inner.inside.begin(), inner.inside.end());
}

void LoopWatch::note(Span span, const std::vector<Delivery>& deliveries) {
    longest_.ms = std::max(longest_.ms, span.ms);
    longest_.cpuMs = std::max(longest_.cpuMs, span.cpuMs);
    blocked_ += span.ms > kBlockedMs ? 1 : 0;
    blockedCpu_ += span.cpuMs > kBlockedMs ? 1 : 0;
    if (stays_.size() == kMostStays && span.ms <= stays_.back().span.ms)
        return;
    Stay stay{span, inMs(clock_.nsecsElapsed()) * 1e-3, {}};
    for (const Delivery& delivery : deliveries)
        stay.what += textOf(delivery.type, delivery.receiver, delivery.ms, stay.what.empty());
    const auto place = std::ranges::upper_bound(stays_, span.ms, std::greater(),
                                                [](const Stay& other) { return other.span.ms; });
    stays_.insert(place, std::move(stay));
    if (stays_.size() > kMostStays)
        stays_.pop_back();
}

void LoopWatch::beat() {
    latestBeatMs_ = std::max(latestBeatMs_, inMs(sinceBeat_.nsecsElapsed()) - kBeatMs);
    sinceBeat_.start();
}

} // namespace swimscope::bench
