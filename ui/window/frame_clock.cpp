// SPDX-License-Identifier: MPL-2.0
#include "ui/window/frame_clock.h"

#include <cmath>

namespace swimscope::ui {

namespace {

constexpr int kSeenMs = 16;
constexpr int kUnseenMs = 250;

} // namespace

FrameClock::FrameClock(QObject* parent) : QObject(parent) {
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(kSeenMs);
    connect(&timer_, &QTimer::timeout, this, &FrameClock::tick);
}

void FrameClock::start() {
    frames_ = 0;
    second_.start();
    frame_.start();
    timer_.start();
}

void FrameClock::stop() {
    timer_.stop();
}

void FrameClock::setSeen(bool seen) {
    const int interval = seen ? kSeenMs : kUnseenMs;
    if (timer_.interval() != interval)
        timer_.setInterval(interval);
}

void FrameClock::tick() {
    ++frames_;
    passed_ = std::chrono::nanoseconds(frame_.nsecsElapsed());
    frame_.start();
    const qint64 passed = second_.elapsed();
    if (passed >= 1000) {
        framesPerSecond_ = static_cast<int>(std::lround(frames_ * 1000.0 / passed));
        frames_ = 0;
        second_.start();
    }
    emit frame();
}

} // namespace swimscope::ui
