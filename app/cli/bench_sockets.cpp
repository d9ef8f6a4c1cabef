// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_loop.h"
#include "app/cli/bench_micro.h"
#include "engine/live/epoll_dispatcher.h"
#include "engine/live/sockets.h"

#include <QEventLoop>
#include <QThread>

#include <fmt/format.h>

#include <thread>

namespace swimscope::cli {
namespace {

constexpr std::size_t kDatagram = 1400;
constexpr NodeId kSender{1};
constexpr NodeId kReceiver{2};

/// Waits for one datagram at a time.
class Receiver : public live::TransportSink {
  public:
    explicit Receiver(QEventLoop& loop) : loop_(loop) {}

    void onDatagram(NodeId, Endpoint, ByteView bytes) override {
        received_ = received_ || bytes.size() == kDatagram;
    }
    StreamId onStreamAccepted(NodeId, Endpoint) override { return StreamId::none; }
    void onStreamOpened(NodeId, StreamId, Endpoint) override {}
    void onStreamBytes(NodeId, StreamId, ByteView) override {}
    void onStreamDrained(NodeId, StreamId) override {}
    void onStreamClosed(NodeId, StreamId) override {}
    void onStreamFailed(NodeId, StreamId, const host::TransportError&) override {}
    void onStreamRefused(NodeId, Endpoint, const host::TransportError&) override {}

    void waitForOne() {
        while (!received_)
            loop_.processEvents(QEventLoop::WaitForMoreEvents);
        received_ = false;
    }

  private:
    QEventLoop& loop_;
    bool received_ = false;
};

void measure(const BenchPlan& plan, BenchReport& report) {
    QThread::currentThread()->setEventDispatcher(new live::EpollDispatcher);
    QEventLoop loop;
    Receiver receiver(loop);
    live::Sockets sockets(receiver);
    const Endpoint any{IpAddress::loopback(), 0};
    const auto from = sockets.bind(kSender, any, false);
    const auto to = sockets.bind(kReceiver, any, false);
    if (!from || !to)
        return report.fail("sockets: no two ports could be opened on 127.0.0.1");
    const Bytes bytes(kDatagram, 'x');
    const auto once = [&] {
        if (sockets.sendDatagram(kSender, to->endpoint, bytes))
            receiver.waitForOne();
    };
    report.tell(microLine("sockets", "one datagram of 1400 bytes sent and received",
                          timeOf(plan.repeats, once)));
}

} // namespace

void benchSockets(const BenchPlan& plan, BenchReport& report) {
    // A thread's dispatcher must be there before its first event loop.
    std::thread([&] { measure(plan, report); }).join();
}

} // namespace swimscope::cli
