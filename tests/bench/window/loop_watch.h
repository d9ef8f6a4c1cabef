// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QTimer>

#include <cstdint>
#include <string>
#include <vector>

namespace swimscope::bench {

/// A piece of the UI thread's time.
struct Span {
    double ms = 0;    ///< as the person waits
    double cpuMs = 0; ///< without what other threads and programs take meanwhile
};

/// One event that kept the event loop, and what was in it.
struct Stay {
    Span span;
    double atSeconds = 0; ///< since the application was made
    /// "Timer for QTimer", then the longest of the events delivered meanwhile, and so on inwards.
    std::string what;
};

/// An application that measures how long its event loop is kept by each event it delivers, with
/// everything that comes of it: nested events, painting, slots. Nothing else is handled until that
/// is done, so these are the times that the window is blocked.
///
/// A timer beats besides, as a cross-check: what no event accounts for makes it late, too, and so
/// do several events in a row and a machine that is busy with other things.
class LoopWatch : public QApplication {
  public:
    static constexpr double kBlockedMs = 50;
    static constexpr std::size_t kMostStays = 5;

    LoopWatch(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

    /// Begins to count; what was before is the start.
    void begin();

    const Span& longest() const { return longest_; }         ///< of either time, not of one event
    std::uint64_t blocked() const { return blocked_; }       ///< events above kBlockedMs of time
    std::uint64_t blockedCpu() const { return blockedCpu_; } ///< and of processor time
    double latestBeatMs() const { return latestBeatMs_; }    ///< how late a beat was at most
    const std::vector<Stay>& longestStays() const { return stays_; } ///< the longest first

  private:
    struct Delivery {
        double ms = 0;
        QEvent::Type type = QEvent::None;
        const char* receiver = "";
    };
    /// An event that is being delivered: the longest of those delivered meanwhile, and inwards.
    struct Level {
        std::vector<Delivery> inside;
        double insideMs() const { return inside.empty() ? 0 : inside.front().ms; }
    };
    void close(Level& outer, const Level& inner, Delivery done);
    void note(Span span, const std::vector<Delivery>& deliveries);
    void beat();

    QElapsedTimer clock_;
    std::vector<Level> levels_{1}; ///< the first is the loop itself
    std::size_t depth_ = 0;
    Span longest_;
    std::uint64_t blocked_ = 0;
    std::uint64_t blockedCpu_ = 0;
    std::vector<Stay> stays_;
    QTimer beats_;
    QElapsedTimer sinceBeat_;
    double latestBeatMs_ = 0;
};

/// Processor time of the calling thread.
double threadCpuMs();

} // namespace swimscope::bench
